package org.pratique.engine.decide.many;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.condition.Classes;
import org.pratique.engine.condition.Expr;
import org.pratique.engine.condition.Frame;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.decide.Docket;
import org.pratique.engine.decide.Plan;
import org.pratique.engine.fact.Vocabulary;
import org.pratique.engine.law.Rule;

/**
 * Conditions of several books with the same classification rules, each numbered once: what the
 * books share is asked of an item once. A demand or a remedy is numbered likewise, as what it is
 * made of.
 */
final class Conditions {
  /** A condition, or what several of them come to. */
  private sealed interface Made {
    record Test(Expr when) implements Made {}

    record Required(int text, List<Integer> revivedBy) implements Made {}

    record Usable(int rule, List<Integer> bars) implements Made {}
  }

  final Classes classes;
  private final List<Made> made = new ArrayList<>();
  private final Map<Expr, Integer> tests = new IdentityHashMap<>();
  private final Map<Made, Integer> others = new HashMap<>();
  private final Map<Object, Integer> numbers = new HashMap<>();

  Conditions(Classes classes) {
    this.classes = classes;
  }

  int test(Rule rule) {
    return tests.computeIfAbsent(rule.when(), when -> add(new Made.Test(when)));
  }

  /** Whether a requirement applies, as in {@link org.pratique.engine.decide.Weighing#required}. */
  int required(Plan.Demand demand) {
    int text = test(demand.rule());
    return demand.rule().suspended()
        ? other(new Made.Required(text, tests(demand.revivedBy())))
        : text;
  }

  /** Whether a remedy may be used, as in {@link org.pratique.engine.decide.Weighing#usable}. */
  int usable(Plan.Remedy remedy) {
    return other(new Made.Usable(test(remedy.rule()), tests(remedy.barredBy())));
  }

  private List<Integer> tests(List<Rule> rules) {
    return rules.stream().map(this::test).toList();
  }

  /** The same number for the same thing, and for nothing else. */
  int number(Object thing) {
    return numbers.computeIfAbsent(thing, t -> numbers.size());
  }

  private int other(Made what) {
    return others.computeIfAbsent(what, this::add);
  }

  private int add(Made what) {
    made.add(what);
    return made.size() - 1;
  }

  /** Answers for one movement at a time. */
  final class Answers {
    final Frame frame;
    private Truth[] known = {};

    /** Of each item, what its dockets hang on: the same under all books. */
    private Docket.@Nullable Key[] keys = {};

    Answers(org.pratique.engine.fact.Movement first, Vocabulary vocabulary) {
      frame = new Frame(first, classes, vocabulary);
    }

    void look(org.pratique.engine.fact.Movement movement) {
      frame.look(movement);
      int needed = made.size() * movement.items().size();
      if (known.length < needed) {
        known = new Truth[needed];
      }
      java.util.Arrays.fill(known, 0, needed, null);
      keys = new Docket.@Nullable Key[movement.items().size()];
    }

    /** For the item that the frame looks at. */
    Docket docket(Plan plan) {
      Docket.Key key = keys[frame.itemIndex()];
      if (key == null) {
        key = plan.docketKey(frame);
        keys[frame.itemIndex()] = key;
      }
      return plan.docket(key, frame);
    }

    /** For the item that the frame looks at. */
    Truth of(int index) {
      int at = frame.itemIndex() * made.size() + index;
      Truth truth = known[at];
      if (truth == null) {
        truth = find(made.get(index));
        known[at] = truth;
      }
      return truth;
    }

    private Truth find(Made what) {
      return switch (what) {
        case Made.Test(Expr when) -> when.test(frame);
        case Made.Required(int text, List<Integer> revivedBy) -> required(text, revivedBy);
        case Made.Usable(int rule, List<Integer> bars) -> usable(rule, bars);
      };
    }

    private Truth required(int text, List<Integer> revivedBy) {
      Truth stated = of(text);
      Truth revived = Truth.NO;
      for (int i = 0; i < revivedBy.size() && stated != Truth.NO && revived != Truth.YES; i++) {
        revived = revived.or(of(revivedBy.get(i)));
      }
      return stated.and(revived);
    }

    private Truth usable(int rule, List<Integer> bars) {
      Truth usable = of(rule);
      for (int i = 0; i < bars.size() && usable != Truth.NO; i++) {
        usable = usable.and(of(bars.get(i)).not());
      }
      return usable;
    }
  }
}
