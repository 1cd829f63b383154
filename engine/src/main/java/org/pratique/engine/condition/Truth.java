package org.pratique.engine.condition;

/** Kleene's strong three truth values. */
public enum Truth {
  NO,
  UNKNOWN,
  YES;

  public static Truth of(boolean yes) {
    return yes ? YES : NO;
  }

  public Truth and(Truth other) {
    return ordinal() <= other.ordinal() ? this : other;
  }

  public Truth or(Truth other) {
    return ordinal() >= other.ordinal() ? this : other;
  }

  public Truth not() {
    return switch (this) {
      case NO -> YES;
      case UNKNOWN -> UNKNOWN;
      case YES -> NO;
    };
  }

  public String word() {
    return switch (this) {
      case NO -> "no";
      case UNKNOWN -> "unknown";
      case YES -> "yes";
    };
  }
}
