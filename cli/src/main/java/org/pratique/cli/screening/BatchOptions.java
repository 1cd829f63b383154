package org.pratique.cli.screening;

import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pratique.cli.input.Inputs;
import org.pratique.cli.screening.batch.BatchRun;
import org.pratique.cli.screening.batch.Lines;
import org.pratique.cli.screening.batch.Thresholds;
import org.pratique.cli.shell.Arg;
import org.pratique.cli.shell.Specs;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import picocli.CommandLine.Model.CommandSpec;

/** Options of a screening of a file. */
final class BatchOptions {
  private static final String ENDING = ".csv";
  private static final String USE = "default";

  private final Arg<String> out =
      Arg.text(
          "--out", "RESULT", "of a file: write every row with its hits: .csv, .jsonl or .json");
  private final Arg<String> report =
      Arg.text("--report", "FILE.html", "of a file: write a page for a reviewer's browser");
  private final Arg<Map<String, String>> columns =
      Arg.settings(
          "--columns",
          "of a file: which column is name, country, address, id, identifier, dob or type");
  private final Arg<BigDecimal> block =
      Arg.number("--block", "SCORE", "of a file: the least score that blocks (default: 0.9)");
  private final Arg<String> thresholds =
      Arg.text("--thresholds", "FILE.yaml", "of a file: block and review scores for each use");
  private final Arg<String> use =
      Arg.text("--use", "USE", "the use whose thresholds count (default: default)");

  void addTo(CommandSpec spec) {
    Specs.with(spec, out, report, columns, block, thresholds, use);
  }

  /** Whether the operands are a file to be screened row by row. */
  static Boolean isFile(List<String> operands) {
    return operands.size() == 1
        && (operands.getFirst().equals(Inputs.STDIN)
            || operands.getFirst().toLowerCase(Locale.ROOT).endsWith(ENDING));
  }

  /** Options that mean nothing for names are not passed over in silence. */
  void refuseUnused(Problems problems) {
    refuse("--block", block, problems);
    refuse("--columns", columns, problems);
    refuse("--out", out, problems);
    refuse("--report", report, problems);
    refuse("--thresholds", thresholds, problems);
    refuse("--use", use, problems);
  }

  private static void refuse(String name, Arg<?> given, Problems problems) {
    if (given.find().isPresent()) {
      String message = "this is for a file of parties; name one that ends in " + ENDING;
      problems.add(Problem.Code.CONFLICT, Place.whole(name), message);
    }
  }

  /**
   * What is asked for; empty after telling what is wrong.
   *
   * @param review the least score of a hit, if given
   */
  Optional<BatchRun.Asked> asked(
      String file, Optional<BigDecimal> review, Inputs inputs, Problems problems) {
    Optional<Thresholds> found = thresholds(review, inputs, problems);
    Optional<Path> result = path(out, "--out", problems);
    if (result.filter(path -> Lines.of(path.toString()).isEmpty()).isPresent()) {
      String message =
          "what the file is to be is told by its ending: %s; a page for a browser is --report FILE.html"
              .formatted(Lines.known());
      problems.add(Problem.Code.UNKNOWN_NAME, Place.whole("--out"), message);
    }
    Optional<Path> page = path(report, "--report", problems);
    if (result.isPresent() && result.equals(page)) {
      String message = "the report and the rows are two files; name another";
      problems.add(Problem.Code.CONFLICT, Place.whole("--report"), message);
    }
    return found.map(
        scores -> new BatchRun.Asked(file, columns.or(Map.of()), scores, result, page));
  }

  private static Optional<Path> path(Arg<String> arg, String option, Problems problems) {
    try {
      return arg.find().map(Path::of);
    } catch (InvalidPathException e) {
      problems.add(Problem.Code.UNKNOWN_NAME, Place.whole(option), "this is not a file name");
      return Optional.empty();
    }
  }

  private Optional<Thresholds> thresholds(
      Optional<BigDecimal> review, Inputs inputs, Problems problems) {
    if (thresholds.find().isEmpty()) {
      if (use.find().isPresent()) {
        String message = "name the file that has the uses: --thresholds FILE.yaml";
        problems.add(Problem.Code.MISSING, Place.whole("--use"), message);
      }
      double least = review.map(BigDecimal::doubleValue).orElse(Thresholds.DEFAULT.review());
      double most =
          block
              .find()
              .map(BigDecimal::doubleValue)
              .orElse(Math.max(least, Thresholds.DEFAULT.block()));
      return Thresholds.checked(most, least, Place.whole("--block, --threshold"), problems);
    }
    if (review.isPresent() || block.find().isPresent()) {
      String message = "the file has the thresholds; leave --block and --threshold out";
      problems.add(Problem.Code.CONFLICT, Place.whole("--thresholds"), message);
    }
    String file = thresholds.or("");
    return inputs.read(file).flatMap(text -> Thresholds.read(text, file, use.or(USE), problems));
  }
}
