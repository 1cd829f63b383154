package org.pratique.engine.decide.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pratique.engine.condition.Frame;
import org.pratique.engine.condition.Opens;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.decide.Plan;
import org.pratique.engine.decide.Weighing;
import org.pratique.engine.fact.FactRef;
import org.pratique.engine.law.Rule;

/**
 * The unknown facts that an undecided outcome may hang on, by what the conditions still wait for.
 */
public final class OpenFacts {
  private final Plan plan;
  private final Frame frame;
  private final Set<FactRef> found = new LinkedHashSet<>();
  private final Opens opens;

  private OpenFacts(Plan plan, Frame frame) {
    this.plan = plan;
    this.frame = frame;
    this.opens = new Opens(frame, found);
  }

  public static List<FactRef> of(Plan plan, Frame frame) {
    OpenFacts open = new OpenFacts(plan, frame);
    for (int i = 0; i < frame.movement().items().size(); i++) {
      frame.item(i);
      open.item();
    }
    frame.item(0);
    return List.copyOf(open.found);
  }

  private void item() {
    Truth subject = Weighing.subject(plan, frame);
    if (subject == Truth.NO) {
      return;
    }
    if (subject == Truth.UNKNOWN) {
      plan.jurisdiction.forEach(this::add);
    }
    plan.prohibitions.forEach(this::add);
    plan.reserves.forEach(this::add);
    for (Plan.Demand demand : plan.demands) {
      Truth required = Weighing.required(demand, frame);
      if (required == Truth.NO) {
        continue;
      }
      add(demand.rule());
      if (demand.rule().suspended() && required == Truth.UNKNOWN) {
        demand.revivedBy().forEach(this::add);
      }
      for (Plan.Remedy remedy : demand.remedies()) {
        if (Weighing.usable(remedy, frame) == Truth.UNKNOWN) {
          remedy.rules().forEach(this::add);
        }
      }
    }
  }

  private void add(Rule rule) {
    opens.collect(rule.when());
  }
}
