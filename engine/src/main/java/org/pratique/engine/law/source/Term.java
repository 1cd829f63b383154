package org.pratique.engine.law.source;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.Node;

/** When a text is law: in force from a day, until another, binding from a third. */
public record Term(LocalDate inForce, LocalDate until, LocalDate binding) {
  static final Term ALWAYS = new Term(LocalDate.MIN, LocalDate.MAX, LocalDate.MIN);

  /** The dates of the mapping, and the given ones where it has none. */
  public static Term of(Node.Mapping body, Term otherwise, Problems problems) {
    LocalDate inForce = date(body, "in force", problems).orElse(otherwise.inForce);
    LocalDate until = date(body, "until", problems).orElse(otherwise.until);
    LocalDate binding = date(body, "binding", problems).orElse(otherwise.binding);
    // Text that says from which day it applies may reach back before the day it was published.
    LocalDate from = date(body, "applies from", problems).orElse(inForce);
    Term term = new Term(from, until, binding);
    if (!until.isAfter(from)) {
      problems.add(
          Problem.Code.OUT_OF_RANGE,
          body.placeOf("until"),
          "`until: %s` is not after %s, when it comes into force".formatted(until, from));
    }
    return term;
  }

  static Optional<LocalDate> date(Node.Mapping body, String key, Problems problems) {
    Optional<Node> node = body.get(key);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> date =
        node.get() instanceof Node.Scalar s ? parse(s.text()) : Optional.empty();
    if (date.isEmpty()) {
      problems.add(
          Problem.Code.WRONG_TYPE,
          node.get().place(),
          "`%s` is a day such as 2025-05-15".formatted(key));
    }
    return date;
  }

  /** By hand: the JDK's formatter costs more than reading a book does. */
  public static Optional<LocalDate> parse(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return Optional.empty();
    }
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int dayOfMonth = number(text, 8, 10);
    if (year < 0
        || month < 1
        || month > 12
        || dayOfMonth < 1
        || dayOfMonth > YearMonth.of(year, month).lengthOfMonth()) {
      return Optional.empty();
    }
    return Optional.of(LocalDate.of(year, month, dayOfMonth));
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }

  public boolean holds(LocalDate day) {
    return !day.isBefore(inForce) && !day.isBefore(binding) && day.isBefore(until);
  }
}
