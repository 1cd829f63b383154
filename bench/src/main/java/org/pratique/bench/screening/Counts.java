package org.pratique.bench.screening;

import java.util.List;

/** What a threshold gets right and wrong. */
record Counts(int truePositives, int falsePositives, int falseNegatives, int trueNegatives) {

  static Counts at(double threshold, List<LabeledPair> pairs, List<Double> scores) {
    int[] counts = new int[4];
    for (int i = 0; i < pairs.size(); i++) {
      boolean isHit = scores.get(i) >= threshold;
      boolean isMatch = pairs.get(i).isMatch();
      counts[isHit ? (isMatch ? 0 : 1) : (isMatch ? 2 : 3)]++;
    }
    return new Counts(counts[0], counts[1], counts[2], counts[3]);
  }

  double precision() {
    return ratio(truePositives, truePositives + falsePositives);
  }

  double recall() {
    return ratio(truePositives, truePositives + falseNegatives);
  }

  double f1() {
    return ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives);
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }

  @Override
  public String toString() {
    return "precision %.3f  recall %.3f  F1 %.3f  (%d matches, %d others)"
        .formatted(
            precision(),
            recall(),
            f1(),
            truePositives + falseNegatives,
            falsePositives + trueNegatives);
  }
}
