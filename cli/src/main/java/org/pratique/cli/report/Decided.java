package org.pratique.cli.report;

import java.util.List;
import org.pratique.engine.decide.Determination;
import org.pratique.engine.fact.Movement;

/**
 * What every rule set that was asked says of one movement.
 *
 * @param file where the movement was read from, as the user wrote it
 */
public record Decided(String file, Movement movement, List<Determination> determinations) {
  public Decided {
    determinations = List.copyOf(determinations);
  }
}
