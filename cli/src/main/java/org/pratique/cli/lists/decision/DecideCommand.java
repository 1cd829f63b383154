package org.pratique.cli.lists.decision;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pratique.cli.json.Json;
import org.pratique.cli.lists.store.DecisionFile;
import org.pratique.cli.lists.store.Lock;
import org.pratique.cli.lists.store.PartiesDir;
import org.pratique.cli.lists.store.StandingParties;
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
import org.pratique.engine.problem.Refused;
import org.pratique.trade.listing.Decision;
import org.pratique.trade.listing.Decisions;
import org.pratique.trade.listing.Subject;
import picocli.CommandLine.Model.CommandSpec;

/** {@code screen decide}: writes down that a hit is somebody else, or takes that back. */
public final class DecideCommand implements Callable<Integer> {
  private static final int TEXT_MAX = 2_000;

  private final Shell shell;
  private final Arg<String> name =
      Arg.optionalOperand("NAME", "the name as it is screened; or give --party");
  private final Arg<String> parties = Arg.text("--parties", "DIR", "where parties are kept");
  private final Arg<String> party = Arg.text("--party", "ID", "a standing party of parties.csv");
  private final Arg<String> list =
      Arg.text("--list", "NAME", "the list, where several have the entry");
  private final Arg<String> entry = Arg.text("--entry", "ID", "the entry that the hit is on");
  private final Arg<String> reason = Arg.text("--reason", "TEXT", "why it is somebody else");
  private final Arg<String> author = Arg.text("--author", "NAME", "who decides");
  private final Arg<LocalDate> until = Arg.day("--until", "the last day on which it holds");
  private final Arg<String> withdraw =
      Arg.text("--withdraw", "DECISION", "take a decision back, with --reason and --author");
  private final CommonOptions common = new CommonOptions();
  private final Problems problems = new Problems();

  private DecideCommand(Shell shell) {
    this.shell = shell;
  }

  public static CommandSpec spec(Shell shell) {
    DecideCommand command = new DecideCommand(shell);
    CommandSpec spec =
        Specs.command(
            command,
            "Writes down that a hit is not the listed party. It holds for one party or one name,"
                + " for the entry as it is today, until a day; when the entry or the party changes"
                + " the hit is open again. Decisions are added to decisions.jsonl and never"
                + " changed.");
    Specs.with(
        spec,
        command.name,
        command.parties,
        command.party,
        command.list,
        command.entry,
        command.reason,
        command.author,
        command.until,
        command.withdraw);
    command.common.addTo(spec);
    return Specs.footer(
        spec,
        "Examples:",
        "  ./pratique screen decide --party C-17 --entry SDN-36 --parties parties --until"
            + " 2027-06-30 \\",
        "      --author \"J. Doe\" --reason \"born 1990, the listed person 1950\"",
        "  ./pratique screen decide --withdraw D-0123456789ab --parties parties --author \"J. Doe\""
            + " \\",
        "      --reason \"the passport was forged\"",
        "",
        "Exit codes: 0 written, 2 refused input and nothing written.");
  }

  @Override
  public Integer call() {
    Optional<PartiesDir> dir = PartiesDir.open(parties.or(""), problems);
    Decision.Signed signed =
        new Decision.Signed(said(author, "--author"), said(reason, "--reason"), Today.day());
    if (withdraw.find().isPresent()) {
      return dir.map(d -> withdrawn(d, signed)).orElseGet(this::refused);
    }
    LocalDate last = until.or(LocalDate.MIN);
    if (!last.isAfter(Today.day())) {
      refuse(Problem.Code.MISSING, "--until", "say until which day to come the decision holds");
    }
    if (name.find().isPresent() == party.find().isPresent()) {
      refuse(Problem.Code.MISSING, "NAME", "say whom it is about: a name, or --party ID");
    }
    if (entry.find().isEmpty()) {
      refuse(Problem.Code.MISSING, "--entry", "say which entry the hit is on, by its id");
    }
    if (!problems.isEmpty()) {
      return refused();
    }
    Optional<Subject> subject = subject(dir.orElseThrow());
    Optional<StoredLists.Stored> stored = stored();
    if (!problems.isEmpty()) {
      return refused();
    }
    Decision decision =
        Decision.of(
            party.find().isPresent() ? Decision.Scope.PARTY : Decision.Scope.NAME,
            subject.orElseThrow(),
            stored.orElseThrow().list(),
            stored.orElseThrow().entry(),
            signed,
            last);
    return decided(dir.orElseThrow(), decision);
  }

