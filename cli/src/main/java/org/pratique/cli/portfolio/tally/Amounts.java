package org.pratique.cli.portfolio.tally;

import java.math.BigDecimal;
import java.util.Locale;

/** Large figures as people read them. */
public final class Amounts {
  private static final String[] UNITS = {"", "k", "M", "bn", "tn", "k tn"};
  private static final double STEP = 1000;

  private Amounts() {}

  /** Three or four digits and a unit: `26.9 M`. */
  public static String big(BigDecimal amount) {
    double left = amount.doubleValue();
    int unit = 0;
    while (Math.abs(left) >= STEP && unit < UNITS.length - 1) {
      left /= STEP;
      unit++;
    }
    String digits = String.format(Locale.ROOT, unit == 0 || left >= 100 ? "%.0f" : "%.1f", left);
    return unit == 0 ? digits : digits + " " + UNITS[unit];
  }

  public static String count(long rows) {
    return String.format(Locale.ROOT, "%,d", rows);
  }
}
