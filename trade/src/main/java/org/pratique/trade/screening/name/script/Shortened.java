package org.pratique.trade.screening.name.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words written short or with a letter wrong, written out. */
public final class Shortened {
  /** A shorter word with a letter wrong is another word. */
  private static final int LENGTH_MIN = 6;

  private static final Map<String, String> ADDRESSES = new HashMap<>();

  static {
    for (List<String> row : Table.rows("address-words.tsv")) {
      List<String> words = Table.words(row.getFirst());
      words.forEach(word -> ADDRESSES.put(word, words.getFirst()));
    }
  }

  /** By their first letter. */
  private final Map<Character, List<String>> words = new HashMap<>();

  /**
   * @param known words that may be misspelled
   */
  public Shortened(Iterable<String> known) {
    for (String word : known) {
      if (word.length() >= LENGTH_MIN && Letters.isAscii(word)) {
        words.computeIfAbsent(word.charAt(0), c -> new ArrayList<>()).add(word);
      }
    }
  }

  /** A word of an address in full. */
  public static String ofAddress(String word) {
    return ADDRESSES.getOrDefault(word, word);
  }

  /** The known word that a word is but for one letter or two swapped; else the word. */
  public String corrected(String word) {
    if (word.length() < LENGTH_MIN - 1 || !Letters.isAscii(word)) {
      return word;
    }
    for (String known : words.getOrDefault(word.charAt(0), List.of())) {
      if (isOneOff(word, known)) {
        return known;
      }
    }
    return word;
  }

  private static boolean isOneOff(String one, String other) {
    if (Math.abs(one.length() - other.length()) > 1) {
      return false;
    }
    int n = Math.min(one.length(), other.length());
    int from = 0;
    while (from < n && one.charAt(from) == other.charAt(from)) {
      from++;
    }
    if (one.length() != other.length()) {
      int more = one.length() > other.length() ? 1 : 0;
      return one.regionMatches(from + more, other, from + 1 - more, n - from);
    }
    boolean isSwapped =
        from + 1 < n
            && one.charAt(from) == other.charAt(from + 1)
            && one.charAt(from + 1) == other.charAt(from)
            && one.regionMatches(from + 2, other, from + 2, n - from - 2);
    return from == n || isSwapped || one.regionMatches(from + 1, other, from + 1, n - from - 1);
  }
}
