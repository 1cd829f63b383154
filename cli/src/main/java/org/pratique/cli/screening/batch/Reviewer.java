package org.pratique.cli.screening.batch;

import java.util.List;
import org.pratique.cli.stream.Raw;
import org.pratique.engine.problem.Problems;
import org.pratique.trade.screening.index.Hit;
import org.pratique.trade.screening.index.PartyIndex;
import org.pratique.trade.screening.index.Searcher;

/** Screens row after row on one thread. */
final class Reviewer {
  private final Columns columns;
  private final Thresholds thresholds;
  private final Searcher searcher;

  Reviewer(Columns columns, Thresholds thresholds, PartyIndex index) {
    this.columns = columns;
    this.thresholds = thresholds;
    searcher = new Searcher(index);
  }

  Screened screen(Raw raw) {
    Problems problems = new Problems();
    Customer customer = columns.read(raw, problems);
    if (!problems.isEmpty()) {
      return new Screened(customer, Verdict.REFUSED, List.of(), problems.list());
    }
    Searcher.Query query = new Searcher.Query(customer.name(), customer.kind(), party -> true);
    List<Hit> hits = searcher.hits(query, customer.particulars(), thresholds.review());
    return new Screened(customer, verdict(customer, hits), hits, List.of());
  }

  private Verdict verdict(Customer customer, List<Hit> hits) {
    if (hits.isEmpty()) {
      return Searcher.isReadable(customer.name()) ? Verdict.CLEAR : Verdict.UNREADABLE;
    }
    double highest = hits.getFirst().score().value();
    return highest >= thresholds.block() ? Verdict.BLOCK : Verdict.REVIEW;
  }
}
