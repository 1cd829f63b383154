package org.pratique.cli.law;

import java.util.concurrent.Callable;
import org.pratique.cli.shell.Exit;
import org.pratique.cli.shell.HelpOption;
import org.pratique.cli.shell.Shell;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code law}: reads the packs of law instead of a movement. */
@Command(
    name = "law",
    description = "Lists, shows and checks the law in the packs.",
    footer = {
      "",
      "Examples:",
      "  ./pratique law list ear --on 2026-06-15",
      "  ./pratique law show 740.29 --on 2026-06-15",
      "  ./pratique law check law/packs"
    })
public final class LawCommand implements Callable<Integer> {
  private final Shell shell;

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin HelpOption help = new HelpOption();

  private LawCommand(Shell shell) {
    this.shell = shell;
  }

  /** With its subcommands. */
  public static CommandLine create(Shell shell) {
    return new CommandLine(new LawCommand(shell))
        .addSubcommand(new LawList(shell))
        .addSubcommand(new LawShow(shell))
        .addSubcommand(new LawCheck(shell));
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(shell.err());
    return Exit.REFUSED;
  }
}
