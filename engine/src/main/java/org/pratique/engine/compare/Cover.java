package org.pratique.engine.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.fact.FactRef;
import org.pratique.engine.fact.Value;

/**
 * The differing leaves of a diagram in as few regions as it finds: a leaf is widened, condition by
 * condition, as far as every movement of the region has the same two outcomes, and taken out of the
 * diagram with all that the region covers; so on until nothing differs. Regions may overlap.
 */
final class Cover {
  /** More regions than anybody reads; what is left is counted. */
  static final int REGIONS_MAX = 1_000;

  /** A region before its words. */
  record Cube(
      Node.Different outcomes, Map<FactRef, Values> conditions, Map<FactRef, Value> witness) {}

  private static final Node GONE = new Node.Same();

  private final Node root;
  private final List<Cube> cubes = new ArrayList<>();
  private final Map<FactRef, Set<Value>> universe = new LinkedHashMap<>();
  private final Map<FactRef, TreeSet<BigDecimal>> turns = new LinkedHashMap<>();
  private final Set<Node> differing = seen();
  private final int left;

  Cover(Node root) {
    this.root = root;
    survey(root, seen());
    Node rest = root;
    while (differs(rest) && cubes.size() < REGIONS_MAX) {
      Cube cube = first(rest);
      cubes.add(cube);
      rest = new Rest(cube).of(rest);
    }
    left = paths(rest, new IdentityHashMap<>());
    for (Cube cube : List.copyOf(cubes)) {
      cubes.remove(cube);
      if (cubes.stream().noneMatch(other -> within(cube, other))) {
        cubes.add(cube);
      }
    }
  }

  /** Whether the other says the same of more movements. */
  private static boolean within(Cube cube, Cube other) {
    return alike(cube.outcomes(), other.outcomes()) && covers(other, cube.conditions());
  }

  List<Cube> cubes() {
    return cubes;
  }

  /** Every value that stands for a class of the fact, anywhere in the diagram. */
  Set<Value> values(FactRef fact) {
    return universe.getOrDefault(fact, Set.of());
  }

  /** Differing branches that no region covers because there were too many regions. */
  int left() {
    return left;
  }

  private static Set<Node> seen() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  /** Collects the values of every fact, and the nodes below which something differs. */
  private boolean survey(Node node, Set<Node> seen) {
    if (node instanceof Node.Different) {
      return true;
    }
    if (!(node instanceof Node.Split split) || !seen.add(node)) {
      return differing.contains(node);
    }
    for (Node.Edge edge : split.edges()) {
      BigDecimal begins = edge.from();
      if (begins != null) {
        turns.computeIfAbsent(split.fact(), f -> new TreeSet<>()).add(begins);
      } else {
        universe.computeIfAbsent(split.fact(), f -> new LinkedHashSet<>()).add(edge.value());
      }
      if (survey(edge.to(), seen)) {
        differing.add(node);
      }
    }
    return differing.contains(node);
  }

  private boolean differs(Node node) {
    return node instanceof Node.Different || differing.contains(node);
  }

  /** The first leaf that differs, widened. */
  private Cube first(Node from) {
    Map<FactRef, Values> path = new LinkedHashMap<>();
    Map<FactRef, Value> witness = new LinkedHashMap<>();
    Node node = from;
    while (node instanceof Node.Split split) {
      int i = 0;
      while (!differs(split.edges().get(i).to())) {
        i++;
      }
      path.put(split.fact(), Values.of(split, i));
      witness.put(split.fact(), split.edges().get(i).value());
      node = split.edges().get(i).to();
    }
    Node.Different outcomes = (Node.Different) node;
    return new Cube(outcomes, widened(path, outcomes), witness);
  }

  /** How many branches of the diagram end in a difference. */
  private int paths(Node node, Map<Node, Integer> counted) {
    if (!(node instanceof Node.Split split) || !differs(node)) {
      return differs(node) ? 1 : 0;
    }
    Integer known = counted.get(node);
    if (known != null) {
      return known;
    }
    long paths = 0;
    for (Node.Edge edge : split.edges()) {
      paths += paths(edge.to(), counted);
    }
    int few = (int) Math.min(paths, Integer.MAX_VALUE);
    counted.put(node, few);
    return few;
  }

  /** What differs still, once a region is taken away. */
  private final class Rest {
    private final Cube cube;
    private final Map<Node, Map<Set<FactRef>, Node>> made = new IdentityHashMap<>();

    Rest(Cube cube) {
      this.cube = cube;
    }

    Node of(Node node) {
      return of(node, Set.copyOf(cube.conditions().keySet()));
    }

    /**
     * @param unmet conditions that the branch has not met so far
     */
    private Node of(Node node, Set<FactRef> unmet) {
      if (node instanceof Node.Different different) {
        return unmet.isEmpty() && alike(different, cube.outcomes()) ? GONE : node;
      }
      if (!(node instanceof Node.Split split) || !differs(node)) {
        return node;
      }
      Map<Set<FactRef>, Node> known = made.computeIfAbsent(node, n -> new HashMap<>());
      Node rest = known.get(unmet);
      if (rest == null) {
        rest = of(split, unmet);
        known.put(unmet, rest);
      }
      return rest;
    }