  private int refused() {
    return Refusal.print(shell, common, problems.list());
  }

  private void refuse(Problem.Code code, String place, String message) {
    problems.add(code, Place.whole(place), message);
  }

  private String said(Arg<String> arg, String option) {
    String text = arg.or("").strip();
    if (text.isEmpty()) {
      refuse(
          Problem.Code.MISSING,
          option,
          "this is needed: a decision without it can be judged by nobody");
    }
    if (text.length() > TEXT_MAX) {
      refuse(Problem.Code.TOO_LARGE, option, "more than %,d characters".formatted(TEXT_MAX));
    }
    return text;
  }

  private Optional<Subject> subject(PartiesDir dir) {
    if (party.find().isEmpty()) {
      return name.find().map(Subject::named);
    }
    List<Subject> all = StandingParties.read(dir, problems);
    Optional<Subject> found = all.stream().filter(s -> s.id().equals(party.or(""))).findFirst();
    if (found.isEmpty()) {
      List<String> near = Near.matches(party.or(""), all.stream().map(Subject::id).toList());
      refuse(
          Problem.Code.UNKNOWN_NAME,
          "--party",
          "no standing party has the id `%s`%s".formatted(party.or(""), Problem.didYouMean(near)));
    }
    return found;
  }

  /** The entry as it is today. */
  private Optional<StoredLists.Stored> stored() {
    StoredLists lists = StoredLists.on(parties.or(""), Today.day(), problems);
    String wanted = list.or("").toUpperCase(Locale.ROOT);
    List<StoredLists.Stored> found =
        lists.entries().stream()
            .filter(s -> s.entry().id().equals(entry.or("")))
            .filter(s -> wanted.isEmpty() || s.list().equals(wanted))
            .toList();
    if (found.isEmpty()) {
      List<String> ids = lists.entries().stream().map(s -> s.entry().id()).toList();
      String near = Problem.didYouMean(Near.matches(entry.or(""), ids));
      refuse(
          Problem.Code.UNKNOWN_NAME,
          "--entry",
          "no list has an entry `%s` today%s".formatted(entry.or(""), near));
    }
    if (found.size() > 1) {
      List<String> names = found.stream().map(StoredLists.Stored::list).toList();
      refuse(
          Problem.Code.AMBIGUOUS,
          "--list",
          "several lists have that entry: %s; say which".formatted(String.join(", ", names)));
    }
    return found.stream().findFirst();
  }

  private int decided(PartiesDir dir, Decision decision) {
    return written(
        dir,
        decision.id(),
        "%s is not %s (%s of %s), until %s"
            .formatted(
                decision.subject().name(),
                decision.entryName(),
                decision.entry(),
                decision.list(),
                decision.until()),
        decisions -> {
          if (decisions.all().stream().noneMatch(d -> d.id().equals(decision.id()))) {
            DecisionFile.add(dir, decision);
          }
        });
  }

  private int withdrawn(PartiesDir dir, Decision.Signed signed) {
    String id = withdraw.or("");
    if (!problems.isEmpty()) {
      return refused();
    }
    return written(
        dir,
        id,
        "withdrawn",
        decisions -> {
          List<String> ids = decisions.all().stream().map(Decision::id).toList();
          if (!ids.contains(id)) {
            refuse(
                Problem.Code.UNKNOWN_NAME,
                "--withdraw",
                "there is no decision `%s`%s"
                    .formatted(id, Problem.didYouMean(Near.matches(id, ids))));
            return;
          }
          DecisionFile.add(dir, new Decisions.Withdrawal(id, signed));
        });
  }

  private interface Change {
    void make(Decisions held) throws IOException;
  }

  private int written(PartiesDir dir, String id, String what, Change change) {
    try (Lock lock = Lock.take(dir)) {
      Decisions held = DecisionFile.read(dir, Today.day(), problems);
      if (problems.isEmpty()) {
        change.make(held);
      }
    } catch (Refused e) {
      problems.addAll(e.problems());
    } catch (IOException e) {
      refuse(Problem.Code.MISSING, dir.decisions().toString(), "the file cannot be written");
    }
    if (!problems.isEmpty()) {
      return refused();
    }
    shell
        .out()
        .print(
            switch (common.format()) {
              case json ->
                  new Json().object().field("decision", id).field("what", what).end().toString();
              case text -> {
                Page page = new Page(common.ink(shell));
                page.heading(Ink.Tone.GOOD, id, "written");
                page.row("", what);
                yield page.toString();
              }
            });
    return Exit.OK;
  }
}
