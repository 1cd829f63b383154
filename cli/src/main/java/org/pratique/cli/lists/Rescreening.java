package org.pratique.cli.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pratique.cli.lists.store.Seen;
import org.pratique.trade.listing.Copies;
import org.pratique.trade.listing.Decisions;
import org.pratique.trade.listing.ListEntry;
import org.pratique.trade.listing.Subject;
import org.pratique.trade.screening.index.Hit;
import org.pratique.trade.screening.index.PartyIndex;
import org.pratique.trade.screening.index.Searcher;
import org.pratique.trade.screening.score.Scorer;

/**
 * Standing parties against lists as they are, beside what was seen before. A hit is new when
 * neither it nor a copy of its entry in another list was there; a decision about one copy holds for
 * all.
 */
final class Rescreening {
  /** Why a hit is told. */
  enum News {
    NEW,
    CHANGED,
    GONE
  }

  /**
   * @param also copies of the entry in other lists, as {@code CSL EL-…}
   * @param decision what was decided, and what it is worth; empty when nothing was
   */
  record Told(
      News news,
      Subject subject,
      String list,
      String entry,
      String entryVersion,
      String entryName,
      double score,
      List<String> also,
      String decision) {}

  /**
   * What came of it.
   *
   * @param decided new hits that a decision in force covers
   * @param earlier hits that were seen before and that no decision covers
   * @param below hits for review in spite of a score below the threshold; `screen` tells them
   */
  record Result(List<Told> told, List<Seen> seen, int decided, int earlier, int below) {}

  private record Found(Subject subject, Seen seen, ListEntry entry, double score) {
    String copy() {
      return subject.id() + "\n" + copyKey(seen.source(), seen.entryName());
    }
  }

  private final Map<String, Subject> subjects = new LinkedHashMap<>();
  private final Decisions decisions;
  private final Map<String, Seen> before = new LinkedHashMap<>();
  private final Set<String> copiesBefore = new HashSet<>();
  private final List<Found> now = new ArrayList<>();
  private final Map<String, List<Map.Entry<String, ListEntry>>> copies = new HashMap<>();
  private int below;

  Rescreening(List<Subject> subjects, Decisions decisions) {
    subjects.forEach(subject -> this.subjects.put(subject.id(), subject));
    this.decisions = decisions;
  }

  private static String copyKey(String source, String name) {
    return Copies.key(source, name);
  }

  /** What an earlier rescreening saw of a list. */
  void seen(List<Seen> hits) {
    for (Seen hit : hits) {
      before.put(hit.key(), hit);
      copiesBefore.add(hit.party() + "\n" + copyKey(hit.source(), hit.entryName()));
    }
  }

  /** The snapshot before, where there is no earlier rescreening. */
  void before(String list, List<ListEntry> entries) {
    int sofar = below;
    seen(hits(list, entries, done -> {}).stream().map(Found::seen).toList());
    below = sofar;
  }

  /** The snapshot that counts. */
  void now(String list, List<ListEntry> entries, LongConsumer progress) {
    for (ListEntry entry : entries) {
      copies
          .computeIfAbsent(
              copyKey(entry.party().source(), entry.party().name()), k -> new ArrayList<>())
          .add(Map.entry(list, entry));
    }
    now.addAll(hits(list, entries, progress));
  }

  private List<Found> hits(String list, List<ListEntry> entries, LongConsumer progress) {
    List<Found> found = new ArrayList<>();
    if (entries.isEmpty()) {
      return found;
    }
    Map<String, ListEntry> byId = new HashMap<>();
    entries.forEach(entry -> byId.put(entry.id(), entry));
    Searcher searcher =
        new Searcher(PartyIndex.of(entries.stream().map(ListEntry::party).toList()));
    long done = 0;
    for (Subject subject : subjects.values()) {
      progress.accept(++done);
      Searcher.Query query = new Searcher.Query(subject.name(), Optional.empty(), party -> true);
      for (Hit hit : searcher.hits(query, Scorer.THRESHOLD)) {
        if (hit.score().value() < Scorer.THRESHOLD) {
          below++;
          continue;
        }
        @Nullable ListEntry entry = byId.get(hit.party().id());
        if (entry != null) {
          found.add(found(list, subject, entry, hit.score().value()));
        }
      }
    }
    return found;
  }

