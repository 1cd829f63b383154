package org.pratique.cli.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
import org.pratique.cli.text.Page;
import org.pratique.cli.text.Table;
import org.pratique.engine.problem.Problems;
import picocli.CommandLine.Model.CommandSpec;

/** {@code lists list}: which snapshots are held. */
final class HeldCommand implements Callable<Integer> {
  private static final int HASH_DIGITS = 12;

  private final Shell shell;
  private final Arg<String> parties = Arg.text("--parties", "DIR", "where parties are kept");
  private final Arg<LocalDate> on =
      Arg.day("--on", "say which snapshots count on this day (default: today)");
  private final CommonOptions common = new CommonOptions();

  private HeldCommand(Shell shell) {
    this.shell = shell;
  }

  static CommandSpec spec(Shell shell) {
    HeldCommand command = new HeldCommand(shell);
    CommandSpec spec =
        Specs.command(
            command, "Lists the snapshots that are held, and which of them counts on a day.");
    Specs.with(spec, command.parties, command.on);
    command.common.addTo(spec);
    return Specs.footer(
        spec,
        "Example:",
        "  ./pratique lists list --parties parties --on 2026-08-01",
        "",
        "Exit codes: 0 done, 2 refused input.");
  }

  @Override
  public Integer call() {
    Problems problems = new Problems();
    Optional<PartiesDir> dir = PartiesDir.open(parties.or(""), problems);
    List<Held> held = dir.map(d -> new Snapshots(d).held(problems)).orElse(List.of());
    if (!problems.isEmpty()) {
      return Refusal.print(shell, common, problems.list());
    }
    LocalDate day = Today.or(on);
    shell
        .out()
        .print(
            switch (common.format()) {
              case json -> json(held, day);
              case text -> text(held, day);
            });
    return Exit.OK;
  }

  private static boolean counts(Held snapshot, List<Held> held, LocalDate day) {
    return Snapshots.on(held, snapshot.list(), day).filter(snapshot::equals).isPresent();
  }

  private String text(List<Held> held, LocalDate day) {
    Page page = new Page(common.ink(shell));
    if (held.isEmpty()) {
      page.paragraph("No snapshot is held; `lists import` brings them in.");
      return page.toString();
    }
    Table table = new Table("list", "of", "entries", "imported", "from", "on " + day);
    List<String> warnings = new ArrayList<>();
    for (Held snapshot : held) {
      boolean counts = counts(snapshot, held, day);
      table.row(
          snapshot.list(),
          snapshot.date().toString(),
          "%,d".formatted(snapshot.entries()),
          snapshot.imported().toString(),
          snapshot.files().stream().map(Held.Source::name).collect(Collectors.joining(", ")),
          counts ? "counts" : "");
      if (counts) {
        StoredLists.staleness(snapshot, day).ifPresent(warnings::add);
      }
    }
    page.raw(table.print(common.ink(shell)));
    page.blank();
    warnings.forEach(warning -> page.row("stale", warning));
    return page.toString();
  }

  private static String json(List<Held> held, LocalDate day) {
    Json json = new Json().object().field("day", day.toString()).key("snapshots").array();
    for (Held snapshot : held) {
      boolean counts = counts(snapshot, held, day);
      json.object();
      fields(snapshot, json);
      json.key("counts").yesNo(counts);
      json.key("stale").yesNo(counts && StoredLists.staleness(snapshot, day).isPresent());
      json.end();
    }
    return json.end().end().toString();
  }

  /** A snapshot, as every command writes it. */
  static void fields(Held held, Json json) {
    json.field("list", held.list()).field("date", held.date().toString());
    json.field("imported", held.imported().toString()).field("entries", held.entries());
    json.key("lists").object();
    held.counts().forEach(json::field);
    json.end().field("sha256", held.sha256()).key("files").array();
    for (Held.Source file : held.files()) {
      json.object().field("name", file.name()).field("sha256", file.sha256());
      json.field("reader", file.reader()).field("rows", file.rows()).end();
    }
    json.end().key("accepted").array();
    held.accepted().forEach(json::text);
    json.end().key("warnings").array();
    held.warnings().forEach(json::text);
    json.end();
  }

  static String counted(Held held) {
    String parts =
        held.counts().size() < 2
            ? ""
            : held.counts().entrySet().stream()
                .map(e -> e.getKey() + " " + "%,d".formatted(e.getValue()))
                .collect(Collectors.joining(", ", ": ", ""));
    return "%,d".formatted(held.entries()) + parts;
  }

  static String told(Held.Source file) {
    return "%s, %s, %,d rows, SHA-256 %s …"
        .formatted(
            file.name(), file.reader(), file.rows(), file.sha256().substring(0, HASH_DIGITS));
  }
}
