package org.pratique.cli.screening;

import java.util.List;
import java.util.Optional;
import org.pratique.trade.listing.Decisions;
import org.pratique.trade.screening.index.Hit;
import org.pratique.trade.screening.name.Legible;

/**
 * A name and what it hit.
 *
 * @param legible whether there was anything to compare; if not, no hit means nothing
 * @param hits the highest score first
 * @param rulings what was decided about each hit, in the same order
 * @param notes what is to be said beside each hit, in the same order
 */
record Screening(
    String name,
    Legible legible,
    List<Hit> hits,
    List<Optional<Decisions.Ruling>> rulings,
    List<List<String>> notes) {
  /**
   * What was screened against.
   *
   * @param lists where entries are from
   * @param threshold the least score of a hit
   * @param unknown lists of which nothing so old is held: no hit on them means nothing
   * @param warnings what else to know of the lists
   */
  record Setting(
      List<ListFiles.Source> lists,
      int parties,
      double threshold,
      List<String> unknown,
      List<String> warnings) {}

  /** No hit, or hits that are all decided to be somebody else. */
  boolean isClear() {
    return legible == Legible.YES && rulings.stream().allMatch(Screening::isDecided);
  }

  static boolean isDecided(Optional<Decisions.Ruling> ruling) {
    return ruling.filter(r -> r.standing() == Decisions.Standing.IN_FORCE).isPresent();
  }
}
