package org.pratique.cli.party;

import java.util.concurrent.Callable;
import org.pratique.cli.shell.Exit;
import org.pratique.cli.shell.Shell;
import org.pratique.cli.shell.Specs;
import picocli.CommandLine.Model.CommandSpec;

/** {@code party}: who a party is, by the sources at hand. */
public final class PartyCommand implements Callable<Integer> {
  private final Shell shell;
  private final CommandSpec spec;

  private PartyCommand(Shell shell) {
    this.shell = shell;
    spec = Specs.command(this, "Shows who a party is, who is above it and who is in its family.");
  }

  /** With its subcommands. */
  public static CommandSpec spec(Shell shell) {
    PartyCommand command = new PartyCommand(shell);
    command.spec.addSubcommand("show", ShowCommand.spec(shell));
    command.spec.addSubcommand("parents", ParentsCommand.spec(shell));
    command.spec.addSubcommand("family", FamilyCommand.spec(shell));
    return Specs.footer(
        command.spec,
        "Examples:",
        "  ./pratique party show \"Example Sdn Bhd\" --parties docs/how-to/parties --on 2026-06-15",
        "  ./pratique party family \"Example Sdn Bhd\" --parties docs/how-to/parties --svg family.svg");
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(shell.err());
    return Exit.REFUSED;
  }
}
