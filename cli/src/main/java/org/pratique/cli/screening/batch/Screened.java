package org.pratique.cli.screening.batch;

import java.util.List;
import java.util.Optional;
import org.pratique.engine.problem.Problem;
import org.pratique.trade.listing.Decisions;
import org.pratique.trade.screening.index.Hit;

/**
 * A row and what came of it.
 *
 * @param hits the highest score first
 * @param rulings what was decided about each hit, in the same order
 * @param notes what is to be said beside each hit, in the same order
 * @param problems why it was refused
 */
record Screened(
    Customer customer,
    Verdict verdict,
    List<Hit> hits,
    List<Optional<Decisions.Ruling>> rulings,
    List<List<String>> notes,
    List<Problem> problems) {
  /** The first hit that nobody has decided to be somebody else, or else the first. */
  Hit leading() {
    for (int i = 0; i < hits.size(); i++) {
      if (!isDecided(i)) {
        return hits.get(i);
      }
    }
    return hits.getFirst();
  }

  boolean isDecided(int hit) {
    return isDecided(rulings.get(hit));
  }

  static boolean isDecided(Optional<Decisions.Ruling> ruling) {
    return ruling.filter(r -> r.standing() == Decisions.Standing.IN_FORCE).isPresent();
  }

  /** The decisions that clear it, by their ids. */
  List<String> decisions() {
    return rulings.stream()
        .filter(Screened::isDecided)
        .flatMap(Optional::stream)
        .map(ruling -> ruling.decision().id())
        .distinct()
        .toList();
  }

  double highest() {
    return hits.isEmpty() ? 0 : leading().score().value();
  }
}
