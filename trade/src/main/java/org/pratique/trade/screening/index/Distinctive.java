package org.pratique.trade.screening.index;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pratique.trade.screening.name.Kind;
import org.pratique.trade.screening.name.Name;
import org.pratique.trade.screening.name.Sort;
import org.pratique.trade.screening.name.Token;
import org.pratique.trade.screening.name.script.Table;

/**
 * Which words are names that hardly anybody else goes by: no everyday word, and nobody's given name
 * or surname in the lists.
 */
final class Distinctive {
  /** Two letters are of too many. */
  private static final int LENGTH_MIN = 3;

  private static final Set<String> EVERYDAY = new HashSet<>();

  static {
    for (List<String> row : Table.rows(Distinctive.class, "everyday.tsv")) {
      EVERYDAY.addAll(Table.words(row.getFirst()));
    }
  }

  private final Set<String> people = new HashSet<>();

  /** Words of names that the lists say are people's. */
  void learn(Name name) {
    if (name.kind() == Kind.PERSON) {
      name.tokens().forEach(token -> people.add(token.text()));
    }
  }

  boolean is(Token token) {
    return token.sort() == Sort.NAME
        && token.text().length() >= LENGTH_MIN
        && !EVERYDAY.contains(token.text())
        && !people.contains(token.text());
  }
}
