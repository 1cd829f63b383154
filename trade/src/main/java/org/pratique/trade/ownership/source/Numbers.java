package org.pratique.trade.ownership.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Percentages and days as sources write them. */
final class Numbers {
  private static final String PERCENT = "\\d{1,3}(\\.\\d{1,20})?";
  private static final BigDecimal ALL = BigDecimal.valueOf(100);
  private static final int DAY_LENGTH = 10;

  private Numbers() {}

  /** 0 to 100; empty when it is no such number. */
  static Optional<BigDecimal> percent(String text) {
    String number = text.strip().replaceFirst("\\s*%$", "");
    return number.matches(PERCENT)
        ? Optional.of(new BigDecimal(number)).filter(n -> n.compareTo(ALL) <= 0)
        : Optional.empty();
  }

  /** The day of a date or a time stamp; empty when it is neither. */
  static Optional<LocalDate> day(String text) {
    if (text.length() < DAY_LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text.substring(0, DAY_LENGTH)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
