package org.pratique.engine.whatif;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Something the exporter can do otherwise, in one of several ways.
 *
 * @param groups levers that share one are not pulled together
 * @param needs the kind that must be pulled as well; empty for none
 * @param milder kinds that do less: where one of those does, this is too much
 * @param relaxed the file with what the lever changes left open, so that no way of it can do more;
 *     empty when that cannot be written
 * @param ways in the file so far, the nearest first
 * @param byCountry the way for a country, where the choice is one among countries
 */
record Lever(
    Change.Kind kind,
    Set<String> groups,
    Optional<Change.Kind> needs,
    Set<Change.Kind> milder,
    Optional<UnaryOperator<Scene>> relaxed,
    Function<Scene, List<Way>> ways,
    Function<String, Optional<Way>> byCountry) {

  /** One way to pull it. */
  record Way(Change change, UnaryOperator<Scene> edit) {}

  Lever {
    groups = Set.copyOf(groups);
    milder = Set.copyOf(milder);
  }

  /** A lever with ways that do not hang on what else is changed. */
  static Lever of(Change.Kind kind, String group, List<Way> ways) {
    Optional<UnaryOperator<Scene>> only =
        ways.size() == 1 ? Optional.of(ways.getFirst().edit()) : Optional.empty();
    return new Lever(
        kind,
        Set.of(group),
        Optional.empty(),
        Set.of(),
        only,
        scene -> ways,
        country -> Optional.empty());
  }

  Lever needing(Change.Kind other) {
    return new Lever(kind, groups, Optional.of(other), milder, relaxed, ways, byCountry);
  }

  Lever after(Set<Change.Kind> kinds) {
    return new Lever(kind, groups, needs, kinds, relaxed, ways, byCountry);
  }

  boolean goesWith(Lever other) {
    return groups.stream().noneMatch(other.groups()::contains);
  }
}
