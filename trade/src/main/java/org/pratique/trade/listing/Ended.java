package org.pratique.trade.listing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last day of an order, where an entry says it: denial orders end. */
public final class Ended {
  /** As the readers of lists write it into remarks. */
  private static final Pattern END =
      Pattern.compile(
          "\\b(?:order from .{1,20} to|end date) (\\d{1,2}/\\d{1,2}/\\d{4}|\\d{4}-\\d{2}-\\d{2})");

  private static final DateTimeFormatter SLASHES = DateTimeFormatter.ofPattern("M/d/uuuu");

  private Ended() {}

  /** Empty when the entry has no such day, or the day has not passed. */
  public static Optional<LocalDate> before(LocalDate day, ListEntry entry) {
    Matcher end = END.matcher(entry.remarks());
    try {
      return end.find()
          ? Optional.of(parsed(end.group(1))).filter(last -> last.isBefore(day))
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static LocalDate parsed(String text) {
    return text.indexOf('/') < 0 ? LocalDate.parse(text) : LocalDate.parse(text, SLASHES);
  }
}
