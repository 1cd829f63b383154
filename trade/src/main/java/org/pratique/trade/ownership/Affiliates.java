package org.pratique.trade.ownership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.pratique.engine.condition.Truth;
import org.pratique.trade.ownership.Graph.Holding;

/**
 * The 50 percent rule: a party is restricted when restricted parties together own 50 percent or
 * more of it, where restricted are the listed and, in turn, those restricted by ownership
 * (supplement no. 8 to part 744, paragraph (b)). A restricted owner's whole stake counts, not the
 * product along the chain. Parties that own each other and are owned by nobody listed are not
 * restricted by that: only what a listed party starts counts (least fixpoint), for the least shares
 * and for the most.
 */
public final class Affiliates {
  private final Graph graph;
  private final LocalDate day;
  private final BigDecimal threshold;
  private final Function<String, Truth> listed;

  /**
   * @param threshold percent, of the law
   * @param listed whether a party, by id, is itself listed; unknown: a hit nobody has decided
   */
  public Affiliates(
      Graph graph, LocalDate day, BigDecimal threshold, Function<String, Truth> listed) {
    this.graph = graph;
    this.day = day;
    this.threshold = threshold;
    this.listed = listed;
  }

  /** Whether the party is owned so; whether it is listed itself is another question. */
  public Finding of(String id) {
    String party = graph.root(id);
    List<String> remarks = new ArrayList<>();
    Set<String> above =
        graph.upward(
            party,
            day,
            () ->
                remarks.add(
                    "more than %,d parties are above it; the rest was not looked at"
                        .formatted(Graph.ABOVE_MAX)));
    Owners owners = new Owners(above, new Snapshot(graph, day));
    Set<String> surely = restricted(owners, true);
    Set<String> perhaps = restricted(owners, false);
    Share total = total(owners.of(party), surely, perhaps);
    Truth truth = truth(total);
    Walk walk = new Walk(owners, surely, perhaps, remarks);
    walk.up(party);
    remark(party, owners.of(party), total, walk);
    return new Finding(
        truth,
        total,
        walk.lines,
        walk.starts,
        truth == Truth.UNKNOWN ? walk.questions : List.of(),
        remarks);
  }

  /** Who is above the party, and what each of them has. */
  private record Owners(Set<String> above, Snapshot snapshot) {
    List<Holding> of(String id) {
      return above.contains(id) ? snapshot.owners(id) : List.of();
    }
  }

  private Truth truth(Share total) {
    if (total.least().compareTo(threshold) >= 0) {
      return Truth.YES;
    }
    return total.most().compareTo(threshold) < 0 ? Truth.NO : Truth.UNKNOWN;
  }

  /** Those listed and those owned so, when every share is the least, or the most, it can be. */
  private Set<String> restricted(Owners owners, boolean least) {
    Set<String> restricted = new HashSet<>();
    for (String one : owners.above()) {
      Truth itself = listed.apply(one);
      if (itself == Truth.YES || (!least && itself == Truth.UNKNOWN)) {
        restricted.add(one);
      }
    }
    Set<String> added = Set.copyOf(restricted);
    while (!added.isEmpty()) {
      Set<String> below = new LinkedHashSet<>();
      for (String one : added) {
        owners.snapshot().owned(one).forEach(holding -> below.add(holding.owned()));
      }
      below.removeIf(one -> restricted.contains(one) || !owners.above().contains(one));
      below.removeIf(one -> {
        Share total = total(owners.of(one), restricted, restricted);
        return (least ? total.least() : total.most()).compareTo(threshold) < 0;
      });
      restricted.addAll(below);
      added = below;
    }
    return restricted;
  }

  /** What is surely restricted at the least, what is perhaps at the most; the others leave room. */
  private static Share total(List<Holding> owners, Set<String> surely, Set<String> perhaps) {
    List<Share> counted = new ArrayList<>();
    List<Share> others = new ArrayList<>();
    for (Holding owner : owners) {
      if (surely.contains(owner.owner())) {
        counted.add(owner.share());
      } else if (perhaps.contains(owner.owner())) {
        counted.add(new Share(BigDecimal.ZERO, owner.share().most()));
      } else {
        others.add(owner.share());
      }
    }
    Share sum = Share.sum(counted);
    BigDecimal room = Share.sum(others).rest().most();
    return new Share(sum.least(), sum.most().min(room).max(sum.least()));
  }

  /** The way up from a party along what counts or may count, each owner's owners once. */
  private final class Walk {
    private final Owners owners;
    private final Set<String> surely;
    private final Set<String> perhaps;
    private final List<String> remarks;
    private final List<Finding.Line> lines = new ArrayList<>();
    private final Set<String> starts = new LinkedHashSet<>();
    private final List<Question> questions = new ArrayList<>();

