package org.pratique.trade.screening.name;

import org.pratique.trade.screening.name.script.Sounds;

/**
 * A word of a name.
 *
 * @param text letters a to z and digits
 * @param key how it sounds, see {@link Sounds}
 * @param bones its consonants
 * @param classes the classes of its consonants, one bit each; words without common ones are not
 *     alike
 * @param characters as written, when in Chinese characters, kana or Hangul (Chinese: simplified);
 *     else empty
 * @param isVowelless written in a script that leaves out vowels
 * @param meaning the meaning it stands for in the tables; empty for none
 * @param weight from 0 to 1: how much of the name it is
 */
public record Token(
    String text,
    String key,
    String bones,
    int classes,
    String characters,
    boolean isVowelless,
    Sort sort,
    String meaning,
    float weight) {

  static Token of(String text, Sort sort, String meaning) {
    String key = Sounds.key(text);
    float weight = Rarity.weight(text, sort);
    return new Token(
        text, key, Sounds.bones(key), Sounds.classes(key), "", false, sort, meaning, weight);
  }

  /** How letters a to z sound. */
  public static String keyOf(String text) {
    return Sounds.key(text);
  }

  /** The consonants of a key. */
  public static String bonesOf(String key) {
    return Sounds.bones(key);
  }

  Token written(String characters) {
    return new Token(text, key, bones, classes, characters, isVowelless, sort, meaning, weight);
  }

  Token vowelless() {
    return new Token(text, key, bones, classes, characters, true, sort, meaning, weight);
  }

  public boolean isIdeographic() {
    return !characters.isEmpty();
  }
}
