package org.pratique.cli.party;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pratique.cli.shell.Arg;
import org.pratique.cli.shell.CommonOptions;
import org.pratique.cli.shell.Exit;
import org.pratique.cli.shell.Refusal;
import org.pratique.cli.shell.Shell;
import org.pratique.cli.shell.Specs;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.trade.ownership.Family;
import org.pratique.trade.ownership.Subsidiary;
import picocli.CommandLine.Model.CommandSpec;

/** {@code party family}: the corporate family of a party on a day. */
final class FamilyCommand implements Callable<Integer> {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private final Shell shell;
  private final Arg<BigDecimal> share =
      Arg.number(
          "--share",
          "PERCENT",
          "the least share that makes a member, such as 25, 50, 75, 100 (default: more than 50)");
  private final Arg<Boolean> control =
      Arg.yesOrNo("--control", "control makes a member without the share (default: it does)");
  private final Arg<String> svg =
      Arg.text("--svg", "FILE", "write a picture of the tree here as well");
  private final PartyOptions options = new PartyOptions();

  private FamilyCommand(Shell shell) {
    this.shell = shell;
  }

  static CommandSpec spec(Shell shell) {
    FamilyCommand command = new FamilyCommand(shell);
    CommandSpec spec =
        Specs.command(
            command, "Shows the corporate family of a party, as a tree down from its top.");
    command.options.addTo(spec);
    Specs.with(spec, command.share, command.control, command.svg);
    return Specs.footer(
        spec,
        "What members hold of a party together counts, whole. The way up to the top asks for more than",
        "half whatever --share says, so that nobody has two parents.",
        "",
        "Exit codes: 0, 3 a member or the top is open, 2 refused input, 1 internal error.");
  }

  @Override
  public Integer call() {
    Problems problems = new Problems();
    if (share.find().filter(p -> p.signum() <= 0 || p.compareTo(ALL) > 0).isPresent()) {
      problems.add(
          Problem.Code.OUT_OF_RANGE,
          Place.whole("--share"),
          "give a percentage of more than 0 and at most 100");
    }
    Optional<PartyOptions.Asked> asked =
        problems.isEmpty() ? options.party(problems) : Optional.empty();
    if (asked.isEmpty()) {
      return Refusal.print(shell, options.common(), problems.list());
    }
    Family.Found family =
        new Family(asked.get().graph(), asked.get().day(), test()).of(asked.get().id());
    svg.find().ifPresent(file -> write(file, FamilySvg.of(asked.get(), family, test()), problems));
    if (!problems.isEmpty()) {
      return Refusal.print(shell, options.common(), problems.list());
    }
    shell
        .out()
        .print(
            options.common().format() == CommonOptions.Format.json
                ? PartyJson.family(asked.get(), family, test())
                : FamilyPage.print(asked.get(), family, test(), options.common().ink(shell)));
    boolean open =
        !family.way().settled()
            || family.cut()
            || family.members().stream().anyMatch(m -> m.belongs() == Truth.UNKNOWN);
    return open ? Exit.UNDETERMINED : Exit.OK;
  }

  private Subsidiary test() {
    Subsidiary.Control counts =
        control.or(true) ? Subsidiary.Control.COUNTS : Subsidiary.Control.DOES_NOT_COUNT;
    return share
        .find()
        .map(percent -> Subsidiary.atLeast(percent, counts))
        .orElseGet(
            () -> new Subsidiary(Subsidiary.MAJORITY.percent(), Subsidiary.MAJORITY.bar(), counts));
  }

  private static void write(String file, String picture, Problems problems) {
    try {
      Files.writeString(Path.of(file), picture);
    } catch (IOException | InvalidPathException e) {
      problems.add(
          Problem.Code.NO_TARGET,
          Place.whole(file),
          "the picture cannot be written here; name another file with --svg");
    }
  }
}
