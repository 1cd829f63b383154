package org.pratique.engine.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.condition.EccnSet;
import org.pratique.engine.condition.Expr;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.decide.search.Atoms;
import org.pratique.engine.decide.search.Possibilities;
import org.pratique.engine.fact.CountrySet;
import org.pratique.engine.fact.FactRef;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Numbers;
import org.pratique.engine.fact.Value;
import org.pratique.engine.law.Book;

/** Classes of values in words: sets by the names that the law gives them. */
final class Wording {
  /** More countries than this are told by number and the first few. */
  private static final int LISTED_MAX = 12;

  /** Members of a set told because all others of it are out, and of how many at least. */
  private static final int OVERLOOKED_MAX = 2;

  private static final int OVERLOOKED_OF = 10;

  /** Turning points and the classes beside them are a millionth apart. */
  private static final int PLACES = 6;

  private final Atoms atoms;
  private final List<Value.Country> all;
  private final Map<String, CountrySet> named = new LinkedHashMap<>();
  private final Map<List<Object>, RuleComparison.Condition> told = new HashMap<>();

  Wording(RuleComparison.Asked asked, Atoms atoms) {
    this.atoms = atoms;
    all = asked.countries().codes().stream().map(Value.Country::of).toList();
    for (Book book : List.of(asked.a(), asked.b())) {
      book.rules().forEach(rule -> names(rule.when()));
    }
  }

  private void names(Expr expr) {
    if (expr instanceof Expr.InCountries in) {
      named.putIfAbsent(in.name(), in.set());
    }
    expr.below().forEach(this::names);
  }

  RuleComparison.Condition of(FactRef fact, Values values, Set<Value> classes) {
    FactSpec spec = fact.spec();
    return switch (spec.type()) {
      case COUNTRY -> countries(fact, values);
      case ECCN -> eccns(fact, values, classes, atoms.itemSets());
      case INTEGER, DECIMAL, DATE ->
          new RuleComparison.Condition(fact.path(), interval(spec, values), List.of());
      case BOOLEAN, ENUM, SET, COUNTRIES, ECCNS, TEXT -> listed(fact, values.members());
    };
  }

  private static RuleComparison.Condition listed(FactRef fact, Set<Value> members) {
    List<String> words = members.stream().map(Value::toString).sorted().toList();
    String says = words.size() == 1 ? "is " + words.getFirst() : "is " + String.join(" or ", words);
    return new RuleComparison.Condition(fact.path(), says, words);
  }

  /** Regions have the same few sets of countries, over and over. */
  private RuleComparison.Condition countries(FactRef fact, Values values) {
    List<Object> asked = List.of(fact, values.members(), values.idle());
    RuleComparison.Condition known = told.get(asked);
    if (known == null) {
      known = countriesOf(fact, values);
      told.put(asked, known);
    }
    return known;
  }

