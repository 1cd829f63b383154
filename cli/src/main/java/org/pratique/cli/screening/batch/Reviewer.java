package org.pratique.cli.screening.batch;

import java.util.List;
import java.util.Optional;
import org.pratique.cli.stream.Raw;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.trade.listing.Copies;
import org.pratique.trade.listing.Decisions;
import org.pratique.trade.screening.index.Hit;
import org.pratique.trade.screening.index.PartyIndex;
import org.pratique.trade.screening.index.Searcher;
import org.pratique.trade.screening.name.Legible;

/** Screens row after row on one thread. */
final class Reviewer {
  private final Columns columns;
  private final Thresholds thresholds;
  private final Searcher searcher;
  private final Rulings rulings;
  private final List<String> unknown;

  /**
   * @param unknown lists of which nothing is held for the day, in words
   */
  Reviewer(
      Columns columns,
      Thresholds thresholds,
      PartyIndex index,
      Rulings rulings,
      List<String> unknown) {
    this.rulings = rulings;
    this.unknown = unknown;
    this.columns = columns;
    this.thresholds = thresholds;
    searcher = new Searcher(index);
  }

  Screened screen(Raw raw) {
    Problems problems = new Problems();
    Customer customer = columns.read(raw, problems);
    if (!problems.isEmpty()) {
      return new Screened(
          customer, Verdict.REFUSED, List.of(), List.of(), List.of(), problems.list());
    }
    Searcher.Query query = new Searcher.Query(customer.name(), customer.kind(), party -> true);
    List<Hit> hits =
        Copies.folded(searcher.hits(query, customer.particulars(), thresholds.review()));
    List<Optional<Decisions.Ruling>> ruled =
        hits.stream().map(hit -> rulings.about(customer, hit)).toList();
    open(customer, searcher.legible(query, hits), problems);
    Verdict verdict = verdict(hits, ruled, problems.isEmpty());
    List<List<String>> notes = hits.stream().map(rulings::notes).toList();
    return new Screened(customer, verdict, hits, ruled, notes, problems.list());
  }

  /** Why no hit would mean nothing. */
  private void open(Customer customer, Legible legible, Problems problems) {
    if (legible != Legible.YES) {
      problems.add(Problem.Code.MISSING, columns.place(customer), legible.why());
    }
    unknown.forEach(list -> problems.add(Problem.Code.MISSING, columns.place(customer), list));
  }

  private Verdict verdict(
      List<Hit> hits, List<Optional<Decisions.Ruling>> ruled, Boolean isAnswered) {
    if (hits.isEmpty()) {
      return isAnswered ? Verdict.CLEAR : Verdict.UNKNOWN;
    }
    double highest = 0;
    boolean isDecided = true;
    for (int i = 0; i < hits.size(); i++) {
      if (!Screened.isDecided(ruled.get(i))) {
        highest = Math.max(highest, hits.get(i).score().value());
        isDecided = false;
      }
    }
    if (isDecided) {
      return isAnswered ? Verdict.DECIDED : Verdict.UNKNOWN;
    }
    return highest >= thresholds.block() ? Verdict.BLOCK : Verdict.REVIEW;
  }
}
