package org.pratique.cli.lists;

import java.util.concurrent.Callable;
import org.pratique.cli.shell.Exit;
import org.pratique.cli.shell.Shell;
import org.pratique.cli.shell.Specs;
import picocli.CommandLine.Model.CommandSpec;

/** {@code lists}: lists of parties as dated snapshots. */
public final class ListsCommand implements Callable<Integer> {
  private final Shell shell;
  private final CommandSpec spec;

  private ListsCommand(Shell shell) {
    this.shell = shell;
    spec =
        Specs.command(
            this,
            "Keeps published lists of parties as dated snapshots in a directory of parties: what a"
                + " list said on a day stays there, whatever it says later.");
  }

  /** With its subcommands. */
  public static CommandSpec spec(Shell shell) {
    ListsCommand command = new ListsCommand(shell);
    command.spec.addSubcommand("import", ImportCommand.spec(shell));
    command.spec.addSubcommand("list", HeldCommand.spec(shell));
    command.spec.addSubcommand("show", ShowCommand.spec(shell));
    command.spec.addSubcommand("diff", DiffCommand.spec(shell));
    command.spec.addSubcommand("rescreen", RescreenCommand.spec(shell));
    return Specs.footer(
        command.spec,
        "Examples:",
        "  ./pratique lists import csl-2026-07-31.jsonl --parties parties",
        "  ./pratique lists import SDN.CSV ALT.CSV ADD.CSV --list SDN --date 2026-08-20 --parties"
            + " parties",
        "  ./pratique lists list --parties parties",
        "  ./pratique lists diff SDN --parties parties",
        "  ./pratique screen \"Huawei Technologies\" --parties parties --as-of 2026-08-01");
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(shell.err());
    return Exit.REFUSED;
  }
}
