package org.pratique.cli.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pratique.cli.json.Json;
import org.pratique.cli.lists.store.Held;
import org.pratique.cli.lists.store.PartiesDir;
import org.pratique.cli.lists.store.Snapshots;
import org.pratique.cli.lists.store.StoredLists;
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
import org.pratique.trade.listing.ListEntry;
import picocli.CommandLine.Model.CommandSpec;

/** {@code lists show}: what a list said on a day. */
final class ShowCommand implements Callable<Integer> {
  private static final int SHOWN_MAX = 50;

  private final Shell shell;
  private final Arg<String> name = Arg.operand("NAME", "a list, such as EL");
  private final Arg<String> parties = Arg.text("--parties", "DIR", "where parties are kept");
  private final Arg<LocalDate> on =
      Arg.day("--on", "what the list said on this day (default: today)");
  private final Arg<String> entry = Arg.text("--entry", "ID", "one entry, by its id");
  private final Arg<String> find =
      Arg.text("--find", "TEXT", "entries whose names or addresses hold this text");
  private final CommonOptions common = new CommonOptions();

  private ShowCommand(Shell shell) {
    this.shell = shell;
  }

  static CommandSpec spec(Shell shell) {
    ShowCommand command = new ShowCommand(shell);
    CommandSpec spec =
        Specs.command(
            command,
            "Shows what a list said on a day: the snapshot of that day or the newest before it. Of"
                + " a day before the first snapshot nothing is known, and nothing is said.");
    Specs.with(spec, command.name, command.parties, command.on, command.entry, command.find);
    command.common.addTo(spec);
    return Specs.footer(
        spec,
        "Examples:",
        "  ./pratique lists show EL --parties parties --on 2026-08-01",
        "  ./pratique lists show EL --find biren --parties parties",
        "",
        "Exit codes: 0 shown; 2 refused: no such list or entry, or nothing held that is so old.");
  }

  @Override
  public Integer call() {
    Problems problems = new Problems();
    LocalDate day = Today.or(on);
    Optional<PartiesDir> dir = PartiesDir.open(parties.or(""), problems);
    Optional<Held> held =
        dir.flatMap(d ->
            Snapshots.find(
                new Snapshots(d).held(problems),
                name.or("").toUpperCase(Locale.ROOT),
                day,
                problems));
    List<ListEntry> entries =
        held.map(h -> new Snapshots(dir.orElseThrow()).read(h, problems)).orElse(List.of());
    List<ListEntry> wanted = entries.stream().filter(this::isWanted).toList();
    if (problems.isEmpty() && entry.find().isPresent() && wanted.isEmpty()) {
      List<String> ids = entries.stream().map(ListEntry::id).toList();
      String message =
          "%s of %s has no entry `%s`%s"
              .formatted(
                  held.orElseThrow().list(),
                  held.orElseThrow().date(),
                  entry.or(""),
                  Problem.didYouMean(Near.matches(entry.or(""), ids)));
      problems.add(Problem.Code.UNKNOWN_NAME, Place.whole("--entry"), message);
    }
    if (!problems.isEmpty()) {
      return Refusal.print(shell, common, problems.list());
    }
    shell
        .out()
        .print(
            switch (common.format()) {
              case json -> json(held.orElseThrow(), wanted, day);
              case text -> text(held.orElseThrow(), wanted, day);
            });
    return Exit.OK;
  }

  private boolean isWanted(ListEntry one) {
    if (entry.find().isPresent() && !entry.or("").equals(one.id())) {
      return false;
    }
    String text = find.or("").toLowerCase(Locale.ROOT);
    List<String> texts = new ArrayList<>(one.party().aliases());
    texts.addAll(one.party().addresses());
    texts.add(one.party().name());
    return texts.stream().anyMatch(t -> t.toLowerCase(Locale.ROOT).contains(text));
  }

  private String text(Held held, List<ListEntry> wanted, LocalDate day) {
    Page page = new Page(common.ink(shell));
    page.heading(Ink.Tone.STRONG, held.words(), "on " + day);
    page.row("entries", HeldCommand.counted(held));
    held.files().forEach(file -> page.row("from", HeldCommand.told(file)));
    held.accepted().forEach(doubt -> page.row("accepted", doubt));
    held.warnings().forEach(warning -> page.row("flag", warning));
    StoredLists.staleness(held, day).ifPresent(stale -> page.row("stale", stale));
    if (entry.find().isEmpty() && find.find().isEmpty()) {
      page.row("", "--find TEXT or --entry ID shows entries; --format json has all");
      return page.toString();
    }
    page.blank();
    for (ListEntry one : wanted.subList(0, Math.min(SHOWN_MAX, wanted.size()))) {
      entry(one, page);
    }
    page.row(
        "found",
        wanted.size() > SHOWN_MAX
            ? "%,d entries, the first %d shown".formatted(wanted.size(), SHOWN_MAX)
            : "%,d entries".formatted(wanted.size()));
    return page.toString();
  }

  private static void entry(ListEntry one, Page page) {
    page.heading(Ink.Tone.STRONG, one.party().name(), one.id() + ", version " + one.version());
    one.fields()
        .forEach((name, values) -> {
          if (!name.equals("name") && !values.isEmpty()) {
            page.row(name, String.join(" | ", values));
          }
        });
    one.flags().forEach(flag -> page.row("flag", flag));
    page.blank();
  }

  private static String json(Held held, List<ListEntry> wanted, LocalDate day) {
    Json json = new Json().object().field("day", day.toString()).key("snapshot").object();
    HeldCommand.fields(held, json);
    json.end().key("stale").yesNo(StoredLists.staleness(held, day).isPresent());
    json.key("entries").array();
    wanted.forEach(one -> entry(one, json));
    return json.end().end().toString();
  }

  /** An entry, as every command writes it. */
  static void entry(ListEntry one, Json json) {
    json.object().field("id", one.id()).field("version", one.version());
    one.fields()
        .forEach((name, values) -> {
          switch (name) {
            case "list", "name", "kind", "requirement", "policy", "remarks" ->
                json.field(name, values.isEmpty() ? null : values.getFirst());
            default -> texts(name, values, json);
          }
        });
    texts("flags", one.flags(), json);
    json.end();
  }

  static void texts(String key, List<String> texts, Json json) {
    json.key(key).array();
    texts.forEach(json::text);
    json.end();
  }
}
