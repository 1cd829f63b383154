package org.pratique.engine.movement.text;

import java.math.BigDecimal;

/**
 * Numbers as people write them, bounded before any arithmetic: `1e999999999` is two dozen bytes and
 * would be a gigabyte.
 */
public final class Decimals {
  /** Digits and signs; a quantity or a rate has a dozen. */
  public static final int LENGTH_MAX = 40;

  /** Powers of ten either way; beyond any amount of this trade. */
  public static final int EXPONENT_MAX = 30;

  /** A number, or why it is none. */
  public sealed interface Read {
    record Number(BigDecimal amount) implements Read {}

    /** The reason completes "`…` ". */
    record Not(String why) implements Read {}
  }

  private Decimals() {}

  public static Read read(String text) {
    if (text.length() > LENGTH_MAX) {
      return new Read.Not("has more than " + LENGTH_MAX + " characters; write a plain number");
    }
    int mantissa = mantissa(text);
    if (mantissa < 0) {
      return new Read.Not(reason(text));
    }
    String digits = text.substring(0, mantissa).replace("_", "");
    if (mantissa == text.length()) {
      return new Read.Number(new BigDecimal(digits));
    }
    int exponent = exponent(text, mantissa + 1);
    if (exponent == Integer.MIN_VALUE) {
      return new Read.Not("is not a number");
    }
    if (Math.abs(exponent) > EXPONENT_MAX) {
      return new Read.Not("has an exponent beyond " + EXPONENT_MAX + "; write a plain number");
    }
    return new Read.Number(new BigDecimal(digits).scaleByPowerOfTen(exponent));
  }

  /** Where the mantissa ends (at the text's end or an `e`), or -1 when there is none. */
  private static int mantissa(String text) {
    int at = signed(text, 0);
    int digits = 0;
    int dots = 0;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (digit(c)) {
        digits++;
      } else if (c == '.') {
        dots++;
      } else if (c == '_') {
        if (!between(text, at)) {
          return -1;
        }
      } else {
        break;
      }
    }
    boolean ends = at == text.length() || text.charAt(at) == 'e' || text.charAt(at) == 'E';
    return digits > 0 && dots <= 1 && ends ? at : -1;
  }

  private static boolean between(String text, int at) {
    return at > 0
        && digit(text.charAt(at - 1))
        && at + 1 < text.length()
        && digit(text.charAt(at + 1));
  }

  private static int signed(String text, int at) {
    return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
  }

  private static int exponent(String text, int from) {
    int at = signed(text, from);
    if (at == text.length()) {
      return Integer.MIN_VALUE;
    }
    int value = 0;
    for (int i = at; i < text.length(); i++) {
      if (!digit(text.charAt(i))) {
        return Integer.MIN_VALUE;
      }
      value = Math.min(10_000, value * 10 + (text.charAt(i) - '0'));
    }
    return text.charAt(from) == '-' ? -value : value;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static String reason(String text) {
    if (text.indexOf(',') >= 0) {
      return "has a comma, which means thousands to some and decimals to others; write 26900000 or 26_900_000, and decimals with a point";
    }
    if (text.indexOf(' ') > 0 && digit(text.charAt(0))) {
      return "has more than a number in it; write the number alone, in the unit of the field";
    }
    return "is not a number";
  }
}
