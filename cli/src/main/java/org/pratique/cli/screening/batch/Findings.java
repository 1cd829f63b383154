package org.pratique.cli.screening.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** What a run adds up to, and the rows that a reviewer looks at first. */
final class Findings {
  /** A page of more is not read, and slow; the CSV has all. */
  static final int ROWS_MAX = 2_000;

  /** Rows without an answer: refused, or unknown. */
  static final int FAULTS_MAX = 200;

  /** Rows that decisions clear; the CSV has all. */
  static final int DECIDED_MAX = 200;

  private static final Comparator<Screened> BY_SCORE =
      Comparator.comparingDouble(Screened::highest)
          .thenComparing(Comparator.comparingLong((Screened s) -> s.customer().row()).reversed());

  private final Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
  private final Map<String, Long> byList = new TreeMap<>();
  private final PriorityQueue<Screened> highest = new PriorityQueue<>(BY_SCORE);
  private final List<Screened> decided = new ArrayList<>();
  private final List<Screened> faults = new ArrayList<>();
  private long rows;

  void add(Screened screened) {
    rows++;
    counts.merge(screened.verdict(), 1L, Long::sum);
    switch (screened.verdict()) {
      case BLOCK, REVIEW -> {
        byList.merge(screened.leading().party().source(), 1L, Long::sum);
        highest.add(screened);
        if (highest.size() > ROWS_MAX) {
          highest.remove();
        }
      }
      case UNKNOWN, REFUSED -> {
        if (faults.size() < FAULTS_MAX) {
          faults.add(screened);
        }
      }
      case DECIDED -> {
        if (decided.size() < DECIDED_MAX) {
          decided.add(screened);
        }
      }
      case CLEAR -> {}
    }
  }

  long rows() {
    return rows;
  }

  long count(Verdict verdict) {
    return counts.getOrDefault(verdict, 0L);
  }

  /** Rows with a hit by the list of their highest one. */
  Map<String, Long> byList() {
    return byList;
  }

  /** The highest score first; of one score the first row first. */
  List<Screened> highest() {
    return highest.stream().sorted(BY_SCORE.reversed()).toList();
  }

  /** Rows whose hits are all decided to be somebody else, in order; the first of them. */
  List<Screened> decided() {
    return decided;
  }

  /** Rows that were refused or are unknown, in order; the first of them. */
  List<Screened> faults() {
    return faults;
  }

  boolean isClear() {
    return count(Verdict.CLEAR) + count(Verdict.DECIDED) == rows;
  }
}
