package org.pratique.cli.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines of a width: at spaces, between Chinese characters, and inside a word only
 * if it is longer than a line.
 */
public final class Wrap {
  /** Chinese punctuation that must not begin a line. */
  private static final String CLOSING = "，。、；：？！）》」』”’";

  /** A word too long for a line may break after one of these. */
  private static final String SIGNS = "./_)";

  private final int width;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int used;

  private Wrap(int width) {
    this.width = width;
  }

  /** At least one line; each at most {@code width} columns. */
  public static List<String> lines(String text, int width) {
    Wrap wrap = new Wrap(Math.max(width, 2));
    String clean = Width.clean(text);
    int from = 0;
    while (from < clean.length()) {
      int to = endOfPiece(clean, from);
      wrap.add(clean.substring(from, to));
      from = to;
    }
    wrap.finish();
    return wrap.lines;
  }

  /**
   * A piece is what must stay together: a word, one wide character with what may not leave it, or
   * spaces.
   */
  private static int endOfPiece(String text, int from) {
    int first = text.codePointAt(from);
    int to = from + Character.charCount(first);
    boolean space = first == ' ';
    boolean wide = Width.isWide(first);
    while (to < text.length()) {
      int c = text.codePointAt(to);
      if (isClosing(c) && !space) {
        to += Character.charCount(c);
        continue;
      }
      if (wide || space != (c == ' ') || Width.isWide(c)) {
        return to;
      }
      to += Character.charCount(c);
    }
    return to;
  }

  private static boolean isClosing(int codePoint) {
    return CLOSING.indexOf(codePoint) >= 0;
  }

  private void add(String piece) {
    int pieceWidth = Width.of(piece);
    if (piece.isBlank()) {
      if (used > 0 && used + pieceWidth <= width) {
        append(piece, pieceWidth);
      } else if (used > 0) {
        newLine();
      }
      return;
    }
    if (used + pieceWidth <= width) {
      append(piece, pieceWidth);
      return;
    }
    if (used > 0) {
      newLine();
    }
    if (pieceWidth <= width) {
      append(piece, pieceWidth);
      return;
    }
    addLetters(piece);
  }

  /** A path or citation breaks after a sign if it can, any other word where the line ends. */
  private void addLetters(String piece) {
    int from = 0;
    while (from < piece.length()) {
      int to = endOfPart(piece, from);
      String part = piece.substring(from, to);
      if (Width.of(part) <= width) {
        addWhole(part);
      } else {
        part.codePoints().forEach(c -> addWhole(Character.toString(c)));
      }
      from = to;
    }
  }

  private void addWhole(String part) {
    if (used + Width.of(part) > width) {
      newLine();
    }
    append(part, Width.of(part));
  }

  private static int endOfPart(String piece, int from) {
    for (int i = from; i < piece.length(); i++) {
      if (SIGNS.indexOf(piece.charAt(i)) >= 0) {
        return i + 1;
      }
    }
    return piece.length();
  }

  private void append(String piece, int pieceWidth) {
    line.append(piece);
    used += pieceWidth;
  }

  private void newLine() {
    lines.add(line.toString().stripTrailing());
    line.setLength(0);
    used = 0;
  }

  private void finish() {
    if (used > 0 || lines.isEmpty()) {
      newLine();
    }
  }
}
