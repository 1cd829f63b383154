package org.pratique.engine.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.pratique.engine.compare.RuleComparison.Condition;
import org.pratique.engine.compare.RuleComparison.Group;
import org.pratique.engine.compare.RuleComparison.Region;
import org.pratique.engine.fact.FactRef;
import org.pratique.engine.fact.Value;

/**
 * Regions by their two outcomes and the paragraphs responsible, and what each group has in common.
 */
final class Grouping {
  private final Cover cover;
  private final Wording wording;
  private final Witness witness;

  Grouping(Cover cover, Wording wording, Witness witness) {
    this.cover = cover;
    this.wording = wording;
    this.witness = witness;
  }

  List<Group> groups() {
    Map<Node.Different, List<Cover.Cube>> byOutcomes = new LinkedHashMap<>();
    for (Cover.Cube cube : cover.cubes()) {
      byOutcomes.computeIfAbsent(cube.outcomes(), o -> new ArrayList<>()).add(cube);
    }
    return byOutcomes.values().stream().map(this::group).toList();
  }

  private Group group(List<Cover.Cube> cubes) {
    Node.Different outcomes = cubes.getFirst().outcomes();
    List<Region> regions = Joined.of(cubes.stream().map(this::region).toList());
    Region smallest =
        regions.stream().min(Comparator.comparingInt(r -> r.witness().size())).orElseThrow();
    return new Group(
        outcomes.a(),
        outcomes.b(),
        List.copyOf(outcomes.responsible()),
        shared(cubes),
        sharedChoice(regions),
        regions,
        smallest.witness());
  }

  private Region region(Cover.Cube cube) {
    List<Condition> conditions = new ArrayList<>();
    cube.conditions().forEach((fact, values) -> conditions.add(says(fact, values)));
    return new Region(
        cube.outcomes().a(),
        cube.outcomes().b(),
        conditions,
        List.of(),
        List.copyOf(cube.outcomes().responsible()),
        witness.of(cube));
  }

  private Condition says(FactRef fact, Values values) {
    return wording.of(fact, values, cover.values(fact));
  }

  /**
   * What every region says of a fact, taken together; nothing where together they say anything
   * goes.
   */
  private List<Condition> shared(List<Cover.Cube> cubes) {
    List<Condition> shared = new ArrayList<>();
    Set<FactRef> facts = new LinkedHashSet<>(cubes.getFirst().conditions().keySet());
    cubes.forEach(cube -> facts.retainAll(cube.conditions().keySet()));
    for (FactRef fact : facts) {
      Values all =
          cubes.stream()
              .flatMap(cube -> Stream.ofNullable(cube.conditions().get(fact)))
              .reduce(Values::or)
              .orElseThrow();
      Set<Value> named = new HashSet<>(all.members());
      named.addAll(all.idle());
      boolean anything = !all.amount() && named.containsAll(cover.values(fact));
      if (!anything) {
        shared.add(says(fact, all));
      }
    }
    return shared;
  }

  /** The choice that all regions leave, if they leave the same. */
  private static List<Condition> sharedChoice(List<Region> regions) {
    List<Condition> choice = regions.getFirst().anyOf();
    Set<Condition> first = new HashSet<>(choice);
    return regions.stream().allMatch(r -> first.equals(new HashSet<>(r.anyOf())))
        ? choice
        : List.of();
  }
}
