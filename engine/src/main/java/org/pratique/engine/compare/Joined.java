package org.pratique.engine.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pratique.engine.compare.RuleComparison.Condition;
import org.pratique.engine.compare.RuleComparison.Region;

/** Regions that differ in one condition only, said in one: their conditions, and any of those. */
final class Joined {
  private Joined() {}

  static List<Region> of(List<Region> regions) {
    List<Region> left = new ArrayList<>(regions);
    List<Region> joined = new ArrayList<>();
    while (!left.isEmpty()) {
      Region first = left.removeFirst();
      List<Region> best = List.of();
      for (Condition own : first.conditions()) {
        List<Region> alike = left.stream().filter(r -> differsOnlyIn(first, own, r)).toList();
        if (alike.size() > best.size()) {
          best = alike;
        }
      }
      left.removeAll(best);
      joined.add(best.isEmpty() ? first : together(first, best));
    }
    return joined;
  }

  private static boolean differsOnlyIn(Region first, Condition own, Region other) {
    if (first.a() != other.a()
        || first.b() != other.b()
        || first.conditions().size() != other.conditions().size()) {
      return false;
    }
    Set<Condition> more = new LinkedHashSet<>(other.conditions());
    first.conditions().forEach(more::remove);
    return more.size() == 1 && !other.conditions().contains(own);
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
