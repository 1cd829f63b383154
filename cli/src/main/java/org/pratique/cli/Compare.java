package org.pratique.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pratique.cli.input.Session;
import org.pratique.cli.json.ComparisonJson;
import org.pratique.cli.report.Comparison;
import org.pratique.cli.report.Decided;
import org.pratique.cli.shell.Arg;
import org.pratique.cli.shell.CommonOptions;
import org.pratique.cli.shell.Exit;
import org.pratique.cli.shell.MovementOptions;
import org.pratique.cli.shell.Refusal;
import org.pratique.cli.shell.Shell;
import org.pratique.cli.shell.Specs;
import picocli.CommandLine.Model.CommandSpec;

/** {@code compare}: one movement under several rule sets on several days. */
final class Compare implements Callable<Integer> {
  private final Shell shell;
  private final Arg<String> file =
      Arg.operand("FILE", "a movement file (YAML or JSON); - reads standard input");
  private final Arg<List<LocalDate>> dates =
      Arg.days("--dates", "days to decide on, separated by commas (default: the movement's own)");
  private final MovementOptions movement = new MovementOptions();
  private final CommonOptions common = new CommonOptions();

  Compare(Shell shell) {
    this.shell = shell;
  }

  static CommandSpec spec(Shell shell) {
    Compare command = new Compare(shell);
    CommandSpec spec =
        Specs.command(
            command,
            "Decides one movement under several rule sets and on several days, as a table.");
    Specs.with(spec, command.file, command.dates);
    command.movement.addTo(spec);
    command.common.addTo(spec);
    return Specs.footer(
        spec,
        "Example:",
        "  ./pratique compare examples/kuala-lumpur.yaml --rules ear,ear:codified,ear:announced \\",
        "      --dates 2025-01-12,2025-06-01,2026-06-15",
        "",
        "Exit codes: 0 all decided, 3 any undetermined, 2 refused input, 1 internal error.");
  }

  @Override
  public Integer call() {
    Session session = Session.open(shell.in(), movement.asked());
    List<Decided> days =
        session.read(file.or("")).map(text -> days(session, text)).orElse(List.of());
    if (session.isRefused()) {
      return Refusal.print(shell, common, session.problems());
    }
    Comparison comparison = Comparison.of(days);
    shell
        .out()
        .print(
            switch (common.format()) {
              case json -> ComparisonJson.print(comparison);
              case text -> comparison.print(common.page(shell, session.law()));
            });
    return comparison.isOpen() ? Exit.UNDETERMINED : Exit.OK;
  }

  private List<Decided> days(Session session, Session.Text text) {
    List<Decided> days = new ArrayList<>();
    for (Optional<LocalDate> day : asked()) {
      session.movement(text, day).ifPresent(m -> days.add(session.decide(text.file(), m)));
    }
    return days;
  }

  private List<Optional<LocalDate>> asked() {
    List<LocalDate> days = dates.or(List.of());
    return days.isEmpty()
        ? List.of(movement.asOf())
        : days.stream().distinct().sorted().map(Optional::of).toList();
  }
}
