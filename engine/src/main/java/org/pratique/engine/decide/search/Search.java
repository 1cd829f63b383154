package org.pratique.engine.decide.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pratique.engine.condition.Frame;
import org.pratique.engine.decide.Outcome;
import org.pratique.engine.decide.Plan;
import org.pratique.engine.decide.Weighing;
import org.pratique.engine.fact.FactRef;
import org.pratique.engine.fact.Source;
import org.pratique.engine.fact.Value;

/**
 * Splits on unknown facts until every branch is decided: which outcomes are possible, and which
 * facts can change the outcome. The branches form a decision diagram in which a fact whose answers
 * all lead to the same place is left out, so a fact that stays can matter.
 */
public final class Search {
  /** Branches looked at before the search gives up and says only what Kleene's logic says. */
  public static final int BRANCHES_MAX = 6_000;

  /** Unknown facts on one branch; more than a person would be asked. */
  static final int DEPTH_MAX = 24;

  /**
   * When a limit stopped the search, outcomes may be too many and facts may hold one that cannot
   * matter.
   *
   * @param outcomes every outcome some answer leads to
   * @param facts facts that can change the outcome, in the order first met
   * @param complete whether no limit stopped the search
   */
  public record Found(Set<Outcome> outcomes, List<FactRef> facts, boolean complete) {}

  /** A node of the diagram: its outcomes and the facts below it. */
  private record Node(Set<Outcome> outcomes, Set<FactRef> facts) {}

  private final Plan plan;
  private final Possibilities possibilities;
  private final Frame frame;
  private final Weighing weighing;
  private final int branchesMax;
  private final boolean untilTwo;
  private final Map<Object, Integer> ids = new HashMap<>();
  private final List<Node> nodes = new ArrayList<>();
  private final Map<FactRef, Integer> order = new LinkedHashMap<>();
  private final Set<Outcome> seen = EnumSet.noneOf(Outcome.class);
  private int branches;
  private boolean stopped;

  private Search(
      Plan plan, Possibilities possibilities, Frame frame, int branchesMax, boolean untilTwo) {
    this.plan = plan;
    this.possibilities = possibilities;
    this.frame = frame;
    this.weighing = Weighing.from(plan, frame);
    this.branchesMax = branchesMax;
    this.untilTwo = untilTwo;
  }

  /**
   * Everything the unknown facts of the frame's movement can do, which is changed during the search
   * and restored.
   */
  public static Found all(Plan plan, Possibilities possibilities, Frame frame, int branchesMax) {
    Search search = new Search(plan, possibilities, frame, branchesMax, false);
    Node root = search.nodes.get(search.explore(0));
    List<FactRef> facts = new ArrayList<>(search.order.keySet());
    facts.retainAll(root.facts());
    return new Found(root.outcomes(), facts, !search.stopped);
  }

  /**
   * The one outcome every answer leads to, or {@link Outcome#UNDETERMINED}; stops at the second
   * outcome met. The frame's movement is changed during the search and restored.
   */
  public static Outcome settled(Plan plan, Possibilities possibilities, Frame frame) {
    Search search = new Search(plan, possibilities, frame, BRANCHES_MAX, true);
    search.explore(0);
    return search.stopped || search.seen.size() != 1
        ? Outcome.UNDETERMINED
        : search.seen.iterator().next();
  }

  private int explore(int depth) {
    weighing.weigh(frame);
    if (weighing.decided()) {
      return leaf(EnumSet.of(weighing.best()));
    }
    Set<Outcome> range = EnumSet.of(weighing.best(), weighing.worst());
    if (++branches > branchesMax || depth > DEPTH_MAX || (untilTwo && seen.size() > 1)) {
      stopped = true;
      return leaf(range);
    }
    List<FactRef> open = OpenFacts.of(plan, frame);
    if (open.isEmpty()) {
      return leaf(range);
    }
    FactRef fact = first(open);
    return split(fact, depth);
  }

  private int leaf(Set<Outcome> outcomes) {
    seen.addAll(outcomes);
    return id(outcomes, new Node(outcomes, Set.of()));
  }

  private FactRef first(List<FactRef> open) {
    FactRef first = open.getFirst();
    int least = Integer.MAX_VALUE;
    for (FactRef fact : open) {
      int place = order.computeIfAbsent(fact, f -> order.size());
      if (place < least) {
        least = place;
        first = fact;
      }
    }
    return first;
  }

  private int split(FactRef fact, int depth) {
    int slot = fact.spec().slot();
    Value before = fact.entity().get(slot);
    Source source = fact.entity().source(slot);
    List<Integer> children = new ArrayList<>();
    for (Value value : possibilities.of(fact, frame)) {
      fact.entity().set(slot, value, Source.NONE);
      frame.changed(fact.spec());
      children.add(explore(depth + 1));
    }
    fact.entity().set(slot, before, source);
    frame.changed(fact.spec());
    if (children.stream().distinct().count() == 1) {
      return children.getFirst();
    }
    Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    Set<FactRef> facts = new LinkedHashSet<>(Set.of(fact));
    for (int child : children) {
      outcomes.addAll(nodes.get(child).outcomes());
      facts.addAll(nodes.get(child).facts());
    }
    return id(List.of(fact, children), new Node(outcomes, facts));
  }

  private int id(Object key, Node node) {
    return ids.computeIfAbsent(
        key,
        k -> {
          nodes.add(node);
          return nodes.size() - 1;
        });
  }
}
