package org.pratique.cli.lists.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.pratique.cli.stream.Bounded;
import org.pratique.cli.stream.Raw;
import org.pratique.cli.stream.Records;
import org.pratique.engine.movement.text.Csv;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.JsonReader;
import org.pratique.engine.yaml.Node;
import org.pratique.trade.listing.source.Fields;
import org.pratique.trade.listing.source.ListFormat;
import org.pratique.trade.listing.source.ListParser;

/**
 * A file of a list. What it is, is told by what is in it, never by its name; packed with gzip or
 * not.
 */
public final class ListFile {
  /**
   * Unpacked. The Consolidated Screening List as JSON has some 60 MB, and a list is held while it
   * is read.
   */
  static final long BYTES_MAX = 150_000_000;

  private static final int HEAD_BYTES = 1 << 16;
  private static final Pattern DAY = Pattern.compile("(?<!\\d)(\\d{4}-\\d{2}-\\d{2})(?!\\d)");
  private static final Pattern PERFORMED =
      Pattern.compile("\"search_performed_at\"\\s*:\\s*\"(\\d{4}-\\d{2}-\\d{2})");
  private static final String END_OF_FILE = "\u001a";

  /** How a file is cut into rows. */
  private sealed interface Shape {
    /** Rows under columns. */
    record Table(List<String> columns, boolean hasHeader, char separator) implements Shape {}

    /** An object a line. */
    record Lines() implements Shape {}

    /** One document with a list of objects. */
    record Document() implements Shape {}
  }

  private final Path path;
  private final String file;
  private final Shape shape;
  private final ListFormat format;
  private Optional<LocalDate> day;
  private String sha256 = "";
  private int rows;
  private Optional<String> cut = Optional.empty();

  private ListFile(Path path, Shape shape, ListFormat format) {
    this.path = path;
    this.file = path.toString();
    this.shape = shape;
    this.format = format;
    day = day(DAY.matcher(String.valueOf(path.getFileName())));
  }

  /**
   * Looks into a file.
   *
   * @param reader the format, when the person says so
   * @return empty with the problem told when it is none that we read
   */
  public static Optional<ListFile> open(
      String name, Optional<ListFormat> reader, Problems problems) {
    Place place = Place.whole(name);
    try {
      Path path = Path.of(name);
      if (!Files.exists(path)) {
        problems.add(Problem.Code.MISSING, place, "there is no such file");
      } else if (Files.isDirectory(path)) {
        problems.add(Problem.Code.WRONG_TYPE, place, "this is a directory; name the files in it");
      } else {
        return isSmall(path, problems) ? looked(path, reader, problems) : Optional.empty();
      }
    } catch (InvalidPathException e) {
      problems.add(Problem.Code.UNKNOWN_NAME, place, "this is not a file name");
    } catch (IOException e) {
      problems.add(Problem.Code.MISSING, place, "the file cannot be read, or its gzip is broken");
    }
    return Optional.empty();
  }

  /** All of it is unpacked and counted, and nothing kept, before any of it is read. */
  private static boolean isSmall(Path path, Problems problems) throws IOException {
    try (InputStream in = unpacked(Files.newInputStream(path))) {
      if (new Bounded(in, BYTES_MAX).counted() <= BYTES_MAX) {
        return true;
      }
    }
    problems.add(
        Problem.Code.TOO_LARGE,
        Place.whole(path.toString()),
        "the file, unpacked, has more than %,d bytes, and no list has; get it anew"
            .formatted(BYTES_MAX));
    return false;
  }

