package org.pratique.engine.decide.search;

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
import org.pratique.engine.condition.Expr;
import org.pratique.engine.condition.Frame;
import org.pratique.engine.condition.Opens;
import org.pratique.engine.fact.CountrySet;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactRef;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Source;
import org.pratique.engine.fact.Value;

/**
 * Values that stand for all values of an unknown fact: one for each class that some condition of
 * the book can tell from the others.
 */
public final class Possibilities {
  private static final BigDecimal STEP = new BigDecimal("0.000001");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal DAYS_MAX = BigDecimal.valueOf(40_000);

  /** Members of which every combination is tried. */
  private static final int SUBSETS_MAX = 4;

  /**
   * Countries of one class tried for a fact that is compared with another fact: enough for some to
   * be different.
   */
  private static final int COMPARED_MAX = 4;

  /** A paragraph below one that no rule names, spelled as a movement file may spell it. */
  public static final String UNNAMED = ".y";

  /** A text that no rule names. */
  public static final Value OTHER = new Value.Text("(none of those the rules name)");

  private static final List<String> EVERY_CODE = everyCode();

  private final Atoms atoms;
  private final List<String> countries;
  private final Map<FactSpec, List<Value>> countryClasses = new ConcurrentHashMap<>();
  private final Map<FactSpec, Paragraphs> paragraphs = new ConcurrentHashMap<>();
  private final Map<FactSpec, List<Value>> eccnLists = new ConcurrentHashMap<>();

  public Possibilities(Atoms atoms) {
    this(atoms, EVERY_CODE);
  }

  /**
   * @param countries those that may stand for their class
   */
  public Possibilities(Atoms atoms, List<String> countries) {
    this.atoms = atoms;
    this.countries = countries;
  }

  /** At least one value; the fact is unknown, or a stated ECCN heading, in the frame's movement. */
  public List<Value> of(FactRef fact, Frame frame) {
    FactSpec spec = fact.spec();
    List<Value> apart = told(fact, frame);
    return atoms.compared(spec) ? withEqual(apart, spec, frame) : apart;
  }

  /** Besides, equal to each value that a fact of this type has now, and equal to none of them. */
  private static List<Value> withEqual(List<Value> apart, FactSpec spec, Frame frame) {
    Set<Value> values = new LinkedHashSet<>();
    for (Entity entity : frame.movement().entities()) {
      for (FactSpec other : frame.vocabulary().facts(entity.kind())) {
        Value value = entity.get(other.slot());
        if (other.type() == spec.type() && !value.unknown()) {
          values.add(value);
        }
      }
    }
    int known = values.size();
    values.addAll(apart);
    if (spec.type() == FactSpec.Type.TEXT) {
      values.add(new Value.Text("(another, no. %d)".formatted(known)));
    }
    return List.copyOf(values);
  }

  /** The constants that conditions name for the fact. */
  public List<Value> named(FactSpec spec) {
    return List.copyOf(atoms.constants(spec));
  }

  /** One value for each class that comparisons with constants tell apart. */
  private List<Value> told(FactRef fact, Frame frame) {
    FactSpec spec = fact.spec();
    return switch (spec.type()) {
      case BOOLEAN -> List.of(Value.Bool.YES, Value.Bool.NO);
      case ENUM -> spec.values().stream().map(v -> (Value) new Value.Symbol(v)).toList();
      case SET -> sets(spec);
      case COUNTRY -> countryClasses(spec);
      case COUNTRIES -> several(countryClasses(spec));
      case ECCN -> eccns(fact);
      case ECCNS -> eccnLists.computeIfAbsent(spec, s -> eccnLists(fact));
      case INTEGER, DECIMAL, DATE -> amounts(fact, frame);
      case TEXT -> texts(spec);
    };
  }

  private List<Value> sets(FactSpec spec) {
    List<Value> named = new ArrayList<>(atoms.constants(spec));
    return named.isEmpty() ? List.of(Value.Many.NONE) : several(named);
  }

