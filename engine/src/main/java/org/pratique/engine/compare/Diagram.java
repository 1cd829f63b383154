package org.pratique.engine.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.condition.Expr;
import org.pratique.engine.condition.Frame;
import org.pratique.engine.condition.Opens;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.decide.Outcome;
import org.pratique.engine.decide.Plan;
import org.pratique.engine.decide.Weighing;
import org.pratique.engine.decide.search.Atoms;
import org.pratique.engine.decide.search.OpenFacts;
import org.pratique.engine.decide.search.Possibilities;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactRef;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Source;
import org.pratique.engine.fact.Value;
import org.pratique.engine.law.Book;

/**
 * Splits the space of movements on open facts until both rule sets are decided, or until what
 * differs between them no longer matters. Kinds of movement that leave the same open ({@link
 * Residue}) are explored once.
 */
final class Diagram {
  /** Kinds of movement looked at before the comparison stops. */
  private static final int BRANCHES_MAX = 2_000_000;

  /** Facts on one branch; a movement has fewer that matter. */
  private static final int DEPTH_MAX = 60;

  /** Kinds of movement kept to be recognized. */
  private static final int EXPLORED_MAX = 100_000;

  private static final Node SAME = new Node.Same();
  private static final Node OUTSIDE = new Node.Outside();
  private static final Node UNEXAMINED = new Node.Unexamined();

  /** What is asked first: it makes for few branches and for regions that read well. */
  private static final List<String> FIRST = List.of("kind", "eccn", "to");

  private final Plan planA;
  private final Plan planB;
  private final Twins twins;
  private final @Nullable Expr where;
  private final Possibilities possibilities;
  private final Frame inA;
  private final Frame inB;
  private final Weighing weighA;
  private final Weighing weighB;
  private final int eccnSlot;
  private final boolean sameClasses;
  private final BooleanSupplier stop;
  private final int differencesMax;
  private final Residue residue;
  private final Map<Object, Node> nodes = new HashMap<>();
  private final Map<List<Integer>, Node> explored = new HashMap<>();
  private final Map<FactRef, Integer> order = new HashMap<>();
  private int differences;
  private int branches;
  private int unexamined;

  /**
   * @param space the movement whose facts the diagram speaks of
   * @param differencesMax after so many differences the rest is left unexamined
   */
  Diagram(
      RuleComparison.Asked asked,
      Atoms atoms,
      Movement space,
      int differencesMax,
      BooleanSupplier stop) {
    Book a = asked.a();
    Book b = asked.b();
    planA = new Plan(a);
    planB = new Plan(b);
    where = asked.where().orElse(null);
    possibilities = new Possibilities(atoms, asked.countries().codes());
    inA = new Frame(space, a.classes(), a.vocabulary());
    inB = new Frame(space, b.classes(), b.vocabulary());
    weighA = Weighing.from(planA, inA);
    weighB = Weighing.from(planB, inB);
    sameClasses = Twins.classifying(a, b).isEmpty();
    twins = new Twins(planA, planB, !sameClasses && inA.commodity());
    residue = new Residue(planA, planB, inA, inB, sameClasses, where);
    eccnSlot = a.vocabulary().need(EntityKind.ITEM, "eccn").slot();
    this.differencesMax = differencesMax;
    this.stop = stop;
  }

  Node explore() {
    return explore(EntityKind.ITEM, 0);
  }

  /** The movement whose facts the diagram speaks of; nothing is known of it but the bounds. */
  Movement space() {
    return inA.movement();
  }

  Possibilities possibilities() {
    return possibilities;
  }

  Plan planA() {
    return planA;
  }

  Plan planB() {
    return planB;
  }

  /** Paragraphs of rules that differ and reach no movement within the bounds. */
  List<String> outside() {
    Set<String> outside = new LinkedHashSet<>(new Twins(planA, planB, false).outOfReach(inA, inB));
    if (!inA.commodity()) {
      outside.addAll(Twins.classifying(planA.book, planB.book));
    }
    return List.copyOf(outside);
  }

  int branches() {
    return branches;
  }

  /** Branches that a limit left alone. */
  int unexamined() {
    return unexamined;
  }

  /**
   * @param changed what the fact just settled is about; only facts of an item can contradict its
   *     ECCN
   */
  private Node explore(EntityKind changed, int depth) {
    Truth asked = where == null ? Truth.YES : where.test(inA);
    if (asked == Truth.NO || (changed == EntityKind.ITEM && contradictory())) {
      return OUTSIDE;
    }
    if (twins.agree(inA, inB)) {
      return SAME;
    }
    weighA.weigh(inA);
    weighB.weigh(inB);
    if (weighA.decided() && weighB.decided()) {
      if (weighA.best() == weighB.best()) {
        return SAME;
      }
      if (asked == Truth.YES) {
        return different();
      }
    }
    if (++branches > BRANCHES_MAX
        || depth > DEPTH_MAX
        || differences >= differencesMax
        || stop.getAsBoolean()) {
      unexamined++;
      return UNEXAMINED;
    }
    List<Integer> left = residue.now();
    Node known = explored.get(left);
    if (known != null) {
      return known;
    }
    List<FactRef> open = open(asked);
    if (open.isEmpty()) {
      return outcome(weighA) == outcome(weighB) ? SAME : different();
    }
    int unexaminedBefore = unexamined;
    Node node = split(first(open), depth);
    if (unexamined == unexaminedBefore && explored.size() < EXPLORED_MAX) {
      explored.put(left, node);
    }
    return node;
  }

