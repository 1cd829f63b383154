package org.pratique.engine.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.condition.FactRef;
import org.pratique.engine.fact.Value;

/**
 * The differing leaves of a diagram in as few regions as it finds: each leaf not yet covered is
 * widened, condition by condition, as far as every movement of the region has the same two
 * outcomes. Regions may overlap.
 */
final class Cover {
  /** More regions than anybody reads; what is left is counted. */
  static final int REGIONS_MAX = 200;

  /** A region before its words. */
  record Cube(
      Node.Different outcomes,
      Map<FactRef, Values> conditions,
      Map<FactRef, Value> witness,
      Set<String> responsible) {}

  private final Node root;
  private final List<Cube> cubes = new ArrayList<>();
  private final Map<FactRef, Set<Value>> universe = new LinkedHashMap<>();
  private final Map<FactRef, TreeSet<BigDecimal>> turns = new LinkedHashMap<>();
  private int left;

  Cover(Node root) {
    this.root = root;
    values(root, Collections.newSetFromMap(new IdentityHashMap<>()));
    walk(root, new LinkedHashMap<>(), new LinkedHashMap<>());
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

  /** Differing leaves that no region covers because there were too many regions. */
  int left() {
    return left;
  }

  private void values(Node node, Set<Node> seen) {
    if (node instanceof Node.Split split && seen.add(node)) {
      for (Node.Edge edge : split.edges()) {
        BigDecimal begins = edge.from();
        if (begins != null) {
          turns.computeIfAbsent(split.fact(), f -> new TreeSet<>()).add(begins);
        } else {
          universe.computeIfAbsent(split.fact(), f -> new LinkedHashSet<>()).add(edge.value());
        }
        values(edge.to(), seen);
      }
    }
  }

  private void walk(Node node, Map<FactRef, Values> path, Map<FactRef, Value> witness) {
    switch (node) {
      case Node.Same s -> {}
      case Node.Outside o -> {}
      case Node.Unexamined u -> {}
      case Node.Different d -> leaf(d, path, witness);
      case Node.Split split -> {
        for (int i = 0; i < split.edges().size(); i++) {
          path.put(split.fact(), Values.of(split, i));
          witness.put(split.fact(), split.edges().get(i).value());
          if (differs(split.edges().get(i).to())) {
            walk(split.edges().get(i).to(), path, witness);
          }
        }
        path.remove(split.fact());
        witness.remove(split.fact());
      }
    }
  }

  private final Map<Node, Boolean> differing = new IdentityHashMap<>();

  private boolean differs(Node node) {
    return switch (node) {
      case Node.Same s -> false;
      case Node.Outside o -> false;
      case Node.Unexamined u -> false;
      case Node.Different d -> true;
      case Node.Split split -> {
        Boolean known = differing.get(split);
        if (known == null) {
          known = split.edges().stream().anyMatch(e -> differs(e.to()));
          differing.put(split, known);
        }
        yield known;
      }
    };
  }

  private void leaf(
      Node.Different outcomes, Map<FactRef, Values> path, Map<FactRef, Value> witness) {
    for (Cube cube : cubes) {
      if (alike(cube.outcomes(), outcomes) && covers(cube, path)) {
        return;
      }
    }
    if (cubes.size() == REGIONS_MAX) {
      left++;
      return;
    }
    Map<FactRef, Values> wide = widened(new LinkedHashMap<>(path), outcomes);
    Set<String> responsible = new LinkedHashSet<>(outcomes.responsible());
    cubes.add(new Cube(outcomes, wide, new LinkedHashMap<>(witness), responsible));
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
      wide = reaches(root, alone) ? wide.with(more) : wide.withIdle(more);
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

  /** Whether some movement of the cube is decided differently. */
  private boolean reaches(Node node, Map<FactRef, Values> cube) {
    return switch (node) {
      case Node.Same s -> false;
      case Node.Outside o -> false;
      case Node.Unexamined u -> false;
      case Node.Different d -> true;
      case Node.Split split -> {
        @Nullable Values values = cube.get(split.fact());
        yield differs(split)
            && split.edges().stream()
                .anyMatch(e -> (values == null || values.meets(e)) && reaches(e.to(), cube));
      }
    };
  }

  private boolean holdsWith(
      FactRef fact, Values values, Map<FactRef, Values> others, Node.Different outcomes) {
    Map<FactRef, Values> cube = new LinkedHashMap<>(others);
    cube.put(fact, values);
    return holds(cube, outcomes);
  }

  private boolean holds(Map<FactRef, Values> cube, Node.Different outcomes) {
    return holds(root, cube, outcomes, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private static boolean holds(
      Node node, Map<FactRef, Values> cube, Node.Different outcomes, Set<Node> seen) {
    return switch (node) {
      case Node.Same s -> false;
      case Node.Unexamined u -> false;
      case Node.Outside o -> true;
      case Node.Different d -> alike(d, outcomes);
      case Node.Split split -> {
        if (!seen.add(split)) {
          yield true;
        }
        @Nullable Values values = cube.get(split.fact());
        for (Node.Edge edge : split.edges()) {
          if ((values == null || values.meets(edge)) && !holds(edge.to(), cube, outcomes, seen)) {
            yield false;
          }
        }
        yield true;
      }
    };
  }
}
