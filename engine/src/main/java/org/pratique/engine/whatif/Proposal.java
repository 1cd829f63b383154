package org.pratique.engine.whatif;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pratique.engine.decide.Determination;
import org.pratique.engine.law.Book;

/**
 * Changes that together reach an outcome without an individual license, and of which none can be
 * spared.
 *
 * @param cost of all changes
 * @param certainty whether the outcome is reached whatever the open facts turn out to be
 * @param determination of the changed movement; its questions are what an unsure one hangs on
 * @param assumptions what is taken for granted of the day it takes place: `path = value`
 * @param file the changed movement file
 * @param plan what comes later, when the change divides a quantity over years
 * @param cautions what the law says against misusing it
 */
public record Proposal(
    List<Change> changes,
    int cost,
    Certainty certainty,
    Determination determination,
    List<String> assumptions,
    String file,
    Optional<Plan> plan,
    List<Book.Caution> cautions) {

  /** How sure it is. */
  public enum Certainty {
    /** Whatever the open facts are. */
    SURE,
    /** For some answers to the open facts. */
    HANGS_ON_OPEN_FACTS
  }

  /**
   * A quantity divided over years.
   *
   * @param path of the quantity
   * @param parts the first is this movement's
   * @param rest units that no year of the plan takes
   */
  public record Plan(String path, List<Part> parts, BigDecimal rest) {
    public Plan {
      parts = List.copyOf(parts);
    }
  }

  /** What moves on a day, with the outcome if nothing else has been received in that year. */
  public record Part(LocalDate day, BigDecimal quantity, Determination determination) {}

  public Proposal {
    changes = List.copyOf(changes);
    assumptions = List.copyOf(assumptions);
    cautions = List.copyOf(cautions);
  }

  /** Whether it is another transaction rather than this one done otherwise. */
  public boolean isOtherTransaction() {
    return changes.stream().anyMatch(c -> c.kind().isOtherTransaction());
  }
}
