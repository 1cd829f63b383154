package org.pratique.trade.screening.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

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

  private static final Pattern BLANK = Pattern.compile("[\\s,;:]+");

  /** An identifier far back in a text is given in a column of its own. */
  private static final int WORDS_MAX = 50;

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

  /** What may be identifiers in a text: the whole of it and each word; made plain. */
  static Set<String> within(String text) {
    if (text.chars().noneMatch(Character::isDigit)) {
      return Set.of();
    }
    Set<String> found = new LinkedHashSet<>();
    found.add(plain(text));
    for (String word : BLANK.split(text, WORDS_MAX)) {
      found.add(plain(word));
    }
    found.remove("");
    return found;
  }
}
