package org.pratique.cli.party.source;

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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.pratique.cli.stream.Bounded;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.trade.ownership.Graph;
import org.pratique.trade.ownership.Read;
import org.pratique.trade.ownership.Same;
import org.pratique.trade.ownership.Stake;
import org.pratique.trade.ownership.source.BodsReader;
import org.pratique.trade.ownership.source.GleifReader;
import org.pratique.trade.ownership.source.TableReader;

/** The sources of ownership in a parties directory: every file under {@code DIR/ownership}. */
public final class OwnershipFiles {
  /** All files together, unpacked; cut a golden copy of GLEIF down to the parties you deal with. */
  private static final long BYTES_MAX = 500_000_000;

  /** A table; a row that is kept takes ten times its bytes. */
  private static final long CSV_BYTES_MAX = 50_000_000;

  /**
   * A file by its ending, unpacked: XML is read record by record, the others are held while they
   * are read, in half a gigabyte of memory.
   */
  private static final Map<String, Long> MOST =
      Map.of("xml", BYTES_MAX, "jsonl", 50_000_000L, "csv", CSV_BYTES_MAX, "json", 20_000_000L);

  /** Parties and stakes of all files, which are held. */
  private static final int RECORDS_MAX = 500_000;

  /** Values of a JSON document, each of which takes a hundred bytes while it is read. */
  private static final int JSON_VALUES_MAX = 1_000_000;

  private static final int FILES_MAX = 10_000;

  /** Folders within each other. */
  private static final int DEPTH_MAX = 16;

  /** An archive of GLEIF holds one file. */
  private static final int ZIPPED_MAX = 1_000;

  private static final String SCHEMA = "schema";

  /** Files that stand beside data and tell of them: where they are from, what they hash to. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?i)(readme|license|licence|notice|source)(\\..*)?|.*\\.(md|sha1|sha256|sha512|md5)"
              + "|(sha1|sha256|sha512|md5)?(sums?|checksums?)(\\.txt)?");

  private static final String FOLDER = "ownership";
  private static final String SAME = "same.csv";

  /**
   * What was read.
   *
   * @param files names of the files, in the order read
   * @param notes what is no source and was left out; rows that say nothing
   */
  public record Opened(Graph graph, List<String> files, List<String> notes) {}

