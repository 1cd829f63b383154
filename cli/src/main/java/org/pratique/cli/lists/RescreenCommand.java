package org.pratique.cli.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.pratique.cli.json.Json;
import org.pratique.cli.lists.store.DecisionFile;
import org.pratique.cli.lists.store.Held;
import org.pratique.cli.lists.store.PartiesDir;
import org.pratique.cli.lists.store.Snapshots;
import org.pratique.cli.lists.store.StandingParties;
import org.pratique.cli.shell.Arg;
import org.pratique.cli.shell.CommonOptions;
import org.pratique.cli.shell.Exit;
import org.pratique.cli.shell.Refusal;
import org.pratique.cli.shell.Shell;
import org.pratique.cli.shell.Specs;
import org.pratique.cli.shell.Today;
import org.pratique.cli.stream.Progress;
import org.pratique.cli.text.Ink;
import org.pratique.cli.text.Page;
import org.pratique.engine.problem.Problems;
import org.pratique.trade.listing.Decisions;
import org.pratique.trade.listing.ListEntry;
import org.pratique.trade.listing.Subject;
import org.pratique.trade.screening.index.Hit;
import org.pratique.trade.screening.index.PartyIndex;
import org.pratique.trade.screening.index.Searcher;
import org.pratique.trade.screening.score.Scorer;
import picocli.CommandLine.Model.CommandSpec;

/** {@code lists rescreen}: the standing parties against what changed in the lists. */
final class RescreenCommand implements Callable<Integer> {
  private final Shell shell;
  private final Arg<String> parties =
      Arg.text(
          "--parties", "DIR", "where parties are kept; parties.csv there has the standing ones");
  private final Arg<String> list =
      Arg.text("--list", "NAME", "one list (default: all that are held)");
  private final CommonOptions common = new CommonOptions();

  private RescreenCommand(Shell shell) {
    this.shell = shell;
  }

  static CommandSpec spec(Shell shell) {
    RescreenCommand command = new RescreenCommand(shell);
    CommandSpec spec =
        Specs.command(
            command,
            "Screens the standing parties against the two newest snapshots of each list and says"
                + " which hits are new, gone or on a changed entry, and which decisions are open"
                + " again. Against a list of one snapshot every hit is new.");
    Specs.with(spec, command.parties, command.list);
    command.common.addTo(spec);
    return Specs.footer(
        spec,
        "Example:",
        "  ./pratique lists rescreen --parties parties",
        "",
        "Exit codes: 0 nothing to look at; 3 new hits, changed entries or decisions open again;",
        "2 refused input.");
  }

  /** Why a hit is told. */
  private enum News {
    NEW,
    CHANGED,
    GONE
  }

  private record Told(
      News news, Subject subject, Held of, ListEntry entry, double score, String decision) {}

  @Override
  public Integer call() {
    Problems problems = new Problems();
    Optional<PartiesDir> dir = PartiesDir.open(parties.or(""), problems);
    if (dir.isEmpty()) {
      return Refusal.print(shell, common, problems.list());
    }
    Snapshots store = new Snapshots(dir.get());
    List<Held> held = store.held(problems);
    List<Subject> subjects = StandingParties.read(dir.get(), problems);
    Decisions decisions = DecisionFile.read(dir.get(), Today.day(), problems);
    List<String> lists = new ArrayList<>();
    if (list.find().isPresent()) {
      String name = list.or("").toUpperCase(Locale.ROOT);
      Snapshots.find(held, name, Today.day(), problems).ifPresent(found -> lists.add(name));
    } else {
      held.stream().map(Held::list).distinct().forEach(lists::add);
    }
    List<Told> told = new ArrayList<>();
    List<String> compared = new ArrayList<>();
    long all = (long) lists.size() * subjects.size();
    Progress progress = new Progress(shell.err(), shell.ink() == Ink.ANSI, all);
    for (String name : problems.isEmpty() ? lists : List.<String>of()) {
      long before = (long) compared.size() * subjects.size();
      Consumer<Integer> step = done -> progress.at(before + done, before + done);
      compare(name, held, store, subjects, decisions, problems, told, compared, step);
    }
    progress.done();
    if (!problems.isEmpty()) {
      return Refusal.print(shell, common, problems.list());
    }
    shell
        .out()
        .print(
            switch (common.format()) {
              case json -> json(told, compared, subjects.size());
              case text -> text(told, compared, subjects.size());
            });
    boolean isQuiet = told.stream().allMatch(RescreenCommand::isQuiet);
    return isQuiet ? Exit.OK : Exit.UNDETERMINED;
  }

