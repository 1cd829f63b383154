package org.pratique.engine.decide;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.pratique.engine.condition.EccnSet;
import org.pratique.engine.condition.Expr;
import org.pratique.engine.condition.FactRef;
import org.pratique.engine.condition.Frame;
import org.pratique.engine.fact.CountrySet;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Source;
import org.pratique.engine.fact.Value;

/**
 * Values that stand for all values of an unknown fact: one for each class that some condition of
 * the book can tell from the others.
 */
final class Possibilities {
  private static final BigDecimal STEP = new BigDecimal("0.000001");
  private static final BigDecimal HUGE = new BigDecimal("1000000000000000");
  private final Atoms atoms;
  private final Map<FactSpec, List<Value>> countryClasses = new ConcurrentHashMap<>();

  Possibilities(Atoms atoms) {
    this.atoms = atoms;
  }

  /** At least one value; the fact is unknown, or a stated ECCN heading, in the frame's movement. */
  List<Value> of(FactRef fact, Frame frame) {
    FactSpec spec = fact.spec();
    return switch (spec.type()) {
      case BOOLEAN -> List.of(Value.Bool.YES, Value.Bool.NO);
      case ENUM -> spec.values().stream().map(v -> (Value) new Value.Symbol(v)).toList();
      case SET -> sets(spec);
      case COUNTRY -> countryClasses(spec);
      case COUNTRIES -> {
        List<Value> many = new ArrayList<>(List.of(Value.Many.NONE));
        countryClasses(spec).forEach(c -> many.add(new Value.Many(List.of(c))));
        yield many;
      }
      case ECCN -> eccns(fact);
      case INTEGER, DECIMAL, DATE -> amounts(fact, frame);
      case TEXT -> texts(spec);
    };
  }

  private static List<Value> sets(FactSpec spec) {
    List<Value> values = new ArrayList<>(List.of(Value.Many.NONE));
    for (String member : spec.values()) {
      values.add(new Value.Many(List.of(new Value.Symbol(member))));
    }
    return values;
  }

  private List<Value> texts(FactSpec spec) {
    List<Value> values = new ArrayList<>(atoms.constants(spec));
    values.add(new Value.Text("(none of those the rules name)"));
    return values;
  }

  private List<Value> countryClasses(FactSpec spec) {
    return countryClasses.computeIfAbsent(spec, this::classify);
  }

  private List<Value> classify(FactSpec spec) {
    Map<BitSet, Value> classes = new LinkedHashMap<>();
    List<CountrySet> sets = List.copyOf(atoms.countries(spec));
    for (char a = 'A'; a <= 'Z'; a++) {
      for (char b = 'A'; b <= 'Z'; b++) {
        Value.Country country = Value.Country.of("" + a + b);
        BitSet membership = new BitSet();
        for (int i = 0; i < sets.size(); i++) {
          membership.set(i, sets.get(i).contains(country));
        }
        classes.putIfAbsent(membership, country);
      }
    }
    return List.copyOf(classes.values());
  }

  private List<Value> eccns(FactRef fact) {
    boolean own = fact.spec().name().equals("eccn");
    Set<EccnSet> sets = own ? atoms.itemSets() : atoms.eccns(fact.spec());
    Set<String> candidates = new LinkedHashSet<>();
    sets.forEach(s -> candidates.addAll(s.members()));
    String heading =
        fact.entity().get(fact.spec().slot()) instanceof Value.Eccn stated
            ? stated.paragraph()
            : "";
    candidates.removeIf(c -> !c.startsWith(heading));
    if (heading.isEmpty()) {
      candidates.add("EAR99");
    }
    Map<List<Object>, Value> classes = new LinkedHashMap<>();
    for (String candidate : candidates) {
      List<Object> membership = new ArrayList<>();
      sets.forEach(s -> membership.add(s.contains(candidate)));
      classes.putIfAbsent(membership, new Value.Eccn(candidate));
    }
    return classes.isEmpty() ? List.of(new Value.Eccn("EAR99")) : List.copyOf(classes.values());
  }

  private List<Value> amounts(FactRef fact, Frame frame) {
    boolean whole = fact.spec().type() != FactSpec.Type.DECIMAL;
    BigDecimal least =
        fact.spec().type() == FactSpec.Type.INTEGER ? BigDecimal.ONE : BigDecimal.ZERO;
    TreeSet<BigDecimal> points = new TreeSet<>();
    points.add(least);
    points.add(fact.spec().type() == FactSpec.Type.DATE ? BigDecimal.valueOf(40_000) : HUGE);
    for (Expr.Compare compare : atoms.comparisons(fact.spec())) {
      BigDecimal root = root(compare, fact, frame);
      if (root != null) {
        BigDecimal step = whole ? BigDecimal.ONE : STEP;
        BigDecimal at = whole ? root.setScale(0, RoundingMode.FLOOR) : root;
        for (BigDecimal point : List.of(at.subtract(step), at, at.add(step))) {
          if (point.compareTo(least) >= 0) {
            points.add(point);
          }
        }
      }
    }
    return points.stream().map(p -> value(fact.spec(), p)).toList();
  }

  private static Value value(FactSpec spec, BigDecimal point) {
    return spec.type() == FactSpec.Type.DATE
        ? Value.Day.of(LocalDate.ofEpochDay(point.longValue()))
        : new Value.Num(point);
  }

  /**
   * Where the two sides are equal, taking them as linear in the fact; null when other facts are
   * unknown or the fact does not matter.
   */
  private static @org.jspecify.annotations.Nullable BigDecimal root(
      Expr.Compare compare, FactRef fact, Frame frame) {
    int itemBefore = frame.itemIndex();
    int slot = fact.spec().slot();
    Value before = fact.entity().get(slot);
    Source source = fact.entity().source(slot);
    if (fact.spec().entity() == EntityKind.ITEM) {
      frame.item(Math.max(0, frame.movement().items().indexOf(fact.entity())));
    }
    try {
      BigDecimal atZero = difference(compare, fact, BigDecimal.ZERO, frame);
      BigDecimal atOne = difference(compare, fact, BigDecimal.ONE, frame);
      if (atZero == null || atOne == null || atZero.compareTo(atOne) == 0) {
        return null;
      }
      return atZero.divide(atZero.subtract(atOne), MathContext.DECIMAL64);
    } catch (RuntimeException unbound) {
      return null;
    } finally {
      fact.entity().set(slot, before, source);
      frame.item(itemBefore);
    }
  }

  private static @org.jspecify.annotations.Nullable BigDecimal difference(
      Expr.Compare compare, FactRef fact, BigDecimal at, Frame frame) {
    fact.entity().set(fact.spec().slot(), value(fact.spec(), at), Source.NONE);
    int item = frame.itemIndex();
    frame.look(frame.movement());
    frame.item(item);
    BigDecimal left = compare.left().in(frame);
    BigDecimal right = compare.right().in(frame);
    return left == null || right == null ? null : left.subtract(right);
  }
}
