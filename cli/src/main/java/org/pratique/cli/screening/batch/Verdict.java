package org.pratique.cli.screening.batch;

import java.util.Locale;

/** What becomes of a row, the gravest first. */
enum Verdict {
  /** A hit that scores so high that nothing moves before somebody has cleared it. */
  BLOCK,
  /** A hit to be looked at. */
  REVIEW,
  /** Nothing in the name could be compared: it is not cleared. */
  UNREADABLE,
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
