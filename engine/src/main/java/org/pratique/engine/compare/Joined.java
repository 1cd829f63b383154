package org.pratique.engine.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pratique.engine.compare.RuleComparison.Condition;
import org.pratique.engine.compare.RuleComparison.Region;
import org.pratique.engine.decide.Outcome;

/** Regions that differ in one condition only, said in one: their conditions, and any of those. */
final class Joined {
  /** All that a region says but for one condition. */
  private record Rest(Outcome a, Outcome b, Set<Integer> conditions) {}

  private final Map<Condition, Integer> numbers = new HashMap<>();
  private final Map<Rest, List<Region>> alike = new HashMap<>();
  private final Map<Region, List<Rest>> rests = new HashMap<>();

  private Joined(List<Region> regions) {
    for (Region region : regions) {
      List<Rest> without = rests(region);
      rests.put(region, without);
      without.forEach(rest -> alike.computeIfAbsent(rest, r -> new ArrayList<>()).add(region));
    }
  }

  static List<Region> of(List<Region> regions) {
    return new Joined(regions).joined(regions);
  }

  private List<Rest> rests(Region region) {
    List<Integer> all = region.conditions().stream().map(this::number).toList();
    List<Rest> rests = new ArrayList<>();
    for (Integer one : all) {
      Set<Integer> others = new HashSet<>(all);
      others.remove(one);
      rests.add(new Rest(region.a(), region.b(), others));
    }
    return rests;
  }

  private int number(Condition condition) {
    int next = numbers.size();
    return numbers.computeIfAbsent(condition, c -> next);
  }

  private List<Region> joined(List<Region> regions) {
    Set<Region> left = new LinkedHashSet<>(regions);
    List<Region> joined = new ArrayList<>();
    while (!left.isEmpty()) {
      Region first = left.iterator().next();
      left.remove(first);
      List<Region> best = List.of();
      for (Rest rest : rests.getOrDefault(first, List.of())) {
        List<Region> others =
            alike.getOrDefault(rest, List.of()).stream().filter(left::contains).toList();
        if (others.size() > best.size()) {
          best = others;
        }
      }
      best.forEach(left::remove);
      joined.add(best.isEmpty() ? first : together(first, best));
    }
    return joined;
  }

  private static Region together(Region first, List<Region> others) {
    List<Condition> shared = new ArrayList<>(first.conditions());
    others.forEach(r -> shared.retainAll(r.conditions()));
    Set<Condition> any = new LinkedHashSet<>();
    Set<String> responsible = new LinkedHashSet<>(first.responsible());
    first.conditions().stream().filter(c -> !shared.contains(c)).forEach(any::add);
    for (Region other : others) {
      other.conditions().stream().filter(c -> !shared.contains(c)).forEach(any::add);
      responsible.addAll(other.responsible());
    }
    return new Region(
        first.a(), first.b(), shared, List.copyOf(any), List.copyOf(responsible), first.witness());
  }
}
