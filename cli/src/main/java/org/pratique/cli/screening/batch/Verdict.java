package org.pratique.cli.screening.batch;

import java.util.Locale;

/** What becomes of a row, the gravest first. */
enum Verdict {
  /** A hit that scores so high that nothing moves before somebody has cleared it. */
  BLOCK,
  /** A hit to be looked at. */
  REVIEW,
  /**
   * No hit that counts, and no answer: nothing in the name could be compared, or nothing is held of
   * a list for the day.
   */
  UNKNOWN,
  /** The row is wrong, and was not screened. */
  REFUSED,
  /** Hits, all of them decided to be somebody else. */
  DECIDED,
  /** No hit. */
  CLEAR;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
