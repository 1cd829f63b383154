package org.pratique.engine.ask;

/** Numbers that look drawn and are the same on every run: SplitMix64 from a fixed seed. */
final class Chance {
  private static final long STEP = 0x9E3779B97F4A7C15L;
  private static final long FIRST = 0xBF58476D1CE4E5B9L;
  private static final long SECOND = 0x94D049BB133111EBL;

  private long state;

  Chance(long seed) {
    state = seed;
  }

  /** From 0 to below {@code bound}. */
  int below(int bound) {
    state += STEP;
    long mixed = (state ^ (state >>> 30)) * FIRST;
    mixed = (mixed ^ (mixed >>> 27)) * SECOND;
    return (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), bound);
  }
}