  /** Every subset of a few members; of many, the subsets of up to two and the whole. */
  private static List<Value> several(List<Value> members) {
    Set<Value> values = new LinkedHashSet<>();
    if (members.size() <= SUBSETS_MAX) {
      for (int bits = 0; bits < 1 << members.size(); bits++) {
        List<Value> subset = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
          if ((bits >> i & 1) == 1) {
            subset.add(members.get(i));
          }
        }
        values.add(new Value.Many(subset));
      }
      return List.copyOf(values);
    }
    values.add(Value.Many.NONE);
    for (int a = 0; a < members.size(); a++) {
      values.add(new Value.Many(List.of(members.get(a))));
      for (int b = a + 1; b < members.size(); b++) {
        values.add(new Value.Many(List.of(members.get(a), members.get(b))));
      }
    }
    values.add(new Value.Many(members));
    return List.copyOf(values);
  }

  private List<Value> texts(FactSpec spec) {
    List<Value> values = new ArrayList<>(atoms.constants(spec));
    values.add(OTHER);
    return values;
  }

  private static List<String> everyCode() {
    List<String> codes = new ArrayList<>();
    for (char a = 'A'; a <= 'Z'; a++) {
      for (char b = 'A'; b <= 'Z'; b++) {
        codes.add("" + a + b);
      }
    }
    return List.copyOf(codes);
  }

  private List<Value> countryClasses(FactSpec spec) {
    return countryClasses.computeIfAbsent(spec, this::classify);
  }

  private List<Value> classify(FactSpec spec) {
    Map<BitSet, Value> classes = new LinkedHashMap<>();
    Map<BitSet, List<Value>> more = new LinkedHashMap<>();
    List<CountrySet> sets = List.copyOf(atoms.countries(spec));
    for (String code : countries) {
      Value.Country country = Value.Country.of(code);
      BitSet membership = membership(country, sets);
      classes.putIfAbsent(membership, country);
      if (atoms.compared(spec)) {
        more.computeIfAbsent(membership, m -> new ArrayList<>()).add(country);
      }
    }
    List<Value> values = new ArrayList<>(classes.values());
    more.values()
        .forEach(all ->
            values.addAll(
                all.subList(Math.min(1, all.size()), Math.min(COMPARED_MAX, all.size()))));
    return List.copyOf(values);
  }

  private static BitSet membership(Value.Country country, List<CountrySet> sets) {
    BitSet membership = new BitSet();
    for (int i = 0; i < sets.size(); i++) {
      membership.set(i, sets.get(i).contains(country));
    }
    return membership;
  }

  /**
   * The one of {@link #of} that no condition can tell from this country, as a value of the fact.
   */
  public Value classOf(FactSpec spec, Value.Country country) {
    List<CountrySet> sets = List.copyOf(atoms.countries(spec));
    BitSet membership = membership(country, sets);
    return countryClasses(spec).stream()
        .filter(one -> one instanceof Value.Country c && membership(c, sets).equals(membership))
        .findFirst()
        .orElse(country);
  }

  /** Those that may be meant where nothing, or only the heading, is stated. */
  private List<Value> eccns(FactRef fact) {
    String heading =
        fact.entity().get(fact.spec().slot()) instanceof Value.Eccn stated
            ? stated.paragraph()
            : "";
    return paragraphs
        .computeIfAbsent(
            fact.spec(),
            spec ->
                new Paragraphs(spec.name().equals("eccn") ? atoms.itemSets() : atoms.eccns(spec)))
        .classes(heading);
  }

  /**
   * No paragraph, one of each class alone, and all of them: a condition asks of such a list only
   * whether some member is in a set.
   */
  private List<Value> eccnLists(FactRef fact) {
    List<Value> members = eccns(fact);
    List<Value> lists = new ArrayList<>();
    lists.add(Value.Many.NONE);
    members.forEach(member -> lists.add(new Value.Many(List.of(member))));
    lists.add(new Value.Many(members));
    return List.copyOf(lists);
  }

  private List<Value> amounts(FactRef fact, Frame frame) {
    boolean whole = fact.spec().type() != FactSpec.Type.DECIMAL;
    BigDecimal least =
        fact.spec().type() == FactSpec.Type.INTEGER ? BigDecimal.ONE : BigDecimal.ZERO;
    TreeSet<BigDecimal> points = new TreeSet<>();
    points.add(least);
    points.add(most(fact.spec()));
    for (Expr.Compare compare : atoms.comparisons(fact.spec())) {
      for (BigDecimal root : roots(compare, fact, frame)) {
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

  private static BigDecimal most(FactSpec spec) {
    return switch (spec.type()) {
      case DATE -> DAYS_MAX;
      case INTEGER -> FactSpec.COUNT_MAX;
      default -> spec.unit().equals(FactSpec.PERCENT) ? HUNDRED : FactSpec.AMOUNT_MAX;
    };
  }

  private static Value value(FactSpec spec, BigDecimal point) {
    return spec.type() == FactSpec.Type.DATE
        ? Value.Day.of(LocalDate.ofEpochDay(point.longValue()))
        : new Value.Num(point);
  }

  /**
   * Where the two sides are equal, taking them as linear in the fact, near nought and far out: an
   * item may count in a sum only from some amount on. None when the fact does not matter.
   */
  private static List<BigDecimal> roots(Expr.Compare compare, FactRef fact, Frame frame) {
    List<BigDecimal> roots = new ArrayList<>();
    int itemBefore = frame.itemIndex();
    int slot = fact.spec().slot();
    Value before = fact.entity().get(slot);
    Source source = fact.entity().source(slot);
    if (fact.spec().entity() == EntityKind.ITEM) {
      frame.item(Math.max(0, frame.movement().items().indexOf(fact.entity())));
    }
    frame.bind(compare, fact.entity());
    List<FactRef> others = new ArrayList<>();
    BigDecimal far = most(fact.spec()).subtract(BigDecimal.ONE);
    try {
      assumeLeast(compare, fact, frame, others);
      for (BigDecimal from : List.of(BigDecimal.ZERO, far)) {
        BigDecimal at = difference(compare, fact, from, frame);
        BigDecimal next = difference(compare, fact, from.add(BigDecimal.ONE), frame);
        if (at != null && next != null && at.compareTo(next) != 0) {
          BigDecimal root = from.add(at.divide(at.subtract(next), MathContext.DECIMAL128));
          if (!roots.contains(root)) {
            roots.add(root);
          }
        }
      }
    } catch (RuntimeException unbound) {
      return roots;
    } finally {
      others.forEach(other -> put(other, Value.UNKNOWN, Source.NONE, frame));
      put(fact, before, source, frame);
      frame.item(itemBefore);
    }
    return roots;
  }

  /**
   * Takes the other unknown amounts of the comparison as the least they can be, so that this one
   * has its turning point; they are added to those others.
   */
  private static void assumeLeast(
      Expr.Compare compare, FactRef fact, Frame frame, List<FactRef> others) {
    Set<FactRef> open = new LinkedHashSet<>();
    new Opens(frame, open).collect(compare);
    for (FactRef other : open) {
      boolean amount =
          other.spec().type() == FactSpec.Type.INTEGER
              || other.spec().type() == FactSpec.Type.DECIMAL;
      if (amount && !other.equals(fact) && other.entity().get(other.spec().slot()).unknown()) {
        BigDecimal least =
            other.spec().type() == FactSpec.Type.INTEGER ? BigDecimal.ONE : BigDecimal.ZERO;
        put(other, new Value.Num(least), Source.NONE, frame);
        others.add(other);
      }
    }
  }

  private static @org.jspecify.annotations.Nullable BigDecimal difference(
      Expr.Compare compare, FactRef fact, BigDecimal at, Frame frame) {
    put(fact, value(fact.spec(), at), Source.NONE, frame);
    BigDecimal left = compare.left().in(frame);
    BigDecimal right = compare.right().in(frame);
    return left == null || right == null ? null : left.subtract(right);
  }

  private static void put(FactRef fact, Value value, Source source, Frame frame) {
    fact.entity().set(fact.spec().slot(), value, source);
    frame.changed(fact.spec());
  }
}
