package org.pratique.trade.screening.name.script;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells words in Pinyin. */
public final class Pinyin {
  private static final int SYLLABLE_MAX = 6;
  private static final Set<String> SYLLABLES = syllables();

  private Pinyin() {}

  private static Set<String> syllables() {
    Set<String> syllables = new HashSet<>();
    Readings.eachPinyin(syllables::add);
    // Particles of speech, in no name; with them {@code sensetime} would be Pinyin.
    syllables.removeAll(List.of("me", "ne"));
    return syllables;
  }

  /** Whether a word can be read as syllables of Pinyin from beginning to end. */
  public static Boolean isWord(String word) {
    boolean[] reached = new boolean[word.length() + 1];
    reached[0] = true;
    for (int i = 0; i < word.length(); i++) {
      for (int j = i + 1; reached[i] && j <= Math.min(word.length(), i + SYLLABLE_MAX); j++) {
        reached[j] |= SYLLABLES.contains(word.substring(i, j));
      }
    }
    return reached[word.length()];
  }
}
