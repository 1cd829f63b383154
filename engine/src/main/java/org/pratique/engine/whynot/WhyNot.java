package org.pratique.engine.whynot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pratique.engine.ask.Prospects;
import org.pratique.engine.condition.Expr;
import org.pratique.engine.condition.Frame;
import org.pratique.engine.condition.Proof;
import org.pratique.engine.condition.Prover;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.decide.Determiner;
import org.pratique.engine.decide.Plan;
import org.pratique.engine.decide.Weighing;
import org.pratique.engine.fact.FactSpec.Ask;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.law.Book;
import org.pratique.engine.law.Effect;
import org.pratique.engine.law.Rule;

/**
 * Why a movement may not use an exception or a program under a rule set: what fails, with its
 * citation, and what would repair it.
 *
 * @param symbol as asked, `LPP`
 * @param needed whether some requirement applies, or may, for which it could be used
 * @param candidates the rules of that symbol
 * @param cautions what the law says against making the facts fit
 */
public record WhyNot(
    String symbol,
    String ruleSet,
    Truth needed,
    List<Candidate> candidates,
    List<Book.Caution> cautions) {

  /**
   * One rule of the symbol.
   *
   * @param hindrances none when it can be used
   */
  public record Candidate(String id, String citation, Ask summary, List<Hindrance> hindrances) {
    public Candidate {
      hindrances = List.copyOf(hindrances);
    }
  }

  public WhyNot {
    candidates = List.copyOf(candidates);
    cautions = List.copyOf(cautions);
  }

  /** The symbols of the rule set on its day, those set aside included. */
  public static List<String> symbols(Determiner determiner) {
    return determiner.book().rules().stream()
        .flatMap(rule -> symbol(rule).stream())
        .distinct()
        .toList();
  }

  private static Optional<String> symbol(Rule rule) {
    return switch (rule.effect()) {
      case Effect.Excepts e -> Optional.of(e.symbol());
      case Effect.Authorizes a -> Optional.of(a.symbol());
      default -> Optional.empty();
    };
  }

  /**
   * @param symbol one of {@link #symbols}
   * @param countries the codes of all countries
   */
  public static WhyNot of(
      Determiner determiner, Movement movement, String symbol, Collection<String> countries) {
    return new Contrast(determiner, movement, symbol, countries).answer();
  }

  /** One question of this kind, while it is answered. */
  private static final class Contrast {
    private final Determiner determiner;
    private final Movement movement;
    private final String symbol;
    private final Collection<String> countries;
    private final Frame frame;

    Contrast(
        Determiner determiner, Movement movement, String symbol, Collection<String> countries) {
      this.determiner = determiner;
      this.movement = movement;
      this.symbol = symbol;
      this.countries = countries;
      frame = new Frame(movement, determiner.book().classes(), determiner.book().vocabulary());
    }

    WhyNot answer() {
      List<Candidate> candidates = new ArrayList<>();
      for (Rule rule : determiner.book().rules()) {
        if (symbol(rule).equals(Optional.of(symbol))) {
          List<Hindrance> hindrances = rule.suspended() ? setAside(rule) : hindrances(rule);
          candidates.add(new Candidate(rule.id(), rule.citation(), rule.summary(), hindrances));
        }
      }
      return new WhyNot(
          symbol, determiner.book().name(), needed(), candidates, cautions(candidates));
    }

    private List<Book.Caution> cautions(List<Candidate> candidates) {
      boolean repairable =
          candidates.stream()
              .flatMap(candidate -> candidate.hindrances().stream())
              .anyMatch(hindrance -> !hindrance.repairs().isEmpty());
      return determiner.book().cautions().stream()
          .filter(c -> repairable && (c.under().isEmpty() || c.under().contains(symbol)))
          .toList();
    }

    private Truth needed() {
      Truth needed = Truth.NO;
      for (int i = 0; i < movement.items().size(); i++) {
        frame.item(i);
        for (Plan.Demand demand : determiner.plan().demands()) {
          needed = needed.or(Weighing.required(demand, frame));
        }
      }
      return needed;
    }

    private List<Hindrance> setAside(Rule rule) {
      List<Hindrance> by = new ArrayList<>();
      for (Rule other : determiner.book().rules()) {
        if (other.effect() instanceof Effect.Suspends s
            && s.targets().contains(rule.id())
            && !other.suspended()) {
          by.add(
              new Hindrance(
                  Hindrance.Kind.SET_ASIDE,
                  "",
                  other.citation(),
                  Truth.NO,
                  other.summary().en(),
                  "",
                  List.of()));
        }
      }
      return by;
    }

    private List<Hindrance> hindrances(Rule rule) {
      Map<String, Hindrance> found = new LinkedHashMap<>();
      for (int i = 0; i < movement.items().size(); i++) {
        frame.item(i);
        String path = movement.items().size() == 1 ? "" : movement.items().get(i).path();
        Set<Rule> bars = new LinkedHashSet<>();
        boolean used = false;
        for (Plan.Demand demand : determiner.plan().demands()) {
          Truth required = Weighing.required(demand, frame);
          Optional<Plan.Remedy> remedy =
              demand.remedies().stream().filter(r -> r.rule().id().equals(rule.id())).findFirst();
          used |= required != Truth.NO;
          remedy.ifPresent(r -> bars.addAll(r.barredBy()));
          if (required != Truth.NO && remedy.isEmpty()) {
            Hindrance no = notOvercome(demand.rule(), required, path);
            found.putIfAbsent(no.cites() + path, no);
          }
        }
        if (used) {
          Repairs repairs =
              new Repairs(new Prospects(determiner, movement), determiner.book(), countries, i);
          limbs(rule, i, path, repairs, found);
          bars.forEach(bar -> barred(bar, path, repairs, found));
        }
      }
      return List.copyOf(found.values());
    }

    private static Hindrance notOvercome(Rule requirement, Truth required, String path) {
      return new Hindrance(
          Hindrance.Kind.NOT_OVERCOME,
          path,
          requirement.citation(),
          required == Truth.YES ? Truth.NO : Truth.UNKNOWN,
          requirement.summary().en(),
          "",
          List.of());
    }

    private void limbs(
        Rule rule, int item, String path, Repairs repairs, Map<String, Hindrance> found) {
      for (Expr limb : parts(rule.when())) {
        frame.item(item);
        Truth truth = limb.test(frame);
        if (truth != Truth.YES) {
          String cites =
              limb instanceof Expr.Limb l && !l.cites().isEmpty() ? l.cites() : rule.citation();
          Proof proof = new Prover(frame).prove(limb);
          String words = limb instanceof Expr.Limb l && !l.en().isEmpty() ? l.en() : proof.text();
          found.putIfAbsent(
              rule.id() + words + path,
              new Hindrance(
                  Hindrance.Kind.LIMB,
                  path,
                  cites,
                  truth,
                  words,
                  because(proof),
                  repairs.of(limb, Truth.YES)));
        }
      }
    }

    private void barred(Rule bar, String path, Repairs repairs, Map<String, Hindrance> found) {
      Truth truth = bar.when().test(frame);
      if (truth == Truth.NO) {
        return;
      }
      Proof proof = new Prover(frame).prove(bar.when());
      found.putIfAbsent(
          bar.id() + path,
          new Hindrance(
              Hindrance.Kind.BARRED,
              path,
              bar.citation(),
              truth.not(),
              bar.summary().en(),
              because(proof),
              repairs.of(bar.when(), Truth.NO)));
    }

    /** The conditions that must all hold. */
    private static List<Expr> parts(Expr when) {
      return when.plain() instanceof Expr.And and
          ? and.parts().stream().flatMap(p -> parts(p).stream()).toList()
          : List.of(when);
    }

    /** The innermost lines of a proof. */
    private static String because(Proof proof) {
      List<String> lines = new ArrayList<>();
      leaves(proof, lines);
      return String.join("; ", lines.stream().distinct().toList());
    }

    private static void leaves(Proof proof, List<String> lines) {
      if (proof.children().isEmpty() || proof.kind().equals("item")) {
        lines.add(proof.text());
        return;
      }
      proof.children().forEach(child -> leaves(child, lines));
    }
  }
}