  /** A hit that is gone, or that a decision in force already covers. */
  private static boolean isQuiet(Told one) {
    return one.news() == News.GONE || one.decision().equals(Decisions.Standing.IN_FORCE.words());
  }

  private static void compare(
      String name,
      List<Held> held,
      Snapshots store,
      List<Subject> subjects,
      Decisions decisions,
      Problems problems,
      List<Told> told,
      List<String> compared,
      Consumer<Integer> step) {
    Held after = Snapshots.on(held, name, Today.day()).orElseThrow();
    Optional<Held> before = Snapshots.on(held, name, after.date().minusDays(1));
    Searching now = new Searching(store.read(after, problems));
    Searching then = new Searching(before.map(b -> store.read(b, problems)).orElse(List.of()));
    compared.add(name + before.map(b -> " " + b.date() + " to ").orElse(" of ") + after.date());
    int done = 0;
    for (Subject subject : subjects) {
      step.accept(++done);
      Map<String, Hit> was = then.hits(subject);
      Map<String, Hit> is = now.hits(subject);
      is.forEach((id, hit) -> {
        ListEntry entry = now.entry(id);
        boolean isNew = !was.containsKey(id);
        if (isNew || !then.entry(id).version().equals(entry.version())) {
          News news = isNew ? News.NEW : News.CHANGED;
          String decision =
              decisions.about(subject, name, entry).map(r -> r.standing().words()).orElse("");
          told.add(new Told(news, subject, after, entry, hit.score().value(), decision));
        }
      });
      was.forEach((id, hit) -> {
        if (!is.containsKey(id)) {
          told.add(new Told(News.GONE, subject, after, then.entry(id), hit.score().value(), ""));
        }
      });
    }
  }

  /** A snapshot that names are looked up in. */
  private static final class Searching {
    private final Map<String, ListEntry> entries = new LinkedHashMap<>();
    private final Searcher searcher;

    Searching(List<ListEntry> entries) {
      entries.forEach(entry -> this.entries.put(entry.id(), entry));
      searcher = new Searcher(PartyIndex.of(entries.stream().map(ListEntry::party).toList()));
    }

    ListEntry entry(String id) {
      return Optional.ofNullable(entries.get(id)).orElseThrow();
    }

    Map<String, Hit> hits(Subject subject) {
      Map<String, Hit> hits = new LinkedHashMap<>();
      Searcher.Query query = new Searcher.Query(subject.name(), Optional.empty(), party -> true);
      if (!entries.isEmpty()) {
        searcher.hits(query, Scorer.THRESHOLD).forEach(hit -> hits.put(hit.party().id(), hit));
      }
      return hits;
    }
  }

  private String text(List<Told> told, List<String> compared, int subjects) {
    Page page = new Page(common.ink(shell));
    for (Told one : told) {
      Ink.Tone tone = isQuiet(one) ? Ink.Tone.GOOD : Ink.Tone.BAD;
      page.heading(
          tone,
          one.subject().id() + " " + one.subject().name(),
          one.news() == News.CHANGED
              ? "entry changed"
              : one.news().name().toLowerCase(Locale.ROOT) + " hit");
      page.row(
          String.format(Locale.ROOT, "%.2f", one.score()),
          "%s %s: %s".formatted(one.of().list(), one.entry().id(), one.entry().party().name()));
      if (!one.decision().isEmpty()) {
        page.row("decision", one.decision());
      }
    }
    if (!told.isEmpty()) {
      page.blank();
    }
    page.paragraph(
        "%,d standing parties, %s: %,d hits new, gone or changed."
            .formatted(subjects, String.join(", ", compared), told.size()));
    return page.toString();
  }

  private static String json(List<Told> told, List<String> compared, int subjects) {
    Json json = new Json().object().field("standingParties", subjects);
    ShowCommand.texts("compared", compared, json);
    json.key("hits").array();
    for (Told one : told) {
      json.object().field("news", one.news().name().toLowerCase(Locale.ROOT));
      json.field("party", one.subject().id()).field("name", one.subject().name());
      json.field("list", one.of().list()).field("date", one.of().date().toString());
      json.field("entry", one.entry().id()).field("entryVersion", one.entry().version());
      json.field("entryName", one.entry().party().name());
      json.key("score")
          .number(
              java.math.BigDecimal.valueOf(one.score())
                  .setScale(4, java.math.RoundingMode.HALF_EVEN));
      json.field("decision", one.decision().isEmpty() ? null : one.decision()).end();
    }
    return json.end().end().toString();
  }
}
