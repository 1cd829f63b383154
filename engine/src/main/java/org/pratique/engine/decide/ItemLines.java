package org.pratique.engine.decide;

import java.util.ArrayList;
import java.util.List;
import org.pratique.engine.condition.Frame;
import org.pratique.engine.condition.Quantity;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.Value;
import org.pratique.engine.fact.Vocabulary;

/** The items of a movement with their classification. */
final class ItemLines {
  private ItemLines() {}

  static List<Determination.ItemLine> of(Frame frame) {
    List<Determination.ItemLine> lines = new ArrayList<>();
    Vocabulary vocabulary = frame.vocabulary();
    for (int i = 0; i < frame.movement().items().size(); i++) {
      frame.item(i);
      Entity item = frame.item();
      Value product = get(item, vocabulary, "product");
      Value quantity = get(item, vocabulary, "quantity");
      Truth classified = frame.commodity() ? Truth.NO : Truth.UNKNOWN;
      List<String> eccns = new ArrayList<>();
      if (get(item, vocabulary, "eccn") instanceof Value.Eccn stated) {
        classified = Truth.YES;
        eccns.add(stated.paragraph());
      } else {
        for (int c = 0; c < frame.classes().size(); c++) {
          Truth truth = frame.classified(c);
          classified = classified.or(truth);
          if (truth == Truth.YES) {
            eccns.add(frame.classes().eccn(c));
          }
        }
      }
      lines.add(
          new Determination.ItemLine(
              item.path(),
              product.unknown() ? "" : product.toString(),
              quantity instanceof Value.Num n ? n.amount() : null,
              String.join(", ", eccns),
              classified,
              Quantity.MovementTpp.of(null, vocabulary).line(item)));
    }
    frame.item(0);
    return lines;
  }

  private static Value get(Entity item, Vocabulary vocabulary, String name) {
    return item.get(vocabulary.need(EntityKind.ITEM, name).slot());
  }
}
