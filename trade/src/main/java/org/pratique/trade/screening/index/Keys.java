package org.pratique.trade.screening.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pratique.trade.screening.name.Brands;
import org.pratique.trade.screening.name.Name;
import org.pratique.trade.screening.name.Sort;
import org.pratique.trade.screening.name.Spelled;
import org.pratique.trade.screening.name.Token;

/** What a name is found by. */
final class Keys {
  private static final int ACRONYM_MIN = 3;
  private static final int ACRONYM_MAX = 8;

  /** Names longer than this are found by their words. */
  private static final int WHOLE_MAX = 32;

  private static final String MEANING = "=";
  private static final String NUMBER = "#";

  /**
   * Keys of one name.
   *
   * @param words one for each telling word
   * @param joined two words as one, all words as one, first letters: other ways to write the name
   */
  record Of(List<String> words, List<String> joined) {}

  private Keys() {}

  /**
   * @param brands words that a name may also be found by
   */
  static Of of(Name name, Brands brands) {
    Set<String> words = new LinkedHashSet<>();
    Set<String> joined = new LinkedHashSet<>();
    StringBuilder whole = new StringBuilder();
    String before = "";
    for (Token token : name.tokens()) {
      boolean isName = token.sort() == Sort.NAME;
      if (token.sort().isSmall()) {
        continue;
      }
      whole.append(token.text());
      words.add(key(token));
      if (isName && token.isIdeographic()) {
        joined.addAll(Spelled.keys(token));
      }
      brands.spellings(token.text()).forEach(spelling -> joined.add(Token.keyOf(spelling)));
      if (isName && !before.isEmpty()) {
        joined.add(Token.keyOf(before + token.text()));
      }
      before = isName ? token.text() : "";
    }
    if (whole.length() <= WHOLE_MAX && words.size() > 1) {
      joined.add(Token.keyOf(whole.toString()));
    }
    acronym(name, joined);
    joined.removeAll(words);
    return new Of(new ArrayList<>(words), new ArrayList<>(joined));
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
