package org.pratique.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.pratique.cli.input.RuleSetPair;
import org.pratique.cli.input.Session;
import org.pratique.cli.json.RuleComparisonJson;
import org.pratique.cli.report.RuleRegions;
import org.pratique.cli.shell.Arg;
import org.pratique.cli.shell.CommonOptions;
import org.pratique.cli.shell.Exit;
import org.pratique.cli.shell.Refusal;
import org.pratique.cli.shell.Shell;
import org.pratique.cli.shell.Specs;
import org.pratique.engine.compare.RuleComparison;
import org.pratique.engine.condition.Expr;
import org.pratique.engine.fact.CountrySet;
import org.pratique.engine.law.Book;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import picocli.CommandLine.Model.CommandSpec;

/** {@code compare-rules}: every kind of movement that two rule sets decide differently. */
final class CompareRules implements Callable<Integer> {
  /**
   * Seconds after which a search stops and counts what is left; to put the regions together takes
   * the rest of ten.
   */
  private static final BigDecimal SECONDS = BigDecimal.valueOf(8);

  private static final BigDecimal SECONDS_MAX = BigDecimal.valueOf(3_600);
  private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000L);

  private final Shell shell;
  private final RuleSetPair pair =
      new RuleSetPair("a rule set, e.g. ear or ear@2026-07-09", "the day of the movements");
  private final Arg<String> where =
      Arg.text(
          "--where",
          "CONDITION",
          "only movements of which this holds, in the condition language, e.g. \"movement.to in D:4\"");
  private final Arg<Boolean> full =
      Arg.flag("--full", "print every kind of movement under the paragraphs responsible");
  private final Arg<BigDecimal> limit =
      Arg.number(
          "--limit",
          "SECONDS",
          "search no longer, and count what is left (default: 8); a slow machine needs more for a complete list");
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
    command.pair.addTo(spec);
    Specs.with(spec, command.where, command.full, command.limit);
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
    BigDecimal seconds = limit.or(SECONDS);
    if (seconds.signum() <= 0 || seconds.compareTo(SECONDS_MAX) > 0) {
      String message = "write a number of seconds above 0, %s at most".formatted(SECONDS_MAX);
      Problem wrong = new Problem(Problem.Code.OUT_OF_RANGE, Place.whole("--limit"), message);
      return Refusal.print(shell, common, List.of(wrong));
    }
    Session session = pair.open(shell.in());
    if (session.isRefused()) {
      return Refusal.print(shell, common, session.problems());
    }
    LocalDate day = pair.day(session);
    List<Book> books = session.books(day);
    Optional<Expr> condition = where.find().flatMap(text -> session.condition(text, day));
    if (session.isRefused()) {
      return Refusal.print(shell, common, session.problems());
    }
    long end = System.nanoTime() + seconds.multiply(NANOS).longValue();
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
}
