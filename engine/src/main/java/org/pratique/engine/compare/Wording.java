package org.pratique.engine.compare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.condition.EccnSet;
import org.pratique.engine.condition.Expr;
import org.pratique.engine.condition.FactRef;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.decide.Atoms;
import org.pratique.engine.fact.CountrySet;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Numbers;
import org.pratique.engine.fact.Value;
import org.pratique.engine.law.Book;

/** Classes of values in words: sets by the names that the law gives them. */
final class Wording {
  /** More countries than this are told by number and the first few. */
  private static final int LISTED_MAX = 12;

  private static final String UNNAMED = ".-";

  private final Atoms atoms;
  private final List<Value.Country> all;
  private final Map<String, CountrySet> named = new LinkedHashMap<>();

  Wording(RuleComparison.Asked asked, Atoms atoms) {
    this.atoms = atoms;
    all = asked.countries().codes().stream().map(Value.Country::of).toList();
    for (Book book : List.of(asked.a(), asked.b())) {
      book.rules().forEach(rule -> names(rule.when()));
    }
  }

  private void names(Expr expr) {
    switch (expr) {
      case Expr.InCountries in -> named.putIfAbsent(in.name(), in.set());
      case Expr.Not n -> names(n.of());
      case Expr.And a -> a.parts().forEach(this::names);
      case Expr.Or o -> o.parts().forEach(this::names);
      case Expr.Each e -> names(e.body());
      case Expr.Defined d -> names(d.body());
      case Expr.Bound b -> names(b.body());
      case Expr.Limb l -> names(l.body());
      case Expr.Constant c -> {}
      case Expr.Compare c -> {}
      case Expr.Is is -> {}
      case Expr.Same s -> {}
      case Expr.InValues in -> {}
      case Expr.ItemIn in -> {}
      case Expr.EccnFactIn in -> {}
      case Expr.Includes in -> {}
      case Expr.SameFamily s -> {}
      case Expr.ListedIn l -> {}
    }
  }

  RuleComparison.Condition of(FactRef fact, Values values, Set<Value> classes) {
    FactSpec spec = fact.spec();
    return switch (spec.type()) {
      case COUNTRY -> countries(fact, values.members());
      case ECCN -> eccns(fact, values.members(), classes, atoms.itemSets());
      case INTEGER, DECIMAL, DATE ->
          new RuleComparison.Condition(fact.path(), interval(spec, values), List.of());
      case BOOLEAN, ENUM, SET, COUNTRIES, TEXT -> listed(fact, values.members());
    };
  }

  private static RuleComparison.Condition listed(FactRef fact, Set<Value> members) {
    List<String> words = members.stream().map(Value::toString).sorted().toList();
    String says = words.size() == 1 ? "is " + words.getFirst() : "is " + String.join(" or ", words);
    return new RuleComparison.Condition(fact.path(), says, words);
  }

  private RuleComparison.Condition countries(FactRef fact, Set<Value> members) {
    Set<List<Boolean>> classes = new LinkedHashSet<>();
    members.forEach(m -> classes.add(membership(fact.spec(), m)));
    List<String> codes = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Value.Country country : all) {
      boolean in = classes.contains(membership(fact.spec(), country));
      (in ? codes : others).add(country.code());
    }
    return new RuleComparison.Condition(fact.path(), set(codes, others), codes);
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
      List<String> members = within(set.getValue());
      if (members.equals(codes)) {
        return "in " + set.getKey();
      }
      if (members.equals(others)) {
        return "not in " + set.getKey();
      }
    }
    if (codes.size() <= LISTED_MAX) {
      return "in {" + String.join(", ", codes) + "}";
    }
    if (others.size() <= LISTED_MAX) {
      return "not in {" + String.join(", ", others) + "}";
    }
    @Nullable String two = ofTwo(codes);
    return two != null
        ? two
        : "in "
            + codes.size()
            + " countries ("
            + String.join(", ", codes.subList(0, LISTED_MAX))
            + ", …)";
  }

  private List<String> within(CountrySet set) {
    return all.stream().filter(set::contains).map(Value.Country::code).toList();
  }

  /** In one set, not in another. */
  private @Nullable String ofTwo(List<String> codes) {
    for (Map.Entry<String, CountrySet> in : named.entrySet()) {
      for (Map.Entry<String, CountrySet> out : named.entrySet()) {
        if (within(in.getValue().except(out.getValue())).equals(codes)) {
          return "in " + in.getKey() + ", not in " + out.getKey();
        }
        CountrySet both = in.getValue().or(out.getValue());
        if (within(both).equals(codes)) {
          return "in " + in.getKey() + " or " + out.getKey();
        }
        List<String> outside =
            all.stream().filter(c -> !both.contains(c)).map(Value.Country::code).toList();
        if (outside.equals(codes)) {
          return "not in " + in.getKey() + ", not in " + out.getKey();
        }
      }
    }
    return null;
  }

  private static RuleComparison.Condition eccns(
      FactRef fact, Set<Value> members, Set<Value> classes, Set<EccnSet> sets) {
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
    return text.endsWith(UNNAMED)
        ? text.substring(0, text.length() - UNNAMED.length()) + " (another paragraph)"
        : text;
  }

  private static String interval(FactSpec spec, Values values) {
    String unit = spec.unit().isEmpty() ? "" : " " + spec.unit();
    BigDecimal from = values.from();
    BigDecimal until = values.until();
    String least = from == null ? "" : "≥ " + figure(spec, from) + unit;
    String most = until == null ? "" : "< " + figure(spec, until) + unit;
    return least.isEmpty() ? most : most.isEmpty() ? least : least + " and " + most;
  }

  private static String figure(FactSpec spec, BigDecimal amount) {
    return spec.type() == FactSpec.Type.DATE
        ? LocalDate.ofEpochDay(amount.longValue()).toString()
        : Numbers.plain(amount);
  }
}
