package org.pratique.cli.portfolio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pratique.cli.input.Session;
import org.pratique.cli.portfolio.sample.SampleCommand;
import org.pratique.cli.portfolio.tally.Basis;
import org.pratique.cli.portfolio.tally.SummaryJson;
import org.pratique.cli.portfolio.tally.SummaryText;
import org.pratique.cli.portfolio.tally.Tally;
import org.pratique.cli.shell.Arg;
import org.pratique.cli.shell.CommonOptions;
import org.pratique.cli.shell.Exit;
import org.pratique.cli.shell.MovementOptions;
import org.pratique.cli.shell.Refusal;
import org.pratique.cli.shell.Shell;
import org.pratique.cli.shell.Specs;
import org.pratique.cli.text.Ink;
import org.pratique.cli.text.Width;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Refused;
import picocli.CommandLine.Model.CommandSpec;

/** {@code portfolio}: decides every row of a file under rule sets, and adds them up. */
public final class Portfolio implements Callable<Integer> {
  private static final List<String> RESULTS = List.of(".csv", ".jsonl", ".parquet");
  private static final List<String> PAGES = List.of(".html", ".htm");

  private final Shell shell;
  private final Arg<String> file =
      Arg.optionalOperand(
          "FILE",
          "a portfolio, one movement a row: .csv, .jsonl or .parquet; - reads CSV from standard input");
  private final Arg<String> out =
      Arg.text(
          "--out", "RESULT", "write a row for each row and rule set: .csv, .jsonl or .parquet");
  private final Arg<String> report =
      Arg.text(
          "--report", "FILE.html", "write a report with map, flows and changes, for a browser");
  private final Arg<Boolean> restart =
      Arg.flag("--restart", "begin anew where an earlier run was stopped (default: go on)");
  private final MovementOptions movement = new MovementOptions();
  private final CommonOptions common = new CommonOptions();

  private Portfolio(Shell shell) {
    this.shell = shell;
  }

  public static CommandSpec spec(Shell shell) {
    Portfolio command = new Portfolio(shell);
    CommandSpec spec =
        Specs.command(
            command,
            "Decides every movement of a file under one or more rule sets, and adds them up.");
    Specs.with(spec, command.file, command.out, command.report, command.restart);
    command.movement.addTo(spec);
    command.common.addTo(spec);
    spec.addSubcommand("sample", SampleCommand.spec(shell));
    return Specs.footer(
        spec,
        "Columns are flattened keys of a movement file (items.0.product, parties.endUser.country);",
        "an empty field is unknown, [] is none, members of a list are joined by semicolons.",
        "",
        "Examples:",
        "  ./pratique portfolio sample --seed 1 --rows 100000 --out sample.csv",
        "  ./pratique portfolio sample.csv --rules ear,siia-interim --out result.csv --report r.html",
        "",
        "Exit codes: 0 every row decided, 3 any row undetermined or refused, 2 refused file,",
        "1 internal error.");
  }

  @Override
  public Integer call() throws IOException {
    Session session = Session.open(shell.in(), movement.asked());
    List<Problem> problems = new ArrayList<>(session.problems());
    if (file.find().isEmpty()) {
      problems.add(
          new Problem(
              Problem.Code.MISSING, Place.whole("portfolio"), "name a file, or see --help"));
    }
    out.find().flatMap(name -> ending("--out", name, RESULTS)).ifPresent(problems::add);
    report.find().flatMap(name -> ending("--report", name, PAGES)).ifPresent(problems::add);
    problems.addAll(session.reader().undeclared(movement.asked().declares()));
    if (!problems.isEmpty()) {
      return refused(problems);
    }
    try {
      return run(session);
    } catch (Refused refused) {
      return refused(refused.problems());
    }
  }

  /** Of a file name that promises another format than is written. */
  private static Optional<Problem> ending(String option, String name, List<String> endings) {
    String lower = name.toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(lower::endsWith)
        ? Optional.empty()
        : Optional.of(
            new Problem(
                Problem.Code.OUT_OF_RANGE,
                Place.whole(option),
                "`%s` ends in none of %s; the ending says what is written"
                    .formatted(name, String.join(", ", endings))));
  }

  private int refused(List<Problem> problems) {
    return Refusal.print(shell, common, problems);
  }

  private int run(Session session) throws IOException {
    Run.Asked asked =
        new Run.Asked(
            file.or(""),
            out.find().map(Path::of),
            report.find().map(Path::of),
            restart.or(false),
            movement.asked());
    boolean watched = shell.ink() == Ink.ANSI;
    Run run = new Run(shell.in(), shell.err(), watched, session, asked);
    run.begin().forEach(note -> shell.err().println(Width.clean(note)));
    Tally tally = run.finish();
    Basis basis = run.basis();
    shell
        .out()
        .print(
            switch (common.format()) {
              case json -> SummaryJson.print(tally, basis, file.or(""), run.warnings());
              case text -> SummaryText.print(tally, basis, file.or(""), common.ink(shell));
            });
    return tally.isOpen() || tally.refused() > 0 ? Exit.UNDETERMINED : Exit.OK;
  }
}
