package org.pratique.cli.portfolio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pratique.cli.input.Inputs;
import org.pratique.cli.portfolio.parquet.ParquetRecords;
import org.pratique.cli.portfolio.row.CsvRows;
import org.pratique.cli.portfolio.row.JsonRows;
import org.pratique.cli.portfolio.row.Rows;
import org.pratique.cli.stream.Raw;
import org.pratique.cli.stream.Records;
import org.pratique.cli.stream.Source;
import org.pratique.engine.movement.MovementReader;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Refused;

/** The file of movements, or standard input. */
final class Input {
  private enum Kind {
    CSV,
    LINES,
    PARQUET
  }

  private final String file;
  private final Kind kind;
  private final InputStream in;

  private Input(String file, Kind kind, InputStream in) {
    this.file = file;
    this.kind = kind;
    this.in = in;
  }

  /**
   * By the ending of the file's name.
   *
   * @param in standard input
   * @throws Refused when the ending is none of a portfolio
   */
  static Input of(String file, InputStream in) {
    String name = file.toLowerCase(Locale.ROOT);
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
      return new Input(file, Kind.LINES, in);
    }
    if (name.endsWith(".parquet")) {
      return new Input(file, Kind.PARQUET, in);
    }
    if (name.endsWith(".csv") || name.equals(Inputs.STDIN)) {
      return new Input(file, Kind.CSV, in);
    }
    throw refused(
        Problem.Code.WRONG_TYPE, file, "a portfolio is a .csv, a .jsonl or a .parquet file");
  }

  boolean isStandardInput() {
    return file.equals(Inputs.STDIN);
  }

  Path path() {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw refused(Problem.Code.UNKNOWN_NAME, file, "this is not a file name");
    }
  }

  /** The rows behind a mark. */
  Source from(Records.Mark mark) {
    return switch (kind) {
      case CSV -> new Records(open(mark), Records.Kind.CSV, mark);
      case LINES -> new Records(open(mark), Records.Kind.LINES, mark);
      case PARQUET -> {
        close(open(mark));
        yield ParquetRecords.open(path(), mark);
      }
    };
  }

  /** How far marks of this source go; 0 when nobody knows. */
  long length(Source source) throws IOException {
    return switch (source) {
      case ParquetRecords records -> records.rows();
      case Source _ -> isStandardInput() ? 0 : Files.size(path());
    };
  }

  Rows rows(Source fromStart, MovementReader reader, MovementReader.Options options)
      throws IOException {
    if (kind == Kind.LINES) {
      if (!isStandardInput() && Files.size(path()) == 0) {
        throw refused(Problem.Code.MISSING, file, "the file is empty");
      }
      return new JsonRows(file);
    }
    Optional<Raw> header = fromStart.header();
    return CsvRows.of(
        header.orElseThrow(() -> refused(Problem.Code.MISSING, file, "the file is empty")),
        file,
        reader,
        options);
  }

  private InputStream open(Records.Mark mark) {
    if (isStandardInput()) {
      return in;
    }
    if (Files.isDirectory(path())) {
      throw refused(Problem.Code.WRONG_TYPE, file, "this is a directory; name a file");
    }
    try {
      FileChannel channel = FileChannel.open(path());
      channel.position(mark.offset());
      return Channels.newInputStream(channel);
    } catch (NoSuchFileException e) {
      throw refused(Problem.Code.MISSING, file, "there is no such file");
    } catch (IOException e) {
      throw refused(Problem.Code.MISSING, file, "the file cannot be read");
    }
  }

  private void close(InputStream opened) {
    try {
      opened.close();
    } catch (IOException e) {
      throw refused(Problem.Code.MISSING, file, "the file cannot be read");
    }
  }

  static Refused refused(Problem.Code code, String file, String message) {
    return new Refused(List.of(new Problem(code, Place.whole(file), message)));
  }
}
