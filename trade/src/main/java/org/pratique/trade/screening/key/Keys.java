package org.pratique.trade.screening.key;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pratique.trade.screening.name.Brands;
import org.pratique.trade.screening.name.Name;
import org.pratique.trade.screening.name.Sort;
import org.pratique.trade.screening.name.Spelled;
import org.pratique.trade.screening.name.Token;
import org.pratique.trade.screening.name.script.Pinyin;

/** What a name is found by. */
public final class Keys {
  private static final int ACRONYM_MIN = 3;
  private static final int ACRONYM_MAX = 8;

  /** Names longer than this are found by their words. */
  private static final int WHOLE_MAX = 32;

  /** A word of more is read in too many ways to look all up. */
  private static final int HALF_VOWELS_MAX = 3;

  private static final String MEANING = "=";
  private static final String NUMBER = "#";

  /**
   * Keys of one name.
   *
   * @param words one for each telling word
   * @param joined two words as one, all words as one, first letters: other ways to write the name
   * @param syllables readings of single characters, which many names have
   * @param vowels words of a script without vowels, with its half-vowels read as vowels
   */
  public record Of(
      List<String> words, List<String> joined, List<String> syllables, List<String> vowels) {
    /** Ways to write it that are not its words. */
    public List<String> others() {
      return Stream.of(joined, syllables, vowels).flatMap(List::stream).toList();
    }
  }

  private Keys() {}

  /**
   * @param brands words that a name may also be found by
   */
  public static Of of(Name name, Brands brands) {
    Set<String> words = new LinkedHashSet<>();
    Set<String> joined = new LinkedHashSet<>();
    Set<String> syllables = new LinkedHashSet<>();
    Set<String> vowels = new LinkedHashSet<>();
    StringBuilder whole = new StringBuilder();
    String before = "";
    boolean isVowelless = false;
    for (Token token : name.tokens()) {
      boolean isName = token.sort() == Sort.NAME;
      if (token.sort().isSmall()) {
        continue;
      }
      whole.append(token.text());
      words.add(key(token));
      if (isName && token.isIdeographic()) {
        joined.addAll(Spelled.keys(token));
        syllables.addAll(Spelled.syllables(token));
      }
      if (token.isVowelless()) {
        voweled(token.text(), vowels);
      }
      if (!token.meaning().isEmpty() && Pinyin.isWord(token.text())) {
        // The same syllables may be a name's: zhongxin is a center, and a brand.
        joined.add(token.key());
      }
      brands.spellings(token.text()).forEach(spelling -> joined.add(Token.keyOf(spelling)));
      if (isName && !before.isEmpty()) {
        joined.add(Token.keyOf(before + token.text()));
        if (isVowelless && token.isVowelless()) {
          vowels.add(Token.keyOf(before + token.text()));
        }
      }
      isVowelless = token.isVowelless();
      before = isName ? token.text() : "";
    }
    if (whole.length() <= WHOLE_MAX && words.size() > 1) {
      joined.add(Token.keyOf(whole.toString()));
    }
    acronym(name, joined);
    joined.removeAll(words);
    syllables.removeAll(words);
    joined.removeAll(syllables);
    vowels.removeAll(words);
    return new Of(
        List.copyOf(words), List.copyOf(joined), List.copyOf(syllables), List.copyOf(vowels));
  }

  /** Every way to read {@code w} and {@code y} as vowels: {@code hwawy} may be {@code huawi}. */
  private static void voweled(String text, Set<String> into) {
    int[] halves =
        IntStream.range(1, text.length()).filter(i -> "wy".indexOf(text.charAt(i)) >= 0).toArray();
    int count = Math.min(halves.length, HALF_VOWELS_MAX);
    for (int choice = 1; choice < 1 << count; choice++) {
      StringBuilder read = new StringBuilder(text);
      for (int i = 0; i < count; i++) {
        if ((choice >> i & 1) == 1) {
          read.setCharAt(halves[i], text.charAt(halves[i]) == 'w' ? 'u' : 'i');
        }
      }
      into.add(Token.keyOf(read.toString()));
    }
  }

  private static String key(Token token) {
    if (!token.meaning().isEmpty()) {
      return MEANING + token.meaning();
    }
    return token.sort() == Sort.NUMBER ? NUMBER + token.text() : token.key();
  }

  /** With the first letters of the legal form, and without. */
  private static void acronym(Name name, Set<String> joined) {
    String all = name.initials().toLowerCase(Locale.ROOT);
    StringBuilder few = new StringBuilder();
    name.initials().chars().filter(Character::isLowerCase).forEach(c -> few.append((char) c));
    for (String letters : List.of(all, few.toString())) {
      if (letters.length() >= ACRONYM_MIN && letters.length() <= ACRONYM_MAX) {
        joined.add(Token.keyOf(letters));
      }
    }
  }
}
