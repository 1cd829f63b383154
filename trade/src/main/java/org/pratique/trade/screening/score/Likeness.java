package org.pratique.trade.screening.score;

import java.util.Arrays;
import org.pratique.trade.screening.name.Brands;
import org.pratique.trade.screening.name.Sort;
import org.pratique.trade.screening.name.Token;
import org.pratique.trade.screening.name.Words;

/** How much two words are alike, from 0 to 1, and why. */
final class Likeness {
  static final float MIN = 0.5f;
  private static final float MEANING = 0.99f;
  private static final float BRAND = 0.95f;
  private static final float SOUND = 0.96f;
  private static final float GIVEN_NAME = 0.9f;
  private static final float INITIAL = 0.75f;
  private static final float BONES = 0.97f;
  private static final float BONE = 0.85f;

  /** Readings of characters are short and much alike. */
  private static final float ACROSS_MIN = 0.65f;

  private static final float SOUND_LESS = 0.02f;

  /** A word with a meaning is mistyped by one letter at most, and only when it is long. */
  private static final int MEANT_LENGTH_MIN = 5;

  private static final float ROUGHLY = 0.35f;

  private static final int LETTERS = 128;

  /** Texts that differ more are not alike enough to count. */
  private static final float WHOLE_DIFFERENCE_MAX = 0.4f;

  private final Brands brands;
  private final Edits edits = new Edits();
  private final int[] letters = new int[LETTERS];
  private How how = How.EQUAL;

  Likeness(Brands brands) {
    this.brands = brands;
  }

  Brands brands() {
    return brands;
  }

  /** Why the last two words asked about are alike. */
  How how() {
    return how;
  }

  float of(Token a, Token b) {
    if (a.isIdeographic() && b.isIdeographic()) {
      how = How.CHARACTERS;
      return characters(a, b);
    }
    if (a.text().equals(b.text())) {
      how = How.EQUAL;
      return 1;
    }
    if (a.sort() == Sort.NUMBER || b.sort() == Sort.NUMBER) {
      return 0;
    }
    if (!a.meaning().isEmpty() || !b.meaning().isEmpty()) {
      return meaning(a, b);
    }
    if (a.sort() == Sort.INITIAL || b.sort() == Sort.INITIAL) {
      how = How.INITIAL;
      return isInitial(a, b) ? INITIAL : 0;
    }
    if (a.sort().isSmall() || b.sort().isSmall()) {
      return 0;
    }
    boolean isAcross = a.isIdeographic() != b.isIdeographic();
    // How one character sounds in any language is known: what only sounds alike is another's.
    boolean isSyllable = a.characters().length() + b.characters().length() == 1;
    float like = isAcross && isSyllable ? edited(a.text(), b.text()) : words(a, b);
    return isAcross && like < ACROSS_MIN ? 0 : Math.max(0, like);
  }

  private float characters(Token a, Token b) {
    if (a.characters().equals(b.characters())) {
      return 1;
    }
    if (!a.meaning().isEmpty() || !b.meaning().isEmpty()) {
      return a.meaning().equals(b.meaning()) ? MEANING : 0;
    }
    int longer = Math.max(a.characters().length(), b.characters().length());
    // One character is a syllable and a meaning: another one is another name.
    float likeness = 1 - 1.6f * edits.typos(a.characters(), b.characters()) / longer;
    return Math.max(0, likeness);
  }

  private float meaning(Token a, Token b) {
    if (a.meaning().equals(b.meaning())) {
      how = How.MEANING;
      return MEANING;
    }
    float near = Words.nearness(a.meaning(), b.meaning());
    if (near > 0) {
      how = How.MEANING;
      return near;
    }
    boolean isOne = a.meaning().isEmpty() || b.meaning().isEmpty();
    int shorter = Math.min(a.text().length(), b.text().length());
    if (isOne && shorter >= MEANT_LENGTH_MIN && edits.typos(a.text(), b.text()) <= 1) {
      how = How.TYPO;
      return 1 - 1f / Math.max(a.text().length(), b.text().length());
    }
    return 0;
  }

