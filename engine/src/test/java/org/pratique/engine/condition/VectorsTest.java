package org.pratique.engine.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pratique.engine.fact.FactRef;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.yaml.Node;

/** The published vectors of the condition language. */
class VectorsTest {
  private static Stream<Node.Mapping> all(String key) {
    return ((Node.Seq) SmallLaw.VECTORS.get(key).orElseThrow())
        .items().stream().map(SmallLaw::mapping);
  }

  private static String expr(Node.Mapping vector) {
    return ((Node.Scalar) java.util.Objects.requireNonNull(vector.entries().get("expr"))).text();
  }

  @TestFactory
  Stream<DynamicTest> answers() {
    return all("vectors")
        .map(v -> DynamicTest.dynamicTest(v.place().line() + " " + expr(v), () -> answer(v)));
  }

  private static void answer(Node.Mapping vector) {
    Movement movement =
        vector
            .get("facts")
            .map(f -> SmallLaw.movement(SmallLaw.mapping(f)))
            .orElseGet(() -> SmallLaw.movement("{}"));
    Expr expr = SmallLaw.LAW.parsed(expr(vector));

    assertThat(expr.test(SmallLaw.LAW.frame(movement)).word())
        .isEqualTo(vector.text("result").orElseThrow());
    Proof proof = new Prover(SmallLaw.LAW.frame(movement)).prove(expr);
    assertThat(proof.truth().word()).isEqualTo(vector.text("result").orElseThrow());
    assertThat(proof.openFacts().stream().map(FactRef::path))
        .containsExactlyInAnyOrderElementsOf(vector.texts("open"));
    Set<FactRef> open = new LinkedHashSet<>();
    new Opens(SmallLaw.LAW.frame(movement), open).collect(expr);
    assertThat(open.stream().map(FactRef::path))
        .containsExactlyInAnyOrderElementsOf(vector.texts("open"));
  }

  @TestFactory
  Stream<DynamicTest> refusals() {
    return all("refusals")
        .map(v -> DynamicTest.dynamicTest(v.place().line() + " " + expr(v), () -> refusal(v)));
  }

  private static void refusal(Node.Mapping vector) {
    List<Problem> problems = SmallLaw.LAW.problems(expr(vector));

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().message()).contains(vector.text("message").orElseThrow());
    assertThat(problems.getFirst().place().column())
        .isEqualTo(Integer.parseInt(vector.text("column").orElseThrow()));
  }
}
