package org.pratique.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.pratique.cli.shell.Arg;
import org.pratique.cli.shell.Exit;
import org.pratique.cli.shell.Shell;
import org.pratique.cli.shell.Specs;
import org.pratique.engine.problem.Near;
import org.pratique.engine.problem.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** {@code help COMMAND}. */
final class Help implements Callable<Integer> {
  private final Shell shell;
  private final Arg<List<String>> names =
      Arg.optionalOperands("COMMAND", "a command, e.g. law show");
  private final CommandSpec spec;

  private Help(Shell shell) {
    this.shell = shell;
    spec = Specs.with(Specs.command(this, "Shows the help of a command."), names);
  }

  static CommandSpec spec(Shell shell) {
    return new Help(shell).spec;
  }

  @Override
  public Integer call() {
    CommandLine at = spec.commandLine().getParent();
    for (String name : names.or(List.of())) {
      CommandLine below = at.getSubcommands().get(name);
      if (below == null) {
        List<String> near = Near.matches(name, at.getSubcommands().keySet());
        shell.err().println("pratique: `" + name + "` is no command" + Problem.didYouMean(near));
        return Exit.REFUSED;
      }
      at = below;
    }
    at.usage(shell.out());
    return Exit.OK;
  }
}
