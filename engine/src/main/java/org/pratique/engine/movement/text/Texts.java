package org.pratique.engine.movement.text;

import java.util.Locale;

/** Which characters a text of a movement may hold. */
public final class Texts {
  /** A description has a few sentences. */
  public static final int LENGTH_MAX = 10_000;

  private Texts() {}

  /** Why the text is refused, as completes "it "; empty when it is not. */
  public static String fault(String text) {
    if (text.length() > LENGTH_MAX) {
      return "has more than 10,000 characters; shorten it";
    }
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c != '\n' && c != '\t' && c != '\r' && invisible(c)) {
        return "holds a control or direction character (U+" + hex(c) + "); remove it";
      }
    }
    return "";
  }

  private static String hex(int c) {
    String digits = Integer.toHexString(c).toUpperCase(Locale.ROOT);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }

  /**
   * Control characters, halves of a pair, and marks that make a text read otherwise than it is
   * stored.
   */
  public static boolean invisible(int c) {
    if (c < 0x80) {
      return c < ' ' || c == 0x7f;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.FORMAT ->
          (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0xfeff;
      default -> (c & 0xfffe) == 0xfffe;
    };
  }

  public static boolean hasWord(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        return true;
      }
    }
    return false;
  }
}
