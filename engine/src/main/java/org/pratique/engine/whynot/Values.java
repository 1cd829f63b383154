package org.pratique.engine.whynot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Numbers;
import org.pratique.engine.fact.Value;

/** The values of a fact that will do, in words; empty when none will. */
final class Values {
  /** Names written out; of more, those that will not do are fewer, or some are given. */
  private static final int NAMED_MAX = 12;

  private static final int OTHERS_MAX = 50;

  private Values() {}

  static String words(
      FactSpec spec, List<Value> classes, Collection<String> countries, Predicate<Value> does) {
    return switch (spec.type()) {
      case COUNTRY ->
          names(countries.stream().map(c -> (Value) Value.Country.of(c)).toList(), does);
      case INTEGER, DECIMAL -> amounts(classes, spec.unit(), does);
      case DATE -> amounts(classes, "", does);
      case BOOLEAN, ENUM, SET, COUNTRIES, ECCN, ECCNS, TEXT -> names(classes, does);
    };
  }

  private static String names(List<Value> values, Predicate<Value> does) {
    List<String> good = values.stream().filter(does).map(Value::toString).sorted().toList();
    List<String> bad = values.stream().filter(does.negate()).map(Value::toString).sorted().toList();
    if (good.isEmpty()) {
      return "";
    }
    if (good.size() <= NAMED_MAX) {
      return String.join(" or ", good);
    }
    if (bad.size() <= OTHERS_MAX) {
      return "any but " + String.join(", ", bad);
    }
    return good.size()
        + " of "
        + values.size()
        + ", such as "
        + String.join(", ", good.subList(0, NAMED_MAX));
  }

  /** Runs of amounts between which the answer does not change. */
  private static String amounts(List<Value> classes, String unit, Predicate<Value> does) {
    SortedMap<BigDecimal, Value> points = new TreeMap<>();
    for (Value value : classes) {
      switch (value) {
        case Value.Num n -> points.put(n.amount(), value);
        case Value.Day d -> points.put(d.epochDay(), value);
        default -> {}
      }
    }
    List<Value> ordered = List.copyOf(points.values());
    List<String> runs = new ArrayList<>();
    for (int from = 0; from < ordered.size(); from++) {
      if (!does.test(ordered.get(from))) {
        continue;
      }
      int to = from;
      while (to + 1 < ordered.size() && does.test(ordered.get(to + 1))) {
        to++;
      }
      runs.add(run(ordered, from, to, unit));
      from = to;
    }
    return String.join(" or ", runs);
  }

  private static String run(List<Value> ordered, int from, int to, String unit) {
    boolean first = from == 0;
    boolean last = to == ordered.size() - 1;
    String low = amount(ordered.get(from), unit);
    String high = amount(ordered.get(to), unit);
    if (first && last) {
      return "any";
    }
    if (first) {
      return "at most " + high;
    }
    return last ? "at least " + low : from == to ? low : low + " to " + high;
  }

  private static String amount(Value value, String unit) {
    String text = value instanceof Value.Num n ? Numbers.plain(n.amount()) : value.toString();
    return unit.isEmpty() ? text : text + " " + unit;
  }
}
