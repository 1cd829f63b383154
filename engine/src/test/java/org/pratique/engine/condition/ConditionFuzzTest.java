package org.pratique.engine.condition;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.pratique.engine.problem.Problem;

/**
 * No line makes the parser throw, and every condition it reads can be evaluated both ways.
 * `JAZZER_FUZZ=1` searches on.
 */
class ConditionFuzzTest {
  @FuzzTest(maxDuration = "10m")
  void readsOrRefuses(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    List<Problem> problems = SmallLaw.LAW.problems(text);
    if (!problems.isEmpty()) {
      if (problems.getFirst().message().isBlank()) {
        throw new AssertionError("not in words");
      }
      return;
    }
    Expr expr = SmallLaw.LAW.parsed(text);
    Frame frame = SmallLaw.LAW.frame(SmallLaw.movement("{}"));
    if (expr.test(frame) != new Prover(frame).prove(expr).truth()) {
      throw new AssertionError("the evaluations differ");
    }
  }
}
