package org.pratique.engine.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.condition.Expr;
import org.pratique.engine.condition.FactRef;
import org.pratique.engine.condition.Frame;
import org.pratique.engine.condition.Opens;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.decide.Plan;
import org.pratique.engine.decide.Weighing;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Value;
import org.pratique.engine.law.Rule;

/**
 * What the known facts of a movement leave of two rule sets. Two kinds of movement with equal
 * residues are decided alike by both, whatever the open facts turn out to be.
 */
final class Residue {
  private final Plan planA;
  private final Plan planB;
  private final boolean sameClasses;
  private final @Nullable Expr where;
  private final int eccnSlot;
  private final Set<FactRef> ignored = new HashSet<>();
  private List<Object> left = new ArrayList<>();
  private Set<Expr> done = Set.of();

  Residue(Plan planA, Plan planB, boolean sameClasses, @Nullable Expr where) {
    this.planA = planA;
    this.planB = planB;
    this.sameClasses = sameClasses;
    this.where = where;
    eccnSlot = planA.book.vocabulary().need(EntityKind.ITEM, "eccn").slot();
  }

  /** Equal lists: equal residues. */
  List<Object> of(Frame a, Frame b) {
    left = new ArrayList<>();
    ignored.clear();
    done = Collections.newSetFromMap(new IdentityHashMap<>());
    if (where != null) {
      add(where, a);
    }
    classes(a);
    plan(planA, a);
    if (!sameClasses) {
      done.clear();
      classes(b);
    }
    plan(planB, b);
    return left;
  }

  private void plan(Plan plan, Frame frame) {
    Truth subject = Weighing.subject(plan, frame);
    left.add(subject);
    if (subject == Truth.NO) {
      return;
    }
    if (subject == Truth.UNKNOWN) {
      plan.jurisdiction.forEach(rule -> add(rule, frame));
    }
    plan.prohibitions.forEach(rule -> add(rule, frame));
    plan.reserves.forEach(rule -> add(rule, frame));
    for (Plan.Demand demand : plan.demands) {
      Truth required = Weighing.required(demand, frame);
      left.add(required);
      if (required != Truth.NO) {
        add(demand.rule(), frame);
        demand.revivedBy().forEach(rule -> add(rule, frame));
        demand.remedies().forEach(remedy -> remedy(remedy, frame));
      }
    }
  }

  private void remedy(Plan.Remedy remedy, Frame frame) {
    Truth usable = Weighing.usable(remedy, frame);
    left.add(usable);
    if (usable == Truth.UNKNOWN) {
      add(remedy.rule(), frame);
    }
    remedy.barredBy().forEach(rule -> add(rule, frame));
  }

  private void add(Rule rule, Frame frame) {
    add(rule.when(), frame);
  }

  private void add(Expr when, Frame frame) {
    if (done.add(when)) {
      left.add(when.test(frame));
      new Opens(frame, ignored, left).collect(when);
    }
  }

  /** What may yet contradict a stated ECCN; of an item without one, everything known. */
  private void classes(Frame frame) {
    if (!(frame.item().get(eccnSlot) instanceof Value.Eccn(String stated))) {
      for (FactSpec spec : frame.vocabulary().facts(EntityKind.ITEM)) {
        left.add(frame.item().get(spec.slot()));
      }
      return;
    }
    for (int i = 0; i < frame.classes().size(); i++) {
      if (frame.classified(i) == Truth.UNKNOWN) {
        left.add(i);
        left.add(stated(stated, frame.classes().eccn(i)));
        add(frame.classes().entry(i).when(), frame);
      }
    }
  }

  /** Whether the stated paragraph is this one or below it. */
  static boolean stated(String stated, String paragraph) {
    return stated.equals(paragraph) || stated.startsWith(paragraph + ".");
  }
}
