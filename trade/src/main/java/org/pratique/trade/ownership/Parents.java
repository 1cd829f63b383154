package org.pratique.trade.ownership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pratique.engine.condition.Truth;
import org.pratique.trade.ownership.Graph.Holding;

/**
 * The company above a party, and the one above all. A parent is who owns more than half or
 * controls; it is settled when some owner surely does, open when one may, known or not. Where a
 * source names the topmost only, it is taken when the way up ends otherwise. Circles of parents are
 * told and have no top; nor has a party that two companies are above that have nothing to do with
 * each other.
 */
public final class Parents {
  /**
   * The way up.
   *
   * @param chain from the party itself to the top, as far as it is settled
   * @param settled whether nobody above can change the top; no when a share is open or parents form
   *     a circle
   * @param questions what would settle it
   * @param remark why it is not settled, when no question says so; empty otherwise
   */
  public record Way(List<Step> chain, boolean settled, List<Question> questions, String remark) {
    public String top() {
      return chain.getLast().party();
    }
  }

  /**
   * @param held what the party has in the one before; empty for the first
   */
  public record Step(String party, Optional<Holding> held) {}

  /** Parents of parents looked at to tell which of two is nearer; a real group has a few dozen. */
  private static final int PARENTS_MAX = 1_000;

  private final Graph graph;
  private final Snapshot snapshot;
  private final Subsidiary test;

  public Parents(Graph graph, LocalDate day) {
    this(graph, day, Subsidiary.MAJORITY);
  }

  /**
   * @param test what makes a parent; less than half is taken for more than half, so that nobody has
   *     two
   */
  public Parents(Graph graph, LocalDate day, Subsidiary test) {
    this.graph = graph;
    snapshot = new Snapshot(graph, day);
    this.test = test.upward();
  }

  /** The way from a party to its ultimate parent; the party itself when nobody is above. */
  public Way ultimate(String id) {
    String party = graph.root(id);
    List<Step> chain = new ArrayList<>(List.of(new Step(party, Optional.empty())));
    Set<String> seen = new LinkedHashSet<>(List.of(party));
    List<Holding> topmost = new ArrayList<>();
    while (true) {
      String at = chain.getLast().party();
      List<Holding> owners = snapshot.owners(at);
      List<Holding> parents = new ArrayList<>();
      for (Holding owner : owners) {
        if (isParent(owner) == Truth.YES) {
          (owner.ultimate() ? topmost : parents).add(owner);
        }
      }
      parents = nearest(parents);
      if (parents.size() > 1) {
        return several(chain, parents);
      }
      Optional<Holding> next =
          parents.stream().findFirst().or(() -> topmostOf(topmost, chain.getLast().party()));
      if (next.isEmpty()) {
        return open(chain, owners, topmost);
      }
      if (!seen.add(next.get().owner())) {
        return circle(chain, next.get());
      }
      chain.add(new Step(next.get().owner(), next));
    }
  }

  /** Parents that are above each other: nobody of them is the top before somebody says who is. */
  private Way circle(List<Step> chain, Holding closing) {
    List<String> around = chain.stream().map(Step::party).toList();
    List<String> names =
        around.subList(around.indexOf(closing.owner()), around.size()).stream()
            .map(this::name)
            .toList();
    String all = String.join(", ", names);
    Question question =
        new Question(
            closing.owner(),
            closing.owned(),
            "Who is above all of %s, which own or control each other in a circle?".formatted(all),
            "which of these stakes is wrong or outdated, or who directs them together",
            Question.DOCUMENTS);
    String remark =
        "%s and %s are above each other".formatted(name(closing.owned()), name(closing.owner()));
    return new Way(List.copyOf(chain), false, List.of(question), remark);
  }

  /** Who a source puts above all; not the party itself. */
  private static Optional<Holding> topmostOf(List<Holding> topmost, String at) {
    return topmost.stream().filter(holding -> !holding.owner().equals(at)).findFirst();
  }

