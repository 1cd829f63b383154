package org.pratique.engine.condition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactRef;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.NameList;
import org.pratique.engine.fact.Value;
import org.pratique.engine.fact.Vocabulary;

/**
 * Who belongs together, and who is named in a list: the two questions about names that conditions
 * may ask.
 */
public final class Families {
  private Families() {}

  /** The facts these questions look at. */
  public record Slots(
      FactSpec name, FactSpec headquarters, FactSpec sameFamily, FactSpec approvals) {
    public List<FactSpec> all() {
      return List.of(name, headquarters, sameFamily, approvals);
    }

    public static Slots of(Vocabulary vocabulary) {
      return new Slots(
          vocabulary.need(EntityKind.PARTY, "name"),
          vocabulary.need(EntityKind.PARTY, "headquarters"),
          vocabulary.need(EntityKind.PARTY, "sameFamily"),
          vocabulary.need(EntityKind.PARTY, "approvals"));
    }
  }

  /** Whether the two are of one corporate family. */
  public static Truth same(Entity a, Entity b, Frame frame) {
    Slots slots = frame.slots();
    if (a == b) {
      return Truth.YES;
    }
    Entity exporter = frame.movement().party("exporter");
    Entity stated = a == exporter ? b : a;
    if ((a == exporter || b == exporter)
        && stated.get(slots.sameFamily().slot()) instanceof Value.Bool declared) {
      return Truth.of(declared.yes());
    }
    Entity parentOfA = parent(a);
    Entity parentOfB = parent(b);
    if (parentOfA == parentOfB || parentOfA == b || parentOfB == a) {
      return Truth.YES;
    }
    int name = slots.name().slot();
    if (parentOfA.get(name) instanceof Value.Text x
        && parentOfB.get(name) instanceof Value.Text y) {
      return x.key().equals(y.key()) ? oneCompany(parentOfA, parentOfB, slots) : Truth.NO;
    }
    return Truth.UNKNOWN;
  }

  /** One name with two headquarters is two companies or a mistake: open. */
  private static Truth oneCompany(Entity a, Entity b, Slots slots) {
    int slot = slots.headquarters().slot();
    boolean apart =
        a.get(slot) instanceof Value.Country x
            && b.get(slot) instanceof Value.Country y
            && !x.equals(y);
    return apart ? Truth.UNKNOWN : Truth.YES;
  }

  private static Entity parent(Entity party) {
    Entity parent = party.ultimateParent();
    return parent == null ? party : parent;
  }

  /** The one fact that would settle whether the two are of one family. */
  static List<FactRef> openFamily(Entity a, Entity b, Frame frame) {
    Entity exporter = frame.movement().party("exporter");
    if (a == exporter || b == exporter) {
      return List.of(new FactRef(a == exporter ? b : a, frame.slots().sameFamily()));
    }
    List<FactRef> open = new ArrayList<>();
    for (Entity parent : List.of(parent(a), parent(b))) {
      addIfUnknown(open, parent, frame.slots().name());
    }
    return open;
  }

  /** Every fact that the question of family can look at. */
  static List<FactRef> readByFamily(Entity a, Entity b, Slots slots) {
    List<FactRef> read = new ArrayList<>();
    for (Entity party : List.of(a, b)) {
      read.add(new FactRef(party, slots.sameFamily()));
      read.add(new FactRef(parent(party), slots.name()));
      read.add(new FactRef(parent(party), slots.headquarters()));
    }
    return read;
  }

  /** Every fact that the question of listing can look at. */
  static List<FactRef> readByListing(Entity party, Slots slots) {
    return List.of(
        new FactRef(party, slots.name()),
        new FactRef(party, slots.approvals()),
        new FactRef(parent(party), slots.name()),
        new FactRef(parent(party), slots.headquarters()));
  }

  /** What is known of an open question of family: what it can still hang on besides open facts. */
  static List<Object> familyResidue(Entity a, Entity b, Frame frame) {
    List<Object> known = new ArrayList<>(List.of(a, b));
    for (Entity parent : List.of(parent(a), parent(b))) {
      known.add(parent.get(frame.slots().name().slot()));
      known.add(parent.get(frame.slots().headquarters().slot()));
    }
    return known;
  }

  static Truth listed(Entity party, NameList list, Slots slots) {
    Value approvals = party.get(slots.approvals().slot());
    if (!list.approval().isEmpty()
        && approvals instanceof Value.Many many
        && many.members().contains(new Value.Symbol(list.approval()))) {
      return Truth.YES;
    }
    Truth byName = named(party, list, slots);
    if (byName == Truth.UNKNOWN && !list.approval().isEmpty() && approvals instanceof Value.Many) {
      return Truth.NO;
    }
    return byName;
  }

  private static Truth named(Entity party, NameList list, Slots slots) {
    Value name = party.get(slots.name().slot());
    Truth own = name instanceof Value.Text text ? Truth.of(list.has(text)) : Truth.UNKNOWN;
    if (own == Truth.YES || !list.subsidiaries()) {
      return own;
    }
    return own.or(parentNamed(party.ultimateParent(), list, slots));
  }

  private static Truth parentNamed(@Nullable Entity parent, NameList list, Slots slots) {
    if (parent == null) {
      return Truth.NO;
    }
    if (parent.get(slots.name().slot()) instanceof Value.Text text) {
      return Truth.of(list.has(text));
    }
    if (parent.get(slots.headquarters().slot()) instanceof Value.Country country
        && list.excludes(country)) {
      return Truth.NO;
    }
    return Truth.UNKNOWN;
  }

  static List<FactRef> openListing(Entity party, NameList list, Slots slots) {
    List<FactRef> open = new ArrayList<>();
    addIfUnknown(open, party, slots.name());
    if (list.subsidiaries() && party.ultimateParent() != null) {
      addIfUnknown(open, party.ultimateParent(), slots.name());
    }
    if (!list.approval().isEmpty()) {
      addIfUnknown(open, party, slots.approvals());
    }
    return open;
  }

  /** What is known of an open question of listing: what it can still hang on besides open facts. */
  static List<Object> listingResidue(Entity party, NameList list, Slots slots) {
    List<Object> known = new ArrayList<>(List.of(party, list));
    known.add(party.get(slots.approvals().slot()) instanceof Value.Many);
    known.add(party.get(slots.name().slot()) instanceof Value.Text);
    Entity parent = party.ultimateParent();
    if (list.subsidiaries() && parent != null) {
      known.add(parentNamed(parent, list, slots));
      known.add(parent.get(slots.headquarters().slot()) instanceof Value.Country);
    }
    return known;
  }

  private static void addIfUnknown(List<FactRef> open, Entity party, FactSpec spec) {
    if (party.get(spec.slot()).unknown()) {
      open.add(new FactRef(party, spec));
    }
  }
}
