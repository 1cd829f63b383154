package org.pratique.engine.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.condition.Frame;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.decide.Determination.Authorization;
import org.pratique.engine.decide.Determination.Obligation;
import org.pratique.engine.law.Effect;
import org.pratique.engine.law.Rule;

/** What is still to be done for a movement under its outcome. */
record Duties(Plan plan, Frame frame) {
  private static final Pattern RECKONED =
      Pattern.compile("movement\\.date ([+-]) (\\d{1,4}) (days|years)");

  List<Obligation> of(
      Outcome outcome,
      @Nullable Authorization used,
      List<Authorization> possible,
      List<Account.Instance> instances) {
    Set<String> sure = under(outcome, used, instances);
    Set<String> perhaps = new LinkedHashSet<>();
    possible.forEach(by -> perhaps.add(by.symbol()));
    List<Obligation> obligations = new ArrayList<>();
    for (Rule duty : plan.duties) {
      Effect.Obliges obliges = (Effect.Obliges) duty.effect();
      boolean isSure = !first(obliges.under(), sure).isEmpty();
      String which = first(obliges.under(), isSure ? sure : perhaps);
      Truth asked = which.isEmpty() ? Truth.NO : isSure ? Truth.YES : Truth.UNKNOWN;
      Truth applies = asked == Truth.NO ? Truth.NO : asked.and(Flags.applies(duty, frame));
      if (applies != Truth.NO) {
        obligations.add(
            new Obligation(
                duty.id(),
                duty.citation(),
                which,
                obliges.duty(),
                due(obliges.due()),
                obliges.filing(),
                applies));
      }
    }
    return obligations;
  }

  private static String first(List<String> symbols, Set<String> among) {
    for (String symbol : symbols) {
      if (among.contains(symbol)) {
        return symbol;
      }
    }
    return "";
  }

  /** The day of `movement.date + 5 years` put in; what else there is stays as the law words it. */
  private String due(String words) {
    return RECKONED
        .matcher(words)
        .replaceAll(m -> {
          int count = Integer.parseInt(m.group(2)) * (m.group(1).equals("+") ? 1 : -1);
          LocalDate day = frame.movement().date();
          return (m.group(3).equals("years") ? day.plusYears(count) : day.plusDays(count))
              .toString();
        });
  }

  private static Set<String> under(
      Outcome outcome, @Nullable Authorization used, List<Account.Instance> instances) {
    Set<String> under = new LinkedHashSet<>();
    if (used != null) {
      under.addAll(List.of(used.symbol().split("\\+", -1)));
    }
    if (Authorizing.authorized(outcome)) {
      under.add("any");
    }
    if (outcome == Outcome.LICENSE_REQUIRED) {
      under.add("license");
      under.add("any");
      instances.stream()
          .filter(Account.Instance::perhaps)
          .forEach(i -> under.add(i.demand().rule().id()));
    }
    if (outcome == Outcome.NO_LICENSE_REQUIRED) {
      under.add("NLR");
      under.add("any");
    }
    return under;
  }

  /** How many filings to the agency a remedy brings. */
  static long filings(Plan.Remedy remedy, Plan plan, Frame frame) {
    return plan.duties.stream()
        .filter(d ->
            d.effect() instanceof Effect.Obliges o
                && o.filing()
                && o.under().contains(remedy.symbol()))
        .filter(d -> Flags.applies(d, frame) != Truth.NO)
        .count();
  }
}