  /** Without those that are above another one of them: they are parents of a parent. */
  private List<Holding> nearest(List<Holding> parents) {
    if (parents.size() < 2) {
      return parents;
    }
    Set<String> above = new HashSet<>();
    for (Holding parent : parents) {
      if (!above.contains(parent.owner())) {
        above.addAll(parentsOf(parent.owner()));
      }
    }
    return parents.stream().filter(parent -> !above.contains(parent.owner())).toList();
  }

  /** Parents, their parents and so on, without the party itself. */
  private Set<String> parentsOf(String party) {
    Set<String> above = new LinkedHashSet<>(List.of(party));
    List<String> todo = new ArrayList<>(above);
    for (int i = 0; i < todo.size() && above.size() < PARENTS_MAX; i++) {
      for (Holding owner : snapshot.owners(todo.get(i))) {
        if (isParent(owner) == Truth.YES && above.add(owner.owner())) {
          todo.add(owner.owner());
        }
      }
    }
    above.remove(party);
    return above;
  }

  private Way several(List<Step> chain, List<Holding> parents) {
    List<Question> questions = new ArrayList<>();
    for (Holding parent : parents) {
      questions.add(
          new Question(
              parent.owner(),
              parent.owned(),
              "Is %s the parent of %s?".formatted(name(parent.owner()), name(parent.owned())),
              "which one consolidates it in its accounts",
              Question.DOCUMENTS));
    }
    String names = String.join(" and ", parents.stream().map(p -> name(p.owner())).toList());
    return new Way(
        List.copyOf(chain),
        false,
        questions,
        "each of %s owns more than half of %s or controls it"
            .formatted(names, name(chain.getLast().party())));
  }

  private Way open(List<Step> chain, List<Holding> owners, List<Holding> topmost) {
    List<Question> questions = new ArrayList<>();
    for (Holding holding : owners) {
      if (isParent(holding) == Truth.UNKNOWN) {
        questions.add(
            new Question(
                holding.owner(),
                holding.owned(),
                "Does %s own more than half of %s, or control it?"
                    .formatted(name(holding.owner()), name(holding.owned())),
                "more than 50 %, or control, makes it the parent",
                Question.DOCUMENTS));
      }
    }
    String at = chain.getLast().party();
    Share rest = Share.sum(owners.stream().map(Holding::share).toList()).rest();
    boolean told =
        graph.isComplete(at)
            || graph.isTopmost(at)
            || topmost.stream().anyMatch(holding -> holding.owner().equals(at));
    if (!told && test.isMetBy(rest.most())) {
      questions.add(
          new Question(
              "",
              at,
              "Does anybody not named so far own more than half of %s, or control it?"
                  .formatted(name(at)),
              "its owners, or a statement that no company is above it",
              Question.DOCUMENTS));
    }
    return new Way(List.copyOf(chain), questions.isEmpty(), questions, "");
  }

  private String name(String id) {
    return graph.name(id);
  }

  /** More than half, or control. A person or a state is nobody's parent company. */
  private Truth isParent(Holding holding) {
    Party.Kind kind = graph.party(holding.owner()).map(Party::kind).orElse(Party.Kind.UNKNOWN);
    if (kind == Party.Kind.PERSON || kind == Party.Kind.STATE) {
      return Truth.NO;
    }
    return test.of(holding);
  }

  /** Whether two parties have one ultimate parent: yes, no, or unknown while a way up is open. */
  public Truth oneFamily(String a, String b) {
    Way ofA = ultimate(a);
    Way ofB = ultimate(b);
    Set<String> above = new LinkedHashSet<>(ofA.chain().stream().map(Step::party).toList());
    if (ofB.chain().stream().map(Step::party).anyMatch(above::contains)) {
      return Truth.YES;
    }
    return ofA.settled() && ofB.settled() ? Truth.NO : Truth.UNKNOWN;
  }
}
