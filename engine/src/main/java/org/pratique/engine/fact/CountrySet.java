package org.pratique.engine.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** An immutable set of two-letter country codes; membership is one array read. */
public final class CountrySet {
  private static final int LETTERS = 26;
  private static final int CODES = LETTERS * LETTERS;
  public static final CountrySet NONE = new CountrySet(new boolean[CODES]);

  private final boolean[] members;

  private CountrySet(boolean[] members) {
    this.members = members;
  }

  public static CountrySet of(Collection<String> codes) {
    boolean[] members = new boolean[CODES];
    for (String code : codes) {
      members[index(code)] = true;
    }
    return new CountrySet(members);
  }

  /** Whether the text has the form of a code; {@link #index} needs it. */
  public static boolean isCode(String text) {
    return text.length() == 2 && letter(text.charAt(0)) && letter(text.charAt(1));
  }

  private static boolean letter(char c) {
    return c >= 'A' && c <= 'Z';
  }

  static int index(String code) {
    if (!isCode(code)) {
      throw new IllegalArgumentException("not a country code: " + code);
    }
    return (code.charAt(0) - 'A') * LETTERS + (code.charAt(1) - 'A');
  }

  public boolean contains(Value.Country country) {
    return members[country.index()];
  }

  public boolean contains(String code) {
    return isCode(code) && members[index(code)];
  }

  public CountrySet or(CountrySet other) {
    boolean[] result = members.clone();
    for (int i = 0; i < CODES; i++) {
      result[i] |= other.members[i];
    }
    return new CountrySet(result);
  }

  public CountrySet and(CountrySet other) {
    boolean[] result = members.clone();
    for (int i = 0; i < CODES; i++) {
      result[i] &= other.members[i];
    }
    return new CountrySet(result);
  }

  public CountrySet except(CountrySet other) {
    boolean[] result = members.clone();
    for (int i = 0; i < CODES; i++) {
      result[i] &= !other.members[i];
    }
    return new CountrySet(result);
  }

  /** The members, in alphabetical order. */
  public List<String> codes() {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < CODES; i++) {
      if (members[i]) {
        codes.add("" + (char) ('A' + i / LETTERS) + (char) ('A' + i % LETTERS));
      }
    }
    return codes;
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof CountrySet set && java.util.Arrays.equals(members, set.members);
  }

  @Override
  public int hashCode() {
    return java.util.Arrays.hashCode(members);
  }

  @Override
  public String toString() {
    return codes().toString();
  }
}
