package org.pratique.trade.screening.score;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.pratique.trade.screening.name.Kind;
import org.pratique.trade.screening.name.Name;
import org.pratique.trade.screening.name.NameReader;

/**
 * No two texts make the reader or the scorer throw; a score is from 0 to 1, and a sum of its
 * reasons. `JAZZER_FUZZ=1` searches on.
 */
class NameFuzzTest {
  private static final Scorer PAIRS = new Scorer(Prior.PAIR);
  private static final Scorer LISTS = new Scorer(Prior.LIST);

  @FuzzTest(maxDuration = "10m")
  void everyPairHasAScore(byte[] bytes) {
    int half = bytes.length / 2;
    String one = new String(bytes, 0, half, StandardCharsets.UTF_8);
    String other = new String(bytes, half, bytes.length - half, StandardCharsets.UTF_8);
    for (Kind kind : Kind.values()) {
      Name first = NameReader.stretches(one, kind).getFirst();
      Name second = NameReader.stretches(other, kind).getFirst();
      for (Scorer scorer : new Scorer[] {PAIRS, LISTS}) {
        double value = scorer.value(first, second);
        double explained = scorer.explained(first, second).value();
        if (!(value >= 0 && value <= 1) || Math.abs(value - explained) > 1e-9) {
          throw new AssertionError("no score: " + value + ", " + explained);
        }
      }
    }
  }
}
