package org.pratique.cli.lists;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pratique.cli.lists.source.ListFile;
import org.pratique.cli.lists.store.Held;
import org.pratique.cli.lists.store.Snapshots;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.trade.listing.ListEntry;
import org.pratique.trade.listing.Plausibility;
import org.pratique.trade.listing.SnapshotDelta;
import org.pratique.trade.listing.source.ListFormat;
import org.pratique.trade.listing.source.ListParser;

/** Files of one list on their way to a snapshot. Nothing is written before all is checked. */
final class Importing {
  /**
   * What the person says.
   *
   * @param accept whether doubts are set aside
   * @param today no list is of a later day
   */
  record Wish(Optional<String> list, Optional<LocalDate> date, Boolean accept, LocalDate today) {}

  /**
   * What came of it.
   *
   * @param isNew whether anything was written; else the same snapshot was held already
   * @param since the snapshot before, which the delta is from
   */
  record Done(Held held, boolean isNew, Optional<Held> since, SnapshotDelta delta) {}

  private final List<ListFile> files;
  private final Wish wish;
  private final Problems problems;
  private final List<String> doubts = new ArrayList<>();
  private List<ListEntry> entries = List.of();
  private List<String> warnings = List.of();
  private String list = "";

  private Importing(List<ListFile> files, Wish wish, Problems problems) {
    this.files = files;
    this.wish = wish;
    this.problems = problems;
  }

  /** Reads the files; everything wrong with them is told. */
  static Importing read(List<ListFile> files, Wish wish, Problems problems) {
    Importing importing =
        new Importing(
            files.stream().sorted(Comparator.comparing(file -> file.format().part())).toList(),
            wish,
            problems);
    importing.read();
    return importing;
  }

  private ListFile main() {
    return files.getFirst();
  }

  private Place place() {
    return Place.whole(main().name());
  }

  private void read() {
    if (main().format().part() != ListFormat.Part.ENTRIES) {
      String message =
          "this file only adds to names; import it together with the file of names of its list";
      problems.add(Problem.Code.MISSING, place(), message);
      return;
    }
    list = wish.list().orElse(main().format().list()).toUpperCase(Locale.ROOT);
    if (list.isEmpty()) {
      String message =
          "which list this is cannot be told from its columns; say so, such as --list %s"
              .formatted(
                  main().format() == ListFormat.SUPPLEMENT
                      ? "UVL or --list MEU"
                      : "SDN or --list NON-SDN");
      problems.add(Problem.Code.AMBIGUOUS, place(), message);
      return;
    }
    if (!Snapshots.NAME.matcher(list).matches()) {
      String message = "`%s` is no name of a list: letters, digits, - and _".formatted(list);
      problems.add(Problem.Code.UNKNOWN_NAME, Place.whole("--list"), message);
      return;
    }
    Problems bad = new Problems();
    ListParser parser = new ListParser(list, bad);
    for (ListFile file : files) {
      boolean isAnother = !file.equals(main()) && file.format().part() == ListFormat.Part.ENTRIES;
      ListParser reading = isAnother ? new ListParser(list, bad) : parser;
      file.read(reading);
      if (isAnother) {
        parser.unite(reading);
      }
      file.cut()
          .ifPresent(
              why -> doubts.add("`%s` seems to be cut short: %s".formatted(name(file), why)));
    }
    entries = parser.entries();
    warnings = parser.warnings();
    if (parser.badRows() > 0) {
      doubts.add("%,d rows cannot be read and would be left out".formatted(parser.badRows()));
      if (!wish.accept()) {
        problems.addAll(bad.list());
      }
    }
    if (entries.isEmpty()) {
      problems.addAll(bad.list());
      problems.add(Problem.Code.MISSING, place(), "no listed party is in this file; is it a list?");
    }
    day();
  }

  private static String name(ListFile file) {
    return String.valueOf(Path.of(file.name()).getFileName());
  }

  private Optional<LocalDate> day() {
    Optional<LocalDate> day = wish.date().isPresent() ? wish.date() : main().day();
    if (day.isEmpty()) {
      String message = "the day the list is of is not told by the file; say it with --date";
      problems.add(Problem.Code.MISSING, place(), message);
    } else if (day.get().isAfter(wish.today())) {
      String message = "the list is of %s, and today is %s".formatted(day.get(), wish.today());
      problems.add(Problem.Code.OUT_OF_RANGE, place(), message);
      return Optional.empty();
    }
    return day;
  }

