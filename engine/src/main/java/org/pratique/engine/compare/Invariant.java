package org.pratique.engine.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.pratique.engine.condition.Expr;
import org.pratique.engine.condition.Frame;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.decide.Outcome;
import org.pratique.engine.fact.CountrySet;
import org.pratique.engine.fact.FactSpec.Ask;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.law.Book;
import org.pratique.engine.law.Effect;
import org.pratique.engine.law.Rule;
import org.pratique.engine.problem.Place;

/**
 * A policy about the law, proved or refuted over all movements. Each is asked as a comparison of
 * rule sets, one of them changed, so that one search serves both.
 */
public sealed interface Invariant {
  /** What came of it: the movements against it, and how much was not looked at. */
  record Verdict(List<RuleComparison.Region> against, int unexamined) {}

  /**
   * Every movement of which the condition holds needs a license, whatever exception is not allowed.
   */
  record Licensed(Book book, Expr where, List<String> allowed) implements Invariant {}

  /** No movement fares worse under the first than under the second. */
  record NotStricter(Book book, Book than, Optional<Expr> where) implements Invariant {}

  /** Each exception helps some movement. */
  record EveryExceptionHelps(Book book) implements Invariant {}

  /**
   * @param stop asked at every branch; when it says so, what is left is counted as unexamined
   */
  static Verdict judge(
      Invariant invariant, LocalDate date, CountrySet countries, BooleanSupplier stop) {
    return switch (invariant) {
      case Licensed l -> {
        Book book = without(l.book(), l.allowed());
        RuleComparison all =
            RuleComparison.of(
                new RuleComparison.Asked(
                    book, requiring(book, l.where()), date, Optional.empty(), countries),
                stop);
        yield new Verdict(all.regions(), all.unexamined());
      }
      case NotStricter n -> {
        RuleComparison all =
            RuleComparison.of(
                new RuleComparison.Asked(n.than(), n.book(), date, n.where(), countries), stop);
        List<RuleComparison.Region> worse =
            all.regions().stream().filter(r -> r.b().compareTo(r.a()) > 0).toList();
        yield new Verdict(worse, all.unexamined());
      }
      case EveryExceptionHelps e -> idle(e.book(), date, countries, stop);
    };
  }

  /**
   * Exceptions without which nothing is decided otherwise, each as a region that names it; those to
   * requirements that no movement within the bounds meets are left aside.
   */
  private static Verdict idle(
      Book book, LocalDate date, CountrySet countries, BooleanSupplier stop) {
    List<RuleComparison.Region> idle = new ArrayList<>();
    int unexamined = 0;
    for (Rule rule : book.rules()) {
      if (!(rule.effect() instanceof Effect.Excepts excepts) || rule.suspended()) {
        continue;
      }
      Expr needed = overcome(book, excepts);
      Movement space = Space.whatever(book.vocabulary(), date);
      if (needed.test(new Frame(space, book.classes(), book.vocabulary())) == Truth.NO) {
        continue;
      }
      RuleComparison found =
          RuleComparison.of(
              new RuleComparison.Asked(
                  book,
                  without(book, List.of(rule.id())),
                  date,
                  Optional.of(new Expr.And(List.of(rule.when(), needed))),
                  countries),
              space,
              1,
              stop);
      if (found.regions().isEmpty()) {
        unexamined += found.unexamined();
        idle.add(
            new RuleComparison.Region(
                Outcome.LICENSE_REQUIRED,
                Outcome.LICENSE_REQUIRED,
                List.of(),
                List.of(),
                List.of(excepts.symbol() + ": " + rule.citation()),
                Map.of()));
      }
    }
    return new Verdict(idle, unexamined);
  }

  /** When some requirement that it overcomes applies. */
  private static Expr overcome(Book book, Effect.Excepts excepts) {
    return new Expr.Or(
        book.rules().stream()
            .filter(rule -> excepts.overcomes().contains(rule.id()))
            .map(Rule::when)
            .toList());
  }

  private static Book without(Book book, List<String> rules) {
    return with(book, book.rules().stream().filter(r -> !rules.contains(r.id())).toList());
  }

  private static Book requiring(Book book, Expr where) {
    List<Rule> rules = new ArrayList<>(book.rules());
    rules.add(
        new Rule(
            "invariant",
            new Effect.Requires("invariant"),
            List.of("the invariant"),
            new Ask("a license, by the invariant", "依不变式须有许可证"),
            "",
            false,
            "",
            Place.whole("invariant"),
            where,
            false));
    return with(book, rules);
  }

  private static Book with(Book book, List<Rule> rules) {
    return new Book(
        book.name(),
        book.posture(),
        book.date(),
        book.title(),
        book.packHash(),
        book.vocabulary(),
        book.classes(),
        List.copyOf(rules),
        book.definitions(),
        book.readings(),
        book.notExamined(),
        book.cautions(),
        book.sources());
  }
}
