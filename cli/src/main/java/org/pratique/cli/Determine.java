package org.pratique.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.pratique.cli.input.Session;
import org.pratique.cli.json.DeterminationJson;
import org.pratique.cli.report.Decided;
import org.pratique.cli.report.Report;
import org.pratique.cli.shell.Arg;
import org.pratique.cli.shell.CommonOptions;
import org.pratique.cli.shell.Exit;
import org.pratique.cli.shell.MovementOptions;
import org.pratique.cli.shell.Refusal;
import org.pratique.cli.shell.Shell;
import org.pratique.cli.shell.Specs;
import org.pratique.engine.law.Pack;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import picocli.CommandLine.Model.CommandSpec;

/** {@code determine}: decides movements under rule sets, side by side. */
final class Determine implements Callable<Integer> {
  private final Shell shell;
  private final Arg<List<String>> files =
      Arg.operands("FILE", "movement files (YAML or JSON); - reads standard input");
  private final Arg<Boolean> why =
      Arg.flag(
          "--why", "print the reasons under each requirement (done anyway for a single rule set)");
  private final Arg<String> whyNot =
      Arg.text(
          "--why-not",
          "SYMBOL",
          "instead, why this exception or program (LPP, AIA, NAC, …) cannot be used for one file"
              + " (as explain --why-not)");
  private final MovementOptions movement = new MovementOptions();
  private final CommonOptions common = new CommonOptions();

  Determine(Shell shell) {
    this.shell = shell;
  }

  static CommandSpec spec(Shell shell) {
    Determine command = new Determine(shell);
    CommandSpec spec =
        Specs.command(
            command,
            "Decides movements under one or more rule sets and prints what each rests on.");
    Specs.with(spec, command.files, command.why, command.whyNot);
    command.movement.addTo(spec);
    command.common.addTo(spec);
    return Specs.footer(
        spec,
        "Examples:",
        "  ./pratique determine examples/brazil-1000-h100.yaml --rules ear,ear:codified",
        "  ./pratique determine - --as-of 2026-06-15 --format json < movement.yaml",
        "",
        "Exit codes: 0 all decided, 3 any undetermined, 2 refused input (all problems listed), 1 internal error.");
  }

  @Override
  public Integer call() {
    movement
        .asked()
        .parties()
        .ifPresent(dir -> shell.tell("reading the lists and the owners of " + dir + " …"));
    Session session = Session.open(shell.in(), movement.asked());
    if (whyNot.find().isPresent()) {
      return contrast(session);
    }
    List<Decided> all = session.determine(files.or(List.of()));
    if (session.isRefused()) {
      return Refusal.print(shell, common, session.problems());
    }
    shell
        .out()
        .print(
            common.format() == CommonOptions.Format.json
                ? DeterminationJson.print(all)
                : text(all, session.law()));
    return isOpen(all) ? Exit.UNDETERMINED : Exit.OK;
  }

  private int contrast(Session session) {
    List<String> named = files.or(List.of());
    if (named.size() != 1) {
      String message = "it is answered for one movement; name one file";
      session.refuse(
          List.of(new Problem(Problem.Code.CONFLICT, Place.whole("--why-not"), message)));
      return Refusal.print(shell, common, session.problems());
    }
    Contrast.Asked asked =
        new Contrast.Asked(named.getFirst(), whyNot.or("").strip(), movement.asOf());
    return Contrast.print(shell, common, session, asked);
  }

  private String text(List<Decided> all, Pack pack) {
    List<String> reports = new ArrayList<>();
    for (Decided decided : all) {
      boolean single = decided.determinations().size() == 1;
      Report.Detail detail = why.or(false) || single ? Report.Detail.WHY : Report.Detail.RESULT;
      reports.add(Report.of(decided, common.page(shell, pack), common.lang(), detail));
    }
    return String.join("\n" + "─".repeat(org.pratique.cli.text.Page.WIDTH) + "\n\n", reports);
  }

  private static boolean isOpen(List<Decided> all) {
    return all.stream().anyMatch(Decided::isOpen);
  }
}
