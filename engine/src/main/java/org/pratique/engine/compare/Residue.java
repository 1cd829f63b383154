package org.pratique.engine.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.condition.Expr;
import org.pratique.engine.condition.Frame;
import org.pratique.engine.condition.Opens;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.decide.Plan;
import org.pratique.engine.decide.Weighing;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactRef;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Value;
import org.pratique.engine.law.Rule;

/**
 * What the known facts of a movement leave of two rule sets. Two kinds of movement with equal
 * residues are decided alike by both, whatever the open facts turn out to be.
 *
 * <p>What is left of a condition is a number, worked out anew only when a fact that the condition
 * looks at has changed; a residue is a list of some two hundred numbers.
 */
final class Residue {
  /** Before the numbers of truths, classes and what is left, which do not overlap. */
  private static final int TRUTHS = -10;

  private final Plan planA;
  private final Plan planB;
  private final Frame inA;
  private final Frame inB;
  private final boolean sameClasses;
  private final @Nullable Expr where;
  private final int eccnSlot;
  private final Map<Expr, Part> ofA = new IdentityHashMap<>();
  private final Map<Expr, Part> ofB;
  private final Map<FactRef, List<Part>> readers = new HashMap<>();
  private final Map<List<Object>, Integer> numbers = new HashMap<>();
  private final Map<Expr, Expr> equalInA = new HashMap<>();
  private final Map<Expr, Expr> equalInB;
  private List<Integer> left = new ArrayList<>();
  private int turn;
  private int made;

  /** A condition, and what was left of it when it was last looked at. */
  private static final class Part {
    private final int id;
    private final Expr when;
    private final Frame frame;
    private boolean stale = true;
    private int number;
    private int turn;

    Part(int id, Expr when, Frame frame) {
      this.id = id;
      this.when = when;
      this.frame = frame;
    }
  }

  /**
   * @param sameClasses both rule sets classify alike, so that equal conditions say the same in both
   */
  Residue(Plan planA, Plan planB, Frame inA, Frame inB, boolean sameClasses, @Nullable Expr where) {
    this.planA = planA;
    this.planB = planB;
    this.inA = inA;
    this.inB = inB;
    this.sameClasses = sameClasses;
    this.where = where;
    ofB = sameClasses ? ofA : new IdentityHashMap<>();
    equalInB = sameClasses ? equalInA : new HashMap<>();
    eccnSlot = planA.book.vocabulary().need(EntityKind.ITEM, "eccn").slot();
  }

  /** To be told of every fact that is settled or opened again. */
  void changed(FactRef fact) {
    for (Part part : readers.getOrDefault(fact, List.of())) {
      part.stale = true;
    }
  }

  /** Equal lists: equal residues. */
  List<Integer> now() {
    left = new ArrayList<>();
    turn++;
    if (where != null) {
      add(where, inA, ofA);
    }
    classes(inA, ofA);
    plan(planA, inA, ofA);
    if (!sameClasses) {
      classes(inB, ofB);
    }
    plan(planB, inB, ofB);
    return left;
  }

  private void plan(Plan plan, Frame frame, Map<Expr, Part> parts) {
    Truth subject = Weighing.subject(plan, frame);
    add(subject);
    if (subject == Truth.NO) {
      return;
    }
    if (subject == Truth.UNKNOWN) {
      plan.jurisdiction.forEach(rule -> add(rule, frame, parts));
    }
    plan.prohibitions.forEach(rule -> add(rule, frame, parts));
    plan.reserves.forEach(rule -> add(rule, frame, parts));
    for (Plan.Demand demand : plan.demands) {
      Truth required = Weighing.required(demand, frame);
      add(required);
      if (required != Truth.NO) {
        add(demand.rule(), frame, parts);
        demand.revivedBy().forEach(rule -> add(rule, frame, parts));
        demand.remedies().forEach(remedy -> remedy(remedy, frame, parts));
      }
    }
  }

  private void remedy(Plan.Remedy remedy, Frame frame, Map<Expr, Part> parts) {
    Truth usable = Weighing.usable(remedy, frame);
    add(usable);
    if (usable == Truth.UNKNOWN) {
      add(remedy.rule(), frame, parts);
    }
    remedy.barredBy().forEach(rule -> add(rule, frame, parts));
  }

  private void add(Truth truth) {
    left.add(TRUTHS + truth.ordinal());
  }

  private void add(Rule rule, Frame frame, Map<Expr, Part> parts) {
    add(rule.when(), frame, parts);
  }

  /** Once in a residue. */
  private void add(Expr when, Frame frame, Map<Expr, Part> parts) {
    Part part = parts.get(when);
    if (part == null) {
      part = part(when, frame, parts);
    }
    if (part.turn != turn) {
      part.turn = turn;
      left.add(number(part));
    }
  }

  /** Conditions of two blocks may be equal and not the same. */
  private Part part(Expr when, Frame frame, Map<Expr, Part> parts) {
    Map<Expr, Expr> equal = frame == inA ? equalInA : equalInB;
    Expr first = equal.computeIfAbsent(when, w -> w);
    Part known = parts.get(first);
    if (known != null) {
      parts.put(when, known);
      return known;
    }
    Part part = new Part(++made, first, frame);
    for (FactRef fact : Opens.reads(first, frame)) {
      readers.computeIfAbsent(fact, f -> new ArrayList<>()).add(part);
    }
    parts.put(first, part);
    parts.put(when, part);
    return part;
  }

  private int number(Part part) {
    if (part.stale) {
      List<Object> what = new ArrayList<>();
      what.add(part.id);
      what.add(part.when.test(part.frame));
      Set<FactRef> open = new HashSet<>();
      new Opens(part.frame, open, what).collect(part.when);
      part.number = number(what);
      part.stale = false;
    }
    return part.number;
  }

  private int number(List<Object> what) {
    int next = numbers.size();
    return numbers.computeIfAbsent(what, w -> next);
  }

  /** What may yet contradict a stated ECCN; of an item without one, everything known. */
  private void classes(Frame frame, Map<Expr, Part> parts) {
    if (!(frame.item().get(eccnSlot) instanceof Value.Eccn(String stated))) {
      List<Object> item = new ArrayList<>();
      for (FactSpec spec : frame.vocabulary().facts(EntityKind.ITEM)) {
        item.add(frame.item().get(spec.slot()));
      }
      left.add(number(item));
      return;
    }
    for (int i = 0; i < frame.classes().size(); i++) {
      if (frame.classified(i) == Truth.UNKNOWN) {
        boolean own = stated(stated, frame.classes().eccn(i));
        left.add(number(List.of(i, own)));
        add(frame.classes().entry(i).when(), frame, parts);
      }
    }
  }

  /** Whether the stated paragraph is this one or below it. */
  static boolean stated(String stated, String paragraph) {
    return stated.equals(paragraph) || stated.startsWith(paragraph + ".");
  }
}
