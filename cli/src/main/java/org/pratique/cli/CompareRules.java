package org.pratique.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.pratique.cli.input.Session;
import org.pratique.cli.json.RuleComparisonJson;
import org.pratique.cli.report.RuleRegions;
import org.pratique.cli.shell.Arg;
import org.pratique.cli.shell.CommonOptions;
import org.pratique.cli.shell.Exit;
import org.pratique.cli.shell.Refusal;
import org.pratique.cli.shell.Shell;
import org.pratique.cli.shell.Specs;
import org.pratique.cli.shell.Today;
import org.pratique.engine.compare.RuleComparison;
import org.pratique.engine.condition.Expr;
import org.pratique.engine.fact.CountrySet;
import org.pratique.engine.law.Book;
import org.pratique.engine.law.RuleSetName;
import picocli.CommandLine.Model.CommandSpec;

/** {@code compare-rules}: every kind of movement that two rule sets decide differently. */
final class CompareRules implements Callable<Integer> {
  /**
   * A search that takes longer stops and counts what is left; to put the regions together takes the
   * rest of ten seconds.
   */
  private static final long NANOS_MAX = 8_000_000_000L;

  private final Shell shell;
  private final Arg<String> first = Arg.operand("A", "a rule set, e.g. ear or ear@2026-07-09");
  private final Arg<String> second = Arg.operand("B", "the rule set to compare it with");
  private final Arg<LocalDate> date =
      Arg.day(
          "--date",
          "the day of the movements (default: the day B is pinned to, else A, else today)");
  private final Arg<String> where =
      Arg.text(
          "--where",
          "CONDITION",
          "only movements of which this holds, in the condition language, e.g. \"movement.to in D:4\"");
  private final Arg<Boolean> full =
      Arg.flag("--full", "print every kind of movement under the paragraphs responsible");
  private final CommonOptions common = new CommonOptions();

  CompareRules(Shell shell) {
    this.shell = shell;
  }

  static CommandSpec spec(Shell shell) {
    CompareRules command = new CompareRules(shell);
    CommandSpec spec =
        Specs.command(
            command,
            "Finds every kind of movement that two rule sets decide differently, the paragraphs responsible"
                + " and a smallest movement that shows it.");
    Specs.with(spec, command.first, command.second, command.date, command.where, command.full);
    command.common.addTo(spec);
    return Specs.footer(
        spec,
        "Examples:",
        "  ./pratique compare-rules ear ear:announced --date 2025-07-18",
        "  ./pratique compare-rules ear@2026-07-09 ear@2026-07-10",
        "  ./pratique compare-rules ear siia-interim --where \"movement.to = MO\" --full",
        "",
        "Exit codes: 0 complete, 3 a limit left branches unexamined (their number is printed),",
        "2 refused input, 1 internal error.");
  }

  @Override
  public Integer call() {
    Session.Asked asked = Session.Asked.pair(first.or(""), second.or(""));
    Session session = Session.open(shell.in(), asked);
    if (session.isRefused()) {
      return Refusal.print(shell, common, session.problems());
    }
    LocalDate day = day(session.ruleSets());
    List<Book> books = session.books(day);
    Optional<Expr> condition = where.find().flatMap(text -> session.condition(text, day));
    if (session.isRefused()) {
      return Refusal.print(shell, common, session.problems());
    }
    long end = System.nanoTime() + NANOS_MAX;
    BooleanSupplier stop = () -> System.nanoTime() > end;
    RuleComparison comparison =
        RuleComparison.of(
            new RuleComparison.Asked(
                books.getFirst(),
                books.getLast(),
                day,
                condition,
                CountrySet.of(session.law().countries())),
            stop);
    shell
        .out()
        .print(
            switch (common.format()) {
              case json -> RuleComparisonJson.print(comparison);
              case text ->
                  full.or(false)
                      ? RuleRegions.printFull(comparison, common.ink(shell))
                      : RuleRegions.print(comparison, common.ink(shell));
            });
    return comparison.unexamined() == 0 ? Exit.OK : Exit.UNDETERMINED;
  }

  private LocalDate day(List<RuleSetName> names) {
    return date.find()
        .or(() -> names.getLast().pin())
        .or(() -> names.getFirst().pin())
        .orElseGet(() -> Today.or(date));
  }
}
