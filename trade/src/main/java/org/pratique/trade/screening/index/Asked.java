package org.pratique.trade.screening.index;

import java.util.ArrayList;
import java.util.List;
import org.pratique.trade.screening.name.Kind;
import org.pratique.trade.screening.name.Name;
import org.pratique.trade.screening.name.NameReader;
import org.pratique.trade.screening.name.Sort;
import org.pratique.trade.screening.score.Scorer;

/** A text read as the name of each kind of thing it may be of. */
record Asked(Name person, Name company, Name address) {
  /** An address has at least this many words, one of them a number. */
  private static final int ADDRESS_WORDS_MIN = 4;

  /** Shorter texts are names, and what they share with a listed name is much of them. */
  private static final int HOLDING_WORDS_MIN = 5;

  /** The text, in overlapping stretches when it is long. */
  static List<Asked> of(String text) {
    List<Name> people = NameReader.stretches(text, Kind.PERSON);
    List<Name> companies = NameReader.stretches(text, Kind.COMPANY);
    boolean hasNumber = text.chars().anyMatch(Character::isDigit);
    List<Name> addresses = hasNumber ? NameReader.stretches(text, Kind.ADDRESS) : companies;
    List<Asked> asked = new ArrayList<>();
    int count = Math.max(people.size(), Math.max(companies.size(), addresses.size()));
    for (int i = 0; i < count; i++) {
      asked.add(new Asked(at(people, i), at(companies, i), at(addresses, i)));
    }
    return asked;
  }

  private static Name at(List<Name> names, int i) {
    return names.get(Math.min(i, names.size() - 1));
  }

  Name as(Kind kind) {
    return switch (kind) {
      case PERSON -> person;
      case COMPANY, VESSEL -> company;
      case ADDRESS -> address;
    };
  }

  boolean isAddress() {
    return address.kind() == Kind.ADDRESS
        && address.tokens().size() >= ADDRESS_WORDS_MIN
        && address.tokens().stream().anyMatch(token -> token.sort() == Sort.NUMBER);
  }

  /** Whether a listed name may stand in it beside other words. */
  boolean mayHold() {
    return company.tokens().size() >= HOLDING_WORDS_MIN;
  }

  boolean isLong() {
    return company.tokens().size() >= Scorer.LONG_WORDS_MIN;
  }
}
