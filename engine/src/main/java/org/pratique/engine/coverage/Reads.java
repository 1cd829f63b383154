package org.pratique.engine.coverage;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pratique.engine.condition.EntityRef;
import org.pratique.engine.condition.Expr;
import org.pratique.engine.condition.FactPath;
import org.pratique.engine.condition.Families;
import org.pratique.engine.condition.Quantity;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Vocabulary;
import org.pratique.engine.law.Book;
import org.pratique.engine.law.Effect;
import org.pratique.engine.law.Rule;

/** The facts that books read, in whatever of their conditions. */
final class Reads {
  /** A fact named in the words of a due date: `movement.date + 5 years`. */
  private static final Pattern NAMED = Pattern.compile("(\\w+)\\.([\\w.]*\\w)");

  private static final String PARENT = "ultimateParent.";

  private final Vocabulary vocabulary;
  private final Set<FactSpec> found = new LinkedHashSet<>();
  private final Set<Expr> walked = Collections.newSetFromMap(new IdentityHashMap<>());

  Reads(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Set<FactSpec> found() {
    return found;
  }

  /** Rules, set aside or not, definitions, and what is said of provisions not encoded. */
  void add(Book book) {
    for (Rule rule : book.rules()) {
      walk(rule.when());
      if (rule.effect() instanceof Effect.Obliges obliges) {
        words(obliges.due());
      }
    }
    book.definitions().values().forEach(this::walk);
    book.notExamined().forEach(omission -> walk(omission.when()));
  }

  private void words(String words) {
    Matcher named = NAMED.matcher(words);
    while (named.find()) {
      for (EntityKind kind : EntityKind.values()) {
        if (kind.word().equals(named.group(1))) {
          vocabulary.find(kind, named.group(2)).ifPresent(this::add);
        }
      }
    }
  }

  private void walk(Expr expr) {
    if (expr instanceof Expr.Remembered && !walked.add(expr)) {
      return;
    }
    switch (expr) {
      case Expr.Compare c -> {
        walk(c.left());
        walk(c.right());
      }
      case Expr.Is is -> add(is.path());
      case Expr.Same s -> {
        add(s.left());
        add(s.right());
      }
      case Expr.InCountries in -> add(in.path());
      case Expr.InValues in -> add(in.path());
      case Expr.ItemIn in -> item();
      case Expr.EccnFactIn in -> add(in.path());
      case Expr.Includes in -> add(in.path());
      case Expr.IncludesCountry in -> add(in.path());
      case Expr.IncludesEccn in -> add(in.path());
      case Expr.SameFamily s -> families();
      case Expr.ListedIn l -> families();
      case Expr.Constant c -> {}
      case Expr.Not n -> {}
      case Expr.And a -> {}
      case Expr.Or o -> {}
      case Expr.Each e -> {}
      case Expr.Defined d -> {}
      case Expr.Bound b -> {}
      case Expr.Limb l -> {}
      case Expr.Remembered r -> {}
    }
    expr.below().forEach(this::walk);
  }

  private void walk(Quantity quantity) {
    switch (quantity) {
      case Quantity.Constant c -> {}
      case Quantity.Unlimited u -> {}
      case Quantity.OfFact f -> add(f.path());
      case Quantity.Sum s -> {
        walk(s.left());
        walk(s.right());
      }
      case Quantity.Product p -> {
        walk(p.left());
        walk(p.right());
      }
      case Quantity.MovementTpp m -> {
        m.factors().forEach(this::add);
        if (m.set() != null) {
          item();
        }
      }
    }
  }

  /** What an item's own paragraph is told from; the classification rules are rules themselves. */
  private void item() {
    for (String name : List.of("eccn", "form")) {
      add(vocabulary.need(EntityKind.ITEM, name));
    }
  }

  /** Families and lists go by names, the party's and its ultimate parent's. */
  private void families() {
    for (FactSpec spec : Families.Slots.of(vocabulary).all()) {
      add(spec);
      vocabulary.find(EntityKind.PARTY, PARENT + spec.name()).ifPresent(this::add);
    }
  }

  private void add(FactPath path) {
    add(path.spec());
    if (path.entity() instanceof EntityRef.Parent) {
      vocabulary.find(EntityKind.PARTY, PARENT + path.spec().name()).ifPresent(this::add);
    }
  }

  /** A fact, and what closes it. */
  private void add(FactSpec spec) {
    found.add(spec);
    spec.closedBy().ifPresent(found::add);
  }
}
