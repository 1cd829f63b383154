package org.pratique.engine.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as people read them. */
public final class Numbers {
  private static final int DECIMALS_MAX = 6;
  private static final int GROUP = 3;

  private Numbers() {}

  /**
   * Thousands separated by commas, up to six decimals, no trailing zeros. By hand: `DecimalFormat`
   * costs a tenth of a cold start.
   */
  public static String plain(BigDecimal amount) {
    BigDecimal rounded =
        amount.scale() > DECIMALS_MAX
            ? amount.setScale(DECIMALS_MAX, RoundingMode.HALF_EVEN)
            : amount;
    String digits = rounded.abs().toPlainString();
    int point = digits.indexOf('.');
    int whole = point < 0 ? digits.length() : point;
    StringBuilder text = new StringBuilder(digits.length() + whole / GROUP + 1);
    if (rounded.signum() < 0) {
      text.append('-');
    }
    for (int i = 0; i < whole; i++) {
      if (i > 0 && (whole - i) % GROUP == 0) {
        text.append(',');
      }
      text.append(digits.charAt(i));
    }
    int end = digits.length();
    while (point >= 0
        && end > point
        && (digits.charAt(end - 1) == '0' || digits.charAt(end - 1) == '.')) {
      end--;
    }
    return text.append(digits, whole, Math.max(whole, end)).toString();
  }
}
