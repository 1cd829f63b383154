package org.pratique.engine.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The value of a fact, or {@link Unknown}: a value in its own right, never null and never "no". */
public sealed interface Value {
  Value UNKNOWN = Unknown.UNKNOWN;

  default boolean unknown() {
    return this instanceof Unknown;
  }

  enum Unknown implements Value {
    UNKNOWN;

    @Override
    public String toString() {
      return "unknown";
    }
  }

  record Bool(boolean yes) implements Value {
    public static final Bool YES = new Bool(true);
    public static final Bool NO = new Bool(false);

    public static Bool of(boolean yes) {
      return yes ? YES : NO;
    }

    @Override
    public String toString() {
      return yes ? "yes" : "no";
    }
  }

  /** A number; the unit is the fact's, in the vocabulary. */
  record Num(BigDecimal amount) implements Value {
    public static Num of(long amount) {
      return new Num(BigDecimal.valueOf(amount));
    }

    @Override
    public String toString() {
      return Numbers.plain(amount);
    }
  }

  record Day(LocalDate date, BigDecimal epochDay) implements Value {
    public static Day of(LocalDate date) {
      return new Day(date, BigDecimal.valueOf(date.toEpochDay()));
    }

    @Override
    public String toString() {
      return date.toString();
    }
  }

  /** Free text; names of parties compare by {@link #key()}. */
  final class Text implements Value {
    private final String text;
    private @org.jspecify.annotations.Nullable String key;

    public Text(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }

    /** The text as names are compared: Unicode, case, punctuation and legal forms normalized. */
    public String key() {
      String known = key;
      if (known == null) {
        known = PartyName.normalize(text);
        key = known;
      }
      return known;
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
      return other instanceof Text t && t.text.equals(text);
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** An enumeration constant. */
  record Symbol(String name) implements Value {
    public Symbol {
      name = name.intern();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** An ISO 3166-1 alpha-2 code (or XK). */
  record Country(String code, int index) implements Value {
    public static Country of(String code) {
      return new Country(code.intern(), CountrySet.index(code));
    }

    @Override
    public String toString() {
      return code;
    }
  }

  /** An ECCN paragraph such as {@code 4A003.z.1.a}. */
  record Eccn(String paragraph) implements Value {
    @Override
    public String toString() {
      return paragraph;
    }
  }

  record Many(List<Value> members) implements Value {
    public static final Many NONE = new Many(List.of());

    public Many {
      members = List.copyOf(members);
    }

    @Override
    public String toString() {
      return members.isEmpty()
          ? "none"
          : String.join(", ", members.stream().map(Value::toString).toList());
    }
  }
}
