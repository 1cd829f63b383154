package org.pratique.engine.condition;

import java.util.Arrays;
import java.util.List;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.EntityKind;
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
  private Truth[] classified = {};

  public Frame(Movement movement, Classes classes, Vocabulary vocabulary) {
    this.movement = movement;
    this.classes = classes;
    this.vocabulary = vocabulary;
    this.eccnSlot = vocabulary.need(EntityKind.ITEM, "eccn").slot();
    this.formSlot = vocabulary.need(EntityKind.ITEM, "form").slot();
    this.slots = Families.Slots.of(vocabulary);
    look(movement);
  }

  /** Turns to another movement, or to the same one after its facts changed. */
  public void look(Movement at) {
    movement = at;
    itemIndex = 0;
    int needed = at.items().size() * classes.size();
    if (classified.length < needed) {
      classified = new Truth[needed];
    }
    Arrays.fill(classified, 0, needed, null);
  }

  /**
   * Puts the variables back as they were before a classification rule, which numbers its own from
   * nought.
   */
  void restore(Entity[] outer) {
    System.arraycopy(outer, 0, variables, 0, outer.length);
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
    return new FactRef(item(), vocabulary.need(EntityKind.ITEM, name));
  }

  /** Whether the item under consideration is in the set: as stated, else as classified. */
  public Truth eccnIn(EccnSet set) {
    if (item().get(eccnSlot) instanceof Value.Eccn stated) {
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
    int at = itemIndex * classes.size() + index;
    Truth known = classified[at];
    if (known == null) {
      Entity[] outer = variables.clone();
      known = classes.entry(index).when().test(this);
      restore(outer);
      classified[at] = known;
    }
    return known;
  }
}
