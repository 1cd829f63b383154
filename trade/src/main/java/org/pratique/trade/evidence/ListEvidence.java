package org.pratique.trade.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.pratique.trade.listing.Copies;
import org.pratique.trade.listing.Decisions;
import org.pratique.trade.listing.ListEntry;
import org.pratique.trade.listing.Listing;
import org.pratique.trade.listing.Subject;
import org.pratique.trade.screening.index.Hit;
import org.pratique.trade.screening.index.Particulars;
import org.pratique.trade.screening.index.PartyIndex;
import org.pratique.trade.screening.index.Searcher;
import org.pratique.trade.screening.list.ListedParty;
import org.pratique.trade.screening.name.Legible;
import org.pratique.trade.screening.name.NameReader;

/**
 * What lists said on a day of whoever bears a name. A score from {@link Cut#block} is the party
 * itself; one from {@link Cut#review} may be, and is left to a person. Hits that are decided to be
 * somebody else are none. Not for several threads.
 */
public final class ListEvidence {
  /**
   * An entry of a snapshot.
   *
   * @param list name of the snapshot's list
   * @param words the snapshot as it is told: {@code EL of 2026-07-23}
   */
  public record Entry(String list, ListEntry entry, String words) {
    Listing listing() {
      return Listing.of(entry);
    }

    /** {@code EL-1 Name (EL of 2026-07-23)}. */
    String told() {
      return "%s %s (%s)".formatted(entry.id(), entry.party().name(), words);
    }
  }

  /**
   * The least scores, 0 to 1.
   *
   * @param block the party itself
   * @param review perhaps the party; not more than {@code block}
   */
  public record Cut(double block, double review) {}

  /**
   * What was screened against.
   *
   * @param codes of the lists on which a party without a hit is not
   * @param remarks what is not known, and since when something is held; empty when all is
   * @param stale what is to be said of old snapshots
   * @param words all snapshots, as they are told
   */
  public record Coverage(
      Set<String> codes, List<String> remarks, List<String> stale, List<String> words) {
    public Coverage {
      codes = Set.copyOf(codes);
      remarks = List.copyOf(remarks);
      stale = List.copyOf(stale);
      words = List.copyOf(words);
    }
  }

  /**
   * An entry that may be the party.
   *
   * @param why it is for review in spite of a low score; empty when the score says so
   */
  record Possible(Entry entry, double score, String why) {
    /** {@code EL-1 Name (EL of 2026-07-23), score 0.61}. */
    String told() {
      String told = String.format(Locale.ROOT, "%s, score %.2f", entry.told(), score);
      return why.isEmpty() ? told : told + ", " + why;
    }
  }

  /**
   * What came of a name.
   *
   * @param isReadable whether there was anything to compare; if not, no hit means nothing
   */
  record Result(List<Entry> certain, List<Possible> possible, Boolean isReadable) {
    boolean isClear() {
      return isReadable && certain.isEmpty() && possible.isEmpty();
    }
  }

  private final Searcher searcher;
  private final Function<ListedParty, Entry> entries;
  private final Decisions decisions;
  private final Cut cut;
  private final Coverage coverage;
  private final Map<List<String>, Result> known = new HashMap<>();

  /**
   * @param entries the entry that a party of the index is
   * @param decisions as they stand on the day
   */
  public ListEvidence(
      PartyIndex index,
      Function<ListedParty, Entry> entries,
      Decisions decisions,
      Cut cut,
      Coverage coverage) {
    searcher = new Searcher(index);
    this.entries = entries;
    this.decisions = decisions;
    this.cut = cut;
    this.coverage = coverage;
  }

  Coverage coverage() {
    return coverage;
  }

  /**
   * Whoever bears one of these names.
   *
   * @param country code of two letters; empty when it is not known
   */
  Result screen(List<String> names, String country) {
    List<String> key = new ArrayList<>(names);
    key.add(country);
    return known.computeIfAbsent(key, k -> screened(names, country));
  }

  private Result screened(List<String> names, String country) {
    Map<String, Possible> best = new LinkedHashMap<>();
    boolean isReadable = true;
    for (String name : names) {
      if (name.length() > NameReader.LENGTH_MAX) {
        isReadable = false;
        continue;
      }
      Searcher.Query query = new Searcher.Query(name, Optional.empty(), party -> true);
      Particulars there = new Particulars(country, List.of(), List.of());
      List<Hit> hits = Copies.folded(searcher.hits(query, there, cut.block()));
      hits.forEach(hit -> add(name, hit, hit.score().value(), best));
      List<Hit> anywhere = Copies.folded(searcher.hits(query, cut.review()));
      isReadable &= searcher.legible(query, anywhere) == Legible.YES;
      // Another country makes a hit less sure; it does not make it go away.
      for (Hit hit : anywhere) {
        add(name, hit, Math.min(hit.score().value(), Math.nextDown(cut.block())), best);
      }
    }
    List<Entry> certain = new ArrayList<>();
    List<Possible> possible = new ArrayList<>();
    for (Possible one : best.values()) {
      if (one.score() >= cut.block()) {
        certain.add(one.entry());
      } else {
        possible.add(one);
      }
    }
    return new Result(List.copyOf(certain), List.copyOf(possible), isReadable);
  }

  private void add(String name, Hit hit, double score, Map<String, Possible> best) {
    List<Entry> copies = hit.entries().stream().map(entries).toList();
    boolean isSomebodyElse =
        Decisions.together(copies.stream().flatMap(entry -> ruling(name, entry).stream()).toList())
            .filter(ruling -> ruling.standing() == Decisions.Standing.IN_FORCE)
            .isPresent();
    for (Entry entry : isSomebodyElse ? List.<Entry>of() : copies) {
      best.merge(
          entry.list() + " " + entry.entry().id(),
          new Possible(entry, score, hit.review()),
          (one, other) -> one.score() >= other.score() ? one : other);
    }
  }

  private Optional<Decisions.Ruling> ruling(String name, Entry entry) {
    return decisions.about(Subject.named(name), entry.list(), entry.entry());
  }
}