  private Node different() {
    differences++;
    Node node = new Node.Different(outcome(weighA), outcome(weighB), twins.responsible(inA, inB));
    return nodes.computeIfAbsent(node, n -> node);
  }

  /** Undetermined when no fact is open and the law is: what it says is not encoded. */
  private static Outcome outcome(Weighing weighed) {
    return weighed.decided() ? weighed.best() : Outcome.UNDETERMINED;
  }

  /**
   * A stated ECCN that the stated parameters contradict is no movement: the classification says no
   * to the paragraph, or yes to another.
   */
  private boolean contradictory() {
    return contradictory(inA) || (!sameClasses && contradictory(inB));
  }

  boolean contradictory(Frame frame) {
    if (!(frame.item().get(eccnSlot) instanceof Value.Eccn(String stated))) {
      return false;
    }
    for (int i = 0; i < frame.classes().size(); i++) {
      Truth says = frame.classified(i);
      if (Residue.stated(stated, frame.classes().eccn(i)) ? says == Truth.NO : says == Truth.YES) {
        return true;
      }
    }
    return false;
  }

  private List<FactRef> open(Truth asked) {
    if (asked == Truth.UNKNOWN && where != null) {
      Set<FactRef> open = new LinkedHashSet<>();
      new Opens(inA, open).collect(where);
      if (!open.isEmpty()) {
        return List.copyOf(open);
      }
    }
    Set<FactRef> apart = twins.open(inA, inB);
    if (!apart.isEmpty()) {
      return List.copyOf(apart);
    }
    List<FactRef> open = OpenFacts.of(planA, inA);
    return open.isEmpty() ? OpenFacts.of(planB, inB) : open;
  }

  private FactRef first(List<FactRef> open) {
    List<FactRef> asked = new ArrayList<>();
    for (FactRef fact : open) {
      FactRef instead = eccnFirst(fact);
      order.putIfAbsent(instead, order.size());
      asked.add(instead);
    }
    return asked.stream()
        .min(
            Comparator.comparingInt(Diagram::rank)
                .thenComparingInt(f -> order.getOrDefault(f, Integer.MAX_VALUE)))
        .orElseThrow();
  }

  /** The space is one of stated ECCNs: the paragraph before the parameters. */
  private FactRef eccnFirst(FactRef fact) {
    Entity item = fact.entity();
    return item.kind() == EntityKind.ITEM && item.get(eccnSlot).unknown() && !inA.commodity()
        ? new FactRef(item, inA.vocabulary().need(EntityKind.ITEM, "eccn"))
        : fact;
  }

  private static int rank(FactRef fact) {
    int first = FIRST.indexOf(fact.spec().name());
    if (first >= 0) {
      return first;
    }
    return FIRST.size()
        + switch (fact.spec().type()) {
          case COUNTRY -> 0;
          case BOOLEAN, ENUM, SET, COUNTRIES, ECCN, ECCNS -> 1;
          case INTEGER, DECIMAL, DATE -> 2;
          case TEXT -> 3;
        };
  }

  private void changed(FactRef fact) {
    inA.changed(fact.spec());
    inB.changed(fact.spec());
    residue.changed(fact);
  }

  private Node split(FactRef fact, int depth) {
    int slot = fact.spec().slot();
    Value before = fact.entity().get(slot);
    Source source = fact.entity().source(slot);
    List<Value> values = possibilities.of(fact, inA);
    List<Node.Edge> edges = new ArrayList<>();
    List<Object> key = new ArrayList<>(List.of(fact));
    for (int i = 0; i < values.size(); i++) {
      fact.entity().set(slot, values.get(i), Source.NONE);
      changed(fact);
      Node child = explore(fact.entity().kind(), depth + 1);
      BigDecimal until = i + 1 < values.size() ? Node.Edge.amount(values.get(i + 1)) : null;
      edges.add(new Node.Edge(values.get(i), until, child));
      key.add(values.get(i));
      key.add(child);
    }
    fact.entity().set(slot, before, source);
    changed(fact);
    Node only = edges.getFirst().to();
    if (edges.stream().allMatch(e -> e.to().equals(only))) {
      return only;
    }
    if (edges.stream().allMatch(e -> e.to().equals(SAME) || e.to().equals(OUTSIDE))) {
      return SAME;
    }
    return nodes.computeIfAbsent(key, k -> new Node.Split(fact, edges));
  }
}
