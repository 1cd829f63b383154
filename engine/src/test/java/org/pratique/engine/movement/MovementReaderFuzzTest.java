package org.pratique.engine.movement;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.pratique.engine.problem.Problem;

/**
 * No text makes the reader throw, and what it refuses it refuses in words. The corpus is in the
 * test resources; `JAZZER_FUZZ=1` searches on.
 */
class MovementReaderFuzzTest {
  @FuzzTest(maxDuration = "10m")
  void readsOrRefuses(byte[] bytes) {
    String text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);

    MovementReader.Result result = Desk.READER.read(text, "m.yaml", MovementReader.Options.NONE);

    if (result.movement().isPresent() != result.problems().isEmpty()) {
      throw new AssertionError("neither read nor refused");
    }
    for (Problem problem : result.problems()) {
      if (problem.message().isBlank() || problem.message().indexOf('\n') >= 0) {
        throw new AssertionError("not in words: " + problem);
      }
    }
    result.movement().ifPresent(movement -> movement.copy().entities());
  }
}
