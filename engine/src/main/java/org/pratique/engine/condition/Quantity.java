package org.pratique.engine.condition;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Value;
import org.pratique.engine.fact.Vocabulary;

/** An arithmetic expression; null stands for unknown, inside arithmetic only. */
public sealed interface Quantity {
  String DAYS = "days";

  /** What a day of the calendar has in place of a unit. */
  String DATE = "date";

  /** The units of the language; one that begins like another comes first. */
  List<String> UNITS =
      List.of("GB/s/mm²", "TPP/mm²", "GB/s", "mm²", "TPP", "USD", "FLOP", FactSpec.PERCENT, DAYS);

  /** Unit as the format prints it; empty for a count, {@link #DATE} for a day. */
  String unit();

  @Nullable BigDecimal in(Frame frame);

  record Constant(BigDecimal amount, String unit, String written) implements Quantity {
    @Override
    public BigDecimal in(Frame frame) {
      return amount;
    }
  }

  /** A cap of `none`: greater than every amount, known or not. */
  record Unlimited(String unit, String written) implements Quantity {
    @Override
    public @Nullable BigDecimal in(Frame frame) {
      return null;
    }
  }

  record OfFact(FactPath path, String unit) implements Quantity {
    @Override
    public @Nullable BigDecimal in(Frame frame) {
      return switch (path.in(frame)) {
        case Value.Num n -> n.amount();
        case Value.Day d -> d.epochDay();
        default -> null;
      };
    }
  }

  record Sum(Quantity left, Quantity right, boolean minus, String unit) implements Quantity {
    @Override
    public @Nullable BigDecimal in(Frame frame) {
      BigDecimal a = left.in(frame);
      BigDecimal b = a == null ? null : right.in(frame);
      if (a == null || b == null) {
        return null;
      }
      return minus ? a.subtract(b) : a.add(b);
    }
  }

  record Product(Quantity left, Quantity right, boolean divide, String unit) implements Quantity {
    @Override
    public @Nullable BigDecimal in(Frame frame) {
      BigDecimal a = left.in(frame);
      BigDecimal b = a == null ? null : right.in(frame);
      if (a == null || b == null || (divide && b.signum() == 0)) {
        return null;
      }
      return divide ? a.divide(b, MathContext.DECIMAL128) : a.multiply(b);
    }
  }

  /**
   * TPP of the movement: quantity × integrated circuits per unit × TPP, over the items in the set
   * (all items when there is none).
   */
  record MovementTpp(@Nullable EccnSet set, List<FactSpec> factors, String unit)
      implements Quantity {
    public static MovementTpp of(@Nullable EccnSet set, Vocabulary vocabulary) {
      FactSpec tpp = vocabulary.need(EntityKind.ITEM, "tpp");
      return new MovementTpp(
          set,
          List.of(
              vocabulary.need(EntityKind.ITEM, "quantity"),
              vocabulary.need(EntityKind.ITEM, "ics"),
              tpp),
          tpp.unit());
    }

    @Override
    public @Nullable BigDecimal in(Frame frame) {
      int before = frame.itemIndex();
      try {
        return sum(frame);
      } finally {
        frame.item(before);
      }
    }

    private @Nullable BigDecimal sum(Frame frame) {
      Movement movement = frame.movement();
      BigDecimal total = null;
      for (int i = 0; i < movement.items().size(); i++) {
        frame.item(i);
        Truth counts = set == null ? Truth.YES : frame.eccnIn(set);
        if (counts == Truth.NO) {
          continue;
        }
        BigDecimal line = counts == Truth.YES ? line(movement.items().get(i)) : null;
        if (line == null) {
          return null;
        }
        total = total == null ? line : total.add(line);
      }
      return total == null ? BigDecimal.ZERO : total;
    }

    /** One item's share; null when a factor is unknown. */
    public @Nullable BigDecimal line(Entity item) {
      BigDecimal product = null;
      for (int i = 0; i < factors.size(); i++) {
        if (!(item.get(factors.get(i).slot()) instanceof Value.Num factor)) {
          return null;
        }
        product = product == null ? factor.amount() : product.multiply(factor.amount());
      }
      return product;
    }
  }
}
