package org.pratique.cli.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pratique.cli.lists.store.StoredLists;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.trade.screening.list.ListReader;
import org.pratique.trade.screening.list.ListedParty;

/** Lists in files that people name on the command line. */
public final class ListFiles {
  /** The Consolidated Screening List has 10 MB. */
  private static final long BYTES_MAX = 150_000_000;

  private static final String ENDING = ".jsonl";
  private static final Pattern DATE = Pattern.compile("(19|20)\\d{2}-\\d{2}-\\d{2}");

  /**
   * A file that was read.
   *
   * @param date of the list, as the file's name has it; empty when it has none
   * @param ids of its parties, as {@code list id}
   */
  public record Source(String file, String date, int parties, Set<String> ids) {
    /** Where a party is from; empty when no file has it. */
    public static Optional<Source> of(ListedParty party, List<Source> sources) {
      return sources.stream().filter(source -> source.ids.contains(key(party))).findFirst();
    }

    private static Source of(String file, List<ListedParty> parties) {
      Path name = Optional.ofNullable(Path.of(file).getFileName()).orElse(Path.of(file));
      Matcher date = DATE.matcher(name.toString());
      Set<String> ids = new HashSet<>();
      parties.forEach(party -> ids.add(key(party)));
      return new Source(file, date.find() ? date.group() : "", parties.size(), ids);
    }

    private static String key(ListedParty party) {
      return party.source() + " " + party.id();
    }

    /** The file and the date of the list. */
    public String words() {
      if (!date.isEmpty() && file.endsWith(" of " + date)) {
        return "%s (%,d entries)".formatted(file, parties);
      }
      String of = date.isEmpty() ? "its name has no date" : "of " + date;
      return "%s (%s, %,d entries)".formatted(file, of, parties);
    }
  }

  private final Problems problems;
  private final List<Source> sources = new ArrayList<>();
  private final List<ListedParty> parties = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private final List<String> stale = new ArrayList<>();

  private ListFiles(Problems problems) {
    this.problems = problems;
  }

  /**
   * Reads every list.
   *
   * @param wanted files, or folders of which every file ending in {@code .jsonl} is read
   */
  static ListFiles read(List<String> wanted, Problems problems) {
    ListFiles lists = new ListFiles(problems);
    for (String name : wanted) {
      lists.add(name);
    }
    return lists;
  }

  /** The snapshots kept of lists. */
  static ListFiles of(StoredLists held) {
    ListFiles lists = new ListFiles(new Problems());
    held.byList()
        .forEach((snapshot, entries) -> {
          lists.sources.add(Source.of(snapshot.words(), entries));
          lists.parties.addAll(entries);
        });
    lists.unknown.addAll(held.unknown());
    lists.stale.addAll(held.stale());
    return lists;
  }

  /** Lists of which nothing is held for the day: no hit on them means nothing. */
  public List<String> unknown() {
    return List.copyOf(unknown);
  }

  /** Snapshots that are old for the day, in words. */
  public List<String> stale() {
    return List.copyOf(stale);
  }

  /** Files that were read. */
  public List<Source> read() {
    return List.copyOf(sources);
  }

  /** All parties of all files. */
  public List<ListedParty> parties() {
    return parties;
  }

  private void add(String name) {
    Path path;
    try {
      path = Path.of(name);
    } catch (InvalidPathException e) {
      problems.add(Problem.Code.UNKNOWN_NAME, Place.whole("--lists"), "this is not a file name");
      return;
    }
    if (!Files.isDirectory(path)) {
      read(path);
      return;
    }
    int before = sources.size();
    try (Stream<Path> files = Files.list(path)) {
      files.filter(file -> file.toString().endsWith(ENDING)).sorted().forEach(this::read);
    } catch (IOException | UncheckedIOException e) {
      problems.add(Problem.Code.MISSING, Place.whole(name), "the folder cannot be read");
    }
    if (sources.size() == before && problems.isEmpty()) {
      String message = "no file in the folder ends in " + ENDING + "; name the files of the lists";
      problems.add(Problem.Code.MISSING, Place.whole(name), message);
    }
  }

  private void read(Path file) {
    String name = file.toString();
    try {
      if (!Files.exists(file)) {
        problems.add(Problem.Code.MISSING, Place.whole(name), "there is no such file");
        return;
      }
      if (Files.size(file) > BYTES_MAX) {
        String message = "the file is larger than %,d bytes".formatted(BYTES_MAX);
        problems.add(Problem.Code.TOO_LARGE, Place.whole(name), message);
        return;
      }
      try (Stream<String> lines = Files.lines(file)) {
        List<ListedParty> read = ListReader.read(lines, name, problems);
        parties.addAll(read);
        sources.add(Source.of(name, read));
      }
    } catch (IOException | UncheckedIOException e) {
      String message = "the file cannot be read as UTF-8 text";
      problems.add(Problem.Code.SYNTAX, Place.whole(name), message);
    }
  }
}
