package org.pratique.engine.condition;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.fact.CountrySet;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.NameList;
import org.pratique.engine.fact.Value;

/**
 * A condition after parsing and type checking. {@link #test} is the evaluation without proof;
 * {@link Prover} is the one with.
 */
public sealed interface Expr {
  Truth test(Frame frame);

  /** Itself, without what only spares work. */
  default Expr plain() {
    return this;
  }

  /** The conditions that this one is made of. */
  default List<Expr> below() {
    return switch (this) {
      case Not n -> List.of(n.of());
      case And a -> a.parts();
      case Or o -> o.parts();
      case Each e -> List.of(e.body());
      case Defined d -> List.of(d.body());
      case Bound b -> List.of(b.body());
      case Limb l -> List.of(l.body());
      case Remembered r -> List.of(r.body());
      case Constant c -> List.of();
      case Compare c -> List.of();
      case Is is -> List.of();
      case Same s -> List.of();
      case InCountries in -> List.of();
      case InValues in -> List.of();
      case ItemIn in -> List.of();
      case EccnFactIn in -> List.of();
      case Includes in -> List.of();
      case IncludesCountry in -> List.of();
      case IncludesEccn in -> List.of();
      case SameFamily s -> List.of();
      case ListedIn l -> List.of();
    };
  }

  /** Texts are compared as names are, everything else as it is. */
  static boolean equal(Value a, Value b) {
    return (a instanceof Value.Text x && b instanceof Value.Text y)
        ? x.key().equals(y.key())
        : a.equals(b);
  }

  record Constant(Truth truth) implements Expr {
    @Override
    public Truth test(Frame frame) {
      return truth;
    }
  }

  record Not(Expr of) implements Expr {
    @Override
    public Truth test(Frame frame) {
      return of.test(frame).not();
    }
  }

  record And(List<Expr> parts) implements Expr {
    @Override
    public Truth test(Frame frame) {
      Truth result = Truth.YES;
      for (int i = 0; i < parts.size() && result != Truth.NO; i++) {
        result = result.and(parts.get(i).test(frame));
      }
      return result;
    }
  }

  record Or(List<Expr> parts) implements Expr {
    @Override
    public Truth test(Frame frame) {
      Truth result = Truth.NO;
      for (int i = 0; i < parts.size() && result != Truth.YES; i++) {
        result = result.or(parts.get(i).test(frame));
      }
      return result;
    }
  }

  /** `any` when {@code all} is false. */
  record Each(boolean all, EntityRef.Variable variable, Collection in, Expr body) implements Expr {
    @Override
    public Truth test(Frame frame) {
      Truth end = Truth.of(!all);
      Truth result = in.open(frame) ? Truth.UNKNOWN : Truth.of(all);
      int size = in.size(frame);
      int itemBefore = frame.itemIndex();
      for (int i = 0; i < size && result != end; i++) {
        enter(frame, i);
        Truth one = body.test(frame);
        result = all ? result.and(one) : result.or(one);
      }
      frame.item(itemBefore);
      return result;
    }

    /** Binds the variable; over items, the item under consideration is bound with it. */
    void enter(Frame frame, int index) {
      frame.variables[variable.index()] = in.get(frame, index);
      if (in.kind() == EntityKind.ITEM) {
        frame.item(index);
      }
    }
  }

  /** Comparison of quantities. */
  record Compare(Op op, Quantity left, Quantity right) implements Expr {
    /** Comparison signs. */
    public enum Op {
      EQ("="),
      NE("≠"),
      LT("<"),
      LE("≤"),
      GT(">"),
      GE("≥");

      private final String sign;

      Op(String sign) {
        this.sign = sign;
      }

      public String sign() {
        return sign;
      }

      /** Whether it holds of amounts that compare so. */
      public boolean holds(int comparison) {
        return switch (this) {
          case EQ -> comparison == 0;
          case NE -> comparison != 0;
          case LT -> comparison < 0;
          case LE -> comparison <= 0;
          case GT -> comparison > 0;
          case GE -> comparison >= 0;
        };
      }

      public Op negated() {
        return switch (this) {
          case EQ -> NE;
          case NE -> EQ;
          case LT -> GE;
          case LE -> GT;
          case GT -> LE;
          case GE -> LT;
        };
      }
    }

    @Override
    public Truth test(Frame frame) {
      if (right instanceof Quantity.Unlimited) {
        return Truth.of(op.holds(-1));
      }
      BigDecimal a = left.in(frame);
      BigDecimal b = a == null ? null : right.in(frame);
      return a == null || b == null ? Truth.UNKNOWN : Truth.of(op.holds(a.compareTo(b)));
    }
  }

  /** Equality with a constant. */
  record Is(FactPath path, Value value) implements Expr {
    @Override
    public Truth test(Frame frame) {
      Value is = path.in(frame);
      return is.unknown() ? Truth.UNKNOWN : Truth.of(equal(is, value));
    }
  }

