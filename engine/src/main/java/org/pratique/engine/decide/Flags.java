package org.pratique.engine.decide;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pratique.engine.condition.Frame;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.decide.Determination.Flag;
import org.pratique.engine.fact.FactSpec.Ask;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.law.Effect;
import org.pratique.engine.law.Rule;

/**
 * What a reader of a determination should know besides: readings, reconstructed text, red flags.
 */
final class Flags {
  private final Plan plan;
  private final Frame frame;
  private final Map<String, Flag> flags = new LinkedHashMap<>();

  Flags(Plan plan, Frame frame) {
    this.plan = plan;
    this.frame = frame;
  }

  /** Yes if for any item. */
  static Truth applies(Rule rule, Frame frame) {
    Truth any = Truth.NO;
    for (int i = 0; i < frame.movement().items().size(); i++) {
      frame.item(i);
      any = any.or(rule.when().test(frame));
    }
    frame.item(0);
    return any;
  }

  /** What is said of this very movement first, then how the law that decides it is read. */
  List<Flag> of(Collection<Rule> applied, Collection<Rule> reviews) {
    for (Movement.Note note : frame.movement().notes()) {
      if (note.id().equals(Movement.Note.CONTRADICTION)) {
        put(note);
      }
    }
    raised().stream()
        .mapToObj(plan.flags::get)
        .forEach(rule -> {
          if (rule.effect() instanceof Effect.Flags f) {
            put(new Flag(rule.id(), rule.citation(), f.text()));
          }
        });
    for (Movement.Note note : frame.movement().notes()) {
      put(note);
    }
    for (Rule reserve : plan.reserves) {
      if (applies(reserve, frame) != Truth.NO) {
        put(new Flag(reserve.id(), reserve.citation(), reserve.summary()));
      }
    }
    for (Rule suspension : plan.suspensions) {
      if (setsAside(suspension)) {
        put(new Flag(suspension.id(), suspension.citation(), suspension.summary()));
      }
    }
    applied.forEach(this::applied);
    reviews.forEach(this::review);
    return List.copyOf(flags.values());
  }

  /** Places of the flags that are raised for some item. */
  private BitSet raised() {
    BitSet raised = new BitSet();
    for (int i = 0; i < frame.movement().items().size(); i++) {
      frame.item(i);
      for (int place : plan.docket(frame).flags()) {
        if (!raised.get(place) && plan.flags.get(place).when().test(frame) == Truth.YES) {
          raised.set(place);
        }
      }
    }
    frame.item(0);
    return raised;
  }

  private void applied(Rule rule) {
    if (!rule.reading().isEmpty()) {
      put(
          new Flag(
              rule.id(),
              rule.citation(),
              new Ask("reading: " + rule.reading(), "解读：" + rule.reading())));
    }
    if (rule.reconstructed()) {
      put(
          new Flag(
              rule.id() + "/reconstructed",
              rule.citation(),
              new Ask(
                  "the text of " + rule.id() + " is reconstructed or partial, to be checked",
                  rule.id() + " 的文本为重建或不完整，须核对")));
    }
  }

  private void review(Rule rule) {
    if (!rule.reading().isEmpty() || rule.reconstructed()) {
      String text =
          rule.reading().isEmpty()
              ? "the review policy is reconstructed or partial text, to be checked"
              : "reading: " + rule.reading();
      put(new Flag(rule.id(), rule.citation(), new Ask(text, text)));
    }
  }

  private void put(Movement.Note note) {
    put(new Flag(note.id(), note.path(), new Ask(note.en(), note.zh())));
  }

  private void put(Flag flag) {
    flags.putIfAbsent(flag.id() + flag.text().en(), flag);
  }

  /** Whether the suspension takes a requirement away that the text would have. */
  private boolean setsAside(Rule suspension) {
    Effect.Suspends suspends = (Effect.Suspends) suspension.effect();
    return plan.demands.stream()
        .map(Plan.Demand::rule)
        .filter(rule -> rule.suspended() && suspends.targets().contains(rule.id()))
        .anyMatch(rule -> applies(rule, frame) == Truth.YES);
  }
}
