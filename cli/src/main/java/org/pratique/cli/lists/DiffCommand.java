package org.pratique.cli.lists;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pratique.cli.json.Json;
import org.pratique.cli.lists.store.Held;
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
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.trade.listing.ListEntry;
import org.pratique.trade.listing.SnapshotDelta;
import picocli.CommandLine.Model.CommandSpec;

/** {@code lists diff}: what changed in a list. */
final class DiffCommand implements Callable<Integer> {
  private static final int SHOWN_MAX = 200;
  private static final int OPERANDS_MAX = 3;

  private final Shell shell;
  private final Arg<List<String>> operands =
      Arg.operands("NAME", "a list, and one or two days: NAME [DAY] [DAY]");
  private final Arg<String> parties = Arg.text("--parties", "DIR", "where parties are kept");
  private final CommonOptions common = new CommonOptions();

  private DiffCommand(Shell shell) {
    this.shell = shell;
  }

  static CommandSpec spec(Shell shell) {
    DiffCommand command = new DiffCommand(shell);
    CommandSpec spec =
        Specs.command(
            command,
            "Says what changed in a list from one day to another: entries added, removed and"
                + " changed, field by field. Without days, the two newest snapshots are compared;"
                + " with one day, what changed since.");
    Specs.with(spec, command.operands, command.parties);
    command.common.addTo(spec);
    return Specs.footer(
        spec,
        "Examples:",
        "  ./pratique lists diff SDN --parties parties",
        "  ./pratique lists diff EL 2026-05-01 2026-07-23 --parties parties",
        "",
        "Exit codes: 0 compared, whether anything changed or not; 2 refused input.");
  }

  @Override
  public Integer call() {
    Problems problems = new Problems();
    List<String> given = operands.or(List.of());
    if (given.size() > OPERANDS_MAX) {
      problems.add(
          Problem.Code.SYNTAX, Place.whole("lists diff"), "give NAME and two days at most");
    }
    String list = given.isEmpty() ? "" : given.getFirst().toUpperCase(Locale.ROOT);
    List<LocalDate> days =
        given.stream().skip(1).flatMap(text -> day(text, problems).stream()).toList();
    Optional<PartiesDir> dir = PartiesDir.open(parties.or(""), problems);
    if (!problems.isEmpty()) {
      return Refusal.print(shell, common, problems.list());
    }
    Snapshots store = new Snapshots(dir.orElseThrow());
    Optional<Pair> pair = pair(store.held(problems), list, days, problems);
    Optional<SnapshotDelta> delta = pair.map(p -> p.delta(store, problems));
    if (!problems.isEmpty()) {
      return Refusal.print(shell, common, problems.list());
    }
    shell
        .out()
        .print(
            switch (common.format()) {
              case json -> json(pair.orElseThrow(), delta.orElseThrow());
              case text -> text(pair.orElseThrow(), delta.orElseThrow());
            });
    return Exit.OK;
  }

  private static Optional<LocalDate> day(String text, Problems problems) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      String message = "`" + text + "` is no day; write it like 2026-06-15";
      problems.add(Problem.Code.WRONG_TYPE, Place.whole("lists diff"), message);
      return Optional.empty();
    }
  }

  /** Two snapshots of a list. */
  record Pair(Held before, Held after) {
    SnapshotDelta delta(Snapshots store, Problems problems) {
      return SnapshotDelta.between(store.read(before, problems), store.read(after, problems));
    }
  }

  /** The snapshots that are meant; what is wrong is told. */
  static Optional<Pair> pair(
      List<Held> held, String list, List<LocalDate> days, Problems problems) {
    LocalDate last = days.size() > 1 ? days.get(1) : Today.day();
    Optional<Held> after = Snapshots.find(held, list, last, problems);
    if (after.isEmpty()) {
      return Optional.empty();
    }
    if (!days.isEmpty()) {
      Optional<Held> since = Snapshots.find(held, list, days.getFirst(), problems);
      if (since.equals(after)) {
        String message =
            "on both days the snapshot of %s of %s counts; there is nothing to compare it with"
                .formatted(list, after.get().date());
        problems.add(Problem.Code.MISSING, Place.whole(list), message);
        return Optional.empty();
      }
      return since.map(before -> new Pair(before, after.get()));
    }
    Optional<Held> before = Snapshots.on(held, list, after.get().date().minusDays(1));
    if (before.isEmpty()) {
      String message =
          "one snapshot of %s is held, of %s; there is nothing to compare it with"
              .formatted(list, after.get().date());
      problems.add(Problem.Code.MISSING, Place.whole(list), message);
    }
    return before.map(b -> new Pair(b, after.get()));
  }

  static String counted(SnapshotDelta delta) {
    return "%,d added, %,d removed, %,d changed"
        .formatted(delta.added().size(), delta.removed().size(), delta.changed().size());
  }

  private String text(Pair pair, SnapshotDelta delta) {
    Page page = new Page(common.ink(shell));
    String days = pair.before().date() + " to " + pair.after().date();
    page.heading(Ink.Tone.STRONG, pair.after().list() + ", " + days, counted(delta));
    rows("added", delta.added(), page);
    rows("removed", delta.removed(), page);
    List<SnapshotDelta.Changed> changed = delta.changed();
    for (SnapshotDelta.Changed one : changed.subList(0, Math.min(SHOWN_MAX, changed.size()))) {
      page.row("changed", one.after().id() + " " + one.after().party().name());
      for (SnapshotDelta.Field field : one.fields()) {
        field.gone().forEach(text -> page.cited(1, field.name(), "− " + text, ""));
        field.fresh().forEach(text -> page.cited(1, field.name(), "+ " + text, ""));
      }
    }
    more("changed", changed.size(), page);
    return page.toString();
  }

  private static void rows(String label, List<ListEntry> entries, Page page) {
    for (ListEntry entry : entries.subList(0, Math.min(SHOWN_MAX, entries.size()))) {
      page.row(label, entry.id() + " " + entry.party().name());
    }
    more(label, entries.size(), page);
  }

  private static void more(String label, int count, Page page) {
    if (count > SHOWN_MAX) {
      page.row(label, "%,d more; --format json has all".formatted(count - SHOWN_MAX));
    }
  }

  private static String json(Pair pair, SnapshotDelta delta) {
    Json json = new Json().object().field("list", pair.after().list());
    json.field("from", pair.before().date().toString());
    json.field("to", pair.after().date().toString());
    json.key("added").array();
    delta.added().forEach(entry -> ShowCommand.entry(entry, json));
    json.end().key("removed").array();
    delta.removed().forEach(entry -> ShowCommand.entry(entry, json));
    json.end().key("changed").array();
    for (SnapshotDelta.Changed one : delta.changed()) {
      json.object().field("id", one.after().id()).field("name", one.after().party().name());
      json.field("versionBefore", one.before().version());
      json.field("version", one.after().version()).key("fields").array();
      for (SnapshotDelta.Field field : one.fields()) {
        json.object().field("field", field.name());
        ShowCommand.texts("gone", field.gone(), json);
        ShowCommand.texts("new", field.fresh(), json);
        json.end();
      }
      json.end().end();
    }
    return json.end().end().toString();
  }
}
