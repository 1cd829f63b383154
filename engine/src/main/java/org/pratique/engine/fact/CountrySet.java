package org.pratique.engine.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** An immutable set of two-letter country codes, a bit for each there could be. */
public final class CountrySet {
  private static final int LETTERS = 26;
  private static final int CODES = LETTERS * LETTERS;
  private static final int WORDS = (CODES + Long.SIZE - 1) / Long.SIZE;
  public static final CountrySet NONE = new CountrySet(new long[WORDS]);

  private final long[] members;

  private CountrySet(long[] members) {
    this.members = members;
  }

  public static CountrySet of(Collection<String> codes) {
    long[] members = new long[WORDS];
    for (String code : codes) {
      int index = index(code);
      members[index / Long.SIZE] |= 1L << index;
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
    return has(country.index());
  }

  public boolean contains(String code) {
    return isCode(code) && has(index(code));
  }

  private boolean has(int index) {
    return (members[index / Long.SIZE] & 1L << index) != 0;
  }

  public CountrySet or(CountrySet other) {
    long[] result = members.clone();
    for (int i = 0; i < WORDS; i++) {
      result[i] |= other.members[i];
    }
    return new CountrySet(result);
  }

  public CountrySet and(CountrySet other) {
    long[] result = members.clone();
    for (int i = 0; i < WORDS; i++) {
      result[i] &= other.members[i];
    }
    return new CountrySet(result);
  }

  public CountrySet except(CountrySet other) {
    long[] result = members.clone();
    for (int i = 0; i < WORDS; i++) {
      result[i] &= ~other.members[i];
    }
    return new CountrySet(result);
  }

  /** The members, in alphabetical order. */
  public List<String> codes() {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < CODES; i++) {
      if (has(i)) {
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
