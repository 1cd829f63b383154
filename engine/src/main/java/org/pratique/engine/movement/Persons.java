package org.pratique.engine.movement;

import java.util.List;
import java.util.Set;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Source;
import org.pratique.engine.fact.Value;
import org.pratique.engine.fact.Vocabulary;

/**
 * What follows of the person to whom technology or source code is released: the most recent
 * citizenship or permanent residency where there is only one, that a deemed export goes there, and
 * that it is by its words a release to a foreign person unless the person is a citizen or permanent
 * resident of the country whose law this is, or said to be protected.
 */
final class Persons {
  private static final Set<String> DEEMED = Set.of("deemed-export", "deemed-reexport");

  private final Value home;
  private final FactSpec kind;
  private final FactSpec to;
  private final FactSpec citizenships;
  private final FactSpec residency;
  private final FactSpec mostRecent;
  private final FactSpec protectedIndividual;

  Persons(Vocabulary vocabulary) {
    home = vocabulary.home();
    kind = vocabulary.need(EntityKind.MOVEMENT, "kind");
    to = vocabulary.need(EntityKind.MOVEMENT, "to");
    citizenships = vocabulary.need(EntityKind.MOVEMENT, "person.citizenships");
    residency = vocabulary.need(EntityKind.MOVEMENT, "person.permanentResidency");
    mostRecent = vocabulary.need(EntityKind.MOVEMENT, "person.mostRecent");
    protectedIndividual = vocabulary.need(EntityKind.MOVEMENT, "person.protectedIndividual");
  }

  void complete(Entity movement) {
    if (movement.get(mostRecent.slot()).unknown()
        && movement.get(citizenships.slot()) instanceof Value.Many(List<Value> countries)
        && movement.get(residency.slot()) instanceof Value.Many(List<Value> residencies)
        && countries.size() == 1
        && countries.containsAll(residencies)) {
      List<String> paths = List.of(citizenships.path(), residency.path());
      Source source = new Source(Source.Kind.MOVEMENT, paths, "the only one");
      movement.set(mostRecent.slot(), countries.getFirst(), source);
    }
    boolean deemed = deemed(movement.get(kind.slot()));
    if (deemed && movement.get(protectedIndividual.slot()).unknown()) {
      boolean domestic = has(movement, citizenships) || has(movement, residency);
      List<String> paths =
          domestic ? List.of(citizenships.path(), residency.path()) : List.of(kind.path());
      movement.set(
          protectedIndividual.slot(),
          domestic ? Value.Bool.YES : Value.Bool.NO,
          new Source(Source.Kind.MOVEMENT, paths, "a deemed export is to a foreign person"));
    }
    if (deemed && movement.get(to.slot()).unknown() && !movement.get(mostRecent.slot()).unknown()) {
      Source source =
          new Source(
              Source.Kind.MOVEMENT,
              movement.source(mostRecent.slot()).paths(),
              "the person's most recent citizenship or permanent residency");
      movement.set(to.slot(), movement.get(mostRecent.slot()), source);
    }
  }

  /** Whether the most recent of them is none of those stated, both lists being stated. */
  boolean contradicts(Entity movement) {
    return movement.get(mostRecent.slot()) instanceof Value.Country country
        && movement.get(citizenships.slot()) instanceof Value.Many(List<Value> countries)
        && movement.get(residency.slot()) instanceof Value.Many(List<Value> residencies)
        && !countries.contains(country)
        && !residencies.contains(country);
  }

  static boolean deemed(Value kind) {
    return kind instanceof Value.Symbol(String name) && DEEMED.contains(name);
  }

  private boolean has(Entity movement, FactSpec countries) {
    return movement.get(countries.slot()) instanceof Value.Many(List<Value> values)
        && values.contains(home);
  }
}
