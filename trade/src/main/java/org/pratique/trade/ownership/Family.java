package org.pratique.trade.ownership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.condition.Truth;
import org.pratique.trade.ownership.Graph.Holding;

/**
 * A corporate family on a day: the ultimate parent and all that are its subsidiaries by a test.
 * What members hold together counts, whole, not multiplied along the chain; a party belongs when
 * the least shares suffice, perhaps when only the most do (least fixpoint, as in {@link
 * Affiliates}).
 */
public final class Family {
  /** A family larger than this is cut and said to be. */
  public static final int MEMBERS_MAX = 20_000;

  /**
   * One party of the family.
   *
   * @param under the member it is drawn below: the one that holds most of it; empty for the top
   * @param belongs yes, or unknown when a share is open; the others are left out
   * @param share what members hold of it together
   * @param by their holdings
   */
  public record Member(
      String party,
      String under,
      Truth belongs,
      Share share,
      boolean controlled,
      List<Holding> by) {
    public Member {
      by = List.copyOf(by);
    }
  }

  /**
   * What was found.
   *
   * @param way from the party asked for to the top
   * @param members the top first, each after the one it is under
   * @param includes whether the party asked for belongs itself
   * @param cut whether members were left out for {@link #MEMBERS_MAX}
   */
  public record Found(
      Parents.Way way,
      List<Member> members,
      Truth includes,
      boolean cut,
      List<Question> questions) {
    public Found {
      members = List.copyOf(members);
      questions = List.copyOf(questions);
    }
  }

  /** A tree is not drawn deeper than this for a better place of one member. */
  private static final int STEPS_MAX = 1_000;

  private static final BigDecimal HALF = BigDecimal.valueOf(50);

  private final Graph graph;
  private final LocalDate day;
  private final Subsidiary test;
  private final Snapshot snapshot;
  private boolean cut;

  public Family(Graph graph, LocalDate day, Subsidiary test) {
    this.graph = graph;
    this.day = day;
    this.test = test;
    snapshot = new Snapshot(graph, day);
  }

  /** The family that a party belongs to. */
  public Found of(String id) {
    Parents.Way way = new Parents(graph, day, test).ultimate(id);
    cut = false;
    Set<String> surely = members(way.top(), Least.LEAST);
    Set<String> perhaps = members(way.top(), Least.MOST);
    Map<String, Member> members = new LinkedHashMap<>();
    Map<String, String> under = under(way.top(), perhaps);
    for (Map.Entry<String, String> one : under.entrySet()) {
      Truth belongs = surely.contains(one.getKey()) ? Truth.YES : Truth.UNKNOWN;
      List<Holding> by = by(one.getKey(), perhaps);
      Share share =
          one.getValue().isEmpty()
              ? Share.NONE
              : Share.sum(by.stream().map(Holding::share).toList());
      boolean controlled = by.stream().anyMatch(Holding::controls);
      members.put(
          one.getKey(), new Member(one.getKey(), one.getValue(), belongs, share, controlled, by));
    }
    @Nullable Member itself = members.get(graph.root(id));
    List<Question> questions = new ArrayList<>(way.questions());
    members.values().stream()
        .filter(member -> member.belongs() == Truth.UNKNOWN)
        .forEach(member -> ask(member, questions));
    Truth includes = itself == null ? Truth.NO : itself.belongs();
    return new Found(way, List.copyOf(members.values()), includes, cut, questions);
  }

  /** Whether shares are taken at their least or their most. */
  private enum Least {
    LEAST,
    MOST
  }

  /** In rounds: what a round adds may bring more in the next. */
  private Set<String> members(String top, Least least) {
    Set<String> members = new LinkedHashSet<>(List.of(top));
    Set<String> added = members;
    while (!added.isEmpty()) {
      Set<String> candidates = new LinkedHashSet<>();
      for (String member : added) {
        snapshot.owned(member).forEach(below -> candidates.add(below.owned()));
      }
      candidates.removeAll(members);
      candidates.removeIf(party -> !belongs(by(party, members), least));
      added = candidates;
      for (String party : added) {
        if (members.size() == MEMBERS_MAX) {
          cut = true;
          return members;
        }
        members.add(party);
      }
    }
    return members;
  }

  private boolean belongs(List<Holding> by, Least least) {
    Share share = Share.sum(by.stream().map(Holding::share).toList());
    boolean control = test.control() == Subsidiary.Control.COUNTS;
    return switch (least) {
      case LEAST ->
          test.isMetBy(share.least()) || (control && by.stream().anyMatch(Holding::controls));
      case MOST ->
          test.isMetBy(share.most())
              || (control && by.stream().anyMatch(h -> h.controls() || h.affiliated()));
    };
  }

  private List<Holding> by(String party, Set<String> members) {
    return snapshot.owners(party).stream().filter(h -> members.contains(h.owner())).toList();
  }

  /** The member that each is drawn below, from the top down. */
  private Map<String, String> under(String top, Set<String> members) {
    Map<String, String> under = new LinkedHashMap<>(Map.of(top, ""));
    Deque<String> todo = new ArrayDeque<>(under.keySet());
    while (!todo.isEmpty()) {
      String owner = todo.remove();
      for (Holding below : snapshot.owned(owner)) {
        if (members.contains(below.owned()) && under.putIfAbsent(below.owned(), owner) == null) {
          todo.add(below.owned());
        }
      }
    }
    for (String party : List.copyOf(under.keySet())) {
      if (!party.equals(top)) {
        String most = holdsMost(party, members);
        if (!most.equals(under.get(party)) && !isBelow(most, party, under)) {
          under.put(party, most);
        }
      }
    }
    return ordered(top, under);
  }

  private String holdsMost(String party, Set<String> members) {
    String most = "";
    BigDecimal held = BigDecimal.ONE.negate();
    for (Holding holding : by(party, members)) {
      BigDecimal least = holding.ultimate() ? BigDecimal.ZERO : holding.share().least();
      BigDecimal weight = holding.controls() && !holding.ultimate() ? least.add(HALF) : least;
      if (weight.compareTo(held) > 0) {
        held = weight;
        most = holding.owner();
      }
    }
    return most;
  }

  /** Taken to be below when the way up is longer: then it stays where it is drawn. */
  private static boolean isBelow(String party, String other, Map<String, String> under) {
    String at = party;
    for (int steps = 0; steps < STEPS_MAX; steps++) {
      if (at.isEmpty() || at.equals(other)) {
        return !at.isEmpty();
      }
      at = under.getOrDefault(at, "");
    }
    return true;
  }

  /** Each after the one it is under, and what is under one before its neighbor. */
  private static Map<String, String> ordered(String top, Map<String, String> under) {
    Map<String, List<String>> below = new LinkedHashMap<>();
    under.forEach(
        (party, owner) -> below.computeIfAbsent(owner, o -> new ArrayList<>()).add(party));
    Map<String, String> ordered = new LinkedHashMap<>();
    Deque<String> todo = new ArrayDeque<>(List.of(top));
    while (!todo.isEmpty()) {
      String party = todo.pop();
      ordered.put(party, under.getOrDefault(party, ""));
      below.getOrDefault(party, List.of()).reversed().forEach(todo::push);
    }
    return ordered;
  }

  private void ask(Member member, List<Question> questions) {
    for (Holding holding : member.by()) {
      if (!holding.share().isExact()) {
        questions.add(
            new Question(
                holding.owner(),
                holding.owned(),
                "What percentage of %s does %s own?"
                    .formatted(graph.name(holding.owned()), graph.name(holding.owner())),
                test.words() + " makes it a member",
                Question.DOCUMENTS));
      }
    }
  }
}
