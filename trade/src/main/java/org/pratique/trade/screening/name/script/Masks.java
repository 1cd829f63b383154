package org.pratique.trade.screening.name.script;

import com.ibm.icu.text.SpoofChecker;
import java.lang.Character.UnicodeScript;

/**
 * Letters that stand in a Latin word for the Latin ones they look like: of alphabets that nobody
 * mixes with it, by the table of Unicode Technical Standard 39, and a small {@code l} among
 * capitals for an {@code I}.
 */
public final class Masks {
  /** Shorter words in capitals may have a small letter by right. */
  private static final int CAPITALS_MIN = 3;

  private Masks() {}

  /** The table of look-alikes; a class of its own, so that plain names never load it. */
  private static final class Table39 {
    private static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();

    private Table39() {}

    static synchronized String face(String letter) {
      return CHECKER.getSkeleton(letter);
    }
  }

  /** A text without such letters. */
  static String off(String text) {
    if (Letters.isAscii(text) && !mayHaveMaskedI(text)) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int from = 0; from < text.length(); ) {
      int to = end(text, from);
      plain.append(to == from ? text.substring(from, from + 1) : word(text.substring(from, to)));
      from = Math.max(to, from + 1);
    }
    return plain.toString();
  }

  /** A small l beside a capital that is not the first letter of a word. */
  private static boolean mayHaveMaskedI(String text) {
    for (int at = text.indexOf('l'); at >= 0; at = text.indexOf('l', at + 1)) {
      boolean isBefore = at > 1 && Character.isUpperCase(text.charAt(at - 1));
      boolean isAfter = at + 1 < text.length() && Character.isUpperCase(text.charAt(at + 1));
      if (isBefore || isAfter) {
        return true;
      }
    }
    return false;
  }

  private static int end(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isLetter(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static String word(String word) {
    String latin = isMixed(word) ? faces(word) : word;
    long capitals = latin.chars().filter(Character::isUpperCase).count();
    boolean isMasked =
        capitals >= CAPITALS_MIN
            && latin.indexOf('l') >= 0
            && latin.chars().allMatch(c -> Character.isUpperCase(c) || c == 'l');
    return isMasked ? latin.replace('l', 'I') : latin;
  }

  private static String faces(String word) {
    StringBuilder faces = new StringBuilder(word.length());
    word.codePoints()
        .forEach(c -> {
          String letter = Character.toString(c);
          String face = isForeign(c) ? Table39.face(letter) : letter;
          faces.append(Letters.isAscii(face) ? face : letter);
        });
    return faces.toString();
  }

  /**
   * Whether letters of an alphabet that nobody mixes with Latin letters stand in one word with
   * them. Characters, kana and Hangul do.
   */
  public static Boolean isMixed(String word) {
    boolean isLatin = false;
    boolean isForeign = false;
    for (int i = 0; i < word.length(); ) {
      int c = word.codePointAt(i);
      isLatin |= UnicodeScript.of(c) == UnicodeScript.LATIN;
      isForeign |= isForeign(c);
      i += Character.charCount(c);
    }
    return isLatin && isForeign;
  }

  private static boolean isForeign(int c) {
    return switch (UnicodeScript.of(c)) {
      case LATIN, COMMON, INHERITED, UNKNOWN -> false;
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> false;
      case CYRILLIC, GREEK -> false;
      default -> true;
    };
  }
}
