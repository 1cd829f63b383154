package org.pratique.cli.portfolio.sample;

import java.util.List;
import java.util.SplittableRandom;

/** Chance from a seed, the same on every machine. */
final class Draw {
  /** An outcome and how often it comes, against the others. */
  record Weighted<T>(T what, int weight) {}

  private final SplittableRandom random;

  /** Each row has chance of its own, so that a longer sample begins with the shorter. */
  Draw(long seed, long row) {
    random =
        new SplittableRandom(new SplittableRandom(seed).nextLong() ^ (row * 0x9E3779B97F4A7C15L));
  }

  /** True so many times in a hundred. */
  boolean percent(int times) {
    return random.nextInt(100) < times;
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  <T> T weighted(List<Weighted<T>> of) {
    int total = of.stream().mapToInt(Weighted::weight).sum();
    int at = random.nextInt(total);
    for (Weighted<T> each : of) {
      at -= each.weight();
      if (at < 0) {
        return each.what();
      }
    }
    throw new IllegalStateException("weights do not add up");
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /**
   * Log-normal: half are below the median, and `spread` is the standard deviation of the logarithm.
   */
  double around(double median, double spread) {
    return median * StrictMath.exp(spread * random.nextGaussian());
  }
}
