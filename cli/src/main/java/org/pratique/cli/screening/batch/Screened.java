package org.pratique.cli.screening.batch;

import java.util.List;
import org.pratique.engine.problem.Problem;
import org.pratique.trade.screening.index.Hit;

/**
 * A row and what came of it.
 *
 * @param hits the highest score first
 * @param problems why it was refused
 */
record Screened(Customer customer, Verdict verdict, List<Hit> hits, List<Problem> problems) {
  double highest() {
    return hits.isEmpty() ? 0 : hits.getFirst().score().value();
  }
}
