package org.pratique.cli.portfolio.tally;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pratique.cli.report.Words;
import org.pratique.engine.decide.Determination.NotExamined;
import org.pratique.engine.law.Book;

/**
 * What the figures of a portfolio rest on.
 *
 * @param packHash of the law; each row is decided by the law of its own date
 * @param version of the program
 * @param notExamined what the rule sets do not go through, as of the last day on which they change
 */
public record Basis(String packHash, String version, List<NotExamined> notExamined) {
  /** Of the rule sets on the last day on which any of them changes. */
  public static Basis of(String packHash, List<Book> books) {
    Set<NotExamined> unseen = new LinkedHashSet<>();
    for (Book book : books) {
      book.notExamined().forEach(o -> unseen.add(new NotExamined(o.provision(), o.why())));
    }
    return new Basis(packHash, Words.version(), List.copyOf(unseen));
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
