package org.pratique.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pratique.cli.input.Session;
import org.pratique.cli.json.WhatIfJson;
import org.pratique.cli.shell.Arg;
import org.pratique.cli.shell.CommonOptions;
import org.pratique.cli.shell.Exit;
import org.pratique.cli.shell.MovementOptions;
import org.pratique.cli.shell.Refusal;
import org.pratique.cli.shell.Shell;
import org.pratique.cli.shell.Specs;
import org.pratique.cli.whatif.WhatIfPage;
import org.pratique.engine.ask.Draft;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.movement.MovementReader;
import org.pratique.engine.problem.Refused;
import org.pratique.engine.whatif.WhatIf;
import org.pratique.engine.yaml.Node;
import org.pratique.trade.evidence.Evidence;
import picocli.CommandLine.Model.CommandSpec;

/** {@code whatif}: the nearest changes that spare a movement an individual license. */
final class WhatIfCommand implements Callable<Integer> {
  private final Shell shell;
  private final Arg<String> file =
      Arg.operand("FILE", "a movement file (YAML or JSON); - reads standard input");
  private final Arg<LocalDate> notBefore =
      Arg.day(
          "--not-before",
          "propose no waiting for a day before this one (default: the day after the movement's)");
  private final MovementOptions movement = new MovementOptions();
  private final CommonOptions common = new CommonOptions();

  WhatIfCommand(Shell shell) {
    this.shell = shell;
  }

  static CommandSpec spec(Shell shell) {
    WhatIfCommand command = new WhatIfCommand(shell);
    CommandSpec spec =
        Specs.command(
            command,
            "Finds the nearest changes that reach an outcome without an individual license, over what is in"
                + " the exporter's hand; cheapest first, each with its proof and its duties.");
    Specs.with(spec, command.file, command.notBefore);
    command.movement.addTo(spec);
    command.common.addTo(spec);
    return Specs.footer(
        spec,
        "What may change: the day (later, never earlier), quantities (less, or over several years), what",
        "is left out, the route, assurances and program status (to be obtained, never claimed), the own",
        "site; and, marked as another transaction, the ultimate consignee or the country of an own site.",
        "No change is proposed that could be spared, or that a red flag describes; those are named under",
        "\"Not proposed\". Costs: `change` in law/packs/facts.yaml. What a limit left out is counted.",
        "",
        "Examples:",
        "  ./pratique whatif examples/kuala-lumpur.yaml",
        "  ./pratique whatif examples/saudi-own-site.yaml --rules ear,siia-interim,siia-replacement",
        "  ./pratique whatif mine.yaml --rules ear:codified --format json",
        "",
        "Exit codes: 0, 2 refused input, 1 internal error.");
  }

  @Override
  public Integer call() {
    Session session = Session.open(shell.in(), movement.asked());
    Optional<Evidence> known =
        session.tree(file.or("")).map(tree -> session.known(tree, movement.asOf()));
    Optional<Node.Mapping> stated =
        known.map(evidence ->
            Draft.stated(evidence.movement(), movement.asOf(), movement.asked().declares()));
    if (stated.isEmpty() || session.isRefused()) {
      return Refusal.print(shell, common, session.problems());
    }
    MovementReader.Result read =
        session.reader().read(stated.get(), file.or(""), MovementReader.Options.NONE);
    session.refuse(read.problems());
    List<WhatIf> answers = session.isRefused() ? List.of() : answers(session, stated.get());
    if (session.isRefused()) {
      return Refusal.print(shell, common, session.problems());
    }
    read.movement()
        .flatMap(one -> known.map(evidence -> evidence.attribute(one)))
        .ifPresent(one -> print(session, one, answers));
    return Exit.OK;
  }

  private List<WhatIf> answers(Session session, Node.Mapping stated) {
    List<WhatIf> answers = new ArrayList<>();
    try {
      for (WhatIf.Setup setup : session.whatIf(notBefore.find().orElse(LocalDate.MIN))) {
        answers.add(WhatIf.of(setup, stated));
      }
    } catch (Refused refused) {
      session.refuse(refused.problems());
    }
    return answers;
  }

  private void print(Session session, Movement one, List<WhatIf> answers) {
    shell
        .out()
        .print(
            common.format() == CommonOptions.Format.json
                ? WhatIfJson.print(answers)
                : WhatIfPage.of(
                    file.or(""),
                    one,
                    answers,
                    session.law().countries(),
                    common.ink(shell),
                    common.lang()));
  }
}
