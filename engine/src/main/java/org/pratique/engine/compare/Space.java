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
          "nothing and nobody in Crimea, Donetsk or Luhansk; from Hong Kong, with its license",
          "of US origin, on no row of the Commerce Control List that is told in words",
          "no authorization on hand, no item that a validated end-user of supplement no. 7 to part 748"
              + " may receive, no route through third countries",
          "nothing that counts as none when it is not stated, but program assurances",
          "no knowledge under part 744 and no red flags (both declared)");

  /** What programs ask for is varied, though silence means that there is none. */
  private static final String VARIED = "assurances";

  private final Vocabulary vocabulary;
  private final boolean silent;

  private Space(Vocabulary vocabulary, boolean silent) {
    this.vocabulary = vocabulary;
    this.silent = silent;
  }

  static Movement of(Vocabulary vocabulary, LocalDate date) {
    return new Space(vocabulary, true).movement(date);
  }

  /** The same, but that what counts as none when it is not stated may be so. */
  static Movement whatever(Vocabulary vocabulary, LocalDate date) {
    return new Space(vocabulary, false).movement(date);
  }

  private Movement movement(LocalDate date) {
    Entity root = entity(EntityKind.MOVEMENT, "");
    set(root, "date", Value.Day.of(date));
    given(root, "part744Knowledge", Value.Bool.NO);
    given(root, "redFlags", Value.Bool.NO);
    Entity item = entity(EntityKind.ITEM, "items.0");
    set(item, "ics", Value.Num.of(1));
    set(item, "origin", vocabulary.home());
    given(item, "columns", Value.Many.NONE);
    given(item, "entryRequiresLicense", Value.Bool.NO);
    given(item, "veuEligible", Value.Bool.NO);
    given(root, "region", new Value.Symbol("none"));
    given(root, "hongKongLicense", Value.Bool.YES);
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
    Entity parent = entity(EntityKind.PARTY, path + ".ultimateParent");
    for (Entity of : List.of(party, parent)) {
      given(of, "region", new Value.Symbol("none"));
    }
    party.ultimateParent(parent);
    return party;
  }

  private Entity entity(EntityKind kind, String path) {
    Entity entity = new Entity(kind, path, vocabulary);
    for (FactSpec spec : vocabulary.facts(kind)) {
      if (silent && spec.absentIsNone() && !spec.name().equals(VARIED)) {
        entity.set(spec.slot(), spec.closed(), Source.NONE);
      }
    }
    return entity;
  }

  /** A fact that a vocabulary need not have. */
  private void given(Entity entity, String name, Value value) {
    vocabulary
        .find(entity.kind(), name)
        .ifPresent(spec -> entity.set(spec.slot(), value, Source.NONE));
  }

  private void set(Entity entity, String name, Value value) {
    FactSpec spec = vocabulary.need(entity.kind(), name);
    entity.set(spec.slot(), value, Source.NONE);
  }
}
