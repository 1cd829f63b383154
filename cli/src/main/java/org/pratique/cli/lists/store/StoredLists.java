package org.pratique.cli.lists.store;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pratique.cli.screening.batch.Thresholds;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.trade.evidence.ListEvidence;
import org.pratique.trade.listing.Decisions;
import org.pratique.trade.listing.ListEntry;
import org.pratique.trade.listing.Listing;
import org.pratique.trade.listing.Subject;
import org.pratique.trade.screening.index.Hit;
import org.pratique.trade.screening.index.PartyIndex;
import org.pratique.trade.screening.list.ListedParty;

/**
 * What the directory of parties holds of all lists on a day, for those who screen.
 *
 * <pre>{@code
 * StoredLists lists = StoredLists.on("parties", day, problems);
 * Searcher searcher = new Searcher(PartyIndex.of(lists.parties()));
 * lists.ruling(Subject.named(name), hit.party());   // decided to be somebody else?
 * lists.evidence(codes);                            // listed: […] of a movement file
 * lists.byList(); lists.unknown(); lists.stale();    // to be printed with the result
 * }</pre>
 */
public final class StoredLists {
  /** Lists are amended every few days. */
  public static final int FRESH_DAYS_MAX = 7;

  /** The reader of lists that are put together from all others. */
  private static final String CONSOLIDATED = "csl";

  /** An entry and the list whose snapshot has it. */
  public record Stored(String list, ListEntry entry) {}

  private final List<String> unknown = new ArrayList<>();
  private final List<String> stale = new ArrayList<>();
  private final Map<Held, List<ListedParty>> parties = new LinkedHashMap<>();
  private final Map<ListedParty, Stored> stored = new HashMap<>();
  private final LocalDate day;
  private final Caveats caveats;
  private Decisions decisions;

  private StoredLists(LocalDate day) {
    this.day = day;
    caveats = new Caveats(parties, day);
    decisions = new Decisions(List.of(), List.of(), day);
  }

  /**
   * Opens the directory. When there are problems then, there is nothing to screen against.
   *
   * @param day the day asked about: the newest snapshot of each list that is not younger counts
   */
  public static StoredLists on(String directory, LocalDate day, Problems problems) {
    StoredLists lists = held(directory, day, problems);
    if (lists.parties.isEmpty() && problems.isEmpty()) {
      String message =
          lists.unknown.isEmpty()
              ? "no list is held; `lists import` brings them in"
              : String.join("; ", lists.unknown);
      problems.add(Problem.Code.MISSING, Place.whole(directory), message);
    }
    return lists;
  }

  /** The same for those who can do without: that nothing is held is no problem. */
  public static StoredLists held(String directory, LocalDate day, Problems problems) {
    StoredLists lists = new StoredLists(day);
    Optional<PartiesDir> dir = PartiesDir.open(directory, problems);
    if (dir.isEmpty()) {
      return lists;
    }
    Snapshots store = new Snapshots(dir.get());
    List<Held> held = store.held(problems);
    for (String list : held.stream().map(Held::list).distinct().toList()) {
      Optional<Held> found = Snapshots.on(held, list, day);
      if (found.isEmpty()) {
        Held earliest = held.stream().filter(h -> h.list().equals(list)).findFirst().orElseThrow();
        lists.unknown.add(Snapshots.tooOld(list, day, earliest));
      } else {
        lists.add(found.get(), store.read(found.get(), problems));
      }
    }
    lists.decisions = DecisionFile.read(dir.get(), day, problems);
    return lists;
  }

  private void add(Held held, List<ListEntry> entries) {
    staleness(held, day).ifPresent(stale::add);
    parties.put(held, entries.stream().map(ListEntry::party).toList());
    for (ListEntry entry : entries) {
      stored.put(entry.party(), new Stored(held.list(), entry));
    }
  }

  /** What is to be said of a snapshot that is too old for the day. */
  public static Optional<String> staleness(Held held, LocalDate day) {
    long age = ChronoUnit.DAYS.between(held.date(), day);
    return age > FRESH_DAYS_MAX
        ? Optional.of(
            "%s is of %s, %,d days before %s; import a newer one"
                .formatted(held.list(), held.date(), age, day))
        : Optional.empty();
  }

