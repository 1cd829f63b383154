package org.pratique.engine.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Near matches for a name that is not known. */
public final class Near {
  private static final int SUGGESTIONS_MAX = 3;
  private static final int NAME_LENGTH_MAX = 200;

  private Near() {}

  /** Up to three of the names that a reader may have meant, nearest first. */
  public static List<String> matches(String given, Collection<String> names) {
    String wanted = fold(given);
    if (wanted.isEmpty() || wanted.length() > NAME_LENGTH_MAX) {
      return List.of();
    }
    int allowed = Math.max(1, wanted.length() / 3);
    record Scored(String name, int distance) {}
    return names.stream()
        .map(name -> new Scored(name, distance(wanted, fold(name))))
        .filter(s -> s.distance() <= allowed)
        .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::name))
        .limit(SUGGESTIONS_MAX)
        .map(Scored::name)
        .toList();
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ").strip();
  }

  /** Optimal string alignment distance. */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
