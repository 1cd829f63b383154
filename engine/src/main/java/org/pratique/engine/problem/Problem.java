package org.pratique.engine.problem;

import java.util.Comparator;
import java.util.List;

/**
 * Something wrong in what an author or caller gave us, fit to show them: what, where, and what to
 * do.
 */
public record Problem(Code code, Place place, String message) {
  /** What a caller wrote may be quoted in a message, and breaks no line of it. */
  public Problem {
    if (message.chars().anyMatch(Problem::breaks)) {
      StringBuilder oneLine = new StringBuilder(message.length());
      message.chars().forEach(c -> oneLine.append(breaks(c) ? ' ' : (char) c));
      message = oneLine.toString();
    }
  }

  private static boolean breaks(int c) {
    return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
  }

  /** The kind of problem; stable, part of the JSON output. */
  public enum Code {
    SYNTAX,
    TOO_LARGE,
    UNKNOWN_KEY,
    MISSING,
    WRONG_TYPE,
    OUT_OF_RANGE,
    UNKNOWN_NAME,
    AMBIGUOUS,
    CONFLICT,
    BEFORE_LAW,
    DUPLICATE,
    NO_CITATION,
    NO_TARGET
  }

  /** Reading order: file, then line, then column. */
  public static final Comparator<Problem> BY_PLACE =
      Comparator.comparing((Problem p) -> p.place().file())
          .thenComparingInt(p -> p.place().line())
          .thenComparingInt(p -> p.place().column())
          .thenComparing(Problem::message);

  @Override
  public String toString() {
    return place + ": " + message;
  }

  /** `; did you mean …?` with the given candidates, or nothing. */
  public static String didYouMean(List<String> near) {
    if (near.isEmpty()) {
      return "";
    }
    return "; did you mean "
        + String.join(", ", near.stream().map(n -> "`" + n + "`").toList())
        + "?";
  }
}
