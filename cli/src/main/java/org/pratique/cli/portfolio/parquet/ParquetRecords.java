package org.pratique.cli.portfolio.parquet;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.ColumnSchema;
import dev.hardwood.schema.FileSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pratique.cli.stream.Raw;
import org.pratique.cli.stream.Records;
import org.pratique.cli.stream.Source;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Refused;

/**
 * The rows of a Parquet file, each as the CSV record that says the same. In marks, the offset and
 * the line are rows: a Parquet file has no lines.
 */
public final class ParquetRecords implements Source {
  private static final Pattern BRACKETS = Pattern.compile("^\\[[^\\]]*\\] *");

  /**
   * Kept here, or the level would be forgotten: which instructions it found is nobody's business.
   */
  private static final Logger READER_LOG = Logger.getLogger("dev.hardwood");

  /** A batch takes milliseconds; a slow network drive may need seconds. */
  private static final long PATIENCE_SECONDS = 60;

  /** Enough that handing over a batch costs nothing beside reading it. */
  private static final int BATCH_ROWS = 512;

  private static final int BATCH_BYTES = 1 << 20;

  private final Path file;
  private final List<Cells.Cell> cells;
  private final Raw header;
  private final long rows;
  private final RowReader reader;
  private final ByteArrayOutputStream record = new ByteArrayOutputStream();
  private final ArrayDeque<Raw> ready = new ArrayDeque<>();
  private long row;
  private long given;

  private ParquetRecords(
      Path file, ParquetFileReader open, List<Cells.Cell> cells, Raw header, long row) {
    this.file = file;
    this.cells = cells;
    this.header = header;
    this.row = row;
    given = row;
    rows = open.getFileMetaData().numRows();
    reader = open.buildRowReader().skip(row).build();
  }

  /**
   * Opens the file and goes to the mark.
   *
   * @throws Refused when it is no Parquet file, or has columns that are not flat
   */
  public static ParquetRecords open(Path file, Records.Mark mark) {
    READER_LOG.setLevel(Level.WARNING);
    return within(() -> opened(file, mark), file, "this is no Parquet file, or it is damaged");
  }

  private static ParquetRecords opened(Path file, Records.Mark mark) throws IOException {
    ParquetFileReader open = ParquetFileReader.open(InputFile.of(file));
    FileSchema schema = open.getFileSchema();
    List<Cells.Cell> cells = cells(schema, file);
    return new ParquetRecords(file, open, cells, header(schema), mark.row());
  }

  /** All columns or none: a list left out would be read as none, which is not unknown. */
  private static List<Cells.Cell> cells(FileSchema schema, Path file) {
    List<Problem> problems = new ArrayList<>();
    List<Cells.Cell> cells = new ArrayList<>();
    for (ColumnSchema column : schema.getColumns()) {
      Cells.of(column)
          .ifPresentOrElse(
              cells::add,
              () ->
                  problems.add(
                      new Problem(
                          Problem.Code.WRONG_TYPE,
                          Place.whole(file.toString()),
                          "column `%s` is not flat, or of a type no key of a movement has; write it as"
                                  .formatted(column.fieldPath())
                              + " text, number, date or boolean (lists joined by `;`)")));
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
    return cells;
  }

  private static Raw header(FileSchema schema) {
    ByteArrayOutputStream names = new ByteArrayOutputStream();
    for (ColumnSchema column : schema.getColumns()) {
      field(column.name().getBytes(StandardCharsets.UTF_8), column.columnIndex() > 0, names);
    }
    return new Raw(0, 1, names.toByteArray(), "");
  }

  /** How many rows the file says it has. */
  public long rows() {
    return rows;
  }

  @Override
  public Optional<Raw> header() {
    return cells.isEmpty() ? Optional.empty() : Optional.of(header);
  }

  @Override
  public Optional<Raw> next() {
    if (ready.isEmpty()) {
      ready.addAll(within(this::batch, file, "the file is damaged behind row %,d".formatted(row)));
    }
    @Nullable Raw next = ready.poll();
    given += next == null ? 0 : 1;
    return Optional.ofNullable(next);
  }

  private List<Raw> batch() {
    List<Raw> batch = new ArrayList<>();
    for (int bytes = 0; batch.size() < BATCH_ROWS && bytes < BATCH_BYTES && reader.hasNext(); ) {
      reader.next();
      row++;
      Raw raw = read();
      batch.add(raw);
      bytes += raw.bytes().length;
    }
    return batch;
  }

  /** On some damaged files the reader waits for itself for good, and nothing but time shows it. */
  private static <T> T within(Callable<T> work, Path file, String fault) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(null, task, "parquet", 0);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Refused refused) {
        throw refused;
      }
      throw damaged(file, fault, reason(e));
    } catch (TimeoutException e) {
      throw damaged(file, fault, "nothing came in %d seconds".formatted(PATIENCE_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What the reader says, without the file's name, which it puts in brackets before it. */
  private static String reason(ExecutionException e) {
    @Nullable Throwable cause = e.getCause();
    @Nullable String message = cause == null ? null : cause.getMessage();
    return message == null
        ? "it cannot be read"
        : BRACKETS.matcher(message.lines().findFirst().orElse("")).replaceFirst("");
  }

  private Raw read() {
    record.reset();
    for (int i = 0; i < cells.size(); i++) {
      byte[] text = reader.isNull(i) ? new byte[0] : cells.get(i).text(reader, i);
      if (record.size() + text.length > Records.RECORD_BYTES_MAX) {
        return Raw.tooLong(row, row);
      }
      field(text, i > 0, record);
    }
    return new Raw(row, row, record.toByteArray(), "");
  }

  @Override
  public Records.Mark mark() {
    return new Records.Mark(given, given, given);
  }

  private static void field(byte[] text, boolean comma, ByteArrayOutputStream out) {
    if (comma) {
      out.write(',');
    }
    if (!isSpecial(text)) {
      out.writeBytes(text);
      return;
    }
    out.write('"');
    for (byte b : text) {
      if (b == '"') {
        out.write('"');
      }
      out.write(b);
    }
    out.write('"');
  }

  private static boolean isSpecial(byte[] text) {
    for (byte b : text) {
      if (b == ',' || b == '"' || b == '\n' || b == '\r') {
        return true;
      }
    }
    return false;
  }

  private static Refused damaged(Path file, String what, String why) {
    return new Refused(
        List.of(
            new Problem(
                Problem.Code.SYNTAX,
                Place.whole(file.toString()),
                what
                    + " ("
                    + why.replaceAll("\\s+", " ")
                    + "); write it anew, compressed by snappy, gzip, zstd or not")));
  }
}
