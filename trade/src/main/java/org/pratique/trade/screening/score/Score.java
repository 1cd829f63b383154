package org.pratique.trade.screening.score;

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
}
