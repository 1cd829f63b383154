package org.pratique.engine.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One movement of items: the unit of work, as facts.
 *
 * @param id the caller's name for it; may be empty
 * @param date the day it takes place; law is taken as of this day
 * @param root facts of the movement itself (`kind`, `to`, …)
 * @param items at least one
 * @param roles parties by role in the file's order; always has `exporter`, `ultimateConsignee` and
 *     `endUser` (which may be several)
 * @param partiesComplete false when there may be parties nobody has named
 * @param inputs every path the file states and that may be withdrawn (for "why enough"), in the
 *     file's order, with its value as printed
 * @param notes remarks of the reader that a user should see (a computed TPP, a mismatch), each with
 *     the path it is about
 */
public record Movement(
    String id,
    LocalDate date,
    Entity root,
    Entity endUse,
    List<Entity> items,
    Map<String, List<Entity>> roles,
    Entity site,
    Entity ledger,
    List<Entity> authorizations,
    boolean partiesComplete,
    List<Input> inputs,
    List<Note> notes) {

  /**
   * Parties to a transaction: applicant, purchaser, intermediate and ultimate consignee and end
   * user as in § 748.5 of the EAR; exporter, reexporter, forwarding agent as defined in § 772.1;
   * who transfers in-country (§ 734.16) and who made the items.
   */
  public static final List<String> ROLES =
      List.of(
          "exporter",
          "purchaser",
          "intermediateConsignee",
          "ultimateConsignee",
          "endUser",
          "forwarder",
          "reexporter",
          "transferor",
          "applicant",
          "manufacturer");

  /** A stated fact: where, what, and who said it. */
  public record Input(String path, String value, Source.Kind source) {}

  /** A remark of the reader, with a stable id such as `eccn-contradicts-parameters`. */
  public record Note(String id, String path, String en, String zh) {
    /** Of what is stated and evidence contradicts: a reader should see it before all else. */
    public static final String CONTRADICTION = "evidence-contradicts";
  }

  public Movement {
    items = List.copyOf(items);
    roles = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(roles));
    authorizations = List.copyOf(authorizations);
    inputs = List.copyOf(inputs);
    notes = List.copyOf(notes);
  }

  /** The parties of a role; empty when the role is not listed. */
  public List<Entity> role(String role) {
    List<Entity> parties = roles.get(role);
    return parties == null ? List.of() : parties;
  }

  /** The one party of a role that always exists and is single (exporter, ultimate consignee). */
  public Entity party(String role) {
    return role(role).getFirst();
  }

  /** The same movement on another date. */
  public Movement on(LocalDate other, Vocabulary vocabulary) {
    Movement copy = copy();
    FactSpec spec = vocabulary.need(EntityKind.MOVEMENT, "date");
    copy.root.set(spec.slot(), Value.Day.of(other), Source.movement("date"));
    return new Movement(
        id,
        other,
        copy.root,
        copy.endUse,
        copy.items,
        copy.roles,
        copy.site,
        copy.ledger,
        copy.authorizations,
        partiesComplete,
        inputs,
        notes);
  }

  /** The same movement, said to have no parties but those it names; shares its entities. */
  public Movement withAllParties() {
    return new Movement(
        id, date, root, endUse, items, roles, site, ledger, authorizations, true, inputs, notes);
  }

  /**
   * The same movement, in which others say some facts than the file; shares its entities.
   *
   * @param sources by the path of the fact
   * @param more remarks besides the reader's
   */
  public Movement attributed(Map<String, Source> sources, List<Note> more) {
    for (Entity entity : entities()) {
      for (int slot = 0; slot < entity.slots(); slot++) {
        List<String> paths = entity.source(slot).paths();
        @Nullable Source source = paths.size() == 1 ? sources.get(paths.getFirst()) : null;
        if (source != null) {
          entity.set(slot, entity.get(slot), source);
        }
      }
    }
    List<Input> said = new ArrayList<>();
    for (Input input : inputs) {
      @Nullable Source source = sources.get(input.path());
      said.add(source == null ? input : new Input(input.path(), input.value(), source.kind()));
    }
    List<Note> all = new ArrayList<>(notes);
    all.addAll(more);
    return new Movement(
        id,
        date,
        root,
        endUse,
        items,
        roles,
        site,
        ledger,
        authorizations,
        partiesComplete,
        said,
        all);
  }

  /**
   * A deep copy whose facts may be changed without touching this movement; shared parties stay
   * shared.
   */
  public Movement copy() {
    IdentityHashMap<Entity, Entity> made = new IdentityHashMap<>();
    Map<String, List<Entity>> roleCopies = new LinkedHashMap<>();
    roles.forEach((role, parties) -> roleCopies.put(role, copies(parties, made)));
    return new Movement(
        id,
        date,
        copy(root, made),
        copy(endUse, made),
        copies(items, made),
        roleCopies,
        copy(site, made),
        copy(ledger, made),
        copies(authorizations, made),
        partiesComplete,
        inputs,
        notes);
  }

  private static List<Entity> copies(List<Entity> entities, IdentityHashMap<Entity, Entity> made) {
    List<Entity> copies = new ArrayList<>(entities.size());
    for (Entity entity : entities) {
      copies.add(copy(entity, made));
    }
    return copies;
  }

  private static Entity copy(Entity entity, IdentityHashMap<Entity, Entity> made) {
    @Nullable Entity done = made.get(entity);
    if (done != null) {
      return done;
    }
    Entity copy = entity.shallowCopy();
    made.put(entity, copy);
    if (entity.ultimateParent() != null) {
      copy.ultimateParent(copy(entity.ultimateParent(), made));
    }
    if (entity.owner() != null) {
      copy.owner(copy(entity.owner(), made));
    }
    if (entity.operator() != null) {
      copy.operator(copy(entity.operator(), made));
    }
    return copy;
  }

  /** Every distinct entity, in a fixed order. */
  public List<Entity> entities() {
    IdentityHashMap<Entity, Boolean> seen = new IdentityHashMap<>();
    List<Entity> all = new ArrayList<>();
    List<Entity> todo = new ArrayList<>();
    todo.add(root);
    todo.add(endUse);
    todo.addAll(items);
    roles.values().forEach(todo::addAll);
    todo.add(site);
    todo.add(ledger);
    todo.addAll(authorizations);
    for (int i = 0; i < todo.size(); i++) {
      Entity entity = todo.get(i);
      if (seen.put(entity, true) != null) {
        continue;
      }
      all.add(entity);
      for (@Nullable Entity linked :
          new @Nullable Entity[] {entity.ultimateParent(), entity.owner(), entity.operator()}) {
        if (linked != null) {
          todo.add(linked);
        }
      }
    }
    return all;
  }
}
