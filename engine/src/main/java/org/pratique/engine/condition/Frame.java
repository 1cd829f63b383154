package org.pratique.engine.condition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactRef;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Value;
import org.pratique.engine.fact.Vocabulary;

/**
 * What a condition looks at while it is evaluated: a movement, the item under consideration, the
 * variables of quantifiers.
 */
public final class Frame {
  /** Quantifiers and predicates nested deeper are refused by the parser. */
  public static final int VARIABLES_MAX = 12;

  /** Forms of items that classification rules speak of. */
  private static final List<String> CLASSIFIED_FORMS = List.of("ic", "assembly", "hbm", "weights");

  private final Classes classes;
  private final int eccnSlot;
  private final int formSlot;
  private final Families.Slots slots;
  private final Vocabulary vocabulary;
  final Entity[] variables = new Entity[VARIABLES_MAX];
  private Movement movement;
  private int itemIndex;
  private final Memory memory;
  private @Nullable List<Entity> everyone;
  private final Map<Collection.Roles, List<Entity>> members = new IdentityHashMap<>();

  public Frame(Movement movement, Classes classes, Vocabulary vocabulary) {
    this.movement = movement;
    this.classes = classes;
    this.vocabulary = vocabulary;
    this.eccnSlot = vocabulary.need(EntityKind.ITEM, "eccn").slot();
    this.formSlot = vocabulary.need(EntityKind.ITEM, "form").slot();
    this.slots = Families.Slots.of(vocabulary);
    this.memory = new Memory(this);
    look(movement);
  }

  /** Turns to another movement, or to the same one after its facts changed. */
  public void look(Movement at) {
    movement = at;
    itemIndex = 0;
    everyone = null;
    members.clear();
    memory.clear(at.items().size());
  }

  /** To be told when a fact of the movement has changed, of whatever entity. */
  public void changed(FactSpec spec) {
    memory.changed(spec);
  }

  Truth remembered(Expr.Remembered condition) {
    Truth known = memory.get(itemIndex, condition.number());
    if (known == null) {
      known = condition.body().test(this);
      memory.put(itemIndex, condition, known);
    }
    return known;
  }

  /** The unknown facts that the condition waits for. */
  List<FactRef> open(Expr.Remembered condition) {
    List<FactRef> known = memory.open(itemIndex, condition.number());
    if (known == null) {
      Set<FactRef> found = new LinkedHashSet<>();
      new Opens(this, found).collect(condition.body());
      known = List.copyOf(found);
      memory.put(itemIndex, condition, known);
    }
    return known;
  }

  /**
   * Puts the variables back as they were before a classification rule, which numbers its own from
   * nought.
   */
  void restore(Entity[] outer) {
    System.arraycopy(outer, 0, variables, 0, outer.length);
  }

  /** The parties of roles. */
  List<Entity> members(Collection.Roles roles) {
    List<Entity> known = members.get(roles);
    if (known == null) {
      known = roles.members(this);
      members.put(roles, known);
    }
    return known;
  }

  /** Every party, once. */
  List<Entity> everyone() {
    List<Entity> all = everyone;
    if (all == null) {
      Set<Entity> parties = Collections.newSetFromMap(new IdentityHashMap<>());
      all = new ArrayList<>();
      for (List<Entity> of : movement.roles().values()) {
        for (Entity party : of) {
          if (parties.add(party)) {
            all.add(party);
          }
        }
      }
      everyone = all;
    }
    return all;
  }

  /** Lets every variable of the comparison that ranges over such entities stand for this one. */
  public void bind(Expr.Compare compare, Entity entity) {
    bind(compare.left(), entity);
    bind(compare.right(), entity);
  }

  private void bind(Quantity quantity, Entity entity) {
    switch (quantity) {
      case Quantity.OfFact f -> {
        if (f.path().entity() instanceof EntityRef.Variable v && v.kind() == entity.kind()) {
          variables[v.index()] = entity;
        }
      }
      case Quantity.Sum s -> {
        bind(s.left(), entity);
        bind(s.right(), entity);
      }
      case Quantity.Product p -> {
        bind(p.left(), entity);
        bind(p.right(), entity);
      }
      case Quantity.Constant c -> {}
      case Quantity.Unlimited u -> {}
      case Quantity.MovementTpp m -> {}
    }
  }

  Families.Slots slots() {
    return slots;
  }

  int eccnSlot() {
    return eccnSlot;
  }

  public Movement movement() {
    return movement;
  }

  public Entity item() {
    return movement.items().get(itemIndex);
  }

  public int itemIndex() {
    return itemIndex;
  }

  public void item(int index) {
    itemIndex = index;
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  public Classes classes() {
    return classes;
  }

  /** A fact of the item under consideration. */
  FactRef itemFact(String name) {
    return new FactRef(item(), itemSpec(name));
  }

  FactSpec itemSpec(String name) {
    return vocabulary.need(EntityKind.ITEM, name);
  }

  /** The ECCN stated of the item under consideration, or that none is. */
  public Value statedEccn() {
    return item().get(eccnSlot);
  }

  /** Whether the item under consideration is in the set: as stated, else as classified. */
  public Truth eccnIn(EccnSet set) {
    if (statedEccn() instanceof Value.Eccn stated) {
      return set.contains(stated.paragraph());
    }
    Truth result = unclassifiable(set) ? Truth.UNKNOWN : Truth.NO;
    for (int index : set.classes(classes)) {
      result = result.or(classified(index));
      if (result == Truth.YES) {
        return result;
      }
    }
    return result;
  }

  /**
   * Software, technology and what nobody has described: no rule classifies them, only a stated ECCN
   * tells.
   */
  boolean unclassifiable(EccnSet set) {
    return !set.classifiable(classes) && !commodity();
  }

  /** Whether the item is of a form that classification rules speak of. */
  public boolean commodity() {
    return item().get(formSlot) instanceof Value.Symbol form
        && CLASSIFIED_FORMS.contains(form.name());
  }

  /** What the classification rule says of the item under consideration, whatever ECCN is stated. */
  public Truth classified(int index) {
    Expr when = classes.entry(index).when();
    Truth known = when instanceof Expr.Remembered of ? memory.get(itemIndex, of.number()) : null;
    if (known == null) {
      Entity[] outer = variables.clone();
      known = when.test(this);
      restore(outer);
    }
    return known;
  }
}
