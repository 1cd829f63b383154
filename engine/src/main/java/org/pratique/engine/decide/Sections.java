package org.pratique.engine.decide;

import java.util.Comparator;

/** Section order: `740.8` before `740.27`. */
final class Sections {
  static final Comparator<String> ORDER = Sections::compare;

  private Sections() {}

  private static int compare(String a, String b) {
    String[] x = a.split("\\.", -1);
    String[] y = b.split("\\.", -1);
    for (int i = 0; i < Math.min(x.length, y.length); i++) {
      int by =
          number(x[i]) == number(y[i])
              ? x[i].compareTo(y[i])
              : Integer.compare(number(x[i]), number(y[i]));
      if (by != 0) {
        return by;
      }
    }
    return Integer.compare(x.length, y.length);
  }

  /** Texts that are no number come last. */
  private static int number(String part) {
    int value = 0;
    for (int i = 0; i < part.length() && i < 9; i++) {
      char c = part.charAt(i);
      if (c < '0' || c > '9') {
        return i == 0 ? Integer.MAX_VALUE : value;
      }
      value = value * 10 + (c - '0');
    }
    return part.isEmpty() ? Integer.MAX_VALUE : value;
  }
}
