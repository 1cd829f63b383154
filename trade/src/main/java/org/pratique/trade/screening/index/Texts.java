package org.pratique.trade.screening.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.pratique.trade.screening.key.Same;
import org.pratique.trade.screening.name.Kind;
import org.pratique.trade.screening.name.Name;
import org.pratique.trade.screening.name.NameReader;
import org.pratique.trade.screening.name.Token;
import org.pratique.trade.screening.name.script.Table;

/**
 * Listed names that stand in a longer text word for word: {@code Deliver to Harbin Institute of
 * Technology, gate 3}. For review, whatever else the text says.
 */
final class Texts {
  /** A number, an address, a sign, whom it is for. */
  private static final Pattern TEXT =
      Pattern.compile("(?i)\\d|[/@:;#<>|]|\\b(?:" + words() + ")\\b");

  /** Longer names are found by their rare words. */
  private static final int WORDS_MAX = 8;

  /**
   * How much the words of a name must tell when what holds it may be a name itself: as much as one
   * that nobody else has and one that many have.
   */
  private static final float TOLD_MIN = 12;

  /** A listed name of one word only that is shorter may be a word of anything. */
  private static final int ALONE_LENGTH_MIN = 4;

  private static final String WITHIN =
      "for review whatever the score: the text has the listed name %s word for word";

  private final PartyIndex index;

  Texts(PartyIndex index) {
    this.index = index;
  }

  private static String words() {
    return Table.rows(Texts.class, "text-words.tsv").getFirst().getFirst();
  }

  /** Says more than a name. */
  static boolean isText(String asked) {
    return asked.length() <= NameReader.LENGTH_MAX && TEXT.matcher(asked).find();
  }

  /** The listed names that stand in a text, each once. */
  List<Exact.Found> of(String text, List<Asked> stretches) {
    Map<Integer, Exact.Found> found = new LinkedHashMap<>();
    boolean isText = isText(text);
    for (Asked stretch : stretches) {
      find(stretch.company(), isText, found);
      if (isText) {
        find(stretch.person(), true, found);
      }
    }
    return new ArrayList<>(found.values());
  }

  private void find(Name text, Boolean isText, Map<Integer, Exact.Found> found) {
    List<Token> tokens = text.tokens();
    for (int from = 0; from < tokens.size(); from++) {
      if (tokens.get(from).sort().isSmall()) {
        continue;
      }
      for (int to = from + 1; to <= Math.min(tokens.size(), from + WORDS_MAX); to++) {
        boolean isAll = to - from == tokens.size();
        if (!isAll && !tokens.get(to - 1).sort().isSmall()) {
          look(text, from, to, isText, found);
        }
      }
    }
  }

  private void look(Name text, int from, int to, Boolean isText, Map<Integer, Exact.Found> found) {
    boolean isAlone = to - from == 1;
    Token first = text.tokens().get(from);
    boolean isTooShort = first.text().length() < ALONE_LENGTH_MIN || !index.distinctive().is(first);
    if (isAlone && (!isText || isTooShort || text.kind() == Kind.PERSON)) {
      return;
    }
    for (int id : index.names(Same.words(text.with(text.tokens().subList(from, to))))) {
      Name name = index.name(id);
      boolean isTold = isAlone || isText || index.total(id) >= TOLD_MIN;
      if (name.kind() == text.kind() && isTold) {
        String told = WITHIN.formatted("`" + name.text() + "`");
        found.putIfAbsent(id, new Exact.Found(id, text, 0, told));
      }
    }
  }
}