  public LocalDate day() {
    return day;
  }

  public List<ListedParty> parties() {
    return parties.values().stream().flatMap(List::stream).toList();
  }

  /** The parties of each snapshot used. */
  public Map<Held, List<ListedParty>> byList() {
    return java.util.Collections.unmodifiableMap(parties);
  }

  /** Lists of which nothing so old is held: no hit on them means nothing. */
  public List<String> unknown() {
    return List.copyOf(unknown);
  }

  /** Snapshots that are old for the day. */
  public List<String> stale() {
    return List.copyOf(stale);
  }

  /** The entry that a hit is on. */
  public Stored of(ListedParty party) {
    return Optional.ofNullable(stored.get(party))
        .orElseThrow(() -> new IllegalArgumentException(party.id() + " is not from this store"));
  }

  /** What is to be said beside a hit: a newer snapshot lacks it, its order has ended. */
  public List<String> caveats(ListedParty party) {
    Stored hit = of(party);
    return parties.keySet().stream()
        .filter(held -> held.list().equals(hit.list()))
        .flatMap(held -> caveats.of(held, hit).stream())
        .toList();
  }

  /** The same of a hit that is in several snapshots. */
  public List<String> caveats(Hit hit) {
    return hit.entries().stream().flatMap(party -> caveats(party).stream()).distinct().toList();
  }

  public Optional<Stored> find(String list, String entry) {
    return stored.values().stream()
        .filter(s -> s.list().equals(list) && s.entry().id().equals(entry))
        .findFirst();
  }

  public List<Stored> entries() {
    return parties().stream().map(this::of).toList();
  }

  public Decisions decisions() {
    return decisions;
  }

  /** What was decided about a hit, if anything ever was. */
  public Optional<Decisions.Ruling> ruling(Subject subject, ListedParty party) {
    Stored hit = of(party);
    return decisions.about(subject, hit.list(), hit.entry());
  }

  /** The same of a hit that is in several snapshots. */
  public Optional<Decisions.Ruling> ruling(Subject subject, Hit hit) {
    return Decisions.together(
        hit.entries().stream().flatMap(party -> ruling(subject, party).stream()).toList());
  }

  /** Whether any snapshot is held, of the day or younger. */
  public boolean isEmpty() {
    return parties.isEmpty() && unknown.isEmpty();
  }

  /**
   * What determinations ask: who is listed on the day.
   *
   * @param codes of all lists that a movement file knows; a consolidated list that has entries of
   *     most of them speaks for all
   */
  public ListEvidence evidence(Set<String> codes) {
    Set<String> covered = new LinkedHashSet<>();
    for (Held held : parties.keySet()) {
      Set<String> has = new LinkedHashSet<>();
      held.counts()
          .forEach((code, count) -> {
            if (count > 0) {
              has.add(Listing.spelled(code));
            }
          });
      has.retainAll(codes);
      boolean isWhole =
          held.files().stream().anyMatch(file -> file.reader().equals(CONSOLIDATED))
              && has.size() * 2 > codes.size();
      covered.addAll(isWhole ? codes : has);
    }
    ListEvidence.Coverage coverage =
        new ListEvidence.Coverage(
            covered, unknown, stale, parties.keySet().stream().map(Held::words).toList());
    Map<ListedParty, String> words = new HashMap<>();
    parties.forEach((held, all) -> all.forEach(party -> words.put(party, held.words())));
    return new ListEvidence(
        PartyIndex.of(parties()),
        party -> {
          Stored hit = of(party);
          List<String> told = new ArrayList<>(List.of(words.getOrDefault(party, hit.list())));
          told.addAll(caveats(party));
          return new ListEvidence.Entry(hit.list(), hit.entry(), String.join("; ", told));
        },
        decisions,
        new ListEvidence.Cut(Thresholds.DEFAULT.block(), Thresholds.DEFAULT.review()),
        coverage);
  }
}
