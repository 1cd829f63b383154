package org.pratique.trade.ownership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parties and what they have in one another. Nothing is merged but by a {@link Same}. */
public final class Graph {
  /** Parties above one; a real group has hundreds. */
  public static final int ABOVE_MAX = 20_000;

  /** Without parties. */
  public static final Graph EMPTY = new Graph(List.of(), List.of());

  /**
   * What one party has in another on a day, by all sources together.
   *
   * @param contradictory whether two sources exclude each other; then the share spans both
   * @param stakes what it is made of, one for each statement of a source
   */
  public record Holding(
      String owner,
      String owned,
      Share share,
      boolean controls,
      boolean affiliated,
      boolean contradictory,
      List<Stake> stakes) {
    public Holding {
      stakes = List.copyOf(stakes);
    }

    /** The sources. */
    public List<String> by() {
      return stakes.stream().map(Stake::source).distinct().toList();
    }

    /** Whether all that is said is that the one is above the other in the end. */
    public boolean ultimate() {
      return stakes.stream().allMatch(stake -> stake.tie() == Stake.Tie.ULTIMATE);
    }
  }

  private final Map<String, List<Party>> records = new LinkedHashMap<>();
  private final Map<String, Party> parties = new LinkedHashMap<>();
  private final Map<String, List<Read.Unreported>> unreported = new HashMap<>();
  private final Map<String, String> same = new HashMap<>();
  private final Map<String, List<Stake>> above = new HashMap<>();
  private final Map<String, List<Stake>> below = new HashMap<>();
  private final Set<String> complete = new HashSet<>();
  private final Set<String> topmost = new HashSet<>();

  /** What was read, from any number of sources, and what was decided to be the same. */
  public Graph(Collection<Read> sources, Collection<Same> sames) {
    for (Same one : sames) {
      String a = root(one.a());
      String b = root(one.b());
      if (!a.equals(b)) {
        same.put(b, a);
      }
    }
    sources.forEach(this::add);
    records.forEach((id, all) -> parties.put(id, merged(all)));
  }

  private void add(Read read) {
    for (Party party : read.parties()) {
      records.computeIfAbsent(root(party.id()), id -> new ArrayList<>()).add(party);
    }
    for (Read.Unreported parent : read.unreported()) {
      unreported.computeIfAbsent(root(parent.party()), id -> new ArrayList<>()).add(parent);
    }
    read.complete().forEach(id -> complete.add(root(id)));
    read.topmost().forEach(id -> topmost.add(root(id)));
    for (Stake stake : read.stakes()) {
      if (!root(stake.owner()).equals(root(stake.owned()))) {
        above.computeIfAbsent(root(stake.owned()), id -> new ArrayList<>()).add(stake);
        below.computeIfAbsent(root(stake.owner()), id -> new ArrayList<>()).add(stake);
      }
    }
  }

  /**
   * The first source's name, the others as aliases; what it lacks from the others. Headquarters on
   * which sources do not agree are not known.
   */
  private static Party merged(List<Party> records) {
    Party first = records.getFirst();
    if (records.size() == 1) {
      return first;
    }
    Set<String> names = new LinkedHashSet<>();
    Set<String> headquarters = new LinkedHashSet<>();
    Map<String, String> identifiers = new LinkedHashMap<>();
    for (Party record : records) {
      names.add(record.name());
      names.addAll(record.aliases());
      record.headquarters().ifPresent(headquarters::add);
      record.identifiers().forEach(identifiers::putIfAbsent);
    }
    names.remove(first.name());
    return new Party(
        first.id(),
        first.name(),
        List.copyOf(names),
        records.stream()
            .map(Party::kind)
            .filter(kind -> kind != Party.Kind.UNKNOWN)
            .findFirst()
            .orElse(Party.Kind.UNKNOWN),
        headquarters.size() == 1 ? headquarters.stream().findFirst() : Optional.empty(),
        records.stream().map(Party::seat).flatMap(Optional::stream).findFirst(),
        identifiers,
        first.origin());
  }

