package org.pratique.cli.lists;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.pratique.cli.json.Json;
import org.pratique.cli.lists.source.ListFile;
import org.pratique.cli.lists.store.Lock;
import org.pratique.cli.lists.store.PartiesDir;
import org.pratique.cli.lists.store.Snapshots;
import org.pratique.cli.shell.Arg;
import org.pratique.cli.shell.CommonOptions;
import org.pratique.cli.shell.Exit;
import org.pratique.cli.shell.Refusal;
import org.pratique.cli.shell.Shell;
import org.pratique.cli.shell.Specs;
import org.pratique.cli.shell.Today;
import org.pratique.cli.text.Ink;
import org.pratique.cli.text.Page;
import org.pratique.engine.problem.Near;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.problem.Refused;
import org.pratique.trade.listing.source.ListFormat;
import picocli.CommandLine.Model.CommandSpec;

/** {@code lists import}: files of lists to snapshots. */
final class ImportCommand implements Callable<Integer> {
  private final Shell shell;
  private final Arg<List<String>> files =
      Arg.operands("FILE", "a file of a list; OFAC's aliases and addresses beside its names");
  private final Arg<String> parties = Arg.text("--parties", "DIR", "where parties are kept");
  private final Arg<String> list =
      Arg.text("--list", "NAME", "which list it is (EL, UVL, SDN …), where columns do not tell");
  private final Arg<LocalDate> date =
      Arg.day("--date", "the day the list is of (default: as the file or its name says)");
  private final Arg<String> reader =
      Arg.text(
          "--reader",
          "FORMAT",
          "the format, where it is not recognized: "
              + Arrays.stream(ListFormat.values())
                  .map(ListFormat::word)
                  .collect(Collectors.joining(", ")));
  private final Arg<Boolean> accept =
      Arg.flag("--accept", "import in spite of doubts: unreadable rows, a fall of the list");
  private final CommonOptions common = new CommonOptions();

  private ImportCommand(Shell shell) {
    this.shell = shell;
  }

  static CommandSpec spec(Shell shell) {
    ImportCommand command = new ImportCommand(shell);
    CommandSpec spec =
        Specs.command(
            command,
            "Imports files of published lists as snapshots. What a file is, is recognized by its"
                + " columns. A file with unreadable rows, cut short, or with over 20 %% fewer"
                + " entries than the snapshot before is refused unless --accept; older snapshots"
                + " stay.");
    Specs.with(
        spec,
        command.files,
        command.parties,
        command.list,
        command.date,
        command.reader,
        command.accept);
    command.common.addTo(spec);
    return Specs.footer(
        spec,
        "Examples:",
        "  ./pratique lists import csl-2026-07-31.jsonl entity-list-2026-07-23.csv --parties"
            + " parties",
        "  ./pratique lists import unverified-2026-07-23.csv --list UVL --parties parties",
        "  ./pratique lists import SDN.CSV ALT.CSV ADD.CSV --list SDN --date 2026-08-20 --parties"
            + " parties",
        "",
        "Several files are one list when some of them only add to names, or when they are of one list",
        "and day: what any of them says is taken, and where they differ the entry is flagged.",
        "Exit codes: 0 imported, or held already; 2 refused, and nothing is written; 1 internal"
            + " error.");
  }

  @Override
  public Integer call() {
    Problems problems = new Problems();
    Optional<PartiesDir> dir = PartiesDir.path(parties.or(""), problems);
    Optional<ListFormat> format = reader.find().flatMap(word -> format(word, problems));
    List<ListFile> opened = new ArrayList<>();
    for (String name : files.or(List.of())) {
      ListFile.open(name, format, problems).ifPresent(opened::add);
    }
    if (!problems.isEmpty()) {
      return Refusal.print(shell, common, problems.list());
    }
    List<Importing> imports = new ArrayList<>();
    Importing.Wish wish =
        new Importing.Wish(list.find(), date.find(), accept.or(false), Today.day());
    for (List<ListFile> together : grouped(opened, problems)) {
      imports.add(Importing.read(together, wish, problems));
    }
    if (!problems.isEmpty()) {
      return Refusal.print(shell, common, problems.list());
    }
    return write(dir.orElseThrow(), imports, problems);
  }

