package org.pratique.cli.lists;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.pratique.cli.json.Json;
import org.pratique.cli.lists.store.DecisionFile;
import org.pratique.cli.lists.store.Held;
import org.pratique.cli.lists.store.Lock;
import org.pratique.cli.lists.store.PartiesDir;
import org.pratique.cli.lists.store.Seen;
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
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.problem.Refused;
import org.pratique.trade.listing.Decisions;
import org.pratique.trade.listing.Subject;
import picocli.CommandLine.Model.CommandSpec;

/** {@code lists rescreen}: the standing parties against what changed in the lists. */
final class RescreenCommand implements Callable<Integer> {
  private final Shell shell;
  private final Arg<String> parties =
      Arg.text(
          "--parties", "DIR", "where parties are kept; parties.csv there has the standing ones");
  private final Arg<String> list =
      Arg.text("--list", "NAME", "one list (default: all that are held)");
  private final Arg<Boolean> again =
      Arg.flag("--again", "tell every hit that the snapshot before did not have, told or not");
  private final CommonOptions common = new CommonOptions();

  private RescreenCommand(Shell shell) {
    this.shell = shell;
  }

  static CommandSpec spec(Shell shell) {
    RescreenCommand command = new RescreenCommand(shell);
    CommandSpec spec =
        Specs.command(
            command,
            "Screens the standing parties against the newest snapshot of each list and says which"
                + " hits are new, gone or on a changed entry since the last rescreening (or, the"
                + " first time, since the snapshot before), and which decisions are open again.");
    Specs.with(spec, command.parties, command.list, command.again);
    command.common.addTo(spec);
    return Specs.footer(
        spec,
        "Example:",
        "  ./pratique lists rescreen --parties parties",
        "",
        "Exit codes: 0 nothing to look at; 3 new hits, changed entries or decisions open again;",
        "2 refused input.");
  }

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
    List<String> lists = wanted(held, problems);
    Seen.All earlier =
        again.or(false) ? new Seen.All(Set.of(), List.of()) : Seen.read(dir.get(), problems);
    if (!problems.isEmpty()) {
      return Refusal.print(shell, common, problems.list());
    }
    List<String> compared = new ArrayList<>();
    Rescreening rescreening = new Rescreening(subjects, decisions);
    Progress progress =
        new Progress(shell.err(), shell.ink() == Ink.ANSI, (long) lists.size() * subjects.size());
    for (String name : lists) {
      Held after = Snapshots.on(held, name, Today.day()).orElseThrow();
      Optional<Held> before = Snapshots.on(held, name, after.date().minusDays(1));
      boolean isSeen = earlier.lists().contains(name);
      if (isSeen) {
        rescreening.seen(earlier.hits().stream().filter(hit -> hit.list().equals(name)).toList());
      } else {
        before.ifPresent(was -> rescreening.before(name, store.read(was, problems)));
      }
      long sofar = (long) compared.size() * subjects.size();
      rescreening.now(
          name, store.read(after, problems), done -> progress.at(sofar + done, sofar + done));
      compared.add(
          isSeen
              ? name + " of " + after.date() + " since the last rescreening"
              : name + before.map(b -> " " + b.date() + " to ").orElse(" of ") + after.date());
    }
    progress.done();
    Rescreening.Result result = rescreening.result();
    if (problems.isEmpty()) {
      keep(dir.get(), new TreeSet<>(lists), result, problems);
    }
    if (!problems.isEmpty()) {
      return Refusal.print(shell, common, problems.list());
    }
    shell
        .out()
        .print(
            switch (common.format()) {
              case json -> json(result, compared, held, subjects.size());
              case text -> text(result, compared, subjects.size());
            });
    return result.told().stream().allMatch(RescreenCommand::isQuiet) ? Exit.OK : Exit.UNDETERMINED;
  }

  private List<String> wanted(List<Held> held, Problems problems) {
    if (list.find().isEmpty()) {
      return held.stream().map(Held::list).distinct().toList();
    }
    String name = list.or("").toUpperCase(Locale.ROOT);
    return Snapshots.find(held, name, Today.day(), problems).stream().map(Held::list).toList();
  }

  private static boolean isQuiet(Rescreening.Told one) {
    return one.news() == Rescreening.News.GONE;
  }

  /** What was told now is not told again. */
  private static void keep(
      PartiesDir dir, Set<String> lists, Rescreening.Result result, Problems problems) {
    try (Lock lock = Lock.take(dir)) {
      Seen.write(dir, Seen.read(dir, problems), lists, result.seen());
    } catch (Refused e) {
      problems.addAll(e.problems());
    } catch (IOException e) {
      problems.add(
          Problem.Code.MISSING,
          Place.whole(dir.toString()),
          "what was told cannot be kept; is the disk full, may you write there?");
    }
  }

  private String text(Rescreening.Result result, List<String> compared, int subjects) {
    Page page = new Page(common.ink(shell));
    for (Rescreening.Told one : result.told()) {
      page.heading(
          isQuiet(one) ? Ink.Tone.GOOD : Ink.Tone.BAD,
          one.subject().id() + " " + one.subject().name(),
          switch (one.news()) {
            case NEW -> "new hit";
            case CHANGED -> "entry changed";
            case GONE -> "gone hit";
          });
      page.row(
          isQuiet(one) ? "–" : String.format(Locale.ROOT, "%.2f", one.score()),
          "%s %s: %s".formatted(one.list(), one.entry(), one.entryName()));
      if (!one.also().isEmpty()) {
        page.row("also", String.join(", ", one.also()));
      }
      if (!one.decision().isEmpty()) {
        page.row("decision", one.decision());
      }
    }
    if (!result.told().isEmpty()) {
      page.blank();
    }
    page.paragraph(
        "%,d standing parties, %s: %,d hits new, gone or changed."
            .formatted(subjects, String.join(", ", compared), result.told().size()));
    if (result.decided() > 0) {
      page.paragraph("%,d new hits are decided already.".formatted(result.decided()));
    }
    if (result.earlier() > 0) {
      page.paragraph(
          "%,d hits that were there before are not decided; --again tells them."
              .formatted(result.earlier()));
    }
    if (result.below() > 0) {
      page.paragraph(
          "%,d names within names below the threshold are not told here; `screen` tells them."
              .formatted(result.below()));
    }
    return page.toString();
  }

  private static String json(
      Rescreening.Result result, List<String> compared, List<Held> held, int subjects) {
    Json json = new Json().object().field("standingParties", subjects);
    ShowCommand.texts("compared", compared, json);
    json.field("decided", result.decided()).field("earlier", result.earlier());
    json.field("below", result.below()).key("hits").array();
    for (Rescreening.Told one : result.told()) {
      json.object().field("news", one.news().name().toLowerCase(Locale.ROOT));
      json.field("party", one.subject().id()).field("name", one.subject().name());
      json.field("list", one.list());
      json.field(
          "date", Snapshots.on(held, one.list(), Today.day()).orElseThrow().date().toString());
      json.field("entry", one.entry()).field("entryVersion", one.entryVersion());
      json.field("entryName", one.entryName());
      json.key("score")
          .number(
              java.math.BigDecimal.valueOf(one.score())
                  .setScale(4, java.math.RoundingMode.HALF_EVEN));
      ShowCommand.texts("also", one.also(), json);
      json.field("decision", one.decision().isEmpty() ? null : one.decision()).end();
    }
    return json.end().end().toString();
  }
}
