package org.pratique.cli.portfolio.tally;

import java.util.Comparator;
import org.pratique.engine.decide.Outcome;

/**
 * What one rule set says, as it is counted.
 *
 * @param authorization symbol; may be empty
 */
public record Result(Outcome outcome, String authorization) implements Comparable<Result> {
  private static final Comparator<Result> ORDER =
      Comparator.comparing(Result::outcome).thenComparing(Result::authorization);

  @Override
  public int compareTo(Result other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return authorization.isEmpty() ? outcome.name() : outcome.name() + " " + authorization;
  }
}
