package org.pratique.cli.screening.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pratique.cli.input.Inputs;
import org.pratique.cli.screening.ListFiles;
import org.pratique.cli.stream.Belt;
import org.pratique.cli.stream.Progress;
import org.pratique.cli.stream.Records;
import org.pratique.cli.stream.WholeFile;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Refused;
import org.pratique.trade.screening.index.PartyIndex;

/** One file of parties from beginning to end. Memory does not grow with the file. */
public final class BatchRun {
  /**
   * What the user asked for.
   *
   * @param file CSV; {@code -} for standard input
   * @param columns field to the file's own name of its column
   */
  public record Asked(
      String file,
      Map<String, String> columns,
      Thresholds thresholds,
      Optional<Path> out,
      Optional<Path> report) {}

  /** Where it runs: standard input, standard error, and whether anybody looks at it. */
  public record Terminal(InputStream in, PrintStream err, Boolean isWatched) {}

  /** A batch of rows screened, and the same as lines of the output. */
  private record Work(List<Screened> rows, String lines) {}

  private final Asked asked;
  private final Terminal terminal;
  private final ListFiles lists;
  private final Rulings rulings;

  public BatchRun(Asked asked, Terminal terminal, ListFiles lists, Rulings rulings) {
    this.rulings = rulings;
    this.asked = asked;
    this.terminal = terminal;
    this.lists = lists;
  }

  /**
   * Screens all rows.
   *
   * @throws Refused when the file, its columns or the outputs cannot be used; nothing is written
   */
  public BatchResult finish() throws IOException {
    asked.out().ifPresent(this::apart);
    asked.report().ifPresent(this::apart);
    boolean isStandardInput = asked.file().equals(Inputs.STDIN);
    try (InputStream in = isStandardInput ? terminal.in() : opened()) {
      Records records = new Records(in, Records.Kind.CSV, Records.Mark.START);
      Columns columns = Columns.of(records.header(), asked.file(), asked.columns());
      long bytes = isStandardInput ? 0 : Files.size(Path.of(asked.file()));
      return run(records, columns, new Progress(terminal.err(), terminal.isWatched(), bytes));
    }
  }

  private InputStream opened() {
    try {
      Path path = Path.of(asked.file());
      if (Files.isDirectory(path)) {
        throw refused(asked.file(), "this is a directory; name a file");
      }
      return Files.newInputStream(path);
    } catch (IOException | InvalidPathException e) {
      throw refused(asked.file(), "there is no such file, or it cannot be read");
    }
  }

  private static Refused refused(String place, String message) {
    return new Refused(List.of(new Problem(Problem.Code.MISSING, Place.whole(place), message)));
  }

  /** Results must not overwrite what they are made from. */
  private void apart(Path output) {
    try {
      if (Files.exists(output) && Files.isSameFile(output, Path.of(asked.file()))) {
        throw refused(output.toString(), "the output is the input; name another file");
      }
    } catch (IOException | InvalidPathException e) {
      // An input that is not there is told when it is opened.
      return;
    }
  }

  private BatchResult run(Records records, Columns columns, Progress progress) throws IOException {
    Optional<WholeFile> out = asked.out().map(WholeFile::open);
    Optional<WholeFile> report = Optional.empty();
    try {
      report = asked.report().map(WholeFile::open);
      Findings findings = screen(records, columns, progress, out);
      BatchResult result = new BatchResult(asked, columns.used(), lists, findings);
      if (report.isPresent()) {
        report.get().out().write(HtmlReport.of(result).getBytes(StandardCharsets.UTF_8));
        report.get().finish();
      }
      if (out.isPresent()) {
        out.get().finish();
      }
      return result;
    } finally {
      progress.done();
      if (report.isPresent()) {
        report.get().close();
      }
      if (out.isPresent()) {
        out.get().close();
      }
    }
  }

  private Findings screen(
      Records records, Columns columns, Progress progress, Optional<WholeFile> out)
      throws IOException {
    PartyIndex index = PartyIndex.of(lists.parties());
    Findings findings = new Findings();
    Lines lines = asked.out().flatMap(path -> Lines.of(path.toString())).orElse(Lines.CSV);
    if (out.isPresent()) {
      out.get().out().write(lines.header().getBytes(StandardCharsets.UTF_8));
    }
    Belt<Work> belt =
        new Belt<>(
            () -> {
              Reviewer reviewer =
                  new Reviewer(columns, asked.thresholds(), index, rulings, lists.unknown());
              return raws -> {
                List<Screened> rows = new ArrayList<>(raws.size());
                StringBuilder text = new StringBuilder();
                raws.forEach(raw -> rows.add(reviewer.screen(raw)));
                if (out.isPresent()) {
                  rows.forEach(row -> lines.add(row, text));
                }
                return new Work(rows, text.toString());
              };
            },
            (work, end) -> {
              work.rows().forEach(findings::add);
              if (out.isPresent()) {
                out.get().out().write(work.lines().getBytes(StandardCharsets.UTF_8));
              }
              progress.at(end.row(), end.offset());
            });
    belt.run(records, Runtime.getRuntime().availableProcessors());
    if (out.isPresent()) {
      out.get().out().write(lines.footer().getBytes(StandardCharsets.UTF_8));
    }
    return findings;
  }
}
