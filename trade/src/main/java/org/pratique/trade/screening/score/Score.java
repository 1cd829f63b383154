package org.pratique.trade.screening.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How likely two names are of one party, and why.
 *
 * @param value from 0 to 1
 * @param matches pairs of words, in words
 * @param reasons what spoke for and against, the weightiest first
 */
public record Score(double value, List<String> matches, List<Reason> reasons) {
  /**
   * A feature that said something.
   *
   * @param points what it added to the sum that the score is made of; negative speaks against
   * @param sentence says it in words
   */
  public record Reason(String feature, double points, String sentence) {}

  public Score {
    matches = List.copyOf(matches);
    reasons = List.copyOf(reasons);
  }

  /** At least so much, where something speaks for it that the words do not tell. */
  public Score atLeast(double least, String feature, String sentence) {
    return value >= least ? this : moved(least, feature, sentence);
  }

  /** With another value, and one more reason, which makes the difference. */
  Score moved(double to, String feature, String sentence) {
    List<Reason> more = new ArrayList<>(reasons);
    more.add(new Reason(feature, logit(to) - logit(value), sentence));
    more.sort(Comparator.comparingDouble(reason -> -Math.abs(reason.points())));
    return new Score(to, matches, more);
  }

  private static double logit(double value) {
    double inside = Math.clamp(value, 1e-6, 1 - 1e-6);
    return Math.log(inside / (1 - inside));
  }
}
