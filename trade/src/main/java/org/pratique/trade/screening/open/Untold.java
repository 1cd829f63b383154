package org.pratique.trade.screening.open;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pratique.trade.screening.list.ListedParty;
import org.pratique.trade.screening.name.Kind;
import org.pratique.trade.screening.name.Name;
import org.pratique.trade.screening.name.NameReader;
import org.pratique.trade.screening.name.Sort;
import org.pratique.trade.screening.name.Token;
import org.pratique.trade.screening.name.script.Letters;
import org.pratique.trade.screening.name.script.Readings;
import org.pratique.trade.screening.name.script.Table;

/**
 * Companies' names in characters or katakana that nothing leads to on a list: the list may have the
 * company under a Latin name that its characters do not tell, as {@code Hikvision} is not told by
 * 海康威视. People are told by their characters, and so is a company whose line of business hardly any
 * listed one of those lands is in.
 */
public final class Untold {
  /** One company in a line of business may be misread; more are not. */
  private static final int TRADE_MIN = 3;

  private static final int PERSON_LENGTH_MAX = 4;
  private static final int GIVEN_LENGTH_MAX = 3;

  /** Loan words have as many; a shorter run is a particle or a brand in a Japanese name. */
  private static final int KATAKANA_MIN = 3;

  private static final Set<Integer> SURNAMES = new HashSet<>();
  private static final Set<String> LANDS =
      Set.copyOf(Table.words(Table.rows(Untold.class, "lands.tsv").getFirst().getFirst()));

  static {
    Table.rows(Untold.class, "surnames.tsv")
        .forEach(row -> row.getFirst().codePoints().forEach(SURNAMES::add));
  }

  private final Map<String, Integer> trades = new HashMap<>();

  /** A name of a listed party. */
  public void learn(ListedParty party, Name name) {
    if (name.kind() != Kind.COMPANY || party.countries().stream().noneMatch(LANDS::contains)) {
      return;
    }
    Set<String> own = new HashSet<>();
    name.tokens().stream().filter(Untold::isTrade).forEach(token -> own.add(token.meaning()));
    own.forEach(trade -> trades.merge(trade, 1, Integer::sum));
  }

  private static boolean isTrade(Token token) {
    return token.sort() == Sort.TRADE || token.sort() == Sort.INSTITUTION;
  }

  /** Whether no hit says nothing about this name. */
  public boolean is(String text) {
    String clean = Letters.clean(text).strip();
    if (katakana(clean) >= KATAKANA_MIN && count(clean, UnicodeScript.HIRAGANA) == 0) {
      return true;
    }
    boolean isChinese =
        count(clean, UnicodeScript.HAN) > 1
            && count(clean, UnicodeScript.HIRAGANA) == 0
            && count(clean, UnicodeScript.HANGUL) == 0;
    return isChinese && !isPerson(clean) && !isElsewhere(NameReader.read(clean, Kind.COMPANY));
  }

  private static long katakana(String text) {
    return count(text, UnicodeScript.KATAKANA);
  }

  private static long count(String text, UnicodeScript script) {
    return text.codePoints().filter(c -> UnicodeScript.of(c) == script).count();
  }

  /** Several short words, or one that begins with a surname. */
  private static boolean isPerson(String text) {
    if (!NameReader.read(text, Kind.COMPANY).forms().isEmpty()) {
      return false;
    }
    List<String> words = List.of(text.split("[\\s·・,]+", -1));
    if (words.size() > 1) {
      return words.stream().allMatch(word -> word.length() <= GIVEN_LENGTH_MAX);
    }
    int length = text.codePointCount(0, text.length());
    int first = Readings.simplified(text.charAt(0));
    return length <= PERSON_LENGTH_MAX && SURNAMES.contains(first);
  }

  /** Has words for what it does, and nobody on the lists does that. */
  private boolean isElsewhere(Name name) {
    List<Token> own = name.tokens().stream().filter(Untold::isTrade).toList();
    return !own.isEmpty()
        && own.stream().allMatch(token -> trades.getOrDefault(token.meaning(), 0) < TRADE_MIN);
  }
}