    private Node of(Node.Split split, Set<FactRef> unmet) {
      @Nullable Values asked = cube.conditions().get(split.fact());
      Set<FactRef> below = unmet;
      if (asked != null && unmet.contains(split.fact())) {
        below = new HashSet<>(unmet);
        below.remove(split.fact());
      }
      List<Node.Edge> edges = new ArrayList<>();
      for (int i = 0; i < split.edges().size(); i++) {
        Node.Edge edge = split.edges().get(i);
        boolean meets = asked == null || asked.contains(Values.of(split, i));
        edges.add(meets ? new Node.Edge(edge.value(), edge.until(), of(edge.to(), below)) : edge);
      }
      if (edges.stream().noneMatch(edge -> differs(edge.to()))) {
        return GONE;
      }
      Node.Split rest = new Node.Split(split.fact(), edges);
      differing.add(rest);
      return rest;
    }
  }

  private static boolean alike(Node.Different x, Node.Different y) {
    return x.a() == y.a() && x.b() == y.b();
  }

  private static boolean covers(Cube cube, Map<FactRef, Values> path) {
    for (Map.Entry<FactRef, Values> condition : cube.conditions().entrySet()) {
      Values at = path.get(condition.getKey());
      if (at == null || !condition.getValue().contains(at)) {
        return false;
      }
    }
    return true;
  }

  private Map<FactRef, Values> widened(Map<FactRef, Values> cube, Node.Different outcomes) {
    List<FactRef> order = List.copyOf(cube.keySet());
    for (FactRef fact : order.reversed()) {
      Values at = cube.get(fact);
      cube.remove(fact);
      if (at != null && !holds(cube, outcomes)) {
        cube.put(fact, wider(fact, at, cube, outcomes));
      }
    }
    Map<FactRef, Values> ordered = new LinkedHashMap<>();
    for (FactRef fact : order) {
      Values at = cube.get(fact);
      if (at != null) {
        ordered.put(fact, at);
      }
    }
    return ordered;
  }

  private Values wider(
      FactRef fact, Values at, Map<FactRef, Values> others, Node.Different outcomes) {
    if (at.amount()) {
      return atEnds(fact, at, others, outcomes);
    }
    Values wide = at;
    for (Value more : values(fact)) {
      if (wide.members().contains(more) || !holdsWith(fact, wide.with(more), others, outcomes)) {
        continue;
      }
      Map<FactRef, Values> alone = new LinkedHashMap<>(others);
      alone.put(fact, Values.only(more));
      wide =
          any(root, alone, Node.Different.class::isInstance, seen())
              ? wide.with(more)
              : wide.withIdle(more);
    }
    return wide;
  }

  /** An interval grows from one turning point to the next as far as it may. */
  private Values atEnds(
      FactRef fact, Values at, Map<FactRef, Values> others, Node.Different outcomes) {
    Values wide = at;
    List<BigDecimal> points = List.copyOf(turns.getOrDefault(fact, new TreeSet<>()));
    for (BigDecimal point : points.reversed()) {
      Values down = wide.between(point, wide.until());
      if (wide.from() != null
          && point.compareTo(wide.from()) < 0
          && holdsWith(fact, down, others, outcomes)) {
        wide = down;
      }
    }
    for (BigDecimal point : points) {
      Values up = wide.between(wide.from(), point);
      if (wide.until() != null
          && point.compareTo(wide.until()) > 0
          && holdsWith(fact, up, others, outcomes)) {
        wide = up;
      }
    }
    Values endless = wide.between(null, wide.until());
    wide = wide.until() != null && holdsWith(fact, endless, others, outcomes) ? endless : wide;
    endless = wide.between(wide.from(), null);
    return wide.from() != null && holdsWith(fact, endless, others, outcomes) ? endless : wide;
  }

  private boolean holdsWith(
      FactRef fact, Values values, Map<FactRef, Values> others, Node.Different outcomes) {
    Map<FactRef, Values> cube = new LinkedHashMap<>(others);
    cube.put(fact, values);
    return holds(cube, outcomes);
  }

  /** Whether all movements of the cube have these outcomes. */
  private boolean holds(Map<FactRef, Values> cube, Node.Different outcomes) {
    return !any(root, cube, leaf -> isOther(leaf, outcomes), seen());
  }

  private static boolean isOther(Node leaf, Node.Different outcomes) {
    return !(leaf instanceof Node.Outside)
        && !(leaf instanceof Node.Different different && alike(different, outcomes));
  }

  /** Whether some leaf below, within the cube, is one of those. */
  private static boolean any(
      Node node, Map<FactRef, Values> cube, Predicate<Node> those, Set<Node> seen) {
    if (!(node instanceof Node.Split split)) {
      return those.test(node);
    }
    if (!seen.add(split)) {
      return false;
    }
    @Nullable Values values = cube.get(split.fact());
    for (Node.Edge edge : split.edges()) {
      if ((values == null || values.meets(edge)) && any(edge.to(), cube, those, seen)) {
        return true;
      }
    }
    return false;
  }
}
