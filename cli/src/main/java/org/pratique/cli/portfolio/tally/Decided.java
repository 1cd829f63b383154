package org.pratique.cli.portfolio.tally;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.pratique.engine.decide.many.Verdict;
import org.pratique.engine.problem.Problem;

/**
 * A row and what became of it.
 *
 * @param id may be empty
 * @param to country of destination; empty when unknown
 * @param verdicts one per rule set; none when the row was refused
 * @param tpp of the whole movement, when all of it is known
 * @param value in US dollars, when all of it is known
 */
public record Decided(
    long row,
    String id,
    String to,
    List<Verdict> verdicts,
    Optional<BigDecimal> tpp,
    Optional<BigDecimal> value,
    List<Problem> problems) {
  public static Decided refused(long row, String id, List<Problem> problems) {
    return new Decided(row, id, "", List.of(), Optional.empty(), Optional.empty(), problems);
  }

  public boolean isRefused() {
    return verdicts.isEmpty();
  }
}
