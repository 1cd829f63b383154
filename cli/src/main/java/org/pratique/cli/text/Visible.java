package org.pratique.cli.text;

import java.util.Locale;

/** Shows characters that nobody sees, or that turn letters around. */
public final class Visible {
  /** A letter with more marks on it is no letter of any script; the rest are counted. */
  private static final int MARKS_MAX = 4;

  private Visible() {}

  /** The text with controls, directions, zero widths and lone surrogates by number: ⟨U+202E⟩. */
  public static String text(String text) {
    StringBuilder seen = new StringBuilder(text.length());
    int marks = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean isMark = isMark(c);
      marks = isMark ? marks + 1 : 0;
      if (isHidden(c)) {
        seen.append(String.format(Locale.ROOT, "\u27E8U+%04X\u27E9", c));
      } else if (marks <= MARKS_MAX) {
        seen.appendCodePoint(c);
      } else if (marks == MARKS_MAX + 1) {
        seen.append("\u27E8\u2026\u27E9");
      }
    }
    return seen.toString();
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0;
    };
  }
}
