package org.pratique.cli.law.diff;

/**
 * Two long texts cut to where they differ, with some words around it.
 *
 * @param a of the first text
 * @param b of the second
 */
record Excerpt(String a, String b) {
  /** About three lines of a page. */
  private static final int LENGTH_MAX = 240;

  /** What is left before and after the difference. */
  private static final int AROUND = 40;

  private static final String CUT = "…";

  /** One text, cut at its end when it is long. */
  static String of(String text) {
    return text.length() <= LENGTH_MAX ? text : text.substring(0, LENGTH_MAX).strip() + CUT;
  }

  static Excerpt of(String a, String b) {
    if (Math.max(a.length(), b.length()) <= LENGTH_MAX) {
      return new Excerpt(a, b);
    }
    int shorter = Math.min(a.length(), b.length());
    int start = 0;
    while (start < shorter && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    return new Excerpt(cut(a, start, end), cut(b, start, end));
  }

  /** From a word before what is alike at the start, to a word after what is alike at the end. */
  private static String cut(String text, int start, int end) {
    int from = start <= AROUND ? 0 : text.lastIndexOf(' ', start - AROUND) + 1;
    int to = end <= AROUND ? text.length() : text.indexOf(' ', text.length() - end + AROUND);
    to = to < 0 ? text.length() : to;
    String middle = text.substring(from, to);
    return (from > 0 ? CUT : "") + of(middle) + (to < text.length() ? CUT : "");
  }
}
