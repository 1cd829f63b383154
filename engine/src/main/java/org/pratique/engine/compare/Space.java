package org.pratique.engine.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
public final class Space {
  /** What is taken as given; printed with every comparison. */
  private static final List<String> BOUNDS =
      List.of(
          "the ultimate consignee owns and operates the site",
          "nothing and nobody in Crimea, Donetsk or Luhansk; from Hong Kong, with its license",
          "of US origin, on no row of the Commerce Control List that is told in words",
          "no item that a validated end-user of supplement no. 7 to part 748 may receive, no route"
              + " through third countries",
          "nothing that counts as none when it is not stated, but program assurances",
          "no knowledge under part 744 and no red flags (both declared)");

  private static final String PARTIES =
      "; one exporter, ultimate consignee and end user, no other party";

  /** The form of an item that is known by its parameters alone. */
  private static final String FORM = "ic";

  private static final String PROGRAM = "program";
  private static final String HOLDER = "exporter";

  /**
   * What is looked at beside a stated ECCN and nothing on hand.
   *
   * @param byParameters the item is an integrated circuit whose ECCN follows from its parameters,
   *     instead of one of a stated ECCN
   * @param program the exporter is in the program, whose authorization is on hand and active
   */
  public record Scope(boolean byParameters, Optional<String> program) {
    public static final Scope NARROW = new Scope(false, Optional.empty());

    /** What is taken as given, in words. */
    List<String> bounds() {
      List<String> bounds = new ArrayList<>();
      bounds.add(
          (byParameters
                  ? "one item, an integrated circuit whose ECCN follows from its parameters"
                  : "one item of a stated ECCN")
              + PARTIES);
      bounds.add(
          program
              .map(name ->
                  "the exporter's authorization under program " + name + " on hand, no other")
              .orElse("no authorization on hand"));
      bounds.addAll(BOUNDS);
      return List.copyOf(bounds);
    }
  }

  /** What programs ask for is varied, though silence means that there is none. */
  private static final String VARIED = "assurances";

  private final Vocabulary vocabulary;
  private final boolean silent;
  private final Scope scope;

  private Space(Vocabulary vocabulary, boolean silent, Scope scope) {
    this.vocabulary = vocabulary;
    this.silent = silent;
    this.scope = scope;
  }

  static Movement of(Vocabulary vocabulary, LocalDate date) {
    return of(vocabulary, date, Scope.NARROW);
  }

  static Movement of(Vocabulary vocabulary, LocalDate date, Scope scope) {
    return new Space(vocabulary, true, scope).movement(date);
  }

  /** The same, but that what counts as none when it is not stated may be so. */
  static Movement whatever(Vocabulary vocabulary, LocalDate date) {
    return new Space(vocabulary, false, Scope.NARROW).movement(date);
  }

  private Movement movement(LocalDate date) {
    Entity root = entity(EntityKind.MOVEMENT, "");
    set(root, "date", Value.Day.of(date));
    given(root, "part744Knowledge", Value.Bool.NO);
    given(root, "redFlags", Value.Bool.NO);
    Entity item = entity(EntityKind.ITEM, "items.0");
    set(item, "ics", Value.Num.of(1));
    set(item, "origin", vocabulary.home());
    if (scope.byParameters()) {
      set(item, "form", new Value.Symbol(FORM));
    }
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
        authorizations(),
        true,
        List.of(),
        List.of());
  }

  private List<Entity> authorizations() {
    return scope.program().stream()
        .map(name -> {
          Entity program = entity(EntityKind.AUTHORIZATION, "authorizations.0");
          set(program, "kind", new Value.Symbol(PROGRAM));
          set(program, PROGRAM, new Value.Text(name));
          set(program, "status", new Value.Symbol("active"));
          set(program, "holder", new Value.Text(HOLDER));
          return program;
        })
        .toList();
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
