package org.pratique.engine.compare;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Source;
import org.pratique.engine.fact.Value;
import org.pratique.engine.fact.Vocabulary;

/**
 * The movements that a comparison looks at: one item, one party in each role, nothing else known.
 */
final class Space {
  /** What is taken as given; printed with every comparison. */
  static final List<String> BOUNDS =
      List.of(
          "one item of a stated ECCN; one exporter, ultimate consignee and end user, no other party",
          "the ultimate consignee owns and operates the site",
          "no authorization on hand, no route through third countries",
          "no knowledge under part 744 and no red flags (both declared)");

  private final Vocabulary vocabulary;

  private Space(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  static Movement of(Vocabulary vocabulary, LocalDate date) {
    return new Space(vocabulary).movement(date);
  }

  private Movement movement(LocalDate date) {
    Entity root = entity(EntityKind.MOVEMENT, "");
    set(root, "date", Value.Day.of(date));
    set(root, "part744Knowledge", Value.Bool.NO);
    set(root, "redFlags", Value.Bool.NO);
    set(root, "via", Value.Many.NONE);
    Entity item = entity(EntityKind.ITEM, "items.0");
    set(item, "ics", Value.Num.of(1));
    Map<String, List<Entity>> roles = new LinkedHashMap<>();
    for (String role : List.of("exporter", "ultimateConsignee", "endUser")) {
      roles.put(role, List.of(party("parties." + role)));
    }
    Entity consignee = roles.getOrDefault("ultimateConsignee", List.of()).getFirst();
    Entity site = entity(EntityKind.SITE, "site");
    site.owner(consignee);
    site.operator(consignee);
    return new Movement(
        "",
        date,
        root,
        entity(EntityKind.END_USE, "endUse"),
        List.of(item),
        roles,
        site,
        entity(EntityKind.LEDGER, "ledger"),
        List.of(),
        true,
        List.of(),
        List.of());
  }

  private Entity party(String path) {
    Entity party = entity(EntityKind.PARTY, path);
    party.ultimateParent(entity(EntityKind.PARTY, path + ".ultimateParent"));
    return party;
  }

  private Entity entity(EntityKind kind, String path) {
    return new Entity(kind, path, vocabulary);
  }

  private void set(Entity entity, String name, Value value) {
    FactSpec spec = vocabulary.need(entity.kind(), name);
    entity.set(spec.slot(), value, Source.NONE);
  }
}
