package org.pratique.cli.party;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.pratique.cli.shell.CommonOptions;
import org.pratique.cli.shell.Exit;
import org.pratique.cli.shell.Refusal;
import org.pratique.cli.shell.Shell;
import org.pratique.cli.shell.Specs;
import org.pratique.engine.problem.Problems;
import org.pratique.trade.ownership.Parents;
import picocli.CommandLine.Model.CommandSpec;

/** {@code party parents}: the way up to the ultimate parent. */
final class ParentsCommand implements Callable<Integer> {
  private final Shell shell;
  private final PartyOptions options = new PartyOptions();

  private ParentsCommand(Shell shell) {
    this.shell = shell;
  }

  static CommandSpec spec(Shell shell) {
    ParentsCommand command = new ParentsCommand(shell);
    CommandSpec spec =
        Specs.command(
            command, "Shows the way up from a party to its ultimate parent, or where it is open.");
    command.options.addTo(spec);
    return Specs.footer(
        spec,
        "A parent owns more than half or controls. What is not known becomes a question.",
        "",
        "Exit codes: 0 settled, 3 open, 2 refused input, 1 internal error.");
  }

  @Override
  public Integer call() {
    Problems problems = new Problems();
    Optional<PartyOptions.Asked> asked = options.party(problems);
    if (asked.isEmpty()) {
      return Refusal.print(shell, options.common(), problems.list());
    }
    Parents.Way way =
        new Parents(asked.get().graph(), asked.get().day()).ultimate(asked.get().id());
    shell
        .out()
        .print(
            options.common().format() == CommonOptions.Format.json
                ? PartyJson.parents(asked.get(), way)
                : WayPage.print(asked.get(), way, options.common().ink(shell)));
    return way.settled() ? Exit.OK : Exit.UNDETERMINED;
  }
}