  /** Equality of two facts. */
  record Same(FactPath left, FactPath right) implements Expr {
    @Override
    public Truth test(Frame frame) {
      Value a = left.in(frame);
      Value b = right.in(frame);
      return a.unknown() || b.unknown() ? Truth.UNKNOWN : Truth.of(equal(a, b));
    }
  }

  record InCountries(FactPath path, CountrySet set, String name) implements Expr {
    @Override
    public Truth test(Frame frame) {
      return switch (path.in(frame)) {
        case Value.Country c -> Truth.of(set.contains(c));
        case Value.Many many ->
            Truth.of(
                many.members().stream()
                    .allMatch(m -> m instanceof Value.Country c && set.contains(c)));
        default -> Truth.UNKNOWN;
      };
    }
  }

  record InValues(FactPath path, List<Value> values) implements Expr {
    @Override
    public Truth test(Frame frame) {
      Value is = path.in(frame);
      if (is.unknown()) {
        return Truth.UNKNOWN;
      }
      for (int i = 0; i < values.size(); i++) {
        if (equal(is, values.get(i))) {
          return Truth.YES;
        }
      }
      return Truth.NO;
    }
  }

  /** An item's own ECCN: stated, else classified. */
  record ItemIn(EntityRef item, EccnSet set) implements Expr {
    @Override
    public Truth test(Frame frame) {
      return frame.eccnIn(set);
    }
  }

  /** Another ECCN fact (what software or technology relates to). */
  record EccnFactIn(FactPath path, EccnSet set) implements Expr {
    @Override
    public Truth test(Frame frame) {
      return path.in(frame) instanceof Value.Eccn e ? set.contains(e.paragraph()) : Truth.UNKNOWN;
    }
  }

  record Includes(FactPath path, Value value) implements Expr {
    @Override
    public Truth test(Frame frame) {
      return path.in(frame) instanceof Value.Many many
          ? Truth.of(many.members().contains(value))
          : Truth.UNKNOWN;
    }
  }

  /** Whether some member of a list of countries is in the set. */
  record IncludesCountry(FactPath path, CountrySet set, String name) implements Expr {
    @Override
    public Truth test(Frame frame) {
      return path.in(frame) instanceof Value.Many many
          ? Truth.of(
              many.members().stream()
                  .anyMatch(m -> m instanceof Value.Country c && set.contains(c)))
          : Truth.UNKNOWN;
    }
  }

  /** Whether some member of a list of ECCN paragraphs is in the set. */
  record IncludesEccn(FactPath path, EccnSet set) implements Expr {
    @Override
    public Truth test(Frame frame) {
      if (!(path.in(frame) instanceof Value.Many many)) {
        return Truth.UNKNOWN;
      }
      Truth result = Truth.NO;
      for (Value member : many.members()) {
        result =
            result.or(member instanceof Value.Eccn e ? set.contains(e.paragraph()) : Truth.UNKNOWN);
      }
      return result;
    }
  }

  record SameFamily(EntityRef party, EntityRef other) implements Expr {
    @Override
    public Truth test(Frame frame) {
      return Families.same(party.of(frame), other.of(frame), frame);
    }
  }

  record ListedIn(EntityRef party, NameList list) implements Expr {
    @Override
    public Truth test(Frame frame) {
      return Families.listed(party.of(frame), list, frame.slots());
    }
  }

  /** A definition of the packs, spelled out. */
  record Defined(String call, String cites, Expr body) implements Expr {
    @Override
    public Truth test(Frame frame) {
      return body.test(frame);
    }
  }

  /** A predicate of the packs with its entity bound to a variable. */
  record Bound(EntityRef.Variable variable, EntityRef to, Expr body) implements Expr {
    @Override
    public Truth test(Frame frame) {
      Entity entity = to.of(frame);
      frame.variables[variable.index()] = entity;
      return body.test(frame);
    }
  }

  /** A limb of a rule with its own citation and words. */
  record Limb(String cites, String en, Expr body) implements Expr {
    @Override
    public Truth test(Frame frame) {
      return body.test(frame);
    }
  }

  /**
   * A condition about nothing that stands outside of it, the answer to which a frame remembers for
   * each item. Equal to another of the same body.
   */
  final class Remembered implements Expr {
    private final int number;
    private final Expr body;

    /**
     * @param number unlike that of any other condition a frame may be asked
     */
    public Remembered(int number, Expr body) {
      this.number = number;
      this.body = body;
    }

    int number() {
      return number;
    }

    public Expr body() {
      return body;
    }

    @Override
    public Expr plain() {
      return body;
    }

    @Override
    public Truth test(Frame frame) {
      return frame.remembered(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Remembered r && r.body.equals(body);
    }

    @Override
    public int hashCode() {
      return body.hashCode();
    }

    @Override
    public String toString() {
      return body.toString();
    }
  }
}
