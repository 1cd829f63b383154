package org.pratique.trade.screening.index;

import java.util.ArrayList;
import java.util.List;
import org.pratique.trade.screening.name.Kind;
import org.pratique.trade.screening.name.Name;
import org.pratique.trade.screening.name.Rarity;
import org.pratique.trade.screening.name.Sort;
import org.pratique.trade.screening.name.Token;

/**
 * People of whom only initials and a surname are given: {@code D. Peskov}. Everybody of that
 * surname shares as much with it, so that they are looked at one by one. For review.
 */
final class Initials {
  /** Decimal logarithm of how many names there are for each that holds a surname. */
  private static final double SURNAME_RARE = 2.4;

  private static final String TOLD =
      "for review whatever the score: initials fit the listed person's given names, and `%s` is not a common surname";

  private final PartyIndex index;

  Initials(PartyIndex index) {
    this.index = index;
  }

  List<Exact.Found> of(Name asked) {
    List<Token> names = sorted(asked, Sort.NAME);
    List<Token> initials = sorted(asked, Sort.INITIAL);
    if (names.size() != 1 || initials.isEmpty() || Rarity.logOf(names.getFirst()) < SURNAME_RARE) {
      return List.of();
    }
    Token surname = names.getFirst();
    List<Exact.Found> found = new ArrayList<>();
    for (int id : index.names(surname.key())) {
      if (index.isOf(Kind.PERSON, id) && fits(initials, surname, index.name(id))) {
        found.add(new Exact.Found(id, asked, 0, TOLD.formatted(surname.text())));
      }
    }
    return found;
  }

  private static List<Token> sorted(Name name, Sort sort) {
    return name.tokens().stream().filter(token -> token.sort() == sort).toList();
  }

  /** The surname is there, and a word of its own for each initial. */
  private static boolean fits(List<Token> initials, Token surname, Name listed) {
    List<Token> others = new ArrayList<>(listed.tokens());
    boolean hasSurname = others.removeIf(token -> token.text().equals(surname.text()));
    for (Token initial : initials) {
      int at = 0;
      while (at < others.size() && !isOf(initial, others.get(at))) {
        at++;
      }
      if (at == others.size()) {
        return false;
      }
      others.remove(at);
    }
    return hasSurname;
  }

  private static boolean isOf(Token initial, Token word) {
    return !word.sort().isSmall() && word.text().charAt(0) == initial.text().charAt(0);
  }
}
