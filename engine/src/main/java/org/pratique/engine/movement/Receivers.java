package org.pratique.engine.movement;

import java.util.List;
import java.util.Map;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Source;
import org.pratique.engine.fact.Value;
import org.pratique.engine.fact.Vocabulary;

/**
 * Where the movement says where it goes, those who receive it are there too, unless something else
 * is stated of them: in the region of a country, and with a deemed export in the country of the
 * person, of which nobody is asked twice.
 */
final class Receivers {
  private static final List<String> RECEIVING = List.of("ultimateConsignee", "endUser");

  private final FactSpec kind;
  private final FactSpec to;
  private final FactSpec region;
  private final FactSpec country;
  private final FactSpec regionOfParty;

  Receivers(Vocabulary vocabulary) {
    kind = vocabulary.need(EntityKind.MOVEMENT, "kind");
    to = vocabulary.need(EntityKind.MOVEMENT, "to");
    region = vocabulary.need(EntityKind.MOVEMENT, "region");
    country = vocabulary.need(EntityKind.PARTY, "country");
    regionOfParty = vocabulary.need(EntityKind.PARTY, "region");
  }

  void complete(Entity movement, Map<String, List<Entity>> roles) {
    boolean deemed = Persons.deemed(movement.get(kind.slot()));
    Value there = movement.get(to.slot());
    for (String role : RECEIVING) {
      for (Entity party : roles.getOrDefault(role, List.of())) {
        if (deemed) {
          follow(party, country, movement, to, "a deemed export is to the country of the person");
        }
        if (!there.unknown() && there.equals(party.get(country.slot()))) {
          follow(party, regionOfParty, movement, region, "where the items go");
        }
      }
    }
  }

  private static void follow(
      Entity party, FactSpec spec, Entity movement, FactSpec of, String note) {
    Value stated = movement.get(of.slot());
    if (party.get(spec.slot()).unknown() && !stated.unknown()) {
      List<String> paths = movement.source(of.slot()).paths();
      party.set(spec.slot(), stated, new Source(Source.Kind.MOVEMENT, paths, note));
    }
  }
}
