package org.pratique.cli.portfolio.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.pratique.cli.shell.Arg;
import org.pratique.cli.shell.CommonOptions;
import org.pratique.cli.shell.Exit;
import org.pratique.cli.shell.Refusal;
import org.pratique.cli.shell.Shell;
import org.pratique.cli.shell.Specs;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import picocli.CommandLine.Model.CommandSpec;

/** {@code portfolio sample}: writes a portfolio made from chance. */
public final class SampleCommand implements Callable<Integer> {
  /** Ten times the largest portfolio the benchmarks know. */
  private static final long ROWS_MAX = 10_000_000;

  /** Formats that `portfolio` reads and a sample is not written in. */
  private static final Pattern NOT_CSV =
      Pattern.compile("\\.(parquet|jsonl)$", Pattern.CASE_INSENSITIVE);

  private static final int BUFFER = 1 << 16;

  private final Shell shell;
  private final Arg<BigDecimal> seed =
      Arg.number("--seed", "N", "the same number gives the same rows (default: 1)");
  private final Arg<BigDecimal> rows = Arg.number("--rows", "M", "how many (default: 1000)");
  private final Arg<String> out =
      Arg.text("--out", "FILE.csv", "where to write (default: standard output)");
  private final CommonOptions common = new CommonOptions();

  private SampleCommand(Shell shell) {
    this.shell = shell;
  }

  public static CommandSpec spec(Shell shell) {
    SampleCommand command = new SampleCommand(shell);
    CommandSpec spec =
        Specs.command(
            command,
            "Writes a portfolio made from chance: destinations and owners from public tables of GPU"
                + " clusters and cloud regions, everything else by documented distributions.");
    Specs.with(spec, command.seed, command.rows, command.out);
    return Specs.footer(
        spec, "Example:", "  ./pratique portfolio sample --seed 1 --rows 100000 --out sample.csv");
  }

  @Override
  public Integer call() throws IOException {
    BigDecimal count = rows.or(BigDecimal.valueOf(1000));
    BigDecimal start = seed.or(BigDecimal.ONE);
    if (!isWhole(count, BigDecimal.valueOf(ROWS_MAX))) {
      return refused("--rows", "write a whole number from 0 to " + ROWS_MAX);
    }
    if (!isWhole(start, BigDecimal.valueOf(Long.MAX_VALUE))) {
      return refused("--seed", "write a whole number, 0 or more");
    }
    if (out.find().filter(file -> NOT_CSV.matcher(file).find()).isPresent()) {
      return refused(out.or(""), "a sample is written as CSV; name a file that ends in .csv");
    }
    Sample sample = new Sample(start.longValueExact());
    if (out.find().isEmpty()) {
      write(sample, count.longValueExact(), shell.out());
      return Exit.OK;
    }
    try (OutputStream file =
        new BufferedOutputStream(Files.newOutputStream(Path.of(out.or(""))), BUFFER)) {
      write(sample, count.longValueExact(), file);
    } catch (IOException e) {
      return refused(
          out.or(""), "the file cannot be written; name another in a folder that exists");
    }
    return Exit.OK;
  }

  private static boolean isWhole(BigDecimal number, BigDecimal max) {
    return number.signum() >= 0
        && number.compareTo(max) <= 0
        && number.stripTrailingZeros().scale() <= 0;
  }

  private int refused(String what, String message) {
    return Refusal.print(
        shell, common, List.of(new Problem(Problem.Code.OUT_OF_RANGE, Place.whole(what), message)));
  }

  private static void write(Sample sample, long rows, OutputStream out) throws IOException {
    out.write((Sample.header() + "\n").getBytes(StandardCharsets.UTF_8));
    for (long row = 1; row <= rows; row++) {
      out.write((sample.row(row) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    out.flush();
  }
}