  private static Found found(String list, Subject subject, ListEntry entry, double score) {
    Seen seen =
        new Seen(
            list,
            subject.id(),
            subject.version(),
            entry.id(),
            entry.version(),
            entry.party().source(),
            entry.party().name());
    return new Found(subject, seen, entry, score);
  }

  Result result() {
    Map<String, Told> told = new LinkedHashMap<>();
    int decided = 0;
    int earlier = 0;
    for (Found hit : now) {
      Optional<Decisions.Ruling> ruling = ruling(hit);
      boolean isDecided =
          ruling.filter(r -> r.standing() == Decisions.Standing.IN_FORCE).isPresent();
      @Nullable Seen was = before.get(hit.seen().key());
      boolean isKnown = was != null || copiesBefore.contains(hit.copy());
      boolean isChanged = was != null && !was.entryVersion().equals(hit.seen().entryVersion());
      if (isKnown && !isChanged) {
        earlier += isDecided ? 0 : 1;
      } else if (isDecided) {
        decided++;
      } else {
        News news = isChanged ? News.CHANGED : News.NEW;
        String words = ruling.map(r -> r.standing().words()).orElse("");
        told.merge(news + hit.copy(), told(news, hit, words), Rescreening::together);
      }
    }
    gone().forEach(one -> told.put(one.toString(), one));
    return new Result(
        List.copyOf(told.values()),
        now.stream().map(Found::seen).toList(),
        decided,
        earlier,
        below);
  }

  private Optional<Decisions.Ruling> ruling(Found hit) {
    List<Decisions.Ruling> rulings = new ArrayList<>();
    for (Map.Entry<String, ListEntry> copy :
        copies.getOrDefault(copyKey(hit.seen().source(), hit.seen().entryName()), List.of())) {
      decisions.about(hit.subject(), copy.getKey(), copy.getValue()).ifPresent(rulings::add);
    }
    return Decisions.together(rulings);
  }

  private static Told told(News news, Found hit, String decision) {
    Seen seen = hit.seen();
    return new Told(
        news,
        hit.subject(),
        seen.list(),
        seen.entry(),
        seen.entryVersion(),
        seen.entryName(),
        hit.score(),
        List.of(),
        decision);
  }

  /** One entry in two lists is told once. */
  private static Told together(Told one, Told other) {
    List<String> also = new ArrayList<>(one.also());
    also.add(other.list() + " " + other.entry());
    return new Told(
        one.news(),
        one.subject(),
        one.list(),
        one.entry(),
        one.entryVersion(),
        one.entryName(),
        Math.max(one.score(), other.score()),
        also,
        one.decision().isEmpty() ? other.decision() : one.decision());
  }

  /** Of parties that are still there as they were, hits that no list has any more. */
  private List<Told> gone() {
    Set<String> is = now.stream().map(Found::copy).collect(Collectors.toSet());
    Set<String> keys = now.stream().map(hit -> hit.seen().key()).collect(Collectors.toSet());
    List<Told> gone = new ArrayList<>();
    for (Seen was : before.values()) {
      @Nullable Subject subject = subjects.get(was.party());
      boolean isStill =
          keys.contains(was.key())
              || is.contains(was.party() + "\n" + copyKey(was.source(), was.entryName()));
      if (subject != null && subject.version().equals(was.partyVersion()) && !isStill) {
        gone.add(
            new Told(
                News.GONE,
                subject,
                was.list(),
                was.entry(),
                was.entryVersion(),
                was.entryName(),
                0,
                List.of(),
                ""));
      }
    }
    return gone;
  }
}
