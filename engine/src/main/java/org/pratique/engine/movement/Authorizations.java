package org.pratique.engine.movement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Source;
import org.pratique.engine.fact.Value;
import org.pratique.engine.fact.Vocabulary;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.yaml.Node;

/** The authorizations that a movement lists: licenses, programs, validated end users. */
final class Authorizations {
  private static final Set<String> VALID = Set.of("license", "veu");
  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
  private static final Source TAKEN =
      new Source(Source.Kind.MOVEMENT, List.of(), "not stated: taken as valid");

  /** The keys of an authorization and the facts that may be taken, made once for many movements. */
  record Shape(
      Vocabulary vocabulary,
      Fields keys,
      FactSpec kind,
      FactSpec status,
      FactSpec expires,
      FactSpec holder) {
    static Shape of(Vocabulary vocabulary) {
      return new Shape(
          vocabulary,
          new Fields(
              "an authorization",
              vocabulary.facts(EntityKind.AUTHORIZATION),
              List.of("number", "symbol", "lines")),
          vocabulary.need(EntityKind.AUTHORIZATION, "kind"),
          vocabulary.need(EntityKind.AUTHORIZATION, "status"),
          vocabulary.need(EntityKind.AUTHORIZATION, "expires"),
          vocabulary.need(EntityKind.AUTHORIZATION, "holder"));
    }
  }

  private final Shape shape;
  private final PartyLinks links;
  private final ValueReader values;
  private final Reading reading;

  Authorizations(Shape shape, PartyLinks links, ValueReader values, Reading reading) {
    this.shape = shape;
    this.links = links;
    this.values = values;
    this.reading = reading;
  }

  /** Absent is none; present and blank is somebody's authorization of which nothing is known. */
  List<Entity> read(@Nullable Node given) {
    List<Entity> authorizations = new ArrayList<>();
    switch (given) {
      case null -> {}
      case Node.Scalar s when s.isBlank() ->
          authorizations.add(
              new Entity(EntityKind.AUTHORIZATION, "authorizations.0", shape.vocabulary()));
      case Node.Seq seq when seq.items().size() > RootReader.AUTHORIZATIONS_MAX ->
          reading.problem(
              Problem.Code.TOO_LARGE,
              seq.place(),
              "the movement has more than "
                  + RootReader.AUTHORIZATIONS_MAX
                  + " authorizations; leave those out that do not reach it");
      case Node.Seq seq -> {
        for (Node one : seq.items()) {
          authorizations.add(authorization(one, "authorizations." + authorizations.size()));
        }
      }
      case Node other ->
          reading.wrongType(
              other, "authorizations", "a list such as `[{kind: license, status: active}]`");
    }
    return authorizations;
  }

  private Entity authorization(Node given, String path) {
    Entity entity = new Entity(EntityKind.AUTHORIZATION, path, shape.vocabulary());
    if (!(given instanceof Node.Mapping mapping)) {
      reading.wrongType(given, path, "an authorization such as `{kind: license, status: active}`");
      return entity;
    }
    shape.keys().read(mapping, entity, values, reading);
    for (String text : List.of("number", "symbol")) {
      Node value = mapping.entries().get(text);
      if (value != null) {
        values
            .scalar(path + "." + text, value, "a text")
            .ifPresent(s -> values.text(path + "." + text, s));
      }
    }
    taken(mapping, entity);
    if (entity.get(shape.holder().slot()) instanceof Value.Text role
        && Movement.ROLES.contains(role.text())) {
      links.one(
          role.text(), mapping.entries().getOrDefault(shape.holder().path(), mapping).place());
    }
    return entity;
  }

  /**
   * A license or a validated end user whose status is not stated is taken as valid, and a license
   * as the exporter's unless another holder is; of a program nothing is taken.
   */
  private void taken(Node.Mapping mapping, Entity entity) {
    if (!(entity.get(shape.kind().slot()) instanceof Value.Symbol(String what))
        || !VALID.contains(what)) {
      return;
    }
    if (!mapping.entries().containsKey(shape.status().path())) {
      entity.set(shape.status().slot(), new Value.Symbol("active"), TAKEN);
      if (!mapping.entries().containsKey(shape.expires().path())) {
        entity.set(shape.expires().slot(), Value.Day.of(NEVER), TAKEN);
      }
    }
    if (what.equals("license") && !mapping.entries().containsKey(shape.holder().path())) {
      entity.set(shape.holder().slot(), new Value.Text("exporter"), TAKEN);
    }
  }
}
