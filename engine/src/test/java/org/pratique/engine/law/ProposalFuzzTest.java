package org.pratique.engine.law;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Refused;

/**
 * No Markdown makes the loader throw: it is a proposal or problems in words. The corpus is in the
 * test resources; `JAZZER_FUZZ=1` searches on.
 */
class ProposalFuzzTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 15);

  @FuzzTest(maxDuration = "10m")
  void readsOrRefuses(byte[] bytes) {
    Pack pack;
    try {
      pack = SmallPack.PACK.with(new String(bytes, StandardCharsets.UTF_8), "p.md");
    } catch (Refused refused) {
      words(refused);
      return;
    }
    String set = pack.ruleSets().getLast();
    pack.book(new RuleSetName(set, Posture.ENFORCED, Optional.empty(), set), DAY, Map.of());
  }

  private static void words(Refused refused) {
    if (refused.problems().isEmpty()) {
      throw new AssertionError("neither read nor refused");
    }
    for (Problem problem : refused.problems()) {
      if (problem.message().isBlank() || problem.message().indexOf('\n') >= 0) {
        throw new AssertionError("not in words: " + problem);
      }
    }
  }
}
