package org.pratique.engine.decide.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pratique.engine.condition.EccnSet;
import org.pratique.engine.condition.Expr;
import org.pratique.engine.condition.FactPath;
import org.pratique.engine.condition.Quantity;
import org.pratique.engine.fact.CountrySet;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Value;
import org.pratique.engine.law.Book;
import org.pratique.engine.law.Effect;
import org.pratique.engine.law.Rule;

/**
 * What a book's conditions compare each fact with: enough to know which values no condition can
 * tell apart.
 */
public final class Atoms {
  private final Map<FactSpec, Set<CountrySet>> countries = new HashMap<>();
  private final Map<FactSpec, Set<EccnSet>> eccns = new HashMap<>();
  private final Map<FactSpec, Set<Value>> constants = new HashMap<>();
  private final Map<FactSpec, Set<Expr.Compare>> comparisons = new HashMap<>();
  private final Set<FactSpec> compared = new LinkedHashSet<>();
  private final Set<EccnSet> itemSets = new LinkedHashSet<>();

  /** Conditions that many others contain, by identity: they are large. */
  private final Set<Expr> walked = Collections.newSetFromMap(new IdentityHashMap<>());

  private final FactSpec partyName;
  private final FactSpec approvals;

  public Atoms(Book book) {
    this(List.of(book));
  }

  /** Of several books of one vocabulary: what any of them can tell apart. */
  public Atoms(List<Book> books) {
    partyName = books.getFirst().vocabulary().need(EntityKind.PARTY, "name");
    approvals = books.getFirst().vocabulary().need(EntityKind.PARTY, "approvals");
    for (Book book : books) {
      for (Rule rule : book.rules()) {
        if (decides(rule.effect())) {
          walk(rule.when());
        }
      }
      for (int i = 0; i < book.classes().size(); i++) {
        walk(book.classes().entry(i).when());
      }
    }
  }

  /** Whether an outcome can hang on such a rule; duties, flags and reviews come after it. */
  private static boolean decides(Effect effect) {
    return !(effect instanceof Effect.Obliges
        || effect instanceof Effect.Flags
        || effect instanceof Effect.Reviews);
  }

  /** Besides, what this condition tells apart. */
  public void add(Expr condition) {
    walk(condition);
  }

  public Set<CountrySet> countries(FactSpec spec) {
    return countries.getOrDefault(spec, Set.of());
  }

  Set<EccnSet> eccns(FactSpec spec) {
    return eccns.getOrDefault(spec, Set.of());
  }

  public Set<EccnSet> itemSets() {
    return itemSets;
  }

  Set<Value> constants(FactSpec spec) {
    return constants.getOrDefault(spec, Set.of());
  }

  Set<Expr.Compare> comparisons(FactSpec spec) {
    return comparisons.getOrDefault(spec, Set.of());
  }

  /** Whether some condition compares the fact with another fact. */
  boolean compared(FactSpec spec) {
    return compared.contains(spec);
  }

  private void walk(Expr expr) {
    switch (expr) {
      case Expr.Constant c -> {}
      case Expr.Not n -> walk(n.of());
      case Expr.And a -> a.parts().forEach(this::walk);
      case Expr.Or o -> o.parts().forEach(this::walk);
      case Expr.Each e -> walk(e.body());
      case Expr.Compare c -> factsIn(c).forEach(spec -> put(comparisons, spec, c));
      case Expr.Is is -> constant(is.path(), is.value());
      case Expr.Same s -> {
        compared.add(s.left().spec());
        compared.add(s.right().spec());
      }
      case Expr.InCountries in -> put(countries, in.path().spec(), in.set());
      case Expr.InValues in -> in.values().forEach(v -> constant(in.path(), v));
      case Expr.ItemIn in -> itemSets.add(in.set());
      case Expr.EccnFactIn in -> put(eccns, in.path().spec(), in.set());
      case Expr.Includes in -> constant(in.path(), in.value());
      case Expr.IncludesCountry in -> put(countries, in.path().spec(), in.set());
      case Expr.IncludesEccn in -> put(eccns, in.path().spec(), in.set());
      case Expr.SameFamily s -> compared.add(partyName);
      case Expr.ListedIn l -> listed(l);
      case Expr.Defined d -> walk(d.body());
      case Expr.Bound b -> walk(b.body());
      case Expr.Limb l -> walk(l.body());
      case Expr.Remembered r -> {
        if (walked.add(r)) {
          walk(r.body());
        }
      }
    }
  }

  private void listed(Expr.ListedIn listed) {
    listed.list().names().forEach(n -> put(constants, partyName, new Value.Text(n)));
    if (!listed.list().approval().isEmpty()) {
      put(constants, approvals, new Value.Symbol(listed.list().approval()));
    }
  }

  private void constant(FactPath path, Value value) {
    if (value instanceof Value.Country country) {
      put(countries, path.spec(), CountrySet.of(List.of(country.code())));
    } else {
      put(constants, path.spec(), value);
    }
  }

  private static <T> void put(Map<FactSpec, Set<T>> map, FactSpec spec, T value) {
    map.computeIfAbsent(spec, s -> new LinkedHashSet<>()).add(value);
  }

  private Set<FactSpec> factsIn(Expr.Compare compare) {
    Set<FactSpec> found = new LinkedHashSet<>();
    List<Quantity> todo = new ArrayList<>(List.of(compare.left(), compare.right()));
    while (!todo.isEmpty()) {
      switch (todo.removeLast()) {
        case Quantity.Constant c -> {}
        case Quantity.Unlimited u -> {}
        case Quantity.OfFact f -> found.add(f.path().spec());
        case Quantity.Sum s -> {
          todo.add(s.left());
          todo.add(s.right());
        }
        case Quantity.Product p -> {
          todo.add(p.left());
          todo.add(p.right());
        }
        case Quantity.MovementTpp m -> found.addAll(m.factors());
      }
    }
    return found;
  }
}
