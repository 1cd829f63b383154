package org.pratique.engine.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.law.Book;
import org.pratique.engine.law.Effect;
import org.pratique.engine.law.Pack;
import org.pratique.engine.law.Posture;
import org.pratique.engine.law.Rule;
import org.pratique.engine.law.RuleSetName;

/**
 * What shows when the law of every rule set is looked at, taken every way, on every day on which
 * anything changes: which rules are ever in force, can be yes, and meet what they are about; which
 * facts are read.
 */
final class Survey {
  private final Map<String, Life> lives = new LinkedHashMap<>();
  private final Reads reads;

  /** What was seen of a rule on any day. */
  static final class Life {
    private boolean applies;
    private boolean possible;
    private boolean reconstructed;
    private String contradiction = "";
    private boolean needsTarget;
    private final Set<String> met = new LinkedHashSet<>();

    /** Why it can do nothing; empty when it can. */
    Optional<Dead> dead(String id, String provision) {
      if (!applies) {
        return Optional.of(
            new Dead(id, provision, Dead.Kind.SET_ASIDE, "set aside whenever it is in force"));
      }
      if (!possible) {
        return Optional.of(new Dead(id, provision, Dead.Kind.NEVER_YES, contradiction));
      }
      return needsTarget && met.isEmpty()
          ? Optional.of(
              new Dead(
                  id,
                  provision,
                  Dead.Kind.NO_TARGET,
                  "nothing that it is about is ever in force with it"))
          : Optional.empty();
    }

    boolean reconstructed() {
      return reconstructed;
    }
  }

  private Survey(Pack pack) {
    reads = new Reads(pack.vocabulary());
  }

  static Survey of(Pack pack) {
    Survey survey = new Survey(pack);
    for (String set : pack.ruleSets().stream().map(s -> s.split(":", 2)[0]).distinct().toList()) {
      for (LocalDate day : pack.boundaries(set)) {
        for (Posture posture : Posture.values()) {
          String text = set + ":" + posture.word();
          survey.look(pack.printed(new RuleSetName(set, posture, Optional.empty(), text), day));
        }
      }
    }
    return survey;
  }

  /** Of the rule; empty when it is in no book. */
  Optional<Life> life(String rule) {
    return Optional.ofNullable(lives.get(rule));
  }

  Set<FactSpec> reads() {
    return reads.found();
  }

  private void look(Book book) {
    reads.add(book);
    Targets targets = new Targets(book);
    Set<String> revived = new HashSet<>();
    for (Rule rule : book.rules()) {
      if (rule.effect() instanceof Effect.Enforces enforces && !rule.suspended()) {
        revived.add(enforces.target());
      }
    }
    for (Rule rule : book.rules()) {
      Life life = lives.computeIfAbsent(rule.id(), id -> new Life());
      life.reconstructed |= rule.reconstructed();
      if (rule.suspended() && !revived.contains(rule.id())) {
        continue;
      }
      life.applies = true;
      if (!life.possible) {
        Optional<String> never = Reach.never(rule.when());
        life.possible = never.isEmpty();
        life.contradiction = never.orElse("");
      }
      life.needsTarget |= targets.needs(rule);
      life.met.addAll(targets.met(rule));
    }
  }

  /** What the rules of a book are about, as far as it is in the book. */
  private static final class Targets {
    private static final Set<String> OCCASIONS = Set.of("license", "NLR", "any");

    private final Set<String> ids = new HashSet<>();
    private final Set<String> requirements = new HashSet<>();
    private final Set<String> excepting = new HashSet<>();
    private final Set<String> symbols = new HashSet<>();
    private final Set<String> barredBy = new HashSet<>();

    Targets(Book book) {
      for (Rule rule : book.rules()) {
        ids.add(rule.id());
        switch (rule.effect()) {
          case Effect.Requires r -> requirements.add(rule.id());
          case Effect.Excepts e -> {
            excepting.add(e.symbol());
            symbols.add(e.symbol());
          }
          case Effect.Authorizes a -> {
            symbols.add(a.symbol());
            barredBy.addAll(a.subjectTo());
          }
          default -> {}
        }
      }
    }

    /** Whether the rule can do nothing by itself. */
    boolean needs(Rule rule) {
      return switch (rule.effect()) {
        case Effect.Excepts e -> true;
        case Effect.Authorizes a -> true;
        case Effect.Restricts r -> true;
        case Effect.Reviews r -> true;
        case Effect.Obliges o -> true;
        case Effect.Suspends s -> true;
        case Effect.Enforces e -> true;
        case Effect.Subjects s -> false;
        case Effect.Classifies c -> false;
        case Effect.Requires r -> false;
        case Effect.Prohibits p -> false;
        case Effect.Flags f -> false;
        case Effect.Reserves r -> false;
      };
    }

    Set<String> met(Rule rule) {
      return switch (rule.effect()) {
        case Effect.Excepts e -> in(e.overcomes(), requirements);
        case Effect.Authorizes a ->
            a.overcomes().isEmpty() ? requirements : in(a.overcomes(), requirements);
        case Effect.Restricts r -> barred(rule.id(), r.except());
        case Effect.Reviews r -> in(r.requirements(), requirements);
        case Effect.Obliges o -> occasions(o.under());
        case Effect.Suspends s -> in(s.targets(), ids);
        case Effect.Enforces e -> in(List.of(e.target()), requirements);
        case Effect.Subjects s -> Set.of();
        case Effect.Classifies c -> Set.of();
        case Effect.Requires r -> Set.of();
        case Effect.Prohibits p -> Set.of();
        case Effect.Flags f -> Set.of();
        case Effect.Reserves r -> Set.of();
      };
    }

    private static Set<String> in(List<String> named, Set<String> there) {
      Set<String> met = new LinkedHashSet<>(named);
      met.retainAll(there);
      return met;
    }

    private Set<String> barred(String restriction, List<String> except) {
      Set<String> barred = new LinkedHashSet<>(excepting);
      except.forEach(barred::remove);
      if (barredBy.contains(restriction)) {
        barred.add(restriction);
      }
      return barred;
    }

    private Set<String> occasions(List<String> under) {
      List<String> met = new ArrayList<>(in(under, OCCASIONS));
      met.addAll(in(under, symbols));
      met.addAll(in(under, requirements));
      return new LinkedHashSet<>(met);
    }
  }
}
