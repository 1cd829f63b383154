package org.pratique.cli.law;

import java.util.concurrent.Callable;
import org.pratique.cli.law.diff.LawDiffCommand;
import org.pratique.cli.law.timeline.LawTimelineCommand;
import org.pratique.cli.shell.Exit;
import org.pratique.cli.shell.Shell;
import org.pratique.cli.shell.Specs;
import picocli.CommandLine.Model.CommandSpec;

/** {@code law}: reads the packs of law instead of a movement. */
public final class LawCommand implements Callable<Integer> {
  private final Shell shell;
  private final CommandSpec spec;

  private LawCommand(Shell shell) {
    this.shell = shell;
    spec =
        Specs.command(
            this,
            "Lists, shows, checks and compares the law in the packs, and tells how far it reaches.");
  }

  /** With its subcommands. */
  public static CommandSpec spec(Shell shell) {
    LawCommand command = new LawCommand(shell);
    command.spec.addSubcommand("list", LawList.spec(shell));
    command.spec.addSubcommand("show", LawShow.spec(shell));
    command.spec.addSubcommand("check", LawCheck.spec(shell));
    command.spec.addSubcommand("coverage", LawCoverage.spec(shell));
    command.spec.addSubcommand("timeline", LawTimelineCommand.spec(shell));
    command.spec.addSubcommand("diff", LawDiffCommand.spec(shell));
    return Specs.footer(
        command.spec,
        "Examples:",
        "  ./pratique law list ear --on 2026-06-15",
        "  ./pratique law show 740.29 --on 2026-06-15",
        "  ./pratique law check law/packs",
        "  ./pratique law coverage",
        "  ./pratique law timeline --from 2026-01-01",
        "  ./pratique law diff ear@2026-07-09 ear@2026-07-10");
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(shell.err());
    return Exit.REFUSED;
  }
}
