package org.pratique.engine.yaml;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;

/**
 * No text makes the reader throw: it is a tree or problems in words. `JAZZER_FUZZ=1` searches on.
 */
class YamlFuzzTest {
  @FuzzTest(maxDuration = "10m")
  void readsOrRefuses(byte[] bytes) {
    Problems problems = new Problems();
    boolean read =
        YamlReader.read(new String(bytes, StandardCharsets.UTF_8), "f.yaml", problems).isPresent();
    if (!read && problems.isEmpty()) {
      throw new AssertionError("neither read nor refused");
    }
    for (Problem problem : problems.list()) {
      if (problem.message().isBlank() || problem.message().indexOf('\n') >= 0) {
        throw new AssertionError("not in words: " + problem);
      }
    }
  }
}
