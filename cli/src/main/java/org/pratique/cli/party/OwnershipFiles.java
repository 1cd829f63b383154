package org.pratique.cli.party;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
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
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.pratique.cli.stream.Bounded;
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

/** The sources of ownership in a parties directory: every file under {@code DIR/ownership}. */
public final class OwnershipFiles {
  /** All files together; cut a golden copy of GLEIF down to the parties you deal with. */
  private static final long BYTES_MAX = 500_000_000;

  /** A BODS file is held as text. */
  private static final long JSON_BYTES_MAX = 100_000_000;

  private static final int FILES_MAX = 10_000;

  /** Folders within each other. */
  private static final int DEPTH_MAX = 16;

  /** An archive of GLEIF holds one file. */
  private static final int ZIPPED_MAX = 1_000;

  private static final String SCHEMA = "schema";
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
        ownership.read(folder.get(), path);
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
    try (Stream<Path> all = Files.walk(folder, DEPTH_MAX)) {
      List<Path> paths =
          all.filter(path -> isSource(folder.relativize(path)) && !Files.isDirectory(path))
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

  /** What begins with a dot is not meant to be seen, and a schema describes data and is none. */
  private static boolean isSource(Path path) {
    for (Path part : path) {
      if (part.toString().startsWith(".") || part.toString().equals(SCHEMA)) {
        return false;
      }
    }
    return true;
  }

  private void read(Path folder, Path path) {
    String name = folder.relativize(path).toString().replace('\\', '/');
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
      if (ending(name).equals("zip")) {
        unpack(in, name);
      } else {
        read(in, name);
      }
      files.add(name);
    } catch (Bounded.TooMuch e) {
      refuse(
          Problem.Code.TOO_LARGE,
          name,
          "the files have %s, unpacked; keep the parties you deal with".formatted(e.getMessage()));
    } catch (CharacterCodingException e) {
      refuse(Problem.Code.SYNTAX, name, "this is not UTF-8 text; save the file as UTF-8");
    } catch (IOException e) {
      refuse(Problem.Code.MISSING, name, "the file cannot be read");
    }
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** Every file of an archive; those of a folder called schema are left out there, too. */
  private void unpack(InputStream in, String name) throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    int count = 0;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (++count > ZIPPED_MAX) {
        String message = "the archive holds more than %,d files; unpack it".formatted(ZIPPED_MAX);
        refuse(Problem.Code.TOO_LARGE, name, message);
        return;
      }
      if (!entry.isDirectory() && isSource(Path.of(entry.getName()))) {
        read(zip, name + "!" + entry.getName());
      }
    }
    if (count == 0) {
      refuse(Problem.Code.SYNTAX, name, "there is no file in it; is it a ZIP archive?");
    }
  }

  /** A file by the ending of its name; whatever it claims, no more is read than is allowed. */
  private void read(InputStream in, String name) throws IOException {
    long most = BYTES_MAX - bytes;
    boolean isText = List.of("json", "jsonl").contains(ending(name));
    Bounded bounded = new Bounded(in, isText ? Math.min(JSON_BYTES_MAX, most) : most);
    switch (ending(name)) {
      case "xml" -> reads.add(GleifReader.read(open(bounded), name, problems));
      case "json" -> reads.add(BodsReader.read(text(bounded), name, problems));
      case "jsonl" -> reads.add(GleifReader.lines(text(bounded).lines(), name, problems));
      case "csv" -> reads.add(TableReader.read(rows(bounded, name), name, problems));
      default ->
          refuse(
              Problem.Code.UNKNOWN_NAME,
              name,
              "files end in .xml or .jsonl (GLEIF), .json (BODS), .csv (tables) or .zip (of these); rename or remove it");
    }
    bytes += bounded.count();
  }

  /** An XML reader closes what it reads, and the archive goes on after it. */
  private static InputStream open(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public void close() {
        // The archive is closed at its end.
      }
    };
  }

  private static String text(InputStream in) throws IOException {
    String text =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(in.readAllBytes())).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Rows under the columns of the first line. */
  private List<TableReader.Row> rows(Path path, String name) {
    try (InputStream in = Files.newInputStream(path)) {
      return rows(in, name);
    } catch (IOException e) {
      refuse(Problem.Code.MISSING, name, "the file cannot be read");
      return List.of();
    }
  }

  private List<TableReader.Row> rows(InputStream in, String name) throws IOException {
    List<TableReader.Row> rows = new ArrayList<>();
    Records records = new Records(in, Records.Kind.CSV, Records.Mark.START);
    Optional<List<String>> header = records.header().flatMap(raw -> fields(raw, name));
    if (header.isEmpty()) {
      problems.add(Problem.Code.MISSING, new Place(name, 1, 1), "the first line names the columns");
      return rows;
    }
    List<String> columns = header.get().stream().map(String::strip).toList();
    for (Optional<Raw> raw = records.next(); raw.isPresent(); raw = records.next()) {
      int line = line(raw.get());
      fields(raw.get(), name)
          .flatMap(fields -> row(columns, fields, new Place(name, line, 1)))
          .ifPresent(rows::add);
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
