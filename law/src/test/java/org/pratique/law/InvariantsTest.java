package org.pratique.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pratique.engine.compare.Invariant;
import org.pratique.engine.compare.RuleComparison;
import org.pratique.engine.fact.CountrySet;
import org.pratique.engine.law.Book;
import org.pratique.engine.law.Pack;
import org.pratique.engine.law.RuleSetName;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.Node;
import org.pratique.engine.yaml.YamlReader;

/** Policies about the law as data: each is proved, or refuted by the movement it names. */
class InvariantsTest {
  private static final Pack PACK = PackFile.load();

  @TestFactory
  List<DynamicTest> invariants() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("invariants"))) {
      for (Path file : files.sorted().toList()) {
        Problems problems = new Problems();
        Optional<Node> read = YamlReader.read(Files.readString(file), file.toString(), problems);
        assertThat(problems.list()).isEmpty();
        ((Node.Seq) read.orElseThrow()).items().forEach(node -> add((Node.Mapping) node, tests));
      }
    }
    return tests;
  }

  private static void add(Node.Mapping node, List<DynamicTest> tests) {
    for (String set : node.texts("rule sets")) {
      String name = node.text("id").orElseThrow() + " [" + set + "]";
      tests.add(DynamicTest.dynamicTest(name, () -> check(node, set)));
    }
  }

  private static void check(Node.Mapping node, String set) {
    LocalDate date = LocalDate.parse(node.text("date").orElseThrow());

    Invariant.Verdict verdict =
        Invariant.judge(
            invariant(node, set, date), date, CountrySet.of(PACK.countries()), () -> false);

    if (node.text("holds").orElse("").equals("true")) {
      assertThat(verdict.against()).isEmpty();
      assertThat(verdict.unexamined()).isZero();
      return;
    }
    assertThat(verdict.against()).anySatisfy(region -> has(region, node));
  }

  private static void has(RuleComparison.Region region, Node.Mapping node) {
    Node.Mapping expected = (Node.Mapping) node.get("witness").orElseThrow();
    assertThat(expected.entries()).isNotEmpty();
    expected
        .entries()
        .keySet()
        .forEach(fact ->
            assertThat(region.witness().get(fact))
                .as(fact)
                .hasToString(expected.text(fact).orElseThrow()));
  }

  private static Invariant invariant(Node.Mapping node, String set, LocalDate date) {
    RuleSetName name = RuleSetName.parse(set);
    Book book = PACK.book(name, date, Map.of());
    return switch (node.text("kind").orElseThrow()) {
      case "licensed" ->
          new Invariant.Licensed(
              book,
              PACK.condition(name, date, node.text("where").orElseThrow()),
              node.texts("allow"));
      case "not-stricter" ->
          new Invariant.NotStricter(
              book,
              PACK.book(RuleSetName.parse(node.text("than").orElseThrow()), date, Map.of()),
              node.text("where").map(where -> PACK.condition(name, date, where)));
      case "every-exception-helps" -> new Invariant.EveryExceptionHelps(book);
      default -> throw new IllegalStateException("no such kind of invariant: " + node.text("kind"));
    };
  }
}
