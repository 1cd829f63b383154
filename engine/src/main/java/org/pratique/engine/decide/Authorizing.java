package org.pratique.engine.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.condition.Frame;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.decide.Determination.Authorization;
import org.pratique.engine.law.Effect;
import org.pratique.engine.law.Rule;

/** What authorizes a movement: the exception or program with the fewest duties. */
final class Authorizing {
  private Authorizing() {}

  static boolean authorized(Outcome outcome) {
    return outcome == Outcome.LICENSE_EXCEPTION || outcome == Outcome.AUTHORIZED;
  }

  /**
   * What authorizes the whole movement, fewest duties first: filings to the agency, then running
   * totals, then section order.
   */
  static List<Plan.Remedy> candidates(Plan plan, Frame frame, List<Account.Instance> instances) {
    List<Plan.Remedy> common = new ArrayList<>();
    boolean first = true;
    for (Account.Instance instance : instances) {
      if (instance.required() != Truth.YES) {
        continue;
      }
      if (first) {
        common.addAll(instance.usable());
      } else {
        Set<String> symbols = instance.symbols();
        common.removeIf(r -> !symbols.contains(r.symbol()));
      }
      first = false;
    }
    if (common.size() < 2) {
      return common;
    }
    common.sort(
        Comparator.comparing((Plan.Remedy r) -> r.gives())
            .thenComparingLong(r -> filings(r, plan, frame))
            .thenComparing(Plan.Remedy::runningTotal)
            .thenComparing(Plan.Remedy::section, Sections.ORDER)
            .thenComparing(Plan.Remedy::symbol));
    return common;
  }

  private static long filings(Plan.Remedy remedy, Plan plan, Frame frame) {
    return plan.duties.stream()
        .filter(d ->
            d.effect() instanceof Effect.Obliges o
                && o.filing()
                && o.under().contains(remedy.symbol()))
        .filter(d -> applies(d, frame) != Truth.NO)
        .count();
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

  /** Of an authorized movement: the first candidate, else what authorizes each requirement. */
  static @Nullable Authorization of(
      List<Plan.Remedy> candidates, List<Account.Instance> instances) {
    if (!candidates.isEmpty()) {
      return of(candidates.getFirst());
    }
    Map<String, Plan.Remedy> each = new LinkedHashMap<>();
    for (Account.Instance instance : instances) {
      if (!instance.usable().isEmpty()) {
        each.putIfAbsent(instance.usable().getFirst().symbol(), instance.usable().getFirst());
      }
    }
    if (each.isEmpty()) {
      return null;
    }
    List<Authorization> parts = each.values().stream().map(Authorizing::of).toList();
    return new Authorization(
        String.join("+", each.keySet()),
        String.join("; ", parts.stream().map(Authorization::citation).toList()),
        parts.getFirst().summary());
  }

  static Authorization of(Plan.Remedy remedy) {
    return new Authorization(remedy.symbol(), remedy.rule().citation(), remedy.rule().summary());
  }
}
