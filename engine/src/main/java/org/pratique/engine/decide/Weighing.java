package org.pratique.engine.decide;

import java.util.ArrayList;
import java.util.List;
import org.pratique.engine.condition.Frame;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.fact.Value;
import org.pratique.engine.law.Rule;

/**
 * The outcome without proof: the best and the worst that the open facts allow, by Kleene's logic
 * alone. {@link Account} is the same with proof; the two are tested against each other.
 */
public final class Weighing {
  /**
   * What may say something of an item in a search.
   *
   * @param docket as long as the ECCN stated of it is this
   * @param other when it is another
   */
  private record Start(Docket docket, Value eccn, Docket other) {}

  private final Plan plan;
  private List<Start> starts = List.of();
  private Truth subject = Truth.YES;
  private Outcome best = Outcome.NO_LICENSE_REQUIRED;
  private Outcome worst = Outcome.NO_LICENSE_REQUIRED;

  public Weighing(Plan plan) {
    this.plan = plan;
  }

  /**
   * For a search from what the frame knows now: as long as its movement only gains facts, what says
   * nothing of an item now is not asked again. An ECCN is not such a gain, it stands in place of
   * what the item was classified as.
   */
  public static Weighing from(Plan plan, Frame frame) {
    Weighing weighing = new Weighing(plan);
    List<Start> starts = new ArrayList<>();
    for (int i = 0; i < frame.movement().items().size(); i++) {
      frame.item(i);
      Docket other = plan.docket(Docket.By.ANY_ECCN, frame);
      starts.add(new Start(plan.docket(frame), frame.statedEccn(), other));
    }
    frame.item(0);
    weighing.starts = starts;
    return weighing;
  }

  public Outcome best() {
    return best;
  }

  public Outcome worst() {
    return worst;
  }

  public boolean decided() {
    return best == worst;
  }

  public void weigh(Frame frame) {
    best = plan.best();
    worst = plan.best();
    int items = frame.movement().items().size();
    for (int i = 0; i < items; i++) {
      frame.item(i);
      item(frame);
    }
    frame.item(0);
  }

  /** Whether the item is subject to the regulations. */
  public static Truth subject(Plan plan, Frame frame) {
    Truth subject = Truth.of(plan.jurisdiction.isEmpty());
    for (int j = 0; j < plan.jurisdiction.size() && subject != Truth.YES; j++) {
      subject = subject.or(plan.jurisdiction.get(j).when().test(frame));
    }
    return subject;
  }

  private void item(Frame frame) {
    subject = subject(plan, frame);
    if (subject == Truth.NO) {
      return;
    }
    raise(Truth.YES, Outcome.NO_LICENSE_REQUIRED, Outcome.NO_LICENSE_REQUIRED);
    Docket docket = docket(frame);
    for (int place : docket.prohibitions()) {
      Truth prohibited = plan.prohibitions.get(place).when().test(frame);
      raise(prohibited, Outcome.PROHIBITED, Outcome.PROHIBITED);
    }
    for (int place : docket.demands()) {
      demand(plan.demands.get(place), frame);
    }
    for (int place : docket.reserves()) {
      if (plan.reserves.get(place).when().test(frame) != Truth.NO) {
        raise(Truth.UNKNOWN, Outcome.LICENSE_REQUIRED, Outcome.LICENSE_REQUIRED);
      }
    }
  }

  private Docket docket(Frame frame) {
    if (starts.isEmpty()) {
      return plan.docket(frame);
    }
    Start start = starts.get(frame.itemIndex());
    return start.eccn().equals(frame.statedEccn()) ? start.docket() : start.other();
  }

  private void demand(Plan.Demand demand, Frame frame) {
    Truth required = required(demand, frame);
    if (required == Truth.NO) {
      return;
    }
    Outcome sure = Outcome.LICENSE_REQUIRED;
    Outcome hoped = Outcome.LICENSE_REQUIRED;
    List<Plan.Remedy> remedies = demand.remedies();
    for (int r = 0; r < remedies.size(); r++) {
      Plan.Remedy remedy = remedies.get(r);
      Truth usable = usable(remedy, frame);
      if (usable == Truth.YES) {
        sure = better(sure, remedy.gives());
      }
      if (usable != Truth.NO) {
        hoped = better(hoped, remedy.gives());
      }
    }
    raise(required, hoped, sure);
  }

  public static Truth required(Plan.Demand demand, Frame frame) {
    Truth text = demand.rule().when().test(frame);
    if (text == Truth.NO || !demand.rule().suspended()) {
      return text;
    }
    Truth revived = Truth.NO;
    List<Rule> by = demand.revivedBy();
    for (int i = 0; i < by.size() && revived != Truth.YES; i++) {
      revived = revived.or(by.get(i).when().test(frame));
    }
    return text.and(revived);
  }

  public static Truth usable(Plan.Remedy remedy, Frame frame) {
    Truth usable = remedy.rule().when().test(frame);
    List<Rule> bars = remedy.barredBy();
    for (int i = 0; i < bars.size() && usable != Truth.NO; i++) {
      usable = usable.and(bars.get(i).when().test(frame).not());
    }
    return usable;
  }

  private static Outcome better(Outcome a, Outcome b) {
    return a.ordinal() <= b.ordinal() ? a : b;
  }

  private void raise(Truth met, Outcome lowest, Outcome highest) {
    Truth applies = met.and(subject);
    if (applies == Truth.YES && lowest.ordinal() > best.ordinal()) {
      best = lowest;
    }
    if (applies != Truth.NO && highest.ordinal() > worst.ordinal()) {
      worst = highest;
    }
  }
}