  private final Problems problems;
  private final List<String> files = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
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
    ownership.reads.forEach(ownership::own);
    Graph apart = new Graph(ownership.reads, List.of());
    List<Same> sames = new ArrayList<>();
    for (Path path : paths) {
      if (path.endsWith(SAME)) {
        ownership.files.add(SAME);
        sames.addAll(SameFile.read(ownership.sameRows(path), SAME, apart, problems));
      }
    }
    return problems.isEmpty()
        ? Optional.of(
            new Opened(
                new Graph(ownership.reads, sames),
                List.copyOf(ownership.files),
                List.copyOf(ownership.notes)))
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
    try {
      // The folder itself may be a link; within it none is followed.
      return Optional.of(path.resolve(FOLDER).toRealPath());
    } catch (IOException e) {
      problems.add(Problem.Code.MISSING, Place.whole(directory), "the folder cannot be read");
      return Optional.empty();
    }
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
    boolean isArchive = ending(name).equals("zip");
    try {
      if (isArchive ? isSmall(path, name) : isSmall(Files.size(path), name)) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
          if (isArchive) {
            unpack(in, name);
          } else {
            read(in, name);
          }
        }
        if (!isBeside(name)) {
          files.add(name);
        }
        few(name);
      }
    } catch (CharacterCodingException e) {
      refuse(Problem.Code.SYNTAX, name, "this is not UTF-8 text; save the file as UTF-8");
    } catch (IOException | UncheckedIOException e) {
      refuse(Problem.Code.MISSING, name, "the file cannot be read");
    }
  }

  /** Whether a file has no more bytes than may be read; that it has is told. */
  private boolean isSmall(long size, String name) {
    long most = MOST.getOrDefault(ending(name), BYTES_MAX);
    if (size > most) {
      tooLarge(name, "the file has more than %,d bytes".formatted(most));
      return false;
    }
    bytes += size;
    if (bytes > BYTES_MAX) {
      tooLarge(name, "up to here the files have more than %,d bytes".formatted(BYTES_MAX));
    }
    return bytes <= BYTES_MAX;
  }

  private void few(String name) {
    long records = 0;
    for (Read read : reads) {
      records += read.parties().size() + read.stakes().size();
    }
    if (records > RECORDS_MAX) {
      tooLarge(
          name,
          "up to here the files have more than %,d parties and stakes".formatted(RECORDS_MAX));
      reads.clear();
    }
  }

  private void tooLarge(String name, String what) {
    refuse(
        Problem.Code.TOO_LARGE, name, what + ", unpacked; keep the parties you deal with in them");
  }

  /**
   * The same of each file of an archive, whatever it claims: all of it is unpacked and counted, and
   * nothing kept, before any is read.
   */
  private boolean isSmall(Path archive, String name) throws IOException {
    try (ZipInputStream zip =
        new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
      int count = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++count > ZIPPED_MAX) {
          String message = "the archive holds more than %,d files; unpack it".formatted(ZIPPED_MAX);
          refuse(Problem.Code.TOO_LARGE, name, message);
          return false;
        }
        String inside = name + "!" + entry.getName();
        long most = Math.min(MOST.getOrDefault(ending(inside), BYTES_MAX), BYTES_MAX - bytes);
        if (!isSmall(new Bounded(zip, most).counted(), inside)) {
          return false;
        }
      }
      if (count == 0) {
        refuse(Problem.Code.SYNTAX, name, "there is no file in it; is it a ZIP archive?");
      }
      return count > 0;
    }
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** Every file of an archive; those of a folder called schema are left out there, too. */
  private void unpack(InputStream in, String name) throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (!entry.isDirectory() && isSource(Path.of(entry.getName()))) {
        read(zip, name + "!" + entry.getName());
      }
    }
  }

  /** A file by the ending of its name. */
  private void read(InputStream in, String name) throws IOException {
    switch (ending(name)) {
      case "xml" -> reads.add(GleifReader.read(open(in), name, problems));
      case "json" -> json(text(in), name);
      case "jsonl" -> reads.add(GleifReader.lines(text(in).lines(), name, problems));
      case "csv" -> reads.add(TableReader.read(TableFile.rows(in, name, problems), name, problems));
      case String none when isBeside(name) ->
          notes.add(name + " was left out: it tells of sources and is none");
      default ->
          refuse(
              Problem.Code.UNKNOWN_NAME,
              name,
              "files end in .xml or .jsonl (GLEIF), .json (BODS), .csv (tables) or .zip (of these); rename or remove it");
    }
  }

  private static boolean isBeside(String name) {
    return BESIDE.matcher(name.substring(name.lastIndexOf('/') + 1)).matches();
  }

  /** Stakes of a party in itself, which the graph leaves out. */
  private void own(Read read) {
    for (Stake stake : read.stakes()) {
      if (stake.owner().equals(stake.owned())) {
        notes.add(
            "%s is its own owner by a row (%s); own shares count for nobody"
                .formatted(stake.owner(), stake.source()));
      }
    }
  }

  private void json(String text, String name) {
    long values = text.chars().filter(c -> c == ',' || c == '{' || c == '[').count();
    if (values > JSON_VALUES_MAX) {
      String what = "the document has more than %,d values".formatted(JSON_VALUES_MAX);
      tooLarge(name, what);
      return;
    }
    reads.add(BodsReader.read(text, name, problems));
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

  private Iterable<TableReader.Row> sameRows(Path path) {
    try (InputStream in =
        new Bounded(new BufferedInputStream(Files.newInputStream(path)), CSV_BYTES_MAX)) {
      List<TableReader.Row> rows = new ArrayList<>();
      TableFile.rows(in, SAME, problems).forEach(rows::add);
      return rows;
    } catch (IOException | UncheckedIOException e) {
      refuse(Problem.Code.MISSING, SAME, "the file cannot be read, or is too large for decisions");
      return List.of();
    }
  }

  private void refuse(Problem.Code code, String place, String message) {
    problems.add(code, Place.whole(place), message);
  }
}
