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

  /**
   * What the movement states and sources contradict. The statement stands, and what follows from it
   * is open until one of them is corrected.
   */
  public static List<Determination.Flag> disputed(Determination determination) {
    return determination.flags().stream().filter(Decided::isDisputed).toList();
  }

  static boolean isDisputed(Determination.Flag flag) {
    return flag.id().equals(Movement.Note.CONTRADICTION);
  }

  /** Whether a rule set leaves the outcome open, or it rests on what is disputed. */
  public boolean isOpen() {
    return determinations.stream().anyMatch(d -> d.isOpen() || !disputed(d).isEmpty());
  }
}
