package org.pratique.trade.screening.index;

import java.util.List;
import java.util.Locale;

/**
 * What is known of a party beside its name.
 *
 * @param country ISO 3166-1 code of two letters; empty when not known
 * @param addresses as somebody wrote them
 * @param identifiers registration, tax, passport, LEI and IMO numbers, as somebody wrote them
 */
public record Particulars(String country, List<String> addresses, List<String> identifiers) {
  /** Nothing is known. */
  public static final Particulars NONE = new Particulars("", List.of(), List.of());

  /** Shorter numbers are of many parties: running numbers, numbers of list entries. */
  private static final int IDENTIFIER_LENGTH_MIN = 7;

  private static final int IDENTIFIER_LENGTH_MAX = 64;

  public Particulars {
    addresses = List.copyOf(addresses);
    identifiers = List.copyOf(identifiers);
  }

  /**
   * Letters and digits of an identifier, so that {@code IMO 9 123-456} is {@code IMO9123456}; empty
   * when it is too short to tell one party from another, or has no digit.
   */
  static String plain(String identifier) {
    StringBuilder plain = new StringBuilder();
    String upper = identifier.toUpperCase(Locale.ROOT);
    for (int i = 0; i < upper.length(); i++) {
      char c = upper.charAt(i);
      if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
        plain.append(c);
      }
    }
    boolean isTelling =
        plain.length() >= IDENTIFIER_LENGTH_MIN
            && plain.length() <= IDENTIFIER_LENGTH_MAX
            && plain.chars().anyMatch(Character::isDigit);
    return isTelling ? plain.toString() : "";
  }
}