    Walk(Owners owners, Set<String> surely, Set<String> perhaps, List<String> remarks) {
      this.owners = owners;
      this.surely = surely;
      this.perhaps = perhaps;
      this.remarks = remarks;
    }

    private record Ahead(Holding holding, int depth) {}

    /** Without recursion: chains may be as long as the graph. */
    void up(String party) {
      Set<String> seen = new HashSet<>(Set.of(party));
      Deque<Ahead> todo = new ArrayDeque<>();
      owners.of(party).reversed().forEach(holding -> todo.push(new Ahead(holding, 0)));
      while (!todo.isEmpty()) {
        Ahead ahead = todo.pop();
        String owner = ahead.holding().owner();
        boolean counts = perhaps.contains(owner);
        if (!counts && ahead.depth() > 0) {
          continue;
        }
        Truth itself = listed.apply(owner);
        line(ahead, itself);
        if (counts && itself != Truth.YES && seen.add(owner)) {
          int depth = ahead.depth() + 1;
          owners.of(owner).reversed().forEach(holding -> todo.push(new Ahead(holding, depth)));
        }
      }
    }

    private void line(Ahead ahead, Truth itself) {
      Holding holding = ahead.holding();
      String owner = holding.owner();
      boolean possible = perhaps.contains(owner);
      Truth counts = surely.contains(owner) ? Truth.YES : possible ? Truth.UNKNOWN : Truth.NO;
      lines.add(
          new Finding.Line(
              ahead.depth(),
              owner,
              holding.owned(),
              holding.share(),
              counts,
              why(owner, itself, counts),
              holding.by()));
      if (possible && itself != Truth.NO) {
        starts.add(owner);
      }
      if (possible && (!holding.share().isExact() || itself == Truth.UNKNOWN)) {
        questions.add(question(holding, itself));
      }
      if (holding.contradictory()) {
        remarks.add(
            "sources contradict each other on what %s has in %s: %s"
                .formatted(
                    graph.name(owner),
                    graph.name(holding.owned()),
                    String.join("; ", holding.by())));
      }
    }

    private String why(String owner, Truth itself, Truth counts) {
      if (itself != Truth.NO) {
        return itself == Truth.YES ? "listed" : "perhaps listed: a hit that nobody has decided";
      }
      return switch (counts) {
        case YES -> "restricted by its own owners";
        case UNKNOWN -> "restricted or not, by its own owners";
        case NO -> owners.of(owner).isEmpty() ? "not listed" : "not listed, nor owned so";
      };
    }

    private Question question(Holding holding, Truth itself) {
      String owner = graph.name(holding.owner());
      String owned = graph.name(holding.owned());
      if (holding.share().isExact()) {
        return new Question(
            holding.owner(),
            holding.owned(),
            "Is " + owner + " the listed party?",
            "a decision on the hit",
            List.of("the list entry, against name, address and identifiers of the party"));
      }
      String ask = "What percentage of " + owned + " does " + owner + " own?";
      return new Question(
          holding.owner(), holding.owned(), ask, settledBy(holding, itself), Question.DOCUMENTS);
    }

    /** The share at which the whole would tip, all else at its least. */
    private String settledBy(Holding holding, Truth itself) {
      BigDecimal others = BigDecimal.ZERO;
      for (Holding other : owners.of(holding.owned())) {
        if (!other.owner().equals(holding.owner()) && surely.contains(other.owner())) {
          others = others.add(other.share().least());
        }
      }
      String needed = Share.exact(threshold.subtract(others).max(BigDecimal.ZERO)).toString();
      boolean sure = itself == Truth.YES || surely.contains(holding.owner());
      return (sure ? "" : "if " + graph.name(holding.owner()) + " is restricted: ")
          + needed
          + " or more restricts "
          + graph.name(holding.owned())
          + ", others as they are at the least";
    }
  }

  private void remark(String party, List<Holding> owners, Share total, Walk walk) {
    List<String> remarks = walk.remarks;
    Share known = Share.sum(owners.stream().map(Holding::share).toList());
    BigDecimal all = BigDecimal.valueOf(100);
    BigDecimal sold =
        owners.stream().map(h -> h.share().least()).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sold.compareTo(all) > 0) {
      remarks.add(
          "the sources give its owners more than 100 % together; each is taken at its word");
    }
    if (!graph.isComplete(party) && known.least().compareTo(all) < 0) {
      remarks.add(
          owners.isEmpty()
              ? "nothing is known of its owners; owners nobody has named are not taken to be listed"
              : "%s of it is not accounted for; owners nobody has named are not taken to be listed"
                  .formatted(known.rest()));
    }
    if (!walk.starts.isEmpty()
        && total.most().signum() > 0
        && total.most().compareTo(threshold) < 0) {
      remarks.add(
          "listed parties have "
              + total
              + " of it, less than the rule asks: a red flag of diversion all the same (supplement no. 8 to part 744, (c))");
    }
  }
}