  private static Optional<ListFile> looked(
      Path path, Optional<ListFormat> reader, Problems problems) throws IOException {
    byte[] head;
    try (InputStream in = unpacked(Files.newInputStream(path))) {
      head = in.readNBytes(HEAD_BYTES);
    }
    String text = new String(head, StandardCharsets.UTF_8);
    text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    Place place = Place.whole(path.toString());
    if (text.isBlank()) {
      problems.add(Problem.Code.MISSING, place, "the file is empty");
      return Optional.empty();
    }
    if (text.startsWith("PK")) {
      String message = "this is a ZIP archive; unpack it and import the file in it";
      problems.add(Problem.Code.WRONG_TYPE, place, message);
      return Optional.empty();
    }
    Shape shape = shape(text);
    List<String> columns = columns(shape, text, path);
    if (!isClean(columns, new Place(path.toString(), 1, 0), problems)) {
      return Optional.empty();
    }
    Optional<ListFormat> format = reader.isPresent() ? reader : ListFormat.of(columns);
    if (format.isEmpty()) {
      problems.add(
          Problem.Code.UNKNOWN_NAME,
          place,
          "this is no file of a list that is known%s; known are %s"
              .formatted(nearest(columns), ListFormat.known()));
      return Optional.empty();
    }
    if (shape instanceof Shape.Table table) {
      List<String> missing = missing(format.get(), table.columns());
      if (!missing.isEmpty()) {
        String message =
            "as %s the file lacks the columns %s"
                .formatted(format.get().word(), String.join(", ", missing));
        problems.add(Problem.Code.MISSING, place, message);
        return Optional.empty();
      }
    }
    return Optional.of(new ListFile(path, shape, format.get()));
  }

