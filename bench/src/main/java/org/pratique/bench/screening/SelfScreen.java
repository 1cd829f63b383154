package org.pratique.bench.screening;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pratique.cli.lists.store.StoredLists;
import org.pratique.engine.problem.Problems;
import org.pratique.trade.screening.index.PartyIndex;
import org.pratique.trade.screening.index.Searcher;
import org.pratique.trade.screening.list.ListedParty;

/**
 * Screens every name and alias of all lists held against those lists, as printed and in small
 * letters: each must block. Ends with 1 when one does not: `java -cp …
 * org.pratique.bench.screening.SelfScreen PARTIES_DIR DAY`.
 */
public final class SelfScreen {
  private static final double BLOCK = 0.9;
  private static final double REVIEW = 0.5;

  /** Names that are printed; the rest is counted. */
  private static final int PRINTED_MAX = 40;

  private SelfScreen() {}

  public static void main(String[] args) {
    Problems problems = new Problems();
    StoredLists lists = StoredLists.on(args[0], LocalDate.parse(args[1]), problems);
    if (!problems.isEmpty()) {
      throw new IllegalStateException(problems.list().toString());
    }
    Searcher searcher = new Searcher(PartyIndex.of(lists.parties()));
    Set<String> names = new LinkedHashSet<>();
    for (ListedParty party : lists.parties()) {
      names.add(party.name());
      names.addAll(party.aliases());
    }
    int missed = 0;
    for (String name : names) {
      for (String text : List.of(name, name.toLowerCase(Locale.ROOT))) {
        if (!isBlocked(text, searcher)) {
          missed++;
          if (missed <= PRINTED_MAX) {
            System.out.println("not blocked: " + text);
          }
        }
      }
    }
    System.out.printf(
        "%,d names and aliases, as printed and in small letters: %,d not blocked%n",
        names.size(), missed);
    System.exit(missed == 0 ? 0 : 1);
  }

  private static boolean isBlocked(String text, Searcher searcher) {
    Searcher.Query query = new Searcher.Query(text, Optional.empty(), party -> true);
    return searcher.hits(query, REVIEW).stream().anyMatch(hit -> hit.score().value() >= BLOCK);
  }
}
