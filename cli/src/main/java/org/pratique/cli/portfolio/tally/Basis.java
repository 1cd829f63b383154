package org.pratique.cli.portfolio.tally;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pratique.cli.report.Words;
import org.pratique.engine.decide.Determination.NotExamined;
import org.pratique.engine.law.Book;
import org.pratique.engine.law.Pack;
import org.pratique.engine.law.RuleSetName;

/**
 * What the figures of a portfolio rest on.
 *
 * @param packHash of the law; each row is decided by the law of its own date
 * @param version of the program
 * @param notExamined what the rule sets do not go through, as of the last day on which they change
 */
public record Basis(String packHash, String version, List<NotExamined> notExamined) {
  public static Basis of(Pack pack, List<RuleSetName> sets, Map<String, String> settings) {
    Set<NotExamined> unseen = new LinkedHashSet<>();
    for (RuleSetName set : sets) {
      LocalDate last =
          pack.boundaries(set.set()).stream().max(LocalDate::compareTo).orElse(pack.earliest());
      Book book = pack.book(set, last, settings);
      book.notExamined().forEach(o -> unseen.add(new NotExamined(o.provision(), o.why())));
    }
    return new Basis(pack.hash(), Words.version(), List.copyOf(unseen));
  }

  /** `pack 0123456789ab, pratique 1.0. …`. */
  public String words() {
    return "pack "
        + Words.hash(packHash)
        + ", pratique "
        + version
        + ". Each row is decided by the law of its own date.";
  }
}