  /** Columns that are there once, between commas or tabs. */
  private static boolean isClean(List<String> columns, Place place, Problems problems) {
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      String name = column.strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && !seen.add(name)) {
        String message = "the column `" + name + "` is there twice; keep one";
        problems.add(Problem.Code.DUPLICATE, place, message);
      }
    }
    if (columns.size() == 1 && columns.getFirst().indexOf(';') >= 0) {
      String message = "the columns stand between semicolons; save the file with commas";
      problems.add(Problem.Code.SYNTAX, place, message);
    }
    return problems.isEmpty();
  }

  private static String nearest(List<String> columns) {
    return ListFormat.nearest(columns)
        .map(format ->
            "; the nearest is %s, of which it lacks %s (--reader %s reads it as that all the same, where it is JSON)"
                .formatted(
                    format.word(),
                    "`" + String.join("`, `", missing(format, columns)) + "`",
                    format.word()))
        .orElse("");
  }

  private static List<String> missing(ListFormat format, List<String> columns) {
    List<String> given =
        columns.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    return format.columns().stream().filter(name -> !given.contains(name)).sorted().toList();
  }

  private static InputStream unpacked(InputStream raw) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, HEAD_BYTES);
    in.mark(2);
    boolean isPacked = in.read() == 0x1F && in.read() == 0x8B;
    in.reset();
    return isPacked ? new GZIPInputStream(in, HEAD_BYTES) : in;
  }

  private static Shape shape(String text) {
    String first = text.stripLeading();
    if (first.startsWith("{") || first.startsWith("[")) {
      String line = first.lines().findFirst().orElse("");
      boolean isLine =
          JsonReader.read(line, Place.whole(""), new Problems()).orElse(null)
                  instanceof Node.Mapping json
              && json.get("results").isEmpty();
      return isLine ? new Shape.Lines() : new Shape.Document();
    }
    String header = text.lines().findFirst().orElse("");
    char separator = header.indexOf('\t') >= 0 ? '\t' : ',';
    List<String> names = fields(header, separator);
    Optional<List<String>> headless = ListFormat.headless(names);
    return headless
        .<Shape>map(columns -> new Shape.Table(columns, false, separator))
        .orElseGet(() -> new Shape.Table(names, true, separator));
  }

  private static List<String> fields(String record, char separator) {
    return separator == '\t' ? List.of(record.split("\t", -1)) : Csv.fields(record);
  }

  /** The names by which the format is told. */
  private static List<String> columns(Shape shape, String text, Path path) throws IOException {
    return switch (shape) {
      case Shape.Table table -> table.columns();
      case Shape.Lines lines -> keys(text.stripLeading().lines().findFirst().orElse(""));
      case Shape.Document document -> {
        try (InputStream in = unpacked(Files.newInputStream(path))) {
          Optional<String> first = new JsonObjects(in).next().flatMap(Raw::text);
          yield keys(first.orElse(""));
        }
      }
    };
  }

  private static List<String> keys(String object) {
    return JsonReader.read(object, Place.whole(""), new Problems()).orElse(null)
            instanceof Node.Mapping json
        ? List.copyOf(json.entries().keySet())
        : List.of();
  }

  public String name() {
    return file;
  }

  public ListFormat format() {
    return format;
  }

  /** The day the list is of: as the file says itself, or its name. */
  public Optional<LocalDate> day() {
    return day;
  }

  /** Of the bytes on disk; known once the rows are read. */
  public String sha256() {
    return sha256;
  }

  public int rows() {
    return rows;
  }

  /** Why the file seems to be cut short, if it does. */
  public Optional<String> cut() {
    return cut;
  }

  /** Gives all rows to the parser. */
  public void read(ListParser parser) {
    int before = parser.rows();
    MessageDigest digest = digest();
    try (InputStream raw = new DigestInputStream(Files.newInputStream(path), digest);
        InputStream in = new BufferedInputStream(unpacked(raw), HEAD_BYTES)) {
      switch (shape) {
        case Shape.Table table -> table(table, in, parser);
        case Shape.Lines lines -> lines(in, parser);
        case Shape.Document document -> document(in, parser);
      }
      in.transferTo(java.io.OutputStream.nullOutputStream());
      raw.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      parser.bad(Place.whole(file), "the file cannot be read to its end; it seems to be cut short");
    }
    rows = parser.rows() - before;
    sha256 = HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private void table(Shape.Table table, InputStream in, ListParser parser) throws IOException {
    Records.Kind kind = table.separator() == '\t' ? Records.Kind.LINES : Records.Kind.CSV;
    Ending ending = new Ending(in);
    Records records = new Records(ending, kind, Records.Mark.START);
    if (table.hasHeader()) {
      records.header();
    }
    for (Optional<Raw> raw = records.next(); raw.isPresent(); raw = records.next()) {
      row(table, raw.get(), parser);
    }
    if (!ending.isLineBreak()) {
      cut = Optional.of("the last line is not ended by a line break");
    }
  }

  private void row(Shape.Table table, Raw raw, ListParser parser) {
    Optional<String> text = text(raw, parser);
    if (text.isEmpty() || text.get().equals(END_OF_FILE)) {
      return;
    }
    List<String> cells = fields(text.get(), table.separator());
    if (cells.size() != table.columns().size()) {
      String message =
          "the row has %,d fields and not %,d; the file may be cut short here"
              .formatted(cells.size(), table.columns().size());
      parser.bad(place(raw), message);
      return;
    }
    parser.row(format, Fields.of(table.columns(), cells), place(raw));
  }

  private void lines(InputStream in, ListParser parser) throws IOException {
    Records records = new Records(in, Records.Kind.LINES, Records.Mark.START);
    for (Optional<Raw> raw = records.next(); raw.isPresent(); raw = records.next()) {
      object(raw.get(), parser);
    }
  }

  private void document(InputStream in, ListParser parser) throws IOException {
    JsonObjects objects = new JsonObjects(in);
    for (Optional<Raw> raw = objects.next(); raw.isPresent(); raw = objects.next()) {
      object(raw.get(), parser);
    }
    if (!objects.isWhole()) {
      cut = Optional.of("the list of the document is not closed");
    }
    Optional<LocalDate> stated = day(PERFORMED.matcher(objects.before()));
    day = stated.isPresent() ? stated : day;
  }

  private void object(Raw raw, ListParser parser) {
    Optional<String> text = text(raw, parser);
    if (text.isEmpty()) {
      return;
    }
    Problems problems = new Problems();
    Optional<Node> node = JsonReader.read(text.get(), place(raw), problems);
    if (node.orElse(null) instanceof Node.Mapping json) {
      parser.row(format, Fields.of(json), place(raw));
      return;
    }
    String why =
        problems.isEmpty() ? "an object is wanted here" : problems.list().getFirst().message();
    parser.bad(place(raw), why);
  }

  private Optional<String> text(Raw raw, ListParser parser) {
    Optional<String> text = raw.fault().isEmpty() ? raw.text() : Optional.empty();
    if (text.isEmpty()) {
      parser.bad(place(raw), raw.fault().isEmpty() ? "the row is not UTF-8 text" : raw.fault());
      return text;
    }
    if (text.get().indexOf('\0') >= 0) {
      parser.bad(place(raw), "the row holds a NUL, which no text does");
      return Optional.empty();
    }
    return text;
  }

  private Place place(Raw raw) {
    return new Place(file, (int) Math.min(raw.line(), Integer.MAX_VALUE), 0);
  }

  private static Optional<LocalDate> day(Matcher matcher) {
    try {
      return matcher.find() ? Optional.of(LocalDate.parse(matcher.group(1))) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
