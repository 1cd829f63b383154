package org.pratique.engine.movement;

import java.math.BigDecimal;
import java.util.Set;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Numbers;
import org.pratique.engine.movement.text.Decimals;

/** What a number may be. */
record Range(BigDecimal min, BigDecimal max, boolean whole) {
  /** Integers that are counts of things that are there. */
  private static final Set<String> COUNTS = Set.of("quantity", "ics");

  /** Decimals that are parts of a whole, where a percentage is a slip. */
  private static final Set<String> PARTS =
      Set.of(
          "weights.syntheticShare",
          "shares.outsideSupplement5a",
          "shares.country",
          "shares.outsideUs");

  /** A billion units in one movement is a slip. */
  static final Range COUNT = new Range(BigDecimal.ONE, FactSpec.COUNT_MAX, true);

  static final Range NUMBER = new Range(BigDecimal.ZERO, FactSpec.COUNT_MAX, true);

  /** A thousand times a million million: more TPP, dollars or GB/s than there are. */
  static final Range AMOUNT = new Range(BigDecimal.ZERO, FactSpec.AMOUNT_MAX, false);

  /** As {@link #AMOUNT}, of something that is never nothing. */
  static final Range POSITIVE = new Range(new BigDecimal("0.000001"), AMOUNT.max(), false);

  /** Training runs are counted in operations, and these are many. */
  static final Range OPERATIONS =
      new Range(BigDecimal.ZERO, BigDecimal.TEN.pow(Decimals.EXPONENT_MAX), false);

  static final Range PERCENT = new Range(BigDecimal.ZERO, BigDecimal.valueOf(100), false);

  /** A part of the whole. */
  static final Range SHARE = new Range(BigDecimal.ZERO, BigDecimal.ONE, false);

  static Range of(FactSpec spec) {
    if (spec.unit().equals(FactSpec.PERCENT)) {
      return PERCENT;
    }
    if (PARTS.contains(spec.name())) {
      return SHARE;
    }
    if (spec.type() == FactSpec.Type.INTEGER) {
      return COUNTS.contains(spec.name()) ? COUNT : NUMBER;
    }
    return spec.unit().equals("FLOP") ? OPERATIONS : AMOUNT;
  }

  /** What to write in place of the number; where a percentage was meant, the share that it is. */
  String words(BigDecimal given) {
    boolean percentage = equals(SHARE) && given.signum() > 0 && given.compareTo(PERCENT.max()) <= 0;
    return percentage
        ? "%s, %s for %s percent"
            .formatted(words(), Numbers.plain(given.movePointLeft(2)), Numbers.plain(given))
        : words();
  }

  String words() {
    return (whole ? "a whole number from " : "a number from ")
        + Numbers.plain(min)
        + " to "
        + Numbers.plain(max);
  }
}
