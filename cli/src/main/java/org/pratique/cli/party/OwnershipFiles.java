package org.pratique.cli.party;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pratique.cli.stream.Raw;
import org.pratique.cli.stream.Records;
import org.pratique.engine.movement.text.Csv;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.trade.ownership.Graph;
import org.pratique.trade.ownership.Read;
import org.pratique.trade.ownership.Same;
import org.pratique.trade.ownership.source.BodsReader;
import org.pratique.trade.ownership.source.GleifReader;
import org.pratique.trade.ownership.source.TableReader;

/** The sources of ownership in a parties directory: {@code DIR/ownership}, every file of it. */
public final class OwnershipFiles {
  /** All files together; cut a golden copy of GLEIF down to the parties you deal with. */
  private static final long BYTES_MAX = 500_000_000;

  /** A BODS file is held as text. */
  private static final long JSON_BYTES_MAX = 100_000_000;

  private static final int FILES_MAX = 10_000;
  private static final String FOLDER = "ownership";
  private static final String SAME = "same.csv";

  /**
   * What was read.
   *
   * @param files names of the files, in the order read
   */
  public record Opened(Graph graph, List<String> files) {}

  private final Problems problems;
  private final List<String> files = new ArrayList<>();
  private final List<Read> reads = new ArrayList<>();
  private long bytes;

  private OwnershipFiles(Problems problems) {
    this.problems = problems;
  }

  /** Everything, or what is wrong with it in {@code problems}. */
  public static Optional<Opened> open(String directory, Problems problems) {
    OwnershipFiles ownership = new OwnershipFiles(problems);
    Optional<Path> folder = folder(directory, problems);
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    List<Path> paths = ownership.paths(folder.get());
    for (Path path : paths) {
      if (!path.endsWith(SAME)) {
        ownership.read(path);
      }
    }
    Graph apart = new Graph(ownership.reads, List.of());
    List<Same> sames = new ArrayList<>();
    for (Path path : paths) {
      if (path.endsWith(SAME)) {
        ownership.files.add(SAME);
        sames.addAll(SameFile.read(ownership.rows(path, SAME), SAME, apart, problems));
      }
    }
    return problems.isEmpty()
        ? Optional.of(new Opened(new Graph(ownership.reads, sames), List.copyOf(ownership.files)))
        : Optional.empty();
  }

  private static Optional<Path> folder(String directory, Problems problems) {
    Path path;
    try {
      path = Path.of(directory);
    } catch (InvalidPathException e) {
      problems.add(Problem.Code.UNKNOWN_NAME, Place.whole("--parties"), "this is no folder name");
      return Optional.empty();
    }
    if (!Files.isDirectory(path.resolve(FOLDER))) {
      problems.add(
          Problem.Code.MISSING,
          Place.whole(directory),
          "there is no folder `ownership` in it; put the sources of ownership there");
      return Optional.empty();
    }
    return Optional.of(path.resolve(FOLDER));
  }

  private List<Path> paths(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> paths =
          all.filter(path -> !path.getFileName().toString().startsWith("."))
              .sorted()
              .limit(FILES_MAX + 1L)
              .toList();
      if (paths.size() > FILES_MAX) {
        refuse(
            Problem.Code.TOO_LARGE,
            folder.toString(),
            "there are more than %,d files".formatted(FILES_MAX));
        return List.of();
      }
      if (paths.isEmpty()) {
        refuse(
            Problem.Code.MISSING,
            folder.toString(),
            "there is no file in it; put GLEIF XML, BODS JSON or tables (CSV) there");
      }
      return paths;
    } catch (IOException | UncheckedIOException e) {
      refuse(Problem.Code.MISSING, folder.toString(), "the folder cannot be read");
      return List.of();
    }
  }

  private void read(Path path) {
    String name = path.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    try {
      long size = Files.size(path);
      bytes += size;
      if (bytes > BYTES_MAX || (ending.equals("json") && size > JSON_BYTES_MAX)) {
        refuse(
            Problem.Code.TOO_LARGE,
            name,
            "the files have more than %,d bytes; keep the parties you deal with"
                .formatted(bytes > BYTES_MAX ? BYTES_MAX : JSON_BYTES_MAX));
        return;
      }
      switch (ending) {
        case "xml" -> {
          try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            reads.add(GleifReader.read(in, name, problems));
          }
        }
        case "json" -> reads.add(BodsReader.read(text(path), name, problems));
        case "csv" -> reads.add(TableReader.read(rows(path, name), name, problems));
        default ->
            refuse(
                Problem.Code.UNKNOWN_NAME,
                name,
                "files end in .xml (GLEIF), .json (BODS) or .csv (tables); rename or remove it");
      }
      files.add(name);
    } catch (CharacterCodingException e) {
      refuse(Problem.Code.SYNTAX, name, "this is not UTF-8 text; save the file as UTF-8");
    } catch (IOException e) {
      refuse(Problem.Code.MISSING, name, "the file cannot be read");
    }
  }

  private static String text(Path path) throws IOException {
    String text =
        StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
            .toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Rows under the columns of the first line. */
  private List<TableReader.Row> rows(Path path, String name) {
    List<TableReader.Row> rows = new ArrayList<>();
    try (InputStream in = Files.newInputStream(path)) {
      Records records = new Records(in, Records.Kind.CSV, Records.Mark.START);
      Optional<List<String>> header = records.header().flatMap(raw -> fields(raw, name));
      if (header.isEmpty()) {
        problems.add(
            Problem.Code.MISSING, new Place(name, 1, 1), "the first line names the columns");
        return rows;
      }
      List<String> columns = header.get().stream().map(String::strip).toList();
      for (Optional<Raw> raw = records.next(); raw.isPresent(); raw = records.next()) {
        int line = line(raw.get());
        fields(raw.get(), name)
            .flatMap(fields -> row(columns, fields, new Place(name, line, 1)))
            .ifPresent(rows::add);
      }
    } catch (IOException e) {
      refuse(Problem.Code.MISSING, name, "the file cannot be read");
    }
    return rows;
  }

  private static int line(Raw raw) {
    return (int) Math.min(Integer.MAX_VALUE, raw.line());
  }

  private Optional<TableReader.Row> row(List<String> columns, List<String> fields, Place place) {
    if (fields.size() != columns.size()) {
      problems.add(
          Problem.Code.SYNTAX,
          place,
          "the row has %,d fields and the header %,d; quote fields that hold commas"
              .formatted(fields.size(), columns.size()));
      return Optional.empty();
    }
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      row.put(columns.get(i), fields.get(i));
    }
    return Optional.of(new TableReader.Row(place.line(), row));
  }

  private Optional<List<String>> fields(Raw raw, String name) {
    Optional<String> text = raw.fault().isEmpty() ? raw.text() : Optional.empty();
    if (text.isEmpty()) {
      problems.add(
          Problem.Code.SYNTAX,
          new Place(name, line(raw), 1),
          raw.fault().isEmpty() ? "the row is not UTF-8 text" : raw.fault());
    }
    return text.map(Csv::fields);
  }

  private void refuse(Problem.Code code, String place, String message) {
    problems.add(code, Place.whole(place), message);
  }
}
