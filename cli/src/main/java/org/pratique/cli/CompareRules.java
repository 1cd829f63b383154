package org.pratique.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.pratique.cli.compare.RuleRegions;
import org.pratique.cli.compare.WitnessFile;
import org.pratique.cli.input.RuleSetPair;
import org.pratique.cli.input.Session;
import org.pratique.cli.json.RuleComparisonJson;
import org.pratique.cli.shell.Arg;
import org.pratique.cli.shell.CommonOptions;
import org.pratique.cli.shell.Exit;
import org.pratique.cli.shell.Refusal;
import org.pratique.cli.shell.Shell;
import org.pratique.cli.shell.Specs;
import org.pratique.engine.compare.RuleComparison;
import org.pratique.engine.compare.Space;
import org.pratique.engine.condition.Expr;
import org.pratique.engine.decide.search.Atoms;
import org.pratique.engine.decide.search.Possibilities;
import org.pratique.engine.fact.CountrySet;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Value;
import org.pratique.engine.law.Book;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import picocli.CommandLine.Model.CommandSpec;

/** {@code compare-rules}: every kind of movement that two rule sets decide differently. */
final class CompareRules implements Callable<Integer> {
  /** Seconds after which a search stops and counts what is left; then regions are put together. */
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
  private final Arg<Boolean> byParameters =
      Arg.flag(
          "--by-parameters",
          "an integrated circuit whose ECCN follows from its parameters, instead of a stated ECCN: for rule"
              + " sets that classify differently");
  private final Arg<String> program =
      Arg.text(
          "--program",
          "NAME",
          "the exporter is in this program: for rule sets that differ by it, e.g. trusted-exporter");
  private final Arg<String> witnesses =
      Arg.text(
          "--witnesses",
          "DIR",
          "write the witness of each set of paragraphs as a movement file, to determine it under both");
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
    Specs.with(
        spec,
        command.where,
        command.byParameters,
        command.program,
        command.full,
        command.witnesses,
        command.limit);
    command.common.addTo(spec);
    return Specs.footer(
        spec,
        "Examples:",
        "  ./pratique compare-rules ear ear:announced --date 2025-07-18",
        "  ./pratique compare-rules ear@2026-07-09 ear@2026-07-10",
        "  ./pratique compare-rules ear siia-interim --where \"movement.to = MO\" --full",
        "  ./pratique compare-rules ear vintage-2022 --by-parameters",
        "  ./pratique compare-rules ear siia-replacement --program trusted-exporter",
        "",
        "Exit codes: 0 complete within the bounds printed, 3 a limit left branches unexamined, or rules that",
        "differ reach nothing within the bounds (both are printed), 2 refused input, 1 internal error.");
  }

  @Override
  public Integer call() {
    BigDecimal seconds = limit.or(SECONDS);
    List<Problem> problems = new ArrayList<>();
    if (seconds.signum() <= 0 || seconds.compareTo(SECONDS_MAX) > 0) {
      String message = "write a number of seconds above 0, %s at most".formatted(SECONDS_MAX);
      problems.add(new Problem(Problem.Code.OUT_OF_RANGE, Place.whole("--limit"), message));
    }
    Session session = pair.open(shell.in());
    if (session.isRefused()) {
      problems.addAll(session.problems());
      return Refusal.print(shell, common, problems);
    }
    LocalDate day = pair.day(session);
    List<Book> books = session.books(day);
    Optional<Expr> condition = where.find().flatMap(text -> session.condition(text, day));
    problems.addAll(session.problems());
    program.find().flatMap(name -> unknown(name, books)).ifPresent(problems::add);
    if (!problems.isEmpty()) {
      return Refusal.print(shell, common, problems);
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
                CountrySet.of(session.law().countries()),
                scope()),
            stop);
    Optional<Problem> unwritten = write(comparison);
    if (unwritten.isPresent()) {
      return Refusal.print(shell, common, List.of(unwritten.get()));
    }
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
    return comparison.complete() ? Exit.OK : Exit.UNDETERMINED;
  }

  private Space.Scope scope() {
    return new Space.Scope(byParameters.or(false), program.find());
  }

  private Optional<Problem> write(RuleComparison comparison) {
    if (witnesses.find().isEmpty()) {
      return Optional.empty();
    }
    try {
      WitnessFile.write(comparison, scope(), Path.of(witnesses.or("")));
      return Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.of(
          new Problem(
              Problem.Code.OUT_OF_RANGE,
              Place.whole("--witnesses"),
              "the files cannot be written there; name a folder that is there or can be made"));
    }
  }

  /** Of a program that neither rule set names. */
  private static Optional<Problem> unknown(String program, List<Book> books) {
    FactSpec spec = books.getFirst().vocabulary().need(EntityKind.AUTHORIZATION, "program");
    List<String> named =
        new Possibilities(new Atoms(books)).named(spec).stream().map(Value::toString).toList();
    String all =
        named.isEmpty() ? "; neither names one" : "; there are " + String.join(", ", named);
    return named.contains(program)
        ? Optional.empty()
        : Optional.of(
            new Problem(
                Problem.Code.UNKNOWN_NAME,
                Place.whole("--program"),
                "`%s` is no program of these rule sets%s".formatted(program, all)));
  }
}
