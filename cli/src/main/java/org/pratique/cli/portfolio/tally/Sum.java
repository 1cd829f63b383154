package org.pratique.cli.portfolio.tally;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Rows added up.
 *
 * @param tpp over the rows whose TPP is known
 * @param value over the rows whose value is known, in US dollars
 */
public record Sum(long rows, BigDecimal tpp, long tppUnknown, BigDecimal value, long valueUnknown) {
  public static final Sum NONE = new Sum(0, BigDecimal.ZERO, 0, BigDecimal.ZERO, 0);

  static Sum of(Optional<BigDecimal> tpp, Optional<BigDecimal> value) {
    return new Sum(
        1,
        tpp.orElse(BigDecimal.ZERO),
        tpp.isPresent() ? 0 : 1,
        value.orElse(BigDecimal.ZERO),
        value.isPresent() ? 0 : 1);
  }

  public Sum plus(Sum other) {
    return new Sum(
        rows + other.rows,
        tpp.add(other.tpp),
        tppUnknown + other.tppUnknown,
        value.add(other.value),
        valueUnknown + other.valueUnknown);
  }
}
