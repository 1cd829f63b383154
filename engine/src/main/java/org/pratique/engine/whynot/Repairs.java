package org.pratique.engine.whynot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.pratique.engine.ask.Prospects;
import org.pratique.engine.condition.Expr;
import org.pratique.engine.condition.Frame;
import org.pratique.engine.condition.Opens;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactRef;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Value;
import org.pratique.engine.law.Book;

/**
 * Which facts, changed, make a condition come out as wanted: every single fact that does; if none
 * does, a smallest set of them, sparing what the exporter cannot change.
 */
final class Repairs {
  /** Assignments tried for one set of facts. */
  private static final int TRIED_MAX = 5_000;

  /** Facts of an item that its seller does not choose: another item is another movement. */
  private static final Set<String> CHOSEN = Set.of("quantity", "value");

  private final Prospects prospects;
  private final Frame frame;
  private final Collection<String> countries;
  private final int item;
  private int tried;

  Repairs(Prospects prospects, Book book, Collection<String> countries, int item) {
    this.prospects = prospects;
    this.countries = countries;
    this.item = item;
    frame = new Frame(prospects.movement(), book.classes(), book.vocabulary());
  }

  List<Repair> of(Expr condition, Truth wanted) {
    List<FactRef> read = read(condition);
    List<Repair> repairs = new ArrayList<>();
    for (FactRef fact : read) {
      repairs.addAll(assigned(List.of(fact), condition, wanted));
    }
    if (repairs.isEmpty()) {
      repairs.addAll(assigned(least(read, condition, wanted), condition, wanted));
    }
    return repairs.isEmpty() ? assigned(read, condition, wanted) : repairs;
  }

  private Truth test(Expr condition) {
    frame.look(prospects.movement());
    frame.item(item);
    return condition.test(frame);
  }

  /** The facts that the condition reads when nothing is known. */
  private List<FactRef> read(Expr condition) {
    Map<FactRef, Value> before = new HashMap<>();
    for (Entity entity : prospects.movement().entities()) {
      for (FactSpec spec : frame.vocabulary().facts(entity.kind())) {
        FactRef fact = new FactRef(entity, spec);
        before.put(fact, entity.get(spec.slot()));
        boolean figure = entity.kind() == EntityKind.ITEM && !CHOSEN.contains(spec.name());
        if (!figure) {
          prospects.set(fact, Value.UNKNOWN);
        }
      }
    }
    Set<FactRef> read = new LinkedHashSet<>();
    frame.look(prospects.movement());
    frame.item(item);
    new Opens(frame, read).collect(condition);
    before.forEach(prospects::set);
    read.removeIf(fact ->
        fact.entity().kind() == EntityKind.ITEM
            && !CHOSEN.contains(fact.spec().name())
            && !fact.entity().get(fact.spec().slot()).unknown());
    return List.copyOf(read);
  }

  /** With all facts read withdrawn, they are put back one by one while the condition stays open. */
  private List<FactRef> least(List<FactRef> read, Expr condition, Truth wanted) {
    Map<FactRef, Value> before = new HashMap<>();
    read.forEach(f -> before.put(f, f.entity().get(f.spec().slot())));
    read.forEach(f -> prospects.set(f, Value.UNKNOWN));
    List<FactRef> left = new ArrayList<>();
    List<FactRef> keptFirst =
        read.stream().sorted(Comparator.comparing((FactRef f) -> f.spec().controllable())).toList();
    for (FactRef fact : keptFirst) {
      Value value = before.getOrDefault(fact, Value.UNKNOWN);
      prospects.set(fact, value);
      if (value.unknown() || test(condition) == wanted.not()) {
        prospects.set(fact, Value.UNKNOWN);
        left.add(fact);
      }
    }
    before.forEach(prospects::set);
    return left;
  }

  private List<Repair> assigned(List<FactRef> facts, Expr condition, Truth wanted) {
    if (facts.isEmpty()) {
      return List.of();
    }
    Map<FactRef, Value> before = new HashMap<>();
    facts.forEach(f -> before.put(f, f.entity().get(f.spec().slot())));
    try {
      facts.forEach(f -> prospects.set(f, Value.UNKNOWN));
      Map<FactRef, List<Value>> classes = new HashMap<>();
      facts.forEach(f -> classes.put(f, prospects.answers(f)));
      tried = 0;
      if (!search(facts, 0, classes, condition, wanted)) {
        return List.of();
      }
      return List.of(widened(facts, before, classes, condition, wanted));
    } finally {
      before.forEach(prospects::set);
    }
  }

  private boolean search(
      List<FactRef> facts,
      int index,
      Map<FactRef, List<Value>> classes,
      Expr condition,
      Truth wanted) {
    if (index == facts.size()) {
      return test(condition) == wanted;
    }
    FactRef fact = facts.get(index);
    for (Value value : classes.getOrDefault(fact, List.of())) {
      prospects.set(fact, value);
      if (++tried <= TRIED_MAX && search(facts, index + 1, classes, condition, wanted)) {
        return true;
      }
    }
    prospects.set(fact, Value.UNKNOWN);
    return false;
  }

  /**
   * Each fact with all its values that do whichever of theirs the facts before it have; those the
   * exporter can change come first.
   */
  private Repair widened(
      List<FactRef> facts,
      Map<FactRef, Value> before,
      Map<FactRef, List<Value>> classes,
      Expr condition,
      Truth wanted) {
    Map<FactRef, List<Value>> allowed = new LinkedHashMap<>();
    facts.stream()
        .sorted(Comparator.comparing((FactRef f) -> !f.spec().controllable()))
        .forEach(f -> allowed.put(f, List.of(f.entity().get(f.spec().slot()))));
    List<Repair.Change> changes = new ArrayList<>();
    for (FactRef fact : allowed.keySet()) {
      Value found = fact.entity().get(fact.spec().slot());
      List<FactRef> others = allowed.keySet().stream().filter(f -> !f.equals(fact)).toList();
      Predicate<Value> does =
          value -> {
            prospects.set(fact, value);
            return all(others, 0, allowed, condition, wanted);
          };
      List<Value> of = classes.getOrDefault(fact, List.of());
      List<Value> good = of.stream().filter(does).toList();
      String to = Values.words(fact.spec(), of, countries, does);
      prospects.set(fact, found);
      allowed.put(fact, good);
      Repair.Hand hand = fact.spec().controllable() ? Repair.Hand.EXPORTER : Repair.Hand.OTHERS;
      Value now = before.getOrDefault(fact, Value.UNKNOWN);
      changes.add(new Repair.Change(fact.path(), now.toString(), to, hand));
    }
    return new Repair(changes);
  }

  private boolean all(
      List<FactRef> others,
      int index,
      Map<FactRef, List<Value>> allowed,
      Expr condition,
      Truth wanted) {
    if (index == others.size()) {
      return test(condition) == wanted;
    }
    FactRef other = others.get(index);
    Value found = other.entity().get(other.spec().slot());
    boolean all = true;
    for (Value value : allowed.getOrDefault(other, List.of())) {
      prospects.set(other, value);
      all = all && all(others, index + 1, allowed, condition, wanted);
    }
    prospects.set(other, found);
    return all;
  }
}