  private static boolean isInitial(Token a, Token b) {
    return a.text().charAt(0) == b.text().charAt(0)
        && (a.sort() == Sort.INITIAL || b.sort() == Sort.INITIAL)
        && !a.sort().isSmall()
        && !b.sort().isSmall();
  }

  private float words(Token a, Token b) {
    if (a.key().equals(b.key())) {
      how = How.SOUND;
      return SOUND;
    }
    float best = edited(a, b);
    if (best < BRAND && brands.areOne(a.text(), b.text())) {
      how = How.BRAND;
      return BRAND;
    }
    if (best < GIVEN_NAME && Words.areOneGivenName(a.text(), b.text())) {
      how = How.GIVEN_NAME;
      return GIVEN_NAME;
    }
    if ((a.isVowelless() || b.isVowelless()) && best < BONES) {
      float bones = bones(a, b);
      if (bones > best) {
        how = How.SOUND;
        return bones;
      }
    }
    return best;
  }

  private float edited(String a, String b) {
    how = How.TYPO;
    return 1 - edits.typos(a, b) / Math.max(a.length(), b.length());
  }

  private float edited(Token a, Token b) {
    int n = a.text().length();
    int m = b.text().length();
    int longer = Math.max(n, m);
    int common = Integer.bitCount(a.classes() & b.classes());
    int most = Math.max(Integer.bitCount(a.classes()), Integer.bitCount(b.classes()));
    if (Math.abs(n - m) > (1 - ROUGHLY) * longer || 2 * common < most) {
      return 0;
    }
    float typo = 1 - edits.typos(a.text(), b.text()) / longer;
    int keys = Math.max(a.key().length(), b.key().length());
    float sound = keys == 0 ? 0 : 1 - SOUND_LESS - edits.sounds(a.key(), b.key()) / keys;
    how = sound > typo ? How.SOUND : How.TYPO;
    return Math.max(typo, sound);
  }

  /** In Arabic and Hebrew, {@code w} is a consonant or a long vowel. */
  private float bones(Token a, Token b) {
    float asConsonant = bones(a.bones(), b.bones());
    float asVowel = bones(a.bones().replace("v", ""), b.bones().replace("v", ""));
    return Math.max(asConsonant, asVowel);
  }

  private float bones(String a, String b) {
    int longer = Math.max(a.length(), b.length());
    if (longer < 2) {
      return a.equals(b) ? BONE : 0;
    }
    return BONES - edits.sounds(a, b) / longer;
  }

  /** Of words written together in one name and apart in the other. */
  float joined(Token word, String apart) {
    String together = word.text();
    if (together.equals(apart)) {
      return 1;
    }
    if (brands.areOne(together, apart)) {
      return BRAND;
    }
    String bones = Token.bonesOf(Token.keyOf(apart));
    if (bones.length() > 2 && bones.equals(word.bones())) {
      return BONES;
    }
    int longer = Math.max(together.length(), apart.length());
    if (Math.abs(together.length() - apart.length()) > 2) {
      return 0;
    }
    return 1 - edits.typos(together, apart) / longer;
  }

  float whole(String one, String other) {
    int longer = Math.max(one.length(), other.length());
    if (longer == 0 || leastTypos(one, other) > WHOLE_DIFFERENCE_MAX * longer) {
      return 0;
    }
    return 1 - edits.typos(one, other) / longer;
  }

  /** At least as many typos part two texts as one of them has letters that the other lacks. */
  private int leastTypos(String one, String other) {
    Arrays.fill(letters, 0);
    for (int i = 0; i < one.length(); i++) {
      letters[one.charAt(i) % letters.length]++;
    }
    for (int i = 0; i < other.length(); i++) {
      letters[other.charAt(i) % letters.length]--;
    }
    int more = 0;
    int less = 0;
    for (int count : letters) {
      more += Math.max(count, 0);
      less += Math.max(-count, 0);
    }
    return Math.max(more, less);
  }
}
