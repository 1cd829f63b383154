package org.pratique.trade.screening.name;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pratique.trade.screening.name.script.Readings;
import org.pratique.trade.screening.name.script.Sounds;

/**
 * Chinese characters, kana and Hangul read the way another name spells them: which stretch of
 * characters does a Latin word spell, in whatever language?
 */
public final class Spelled {
  /** Nobody spells more characters as one word. */
  private static final int CHARACTERS_MAX = 6;

  private Spelled() {}

  /**
   * The name with its characters in Latin words, those of the other name where they fit.
   *
   * @param name holds characters
   * @param other what it is compared with
   * @param brands words that stand for others
   */
  public static Name as(Name name, Name other, Brands brands) {
    List<Token> tokens = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    for (Token token : name.tokens()) {
      if (token.isIdeographic() && token.meaning().isEmpty()) {
        run.append(token.characters());
      } else {
        read(run, other, brands, tokens);
        tokens.add(token);
      }
    }
    read(run, other, brands, tokens);
    return name.with(tokens);
  }

  /**
   * Keys under which a word in characters may be found: every stretch of it in its usual reading,
   * and every reading of one or two characters.
   */
  public static List<String> keys(Token token) {
    String characters = token.characters();
    Set<String> keys = new LinkedHashSet<>();
    int last = Math.min(characters.length(), CHARACTERS_MAX);
    for (int from = 0; from < last; from++) {
      for (int to = from + 1; to <= last; to++) {
        keys.add(Sounds.key(Readings.usual(characters.substring(from, to))));
      }
      for (Readings.Language language : Readings.Language.values()) {
        addPairs(characters, from, last, language, keys);
      }
    }
    keys.remove("");
    return List.copyOf(keys);
  }

  /** Every reading of one character alone. */
  public static List<String> syllables(Token token) {
    String characters = token.characters();
    Set<String> keys = new LinkedHashSet<>();
    for (int at = 0; at < Math.min(characters.length(), CHARACTERS_MAX); at++) {
      keys.add(Sounds.key(Readings.usual(characters.substring(at, at + 1))));
      for (Readings.Language language : Readings.Language.values()) {
        for (String reading : Readings.in(language, characters.charAt(at))) {
          keys.add(Sounds.key(reading));
        }
      }
    }
    keys.remove("");
    return List.copyOf(keys);
  }

  private static void addPairs(
      String characters, int from, int last, Readings.Language language, Set<String> keys) {
    for (String first : Readings.in(language, characters.charAt(from))) {
      keys.add(Sounds.key(first));
      if (from + 1 < last) {
        Readings.in(language, characters.charAt(from + 1))
            .forEach(second -> keys.add(Sounds.key(first + second)));
      }
    }
  }

  private static void read(StringBuilder run, Name other, Brands brands, List<Token> into) {
    String characters = run.toString();
    run.setLength(0);
    if (characters.isEmpty()) {
      return;
    }
    Token[] at = new Token[characters.length()];
    int[] length = new int[characters.length()];
    for (Token word : byLength(other)) {
      place(word, word.text(), characters, at, length);
      for (String spelling : brands.spellings(word.text())) {
        place(word, spelling, characters, at, length);
      }
    }
    StringBuilder rest = new StringBuilder();
    for (int i = 0; i < characters.length(); i++) {
      if (at[i] == null) {
        rest.append(characters.charAt(i));
        continue;
      }
      flush(rest, into);
      String part = characters.substring(i, i + length[i]);
      into.add(Token.of(at[i].text(), Sort.NAME, "").written(part));
      i += length[i] - 1;
    }
    flush(rest, into);
  }

  /** Long words first: short ones fit anywhere. */
  private static List<Token> byLength(Name name) {
    return name.tokens().stream()
        .filter(token -> !token.isIdeographic() && token.text().length() > 1)
        .sorted((a, b) -> b.text().length() - a.text().length())
        .toList();
  }

  private static void place(
      Token word, String spelling, String characters, Token[] at, int[] length) {
    for (int from = 0; from < characters.length(); from++) {
      int reach = Math.min(characters.length() - from, CHARACTERS_MAX);
      for (int count = 1; count <= reach && isFree(at, length, from, count); count++) {
        if (spells(spelling, characters.substring(from, from + count))) {
          at[from] = word;
          length[from] = count;
          return;
        }
      }
    }
  }

  private static boolean isFree(Token[] at, int[] length, int from, int count) {
    for (int i = 0; i < at.length; i++) {
      if (at[i] != null && i < from + count && from < i + length[i]) {
        return false;
      }
    }
    return true;
  }

  /** In one language for all characters: with a language for each, anything spells anything. */
  private static boolean spells(String word, String characters) {
    for (Readings.Language language : Readings.Language.values()) {
      if (spells(word, 0, characters, 0, language)) {
        return true;
      }
    }
    return false;
  }

  /** The languages in which characters are read as a word; none when they are not. */
  public static Set<Readings.Language> languages(String word, String characters) {
    Set<Readings.Language> languages = EnumSet.noneOf(Readings.Language.class);
    for (Readings.Language language : Readings.Language.values()) {
      if (spells(word, 0, characters, 0, language)) {
        languages.add(language);
      }
    }
    return languages;
  }

  private static boolean spells(
      String word, int at, String characters, int from, Readings.Language language) {
    if (from == characters.length()) {
      return at == word.length();
    }
    for (String reading : Readings.in(language, characters.charAt(from))) {
      if (word.startsWith(reading, at)
          && spells(word, at + reading.length(), characters, from + 1, language)) {
        return true;
      }
    }
    return false;
  }

  private static void flush(StringBuilder rest, List<Token> into) {
    if (!rest.isEmpty()) {
      String characters = rest.toString();
      into.add(Token.of(Readings.usual(characters), Sort.NAME, "").written(characters));
      rest.setLength(0);
    }
  }
}