  private RuleComparison.Condition countriesOf(FactRef fact, Values values) {
    Set<List<Boolean>> classes = new LinkedHashSet<>();
    values.members().forEach(m -> classes.add(membership(fact.spec(), m)));
    Set<List<Boolean>> idle = new LinkedHashSet<>();
    values.idle().forEach(m -> idle.add(membership(fact.spec(), m)));
    List<String> codes = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Value.Country country : all) {
      List<Boolean> at = membership(fact.spec(), country);
      if (classes.contains(at)) {
        codes.add(country.code());
      } else if (!idle.contains(at)) {
        others.add(country.code());
      }
    }
    return new RuleComparison.Condition(fact.path(), set(codes, others) + except(codes), codes);
  }

  private List<Boolean> membership(FactSpec spec, Value country) {
    List<Boolean> in = new ArrayList<>();
    for (CountrySet set : atoms.countries(spec)) {
      in.add(country instanceof Value.Country c && set.contains(c));
    }
    return in;
  }

  private String set(List<String> codes, List<String> others) {
    if (codes.isEmpty()) {
      return "in no country of today";
    }
    for (Map.Entry<String, CountrySet> set : named.entrySet()) {
      if (parts(codes, others, set.getValue())) {
        return "in " + set.getKey();
      }
      if (parts(others, codes, set.getValue())) {
        return "not in " + set.getKey();
      }
    }
    if (codes.size() <= LISTED_MAX) {
      return "in {" + String.join(", ", codes) + "}";
    }
    if (others.size() <= LISTED_MAX) {
      return "not in {" + String.join(", ", others) + "}";
    }
    @Nullable String two = ofTwo(codes, others);
    return two != null
        ? two
        : "in "
            + codes.size()
            + " countries ("
            + String.join(", ", codes.subList(0, LISTED_MAX))
            + ", …)";
  }

  /** The few members of a set that are in where nearly all of it is out: easily overlooked. */
  private String except(List<String> codes) {
    for (Map.Entry<String, CountrySet> set : named.entrySet()) {
      List<String> in = codes.stream().filter(set.getValue()::contains).toList();
      int size = set.getValue().codes().size();
      if (!in.isEmpty()
          && in.size() <= OVERLOOKED_MAX
          && size >= OVERLOOKED_OF
          && codes.size() > size) {
        return " (but " + String.join(", ", in) + " of " + set.getKey() + " is in)";
      }
    }
    return "";
  }

  /** Whether the set has all of the first and none of the second. */
  private static boolean parts(List<String> in, List<String> out, CountrySet set) {
    return in.stream().allMatch(set::contains) && out.stream().noneMatch(set::contains);
  }

  /** In one set, not in another; in either; in neither. */
  private @Nullable String ofTwo(List<String> codes, List<String> others) {
    for (Map.Entry<String, CountrySet> one : named.entrySet()) {
      for (Map.Entry<String, CountrySet> two : named.entrySet()) {
        if (parts(codes, others, one.getValue().except(two.getValue()))) {
          return "in " + one.getKey() + ", not in " + two.getKey();
        }
        if (parts(codes, others, one.getValue().or(two.getValue()))) {
          return "in " + one.getKey() + " or " + two.getKey();
        }
        if (parts(others, codes, one.getValue().or(two.getValue()))) {
          return "not in " + one.getKey() + ", not in " + two.getKey();
        }
      }
    }
    return null;
  }

  private static RuleComparison.Condition eccns(
      FactRef fact, Values values, Set<Value> classes, Set<EccnSet> sets) {
    Set<Value> members = values.members();
    for (EccnSet set : sets) {
      boolean exactly =
          set.name().indexOf('{') < 0
              && classes.stream()
                  .allMatch(c -> (set.contains(c.toString()) == Truth.YES) == members.contains(c));
      if (exactly) {
        return new RuleComparison.Condition(
            fact.path(), "in " + set.name(), set.members().stream().sorted().toList());
      }
    }
    List<String> paragraphs = members.stream().map(Wording::paragraph).distinct().sorted().toList();
    return new RuleComparison.Condition(
        fact.path(), "like " + String.join(", ", paragraphs), paragraphs);
  }

  private static String paragraph(Value eccn) {
    String text = eccn.toString();
    return text.endsWith(Possibilities.UNNAMED)
        ? text.substring(0, text.length() - Possibilities.UNNAMED.length()) + " (another paragraph)"
        : text;
  }

  private static String interval(FactSpec spec, Values values) {
    String unit = spec.unit().isEmpty() ? "" : " " + spec.unit();
    List<String> ends = new ArrayList<>();
    if (values.from() != null) {
      ends.add(from(spec, values.from()) + unit);
    }
    if (values.until() != null) {
      ends.add(until(spec, values.until()) + unit);
    }
    return String.join(" and ", ends);
  }

  /** A class that begins a millionth after a turning point holds what is more than it. */
  private static String from(FactSpec spec, BigDecimal amount) {
    BigDecimal turn = amount.setScale(PLACES - 1, RoundingMode.HALF_UP);
    return amount.compareTo(turn) > 0 ? "> " + figure(spec, turn) : "≥ " + figure(spec, turn);
  }

  private static String until(FactSpec spec, BigDecimal amount) {
    BigDecimal turn = amount.setScale(PLACES - 1, RoundingMode.HALF_UP);
    return amount.compareTo(turn) > 0 ? "≤ " + figure(spec, turn) : "< " + figure(spec, turn);
  }

  private static String figure(FactSpec spec, BigDecimal amount) {
    return spec.type() == FactSpec.Type.DATE
        ? LocalDate.ofEpochDay(amount.longValue()).toString()
        : Numbers.plain(amount.stripTrailingZeros());
  }
}
