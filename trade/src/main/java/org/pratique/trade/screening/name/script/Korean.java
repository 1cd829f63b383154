package org.pratique.trade.screening.name.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Spellings of a Hangul syllable: Revised Romanization first, then what people write. */
final class Korean {
  private static final int FIRST = 0xAC00;
  private static final int LAST = 0xD7A3;
  private static final int VOWEL_COUNT = 21;
  private static final int FINAL_COUNT = 28;

  private static final String[][] INITIALS = {
    {"g", "k"},
    {"kk", "gg"},
    {"n"},
    {"d", "t"},
    {"tt"},
    {"r", "l", "n", ""},
    {"m"},
    {"b", "p"},
    {"pp"},
    {"s", "sh"},
    {"ss"},
    {""},
    {"j", "ch"},
    {"jj"},
    {"ch"},
    {"k"},
    {"t"},
    {"p"},
    {"h"}
  };
  private static final String[][] VOWELS = {
    {"a", "ah"},
    {"ae", "ai", "e"},
    {"ya"},
    {"yae"},
    {"eo", "u", "o", "uh"},
    {"e"},
    {"yeo", "you", "yo", "yu", "yuh"},
    {"ye"},
    {"o", "oh"},
    {"wa"},
    {"wae"},
    {"oe", "oi", "we"},
    {"yo"},
    {"u", "oo", "woo"},
    {"wo", "weo"},
    {"we"},
    {"wi"},
    {"yu", "yoo"},
    {"eu", "u"},
    {"ui", "eui", "i"},
    {"i", "ee", "yi"}
  };
  private static final String[] FINALS = {
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p",
    "t", "t", "ng", "t", "t", "k", "t", "p", "t"
  };

  private static final Map<String, List<String>> SURNAMES = surnames();

  private Korean() {}

  private static Map<String, List<String>> surnames() {
    Map<String, List<String>> surnames = new HashMap<>();
    for (List<String> row : Table.rows("surnames-korean.tsv")) {
      surnames.put(row.get(0), Table.words(row.get(1)));
    }
    return surnames;
  }

  static boolean isSyllable(int c) {
    return c >= FIRST && c <= LAST;
  }

  static List<String> spellings(char c) {
    int code = c - FIRST;
    String[] initials = INITIALS[code / (VOWEL_COUNT * FINAL_COUNT)];
    String[] vowels = VOWELS[code / FINAL_COUNT % VOWEL_COUNT];
    String ending = FINALS[code % FINAL_COUNT];
    Set<String> spellings = new LinkedHashSet<>();
    for (String initial : initials) {
      for (String vowel : vowels) {
        spellings.add(initial + vowel + ending);
        if (ending.equals("k")) {
          spellings.add(initial + vowel + "g");
        }
      }
    }
    spellings.addAll(SURNAMES.getOrDefault(String.valueOf(c), List.of()));
    return new ArrayList<>(spellings);
  }
}
