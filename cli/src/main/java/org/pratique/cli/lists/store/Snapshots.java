package org.pratique.cli.lists.store;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.pratique.cli.stream.Bounded;
import org.pratique.engine.problem.Near;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.JsonReader;
import org.pratique.engine.yaml.Node;
import org.pratique.trade.listing.ListEntry;

/**
 * Snapshots on disk: {@code lists/NAME/DATE.jsonl} has the entries and {@code DATE.meta.json} says
 * what they are. The second is written last: without it, or when it names another hash, there is no
 * snapshot.
 */
public final class Snapshots {
  /** What a list may be called: it is the name of a folder, too. */
  public static final Pattern NAME = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,39}");

  private static final String META = ".meta.json";
  private static final String ENTRIES = ".jsonl";
  private static final long META_BYTES_MAX = 1_000_000;

  /** All lists together have some 15 MB as snapshots. */
  private static final int ENTRIES_BYTES_MAX = 150_000_000;

  private final PartiesDir dir;

  public Snapshots(PartiesDir dir) {
    this.dir = dir;
  }

  /** All that are held, by list and day; what cannot be read is told. */
  public List<Held> held(Problems problems) {
    List<Held> held = new ArrayList<>();
    for (Path folder : files(dir.lists(), problems)) {
      if (!Files.isDirectory(folder)) {
        continue;
      }
      for (Path file : files(folder, problems)) {
        if (file.toString().endsWith(META) && !name(file).startsWith(".")) {
          meta(file, name(folder), problems).ifPresent(held::add);
        }
      }
    }
    held.sort(Comparator.comparing(Held::list).thenComparing(Held::date));
    return held;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static List<Path> files(Path folder, Problems problems) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      problems.add(
          Problem.Code.MISSING, Place.whole(folder.toString()), "the folder cannot be read");
      return List.of();
    }
  }

  private static Optional<Held> meta(Path file, String list, Problems problems) {
    Place place = Place.whole(file.toString());
    try {
      if (Files.size(file) <= META_BYTES_MAX) {
        Optional<Held> held =
            JsonReader.read(
                    Files.readString(file), new Place(file.toString(), 1, 1), new Problems())
                .flatMap(Held::read)
                .filter(h -> name(file).equals(h.date() + META))
                .filter(h -> h.list().equals(list));
        if (held.isPresent()) {
          return held;
        }
      }
    } catch (IOException e) {
      problems.add(Problem.Code.MISSING, place, "the file cannot be read");
      return Optional.empty();
    }
    String message =
        "this does not describe the snapshot of its folder and day; import the list again under"
            + " another day, or remove both files";
    problems.add(Problem.Code.SYNTAX, place, message);
    return Optional.empty();
  }

  private Path entries(Held held) {
    return dir.lists().resolve(held.list()).resolve(held.date() + ENTRIES);
  }

  /** The entries of a snapshot; empty with the problem told when they are not what was written. */
  public List<ListEntry> read(Held held, Problems problems) {
    Path file = entries(held);
    Path zipped = file.resolveSibling(name(file) + ".gz");
    boolean isZipped = !Files.exists(file) && Files.exists(zipped);
    Place place = Place.whole((isZipped ? zipped : file).toString());
    try (InputStream count = opened(file, zipped);
        InputStream in = opened(file, zipped)) {
      if (new Bounded(count, ENTRIES_BYTES_MAX).counted() > ENTRIES_BYTES_MAX) {
        String message =
            "the entries, unpacked, have more than %,d bytes, and no list has; restore the file"
                .formatted(ENTRIES_BYTES_MAX);
        problems.add(Problem.Code.TOO_LARGE, place, message);
        return List.of();
      }
      byte[] bytes = in.readAllBytes();
      if (!sha256(bytes).equals(held.sha256())) {
        String message =
            "the entries are not those that were imported (another hash); restore the file";
        problems.add(Problem.Code.CONFLICT, place, message);
        return List.of();
      }
      return entries(bytes, place.file(), problems);
    } catch (IOException e) {
      problems.add(Problem.Code.MISSING, place, "the entries cannot be read; restore the file");
      return List.of();
    }
  }

  private static InputStream opened(Path file, Path zipped) throws IOException {
    return !Files.exists(file) && Files.exists(zipped)
        ? new GZIPInputStream(Files.newInputStream(zipped))
        : Files.newInputStream(file);
  }

  private static List<ListEntry> entries(byte[] bytes, String file, Problems problems)
      throws IOException {
    List<ListEntry> entries = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Place place = new Place(file, ++number, 1);
        if (JsonReader.read(line, place, problems).orElse(null) instanceof Node.Mapping json) {
          entries.add(EntryLine.read(json));
        }
      }
    }
    return entries;
  }

  /** The newest snapshot of a list that is of the day or older. */
  public static Optional<Held> on(List<Held> held, String list, LocalDate day) {
    return held.stream()
        .filter(snapshot -> snapshot.list().equals(list) && !snapshot.date().isAfter(day))
        .reduce((older, newer) -> newer);
  }

  /** The newest snapshot on a day; what is wrong is told: no such list, or nothing so old. */
  public static Optional<Held> find(
      List<Held> held, String list, LocalDate day, Problems problems) {
    List<Held> all = held.stream().filter(snapshot -> snapshot.list().equals(list)).toList();
    Optional<Held> found = on(held, list, day);
    if (all.isEmpty()) {
      List<String> names = held.stream().map(Held::list).distinct().toList();
      String message =
          "no snapshot of `%s` is held%s"
              .formatted(list, Problem.didYouMean(Near.matches(list, names)));
      problems.add(Problem.Code.UNKNOWN_NAME, Place.whole(list), message);
    } else if (found.isEmpty()) {
      problems.add(Problem.Code.MISSING, Place.whole(list), tooOld(list, day, all.getFirst()));
    }
    return found;
  }

  static String tooOld(String list, LocalDate day, Held earliest) {
    return "no snapshot of %s on or before %s is held, so what it said is unknown; the earliest is of %s"
        .formatted(list, day, earliest.date());
  }

  /** Bytes as they will be on disk. */
  public static String text(List<ListEntry> entries) {
    StringBuilder text = new StringBuilder();
    entries.forEach(entry -> text.append(EntryLine.write(entry)).append('\n'));
    return text.toString();
  }

  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Keeps a snapshot. The lock must be held. */
  public void write(Held held, String text) throws IOException {
    Path file = entries(held);
    Files.createDirectories(file.toAbsolutePath().getParent());
    PartiesDir.write(file, text);
    PartiesDir.write(file.resolveSibling(held.date() + META), held.json());
  }
}
