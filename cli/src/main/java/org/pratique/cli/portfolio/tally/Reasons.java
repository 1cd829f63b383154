package org.pratique.cli.portfolio.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pratique.engine.problem.Problem;

/** Why rows were refused, with the first rows of each reason. */
final class Reasons {
  /** Reasons told apart by their words; further ones are counted by their kind alone. */
  static final int REASONS_MAX = 100;

  /** Rows named for each reason; the rest are in the output. */
  static final int ROWS_MAX = 3;

  private final Map<String, Reason> reasons = new LinkedHashMap<>();

  /**
   * @param rows how many were refused for it
   * @param first the first of them
   */
  record Reason(String words, long rows, List<Long> first) {
    Reason plus(long row) {
      List<Long> named = new ArrayList<>(first);
      if (named.size() < ROWS_MAX) {
        named.add(row);
      }
      return new Reason(words, rows + 1, List.copyOf(named));
    }
  }

  void add(long row, List<Problem> problems) {
    Set<String> words = new LinkedHashSet<>();
    problems.forEach(p -> words.add(words(p)));
    words.forEach(
        w -> reasons.put(w, reasons.getOrDefault(w, new Reason(w, 0, List.of())).plus(row)));
  }

  private String words(Problem problem) {
    return reasons.containsKey(problem.message()) || reasons.size() < REASONS_MAX
        ? problem.message()
        : "others: " + problem.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  void put(Reason reason) {
    reasons.put(reason.words(), reason);
  }

  /** Most rows first. */
  List<Reason> list() {
    return reasons.values().stream()
        .sorted(Comparator.comparingLong(Reason::rows).reversed().thenComparing(Reason::words))
        .toList();
  }
}