  /** Compares with what is held. The lock must be held from here on. */
  void check(Snapshots store) {
    if (!problems.isEmpty()) {
      return;
    }
    List<Held> held = store.held(problems);
    Optional<Held> before = before(held);
    if (before.isEmpty() && same(held).isEmpty()) {
      doubts.addAll(Plausibility.doubts(list, Plausibility.counts(entries)));
    }
    before.ifPresent(was -> since(was, store));
    largest(held)
        .filter(was -> !before.equals(Optional.of(was)))
        .ifPresent(was ->
            Plausibility.doubts(was.counts(), Plausibility.counts(entries))
                .forEach(doubt ->
                    doubts.add(doubt + " (since %s, step by step)".formatted(was.date()))));
    if (!wish.accept()) {
      doubts.forEach(doubt ->
          problems.add(
              Problem.Code.CONFLICT, place(), doubt + "; --accept imports it all the same"));
    }
    same(held)
        .filter(was -> !was.sha256().equals(sha256()))
        .ifPresent(was -> {
          SnapshotDelta delta = SnapshotDelta.between(store.read(was, problems), entries);
          String message =
              "a snapshot of %s of %s is held that says something else (%s%s), and snapshots are never changed; keep it, or name its files (%s) and this one in one import as of another day (--date), which takes what either says"
                  .formatted(
                      list,
                      was.date(),
                      DiffCommand.counted(delta),
                      fields(delta),
                      was.files().stream()
                          .map(Held.Source::name)
                          .collect(Collectors.joining(", ")));
          problems.add(Problem.Code.CONFLICT, place(), message);
        });
  }

  /** {@code in aliases, remarks}. */
  private static String fields(SnapshotDelta delta) {
    String names =
        delta.changed().stream()
            .flatMap(changed -> changed.fields().stream())
            .map(SnapshotDelta.Field::name)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : " in " + names;
  }

  private void since(Held was, Snapshots store) {
    List<String> found =
        new ArrayList<>(Plausibility.doubts(was.counts(), Plausibility.counts(entries)));
    found.addAll(Plausibility.doubts(store.read(was, problems), entries));
    found.forEach(doubt -> doubts.add(doubt + " (since " + was.date() + ")"));
  }

  /**
   * The largest of the year before, since a person last set doubts aside: many small falls are one
   * large fall.
   */
  private Optional<Held> largest(List<Held> held) {
    LocalDate to = day().orElseThrow();
    Optional<Held> largest = Optional.empty();
    for (Held one : held) {
      boolean isBefore = one.date().isBefore(to) && !one.date().isBefore(to.minusYears(1));
      if (one.list().equals(list) && isBefore) {
        boolean isLess = one.entries() < largest.map(Held::entries).orElse(0);
        largest = isLess && one.accepted().isEmpty() ? largest : Optional.of(one);
      }
    }
    return largest;
  }

  private Optional<Held> before(List<Held> held) {
    return Snapshots.on(held, list, day().orElseThrow().minusDays(1));
  }

  private Optional<Held> same(List<Held> held) {
    return Snapshots.on(held, list, day().orElseThrow())
        .filter(was -> was.date().equals(day().orElseThrow()));
  }

  private String sha256() {
    return Snapshots.sha256(Snapshots.text(entries).getBytes(StandardCharsets.UTF_8));
  }

  /** Writes the snapshot, when there is no problem. */
  Done write(Snapshots store) throws IOException {
    List<Held> held = store.held(problems);
    Optional<Held> before = before(held);
    List<ListEntry> was = before.isPresent() ? store.read(before.get(), problems) : List.of();
    SnapshotDelta delta = SnapshotDelta.between(was, entries);
    Optional<Held> same = same(held);
    if (same.isPresent()) {
      return new Done(same.get(), false, before, delta);
    }
    Held fresh =
        new Held(
            list,
            day().orElseThrow(),
            wish.today(),
            files.stream()
                .map(file ->
                    new Held.Source(name(file), file.sha256(), file.format().word(), file.rows()))
                .toList(),
            entries.size(),
            Plausibility.counts(entries),
            sha256(),
            doubts,
            warnings);
    store.write(fresh, Snapshots.text(entries));
    return new Done(fresh, true, before, delta);
  }
}
