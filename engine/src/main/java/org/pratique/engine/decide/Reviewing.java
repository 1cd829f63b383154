package org.pratique.engine.decide;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.condition.Frame;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.decide.Determination.Review;
import org.pratique.engine.law.Effect;
import org.pratique.engine.law.Policy;
import org.pratique.engine.law.Rule;

/**
 * License review policies: the strictest that applies, as a set of possibilities while facts are
 * open.
 */
public final class Reviewing {
  private Reviewing() {}

  /**
   * Policies an application may meet, each with the rule that gives it.
   *
   * @param none whether it may also meet none
   */
  public record Possible(Map<Policy, Rule> policies, boolean none) {
    public static final Possible NONE = new Possible(Map.of(), true);

    @Nullable Review single() {
      if (none || policies.size() != 1) {
        return null;
      }
      Map.Entry<Policy, Rule> only = policies.entrySet().iterator().next();
      return new Review(only.getKey(), only.getValue().citation());
    }

    public List<Policy> list() {
      return policies.keySet().stream().sorted().toList();
    }

    List<Rule> rules() {
      return List.copyOf(policies.values());
    }
  }

  public static Possible of(Plan.Demand demand, Frame frame) {
    return of(demand, review -> demand.reviews().get(review).when().test(frame));
  }

  /**
   * @param truths of the demand's reviews, by their position
   */
  public static Possible of(Plan.Demand demand, IntFunction<Truth> truths) {
    Rule sure = null;
    Map<Policy, Rule> open = new EnumMap<>(Policy.class);
    for (int i = 0; i < demand.reviews().size(); i++) {
      Rule rule = demand.reviews().get(i);
      Truth truth = truths.apply(i);
      if (truth == Truth.YES && (sure == null || policy(rule).compareTo(policy(sure)) > 0)) {
        sure = rule;
      }
      if (truth == Truth.UNKNOWN) {
        open.putIfAbsent(policy(rule), rule);
      }
    }
    if (sure != null) {
      Policy floor = policy(sure);
      open.keySet().removeIf(p -> p.compareTo(floor) <= 0);
      open.put(floor, sure);
    }
    return new Possible(open, open.isEmpty());
  }

  public static Policy policy(Rule rule) {
    return ((Effect.Reviews) rule.effect()).policy();
  }

  /**
   * The strictest over requirements that surely need a license; those that may need one add
   * possibilities.
   */
  public static Possible together(List<Account.Instance> instances) {
    Possible all = Possible.NONE;
    for (Account.Instance instance : instances) {
      if (instance.surely()) {
        all = strictest(all, instance.policies());
      }
    }
    for (Account.Instance instance : instances) {
      if (!instance.surely() && instance.perhaps()) {
        all = either(all, strictest(all, instance.policies()));
      }
    }
    return all;
  }

  private static Possible strictest(Possible a, Possible b) {
    if (a.policies().isEmpty()) {
      return b;
    }
    if (b.policies().isEmpty()) {
      return a;
    }
    Map<Policy, Rule> both = new EnumMap<>(Policy.class);
    a.policies()
        .forEach((p, rule) ->
            b.policies()
                .forEach((q, other) ->
                    both.putIfAbsent(
                        p.compareTo(q) >= 0 ? p : q, p.compareTo(q) >= 0 ? rule : other)));
    return new Possible(both, false);
  }

  private static Possible either(Possible a, Possible b) {
    Map<Policy, Rule> both = new EnumMap<>(Policy.class);
    both.putAll(b.policies());
    both.putAll(a.policies());
    return new Possible(both, both.isEmpty());
  }
}
