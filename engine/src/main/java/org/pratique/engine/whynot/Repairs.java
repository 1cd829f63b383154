package org.pratique.engine.whynot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pratique.engine.condition.Expr;
import org.pratique.engine.condition.FactRef;
import org.pratique.engine.condition.Frame;
import org.pratique.engine.condition.Opens;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.decide.Prospects;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.EntityKind;
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
    return repairs.isEmpty()
        ? assigned(least(read, condition, wanted), condition, wanted)
        : repairs;
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
      List<Repair.Change> changes = new ArrayList<>();
      for (FactRef fact : facts) {
        changes.add(
            change(
                fact,
                before.getOrDefault(fact, Value.UNKNOWN),
                classes.getOrDefault(fact, List.of()),
                condition,
                wanted));
      }
      return List.of(new Repair(changes));
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

  /** All values of the fact that do, the others being as found. */
  private Repair.Change change(
      FactRef fact, Value now, List<Value> classes, Expr condition, Truth wanted) {
    Value found = fact.entity().get(fact.spec().slot());
    String to =
        Values.words(
            fact.spec(),
            classes,
            countries,
            value -> {
              prospects.set(fact, value);
              return test(condition) == wanted;
            });
    prospects.set(fact, found);
    Repair.Hand hand = fact.spec().controllable() ? Repair.Hand.EXPORTER : Repair.Hand.OTHERS;
    return new Repair.Change(fact.path(), now.toString(), to, hand);
  }
}
