package org.pratique.engine.movement.text;

import java.util.Locale;

/**
 * How an ECCN paragraph is written (§ 738.2(d) of the EAR): a category digit, a product group A to
 * E, three digits, then paragraphs after points. Also `EAR99`.
 */
public final class EccnSpelling {
  private static final int LENGTH_MAX = 40;
  private static final int HEADING = 5;
  private static final String EAR99 = "EAR99";

  private EccnSpelling() {}

  /**
   * The paragraph as the Commerce Control List writes it (`3a090A` is `3A090.a`), or empty when it
   * is not one.
   */
  public static String normalize(String given) {
    String text = given.strip();
    if (text.equalsIgnoreCase(EAR99)) {
      return EAR99;
    }
    if (text.length() < HEADING || text.length() > LENGTH_MAX) {
      return "";
    }
    String heading = text.substring(0, HEADING).toUpperCase(Locale.ROOT);
    if (!heading(heading)) {
      return "";
    }
    String rest = text.substring(HEADING).toLowerCase(Locale.ROOT);
    if (!rest.isEmpty() && rest.charAt(0) != '.') {
      if (!letter(rest.charAt(0))) {
        return "";
      }
      rest = "." + rest;
    }
    return paragraphs(rest) ? heading + rest : "";
  }

  private static boolean heading(String text) {
    return digit(text.charAt(0))
        && text.charAt(1) >= 'A'
        && text.charAt(1) <= 'E'
        && digit(text.charAt(2))
        && digit(text.charAt(3))
        && digit(text.charAt(4));
  }

  /** Whether it is none, or points each followed by small letters or digits. */
  private static boolean paragraphs(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean point = c == '.' && i + 1 < text.length() && text.charAt(i + 1) != '.';
      if (!point && !letter(c) && !digit(c)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the paragraph is one of electronic items (category 3, product group A), where
   * integrated circuits stand, or of none.
   */
  public static boolean electronics(String paragraph) {
    return paragraph.startsWith("3A") || paragraph.equals(EAR99);
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean letter(char c) {
    return c >= 'a' && c <= 'z';
  }
}
