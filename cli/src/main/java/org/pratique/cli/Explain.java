package org.pratique.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.pratique.cli.input.Session;
import org.pratique.cli.json.DeterminationJson;
import org.pratique.cli.law.Explanation;
import org.pratique.cli.report.Decided;
import org.pratique.cli.report.Report;
import org.pratique.cli.shell.Arg;
import org.pratique.cli.shell.CommonOptions;
import org.pratique.cli.shell.Exit;
import org.pratique.cli.shell.MovementOptions;
import org.pratique.cli.shell.Refusal;
import org.pratique.cli.shell.Shell;
import org.pratique.cli.shell.Specs;
import org.pratique.cli.text.Page;
import org.pratique.engine.law.Book;
import org.pratique.engine.problem.Near;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import picocli.CommandLine.Model.CommandSpec;

/** {@code explain}: the whole proof, with the law's own words under each rule. */
final class Explain implements Callable<Integer> {
  private final Shell shell;
  private final Arg<String> file =
      Arg.operand("FILE", "a movement file (YAML or JSON); - reads standard input");
  private final Arg<String> rule =
      Arg.text(
          "--rule",
          "ID",
          "only what the proof says of this rule; or a duty or flag, and whether it is due");
  private final Arg<String> whyNot =
      Arg.text(
          "--why-not",
          "SYMBOL",
          "why this exception or program (LPP, AIA, NAC, …) cannot be used: what fails, and what"
              + " would repair it");
  private final MovementOptions movement = new MovementOptions();
  private final CommonOptions common = new CommonOptions();

  Explain(Shell shell) {
    this.shell = shell;
  }

  static CommandSpec spec(Shell shell) {
    Explain command = new Explain(shell);
    CommandSpec spec =
        Specs.command(
            command,
            "Prints the whole proof of a determination, with the law's own words under each rule.");
    Specs.with(spec, command.file, command.rule, command.whyNot);
    command.movement.addTo(spec);
    command.common.addTo(spec);
    return Specs.footer(
        spec,
        "Examples:",
        "  ./pratique explain examples/brazil-1000-h100.yaml --rules ear:codified",
        "  ./pratique explain examples/brazil-1000-h100.yaml --rules ear:codified --rule LPP",
        "  ./pratique explain examples/egypt-h100.yaml --rules ear:codified --why-not LPP",
        "",
        "Exit codes: 0, 2 refused input, 1 internal error.");
  }

  @Override
  public Integer call() {
    Session session = Session.open(shell.in(), movement.asked());
    if (whyNot.find().isPresent()) {
      return Contrast.print(
          shell,
          common,
          session,
          new Contrast.Asked(file.or(""), whyNot.or("").strip(), movement.asOf()));
    }
    List<Decided> all = session.determine(List.of(file.or("")));
    if (session.isRefused()) {
      return Refusal.print(shell, common, session.problems());
    }
    if (common.format() == CommonOptions.Format.json) {
      shell.out().print(DeterminationJson.print(all));
      return Exit.OK;
    }
    Page records = new Page(common.ink(shell));
    Report.recorded(records, all.getFirst().movement());
    shell.out().print(records);
    List<Book> books = session.books(all.getFirst().movement().date());
    List<Problem> unused = new ArrayList<>();
    for (int i = 0; i < books.size(); i++) {
      Explanation explanation =
          new Explanation(
              session.law(),
              books.get(i),
              all.getFirst().movement(),
              common.page(shell, session.law()),
              common.lang());
      String text = explanation.print(all.getFirst().determinations().get(i), rule.find());
      if (text.isEmpty()) {
        unused.add(unused(books.get(i)));
      }
      shell.out().print(text);
    }
    return unused.isEmpty() ? Exit.OK : unused(unused, books.size());
  }

  /** Where one rule set at least has the rule, the others only get a remark. */
  private int unused(List<Problem> unused, int ruleSets) {
    Refusal.print(shell, common, unused);
    return unused.size() < ruleSets ? Exit.OK : Exit.REFUSED;
  }

  private Problem unused(Book book) {
    String id = rule.or("");
    List<String> ids = book.rules().stream().map(r -> r.id()).toList();
    String known =
        ids.contains(id)
            ? " is in force, but the proof does not turn on it"
            : " is no rule of this rule set on that day";
    String near = ids.contains(id) ? "" : Problem.didYouMean(Near.matches(id, ids));
    return new Problem(
        Problem.Code.UNKNOWN_NAME, Place.whole(book.name()), "`" + id + "`" + known + near);
  }
}
