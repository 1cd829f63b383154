package org.pratique.engine.condition;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Value;

/** An arithmetic expression; null stands for unknown, inside arithmetic only. */
public sealed interface Quantity {
  /** Unit as the format prints it; empty for a count, `date` for a day. */
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
  record MovementTpp(@Nullable EccnSet set, int quantitySlot, int icsSlot, int tppSlot, String unit)
      implements Quantity {
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

    @Nullable BigDecimal line(Entity item) {
      if (item.get(quantitySlot) instanceof Value.Num quantity
          && item.get(icsSlot) instanceof Value.Num ics
          && item.get(tppSlot) instanceof Value.Num tpp) {
        return quantity.amount().multiply(ics.amount()).multiply(tpp.amount());
      }
      return null;
    }
  }
}