  private static Optional<ListFormat> format(String word, Problems problems) {
    Optional<ListFormat> format = ListFormat.named(word);
    if (format.isEmpty()) {
      List<String> words = Arrays.stream(ListFormat.values()).map(ListFormat::word).toList();
      String message =
          "there is no format `%s`%s; known are %s"
              .formatted(
                  word, Problem.didYouMean(Near.matches(word, words)), String.join(", ", words));
      problems.add(Problem.Code.UNKNOWN_NAME, Place.whole("--reader"), message);
    }
    return format;
  }

  /** Files that add to names belong to the one file of names. */
  private List<List<ListFile>> grouped(List<ListFile> opened, Problems problems) {
    List<ListFile> names =
        opened.stream().filter(f -> f.format().part() == ListFormat.Part.ENTRIES).toList();
    if (names.size() < opened.size() && names.size() > 1) {
      String message =
          "files of several lists, and files that only add to one of them; import each list by"
              + " itself";
      problems.add(Problem.Code.AMBIGUOUS, Place.whole("FILE"), message);
      return List.of();
    }
    Map<String, List<ListFile>> lists = new LinkedHashMap<>();
    names.forEach(file -> lists.computeIfAbsent(key(file), key -> new ArrayList<>()).add(file));
    if (lists.size() > 1 && list.find().isPresent()) {
      String message = "--list names one list, and there are %,d".formatted(lists.size());
      problems.add(Problem.Code.AMBIGUOUS, Place.whole("--list"), message);
      return List.of();
    }
    return names.size() == opened.size() ? List.copyOf(lists.values()) : List.of(opened);
  }

  /** Files of one list and day are readings of the same list. */
  private String key(ListFile file) {
    String of = file.format().list();
    String day = date.find().or(file::day).map(LocalDate::toString).orElse("");
    return of.isEmpty() || day.isEmpty() ? file.name() : of + " " + day;
  }

  private int write(PartiesDir dir, List<Importing> imports, Problems problems) {
    List<Importing.Done> done = new ArrayList<>();
    try (Lock lock = Lock.take(dir)) {
      Snapshots store = new Snapshots(dir);
      imports.forEach(one -> one.check(store));
      if (!problems.isEmpty()) {
        return Refusal.print(shell, common, problems.list());
      }
      for (Importing one : imports) {
        done.add(one.write(store));
      }
    } catch (Refused e) {
      return Refusal.print(shell, common, e.problems());
    } catch (IOException e) {
      String message = "the snapshot cannot be written; is the disk full, may you write there?";
      return Refusal.print(
          shell,
          common,
          List.of(new Problem(Problem.Code.MISSING, Place.whole(dir.toString()), message)));
    }
    shell
        .out()
        .print(
            switch (common.format()) {
              case json -> json(done);
              case text -> text(done, dir);
            });
    return Exit.OK;
  }

  private String text(List<Importing.Done> all, PartiesDir dir) {
    Page page = new Page(common.ink(shell));
    for (Importing.Done done : all) {
      page.heading(Ink.Tone.GOOD, done.held().words(), done.isNew() ? "imported" : "held already");
      page.row("entries", HeldCommand.counted(done.held()));
      done.held().files().forEach(file -> page.row("from", HeldCommand.told(file)));
      done.since()
          .ifPresent(
              since -> page.row("since", since.date() + ": " + DiffCommand.counted(done.delta())));
      done.held().accepted().forEach(doubt -> page.row("accepted", doubt));
      done.held().warnings().forEach(warning -> page.row("flag", warning));
      page.blank();
    }
    page.paragraph(
        "Screen against it with --parties "
            + dir
            + "; ./pratique lists rescreen --parties "
            + dir
            + " screens the standing parties against what changed.");
    return page.toString();
  }

  private static String json(List<Importing.Done> all) {
    Json json = new Json().object().key("imported").array();
    for (Importing.Done done : all) {
      json.object();
      HeldCommand.fields(done.held(), json);
      json.key("new").yesNo(done.isNew());
      json.field("since", done.since().map(since -> since.date().toString()).orElse(null));
      json.field("added", done.delta().added().size());
      json.field("removed", done.delta().removed().size());
      json.field("changed", done.delta().changed().size()).end();
    }
    return json.end().end().toString();
  }
}
