package org.pratique.cli.party.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.pratique.cli.stream.Raw;
import org.pratique.cli.stream.Records;
import org.pratique.engine.movement.text.Csv;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.trade.ownership.source.TableReader;

/** A table row by row, under the columns of its first line; none is held. */
final class TableFile implements Iterator<TableReader.Row> {
  /** Of one table; whoever deals with more parties has a register of another kind. */
  static final int ROWS_MAX = 250_000;

  private final Records records;
  private final String file;
  private final Problems problems;
  private final List<String> columns;
  private Optional<TableReader.Row> ahead;
  private int rows;

  private TableFile(InputStream in, String file, Problems problems) throws IOException {
    records = new Records(in, Records.Kind.CSV, Records.Mark.START);
    this.file = file;
    this.problems = problems;
    columns = header();
    ahead = columns.isEmpty() ? Optional.empty() : read();
  }

  /**
   * The rows, to be asked for once.
   *
   * @throws UncheckedIOException from the rows, when the file cannot be read on
   */
  static Iterable<TableReader.Row> rows(InputStream in, String file, Problems problems)
      throws IOException {
    TableFile table = new TableFile(in, file, problems);
    return () -> table;
  }

  private List<String> header() throws IOException {
    List<String> names =
        records.header().flatMap(this::fields).orElse(List.of()).stream()
            .map(String::strip)
            .toList();
    if (names.isEmpty()) {
      problems.add(Problem.Code.MISSING, new Place(file, 1, 1), "the first line names the columns");
    }
    Set<String> seen = new LinkedHashSet<>();
    for (String name : names) {
      if (!name.isEmpty() && !seen.add(name)) {
        String message = "the column `" + name + "` is there twice; keep one";
        problems.add(Problem.Code.DUPLICATE, new Place(file, 1, 1), message);
        return List.of();
      }
    }
    if (names.size() == 1 && names.getFirst().indexOf(';') >= 0) {
      String message = "the columns stand between semicolons; save the table with commas";
      problems.add(Problem.Code.SYNTAX, new Place(file, 1, 1), message);
      return List.of();
    }
    return names;
  }

  private Optional<TableReader.Row> read() {
    try {
      for (Optional<Raw> raw = records.next(); raw.isPresent(); raw = records.next()) {
        if (++rows > ROWS_MAX) {
          String message =
              "there are more than %,d rows; keep the parties you deal with".formatted(ROWS_MAX);
          problems.add(Problem.Code.TOO_LARGE, place(raw.get()), message);
          return Optional.empty();
        }
        Place place = place(raw.get());
        Optional<TableReader.Row> row = fields(raw.get()).flatMap(cells -> row(cells, place));
        if (row.isPresent()) {
          return row;
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Place place(Raw raw) {
    return new Place(file, (int) Math.min(Integer.MAX_VALUE, raw.line()), 1);
  }

  private Optional<TableReader.Row> row(List<String> cells, Place place) {
    if (cells.size() != columns.size()) {
      problems.add(
          Problem.Code.SYNTAX,
          place,
          "the row has %,d fields and the header %,d; quote fields that hold commas"
              .formatted(cells.size(), columns.size()));
      return Optional.empty();
    }
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      row.put(columns.get(i), cells.get(i));
    }
    return Optional.of(new TableReader.Row(place.line(), row));
  }

  private Optional<List<String>> fields(Raw raw) {
    Optional<String> text = raw.fault().isEmpty() ? raw.text() : Optional.empty();
    if (text.isEmpty()) {
      String why = raw.fault().isEmpty() ? "the row is not UTF-8 text" : raw.fault();
      problems.add(Problem.Code.SYNTAX, place(raw), why);
    }
    return text.map(Csv::fields);
  }

  @Override
  public boolean hasNext() {
    return ahead.isPresent();
  }

  @Override
  public TableReader.Row next() {
    TableReader.Row row = ahead.orElseThrow(NoSuchElementException::new);
    ahead = read();
    return row;
  }
}
