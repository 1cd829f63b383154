package org.pratique.engine.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.condition.Frame;
import org.pratique.engine.condition.Opens;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.decide.Determination.Authorization;
import org.pratique.engine.fact.FactRef;

/** What authorizes a movement that may go without an individual license. */
public final class Authorizing {
  private Authorizing() {}

  public static boolean authorized(Outcome outcome) {
    return outcome == Outcome.LICENSE_EXCEPTION || outcome == Outcome.AUTHORIZED;
  }

  /** Whether a requirement is overcome, by what surely and what perhaps overcomes it. */
  public static Truth met(List<Plan.Remedy> usable, List<Plan.Remedy> perhaps) {
    return usable.isEmpty() && !perhaps.isEmpty() ? Truth.UNKNOWN : Truth.of(!usable.isEmpty());
  }

  /**
   * What authorizes the whole movement, fewest duties first: filings to the agency, then running
   * totals, then section order.
   */
  public static List<Plan.Remedy> candidates(
      Plan plan, Frame frame, List<Account.Instance> instances) {
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
            .thenComparingLong(r -> Duties.filings(r, plan, frame))
            .thenComparing(Plan.Remedy::runningTotal)
            .thenComparing(Plan.Remedy::section, Plan.SECTION_ORDER)
            .thenComparing(Plan.Remedy::symbol));
    return common;
  }

  /**
   * Of an authorized movement: the first candidate, else what authorizes each requirement; null
   * while it is open what authorizes one of them.
   */
  public static @Nullable Authorization authorization(
      List<Plan.Remedy> candidates, List<Account.Instance> instances) {
    if (!candidates.isEmpty()) {
      return of(candidates.getFirst());
    }
    Map<String, Plan.Remedy> each = new LinkedHashMap<>();
    for (Account.Instance instance : instances) {
      if (isOpen(instance)) {
        return null;
      }
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

  private static Authorization of(Plan.Remedy remedy) {
    return new Authorization(remedy.symbol(), remedy.rule().citation(), remedy.rule().summary());
  }

  /** The other candidates. */
  static List<Authorization> alternatives(List<Plan.Remedy> candidates) {
    return candidates.stream().skip(1).map(Authorizing::of).distinct().toList();
  }

  /** A requirement that applies, and is overcome by one or another of what may be used. */
  private static boolean isOpen(Account.Instance instance) {
    return instance.required() == Truth.YES && instance.usable().isEmpty();
  }

  /** What may authorize a movement of which it is open what does. */
  static List<Authorization> possible(List<Account.Instance> instances) {
    Map<String, Authorization> bySymbol = new LinkedHashMap<>();
    for (Account.Instance instance : instances) {
      if (instance.required() == Truth.YES) {
        instance.usable().forEach(r -> bySymbol.putIfAbsent(r.symbol(), of(r)));
        instance.perhapsUsable().forEach(r -> bySymbol.putIfAbsent(r.symbol(), of(r)));
      }
    }
    return List.copyOf(bySymbol.values());
  }

  /** The symbols of those, as a verdict names them. */
  public static String possibleSymbols(List<Account.Instance> instances) {
    return String.join(" or ", possible(instances).stream().map(Authorization::symbol).toList());
  }

  /** The facts that such remedies wait for. */
  static List<FactRef> openFacts(Frame frame, List<Account.Instance> instances) {
    Set<FactRef> found = new LinkedHashSet<>();
    Opens opens = new Opens(frame, found);
    for (Account.Instance instance : instances) {
      if (isOpen(instance)) {
        frame.item(instance.item());
        for (Plan.Remedy remedy : instance.perhapsUsable()) {
          remedy.rules().forEach(rule -> opens.collect(rule.when()));
        }
      }
    }
    frame.item(0);
    return List.copyOf(found);
  }
}
