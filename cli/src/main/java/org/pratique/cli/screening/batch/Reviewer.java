package org.pratique.cli.screening.batch;

import java.util.List;
import java.util.Optional;
import org.pratique.cli.stream.Raw;
import org.pratique.engine.problem.Problems;
import org.pratique.trade.listing.Decisions;
import org.pratique.trade.screening.index.Hit;
import org.pratique.trade.screening.index.PartyIndex;
import org.pratique.trade.screening.index.Searcher;

/** Screens row after row on one thread. */
final class Reviewer {
  private final Columns columns;
  private final Thresholds thresholds;
  private final Searcher searcher;
  private final Rulings rulings;

  Reviewer(Columns columns, Thresholds thresholds, PartyIndex index, Rulings rulings) {
    this.rulings = rulings;
    this.columns = columns;
    this.thresholds = thresholds;
    searcher = new Searcher(index);
  }

  Screened screen(Raw raw) {
    Problems problems = new Problems();
    Customer customer = columns.read(raw, problems);
    if (!problems.isEmpty()) {
      return new Screened(customer, Verdict.REFUSED, List.of(), List.of(), problems.list());
    }
    Searcher.Query query = new Searcher.Query(customer.name(), customer.kind(), party -> true);
    List<Hit> hits = searcher.hits(query, customer.particulars(), thresholds.review());
    List<Optional<Decisions.Ruling>> ruled =
        hits.stream().map(hit -> rulings.about(customer, hit.party())).toList();
    Verdict verdict = verdict(customer, hits, ruled);
    return new Screened(customer, verdict, hits, ruled, List.of());
  }

  private Verdict verdict(
      Customer customer, List<Hit> hits, List<Optional<Decisions.Ruling>> ruled) {
    if (!Searcher.isReadable(customer.name()) && hits.isEmpty()) {
      return Verdict.UNREADABLE;
    }
    if (hits.isEmpty()) {
      return Verdict.CLEAR;
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
      return Verdict.DECIDED;
    }
    return highest >= thresholds.block() ? Verdict.BLOCK : Verdict.REVIEW;
  }
}