  /** The id that stands for the party and all that are the same. */
  public String root(String id) {
    String at = id;
    for (@Nullable String next = same.get(at); next != null; next = same.get(at)) {
      at = next;
    }
    return at;
  }

  public Optional<Party> party(String id) {
    return Optional.ofNullable(parties.get(root(id)));
  }

  public String name(String id) {
    return party(id).map(Party::name).orElse(id);
  }

  /** Every party once, by the id that stands for it. */
  public Map<String, Party> parties() {
    return Collections.unmodifiableMap(parties);
  }

  /** What each source has of the party. */
  public List<Party> records(String id) {
    return List.copyOf(records.getOrDefault(root(id), List.of()));
  }

  /** Parents of the party that a source does not name, and why. */
  public List<Read.Unreported> unreported(String id) {
    return List.copyOf(unreported.getOrDefault(root(id), List.of()));
  }

  /** Whether all owners of the party are known. */
  public boolean isComplete(String id) {
    return complete.contains(root(id))
        || party(id)
            .map(p -> p.kind() == Party.Kind.PERSON || p.kind() == Party.Kind.STATE)
            .orElse(false);
  }

  /** Whether a source says that no company is above the party. */
  public boolean isTopmost(String id) {
    return topmost.contains(root(id));
  }

  public List<Holding> owners(String id, LocalDate day) {
    return holdings(above.getOrDefault(root(id), List.of()), day);
  }

  public List<Holding> owned(String id, LocalDate day) {
    return holdings(below.getOrDefault(root(id), List.of()), day);
  }

  private List<Holding> holdings(List<Stake> stakes, LocalDate day) {
    Map<List<String>, Holding> by = new LinkedHashMap<>();
    for (Stake stake : stakes) {
      if (stake.on(day)) {
        String owner = root(stake.owner());
        String owned = root(stake.owned());
        by.merge(List.of(owner, owned), holding(owner, owned, stake), Graph::together);
      }
    }
    return List.copyOf(by.values());
  }

  private static Holding holding(String owner, String owned, Stake stake) {
    boolean open = stake.tie() == Stake.Tie.AFFILIATED || stake.tie() == Stake.Tie.ULTIMATE;
    Share share = open ? Share.UNKNOWN : stake.share();
    boolean affiliated = stake.tie() == Stake.Tie.AFFILIATED;
    return new Holding(
        owner, owned, share, stake.tie().controls(), affiliated, false, List.of(stake));
  }

  /** Control without ownership says nothing of the share, another source may. */
  private static Holding together(Holding a, Holding b) {
    List<Stake> stakes = new ArrayList<>(a.stakes());
    stakes.addAll(b.stakes());
    boolean silentA = a.controls() && a.share().equals(Share.NONE);
    boolean silentB = b.controls() && b.share().equals(Share.NONE);
    Share share = silentA ? b.share() : silentB ? a.share() : a.share().and(b.share());
    boolean apart =
        a.contradictory()
            || b.contradictory()
            || (!silentA && !silentB && a.share().contradicts(b.share()));
    return new Holding(
        a.owner(),
        a.owned(),
        share,
        a.controls() || b.controls(),
        a.affiliated() && b.affiliated(),
        apart,
        stakes);
  }

  /**
   * The party and everybody above it, nearest first.
   *
   * @param limited told when there are more than {@link #ABOVE_MAX}
   */
  Set<String> upward(String id, LocalDate day, Runnable limited) {
    Set<String> seen = new LinkedHashSet<>(List.of(root(id)));
    List<String> todo = new ArrayList<>(seen);
    for (int i = 0; i < todo.size(); i++) {
      for (Holding holding : owners(todo.get(i), day)) {
        if (seen.size() == ABOVE_MAX) {
          limited.run();
          return seen;
        }
        if (seen.add(holding.owner())) {
          todo.add(holding.owner());
        }
      }
    }
    return seen;
  }
}
