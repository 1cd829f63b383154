package org.pratique.cli.screening;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pratique.cli.input.Inputs;
import org.pratique.cli.shell.Arg;
import org.pratique.cli.shell.CommonOptions;
import org.pratique.cli.shell.Exit;
import org.pratique.cli.shell.Refusal;
import org.pratique.cli.shell.Shell;
import org.pratique.cli.shell.Specs;
import org.pratique.cli.stream.WholeFile;
import org.pratique.cli.text.Width;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.problem.Refused;
import picocli.CommandLine.Model.CommandSpec;

/** {@code screen pairs}: a file of pairs of names, with a score added to each. */
final class PairsCommand implements Callable<Integer> {
  private final Shell shell;
  private final Arg<String> file =
      Arg.operand(
          "FILE.csv",
          "columns name1, name2, schema (optional) and any others; - reads standard input");
  private final Arg<String> out =
      Arg.shortText("-o", "--out", "FILE", "write to this file (default: standard output)");
  private final CommonOptions common = new CommonOptions();

  private PairsCommand(Shell shell) {
    this.shell = shell;
  }

  static CommandSpec spec(Shell shell) {
    PairsCommand command = new PairsCommand(shell);
    CommandSpec spec =
        Specs.command(
            command,
            "Scores pairs of names: the same rows in the same order, with a column score from 0 to 1.");
    Specs.with(spec, command.file, command.out);
    return Specs.footer(
        spec,
        "schema is Person, Company, Organization, LegalEntity or Vessel; without it the names say.",
        "A row whose names cannot be compared has an empty score and is reported.",
        "",
        "Exit codes: 0 every row scored, 3 some rows not, 2 refused file, 1 internal error.");
  }

  @Override
  public Integer call() throws IOException {
    Problems problems = new Problems();
    Optional<InputStream> opened = open(problems);
    if (opened.isEmpty()) {
      return Refusal.print(shell, common, problems.list());
    }
    try (InputStream in = opened.get()) {
      return out.find().isPresent() ? toFile(in, Path.of(out.or(""))) : score(in, shell.out());
    } catch (Refused refused) {
      return Refusal.print(shell, common, refused.problems());
    }
  }

  private Optional<InputStream> open(Problems problems) {
    String name = file.or("");
    if (name.equals(Inputs.STDIN)) {
      return Optional.of(shell.in());
    }
    try {
      return Optional.of(Files.newInputStream(Path.of(name)));
    } catch (IOException | IllegalArgumentException e) {
      problems.add(
          Problem.Code.MISSING, Place.whole(name), "there is no such file, or it cannot be read");
      return Optional.empty();
    }
  }

  private int toFile(InputStream in, Path target) throws IOException {
    try (WholeFile file = WholeFile.open(target)) {
      int exit = score(in, file.out());
      file.finish();
      return exit;
    }
  }

  private int score(InputStream in, OutputStream to) throws IOException {
    PairFile pairs = new PairFile(in, file.or(""));
    pairs.score(to);
    to.flush();
    pairs.problems().forEach(problem -> shell.err().println(Width.clean(problem.toString())));
    if (pairs.unscored() > pairs.problems().size()) {
      shell
          .err()
          .println("… and %,d rows more".formatted(pairs.unscored() - pairs.problems().size()));
    }
    return pairs.unscored() == 0 ? Exit.OK : Exit.UNDETERMINED;
  }
}
