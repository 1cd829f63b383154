package org.pratique.cli.law.diff;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.pratique.cli.input.RuleSetPair;
import org.pratique.cli.input.Session;
import org.pratique.cli.shell.CommonOptions;
import org.pratique.cli.shell.Exit;
import org.pratique.cli.shell.Refusal;
import org.pratique.cli.shell.Shell;
import org.pratique.cli.shell.Specs;
import org.pratique.engine.law.Book;
import org.pratique.engine.law.Pack;
import org.pratique.engine.law.change.LawDiff;
import picocli.CommandLine.Model.CommandSpec;

/** {@code law diff}: the rules, definitions, parameters and Country Groups that differ. */
public final class LawDiffCommand implements Callable<Integer> {
  private final Shell shell;
  private final RuleSetPair pair =
      new RuleSetPair(
          "a rule set, e.g. ear or ear@2026-07-09, or the path of a proposal",
          "the day of a rule set without @DATE");
  private final CommonOptions common = new CommonOptions();

  private LawDiffCommand(Shell shell) {
    this.shell = shell;
  }

  /** The command with its options. */
  public static CommandSpec spec(Shell shell) {
    LawDiffCommand command = new LawDiffCommand(shell);
    CommandSpec spec =
        Specs.command(
            command,
            "Shows where the law of two rule sets differs as it is written: rules, definitions and parameters that"
                + " were added, removed, changed, set aside or revived, section by section with their citations, and"
                + " who joined or left a Country Group. A comes first: `added` is what only B has. Text that was"
                + " restated in the same words is no difference. To find the movements that are decided differently,"
                + " use compare-rules.");
    command.pair.addTo(spec);
    command.common.addTo(spec);
    return Specs.footer(
        spec,
        "Examples:",
        "  ./pratique law diff ear@2026-07-09 ear@2026-07-10   what an amendment changed",
        "  ./pratique law diff ear:codified ear --date 2025-07-18   what is not enforced",
        "  ./pratique law diff ear siia-interim --date 2025-07-18   what a proposal does",
        "  ./pratique law diff ear docs/how-to/my-lpp.md       what a proposal of yours does",
        "",
        "Exit codes: 0 compared, whether or not anything differs; 2 refused input.");
  }

  @Override
  public Integer call() {
    Session session = pair.open(shell.in());
    if (session.isRefused()) {
      return Refusal.print(shell, common, session.problems());
    }
    LocalDate day = pair.day(session);
    List<Book> books = session.books(day);
    if (session.isRefused()) {
      return Refusal.print(shell, common, session.problems());
    }
    Pack pack = session.law();
    LawDiff diff =
        LawDiff.of(
            pack.standing(session.ruleSets().getFirst(), day),
            pack.standing(session.ruleSets().getLast(), day),
            pack.groups());
    Sides sides = new Sides(books.getFirst(), books.getLast());
    shell
        .out()
        .print(
            switch (common.format()) {
              case json -> DiffJson.print(sides, diff);
              case text -> DiffPage.print(sides, diff, common.page(shell, pack), common.lang());
            });
    return Exit.OK;
  }

  /** The two rule sets. */
  record Sides(Book a, Book b) {}
}
