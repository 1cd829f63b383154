package org.pratique.cli.lists.decision;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pratique.cli.json.Json;
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
import org.pratique.engine.problem.Problems;
import org.pratique.trade.listing.Decision;
import org.pratique.trade.listing.Decisions;
import org.pratique.trade.listing.ListEntry;
import org.pratique.trade.listing.Subject;
import picocli.CommandLine.Model.CommandSpec;

/** {@code screen decisions}: what was decided, and what is open again. */
public final class DecisionsCommand implements Callable<Integer> {
  private final Shell shell;
  private final Arg<String> parties = Arg.text("--parties", "DIR", "where parties are kept");
  private final Arg<LocalDate> asOf =
      Arg.day("--as-of", "as they stand on this day (default: today)");
  private final CommonOptions common = new CommonOptions();

  private DecisionsCommand(Shell shell) {
    this.shell = shell;
  }

  public static CommandSpec spec(Shell shell) {
    DecisionsCommand command = new DecisionsCommand(shell);
    CommandSpec spec =
        Specs.command(
            command,
            "Lists the decisions that hits are somebody else: in force, expired, withdrawn, or open"
                + " again because the entry or the party changed.");
    Specs.with(spec, command.parties, command.asOf);
    command.common.addTo(spec);
    return Specs.footer(
        spec,
        "Example:",
        "  ./pratique screen decisions --parties parties",
        "",
        "Exit codes: 0 none is open again, 3 some are, 2 refused input.");
  }

  @Override
  public Integer call() {
    Problems problems = new Problems();
    LocalDate day = Today.or(asOf);
    Optional<PartiesDir> dir = PartiesDir.open(parties.or(""), problems);
    StoredLists lists = StoredLists.on(parties.or(""), day, problems);
    List<Subject> standing =
        dir.filter(d -> Files.exists(d.parties()))
            .map(d -> StandingParties.read(d, problems))
            .orElse(List.of());
    if (!problems.isEmpty()) {
      return Refusal.print(shell, common, problems.list());
    }
    List<Decisions.Ruling> rulings = new ArrayList<>();
    for (Decision decision : lists.decisions().all()) {
      Optional<Subject> subject =
          standing.stream().filter(s -> s.id().equals(decision.subject().id())).findFirst();
      Optional<ListEntry> entry =
          lists.find(decision.list(), decision.entry()).map(StoredLists.Stored::entry);
      rulings.add(
          new Decisions.Ruling(decision, lists.decisions().standing(decision, subject, entry)));
    }
    shell
        .out()
        .print(
            switch (common.format()) {
              case json -> json(rulings, day);
              case text -> text(rulings, day);
            });
    return rulings.stream().anyMatch(r -> r.standing().isReopened()) ? Exit.UNDETERMINED : Exit.OK;
  }

  private String text(List<Decisions.Ruling> rulings, LocalDate day) {
    Page page = new Page(common.ink(shell));
    for (Decisions.Ruling ruling : rulings) {
      Decision decision = ruling.decision();
      Ink.Tone tone =
          ruling.standing() == Decisions.Standing.IN_FORCE ? Ink.Tone.GOOD : Ink.Tone.CAUTION;
      page.heading(tone, decision.id(), ruling.standing().words());
      page.row(decision.scope().name().toLowerCase(Locale.ROOT), whom(decision));
      page.row(
          "is not",
          "%s (%s of %s, version %s)"
              .formatted(
                  decision.entryName(),
                  decision.entry(),
                  decision.list(),
                  decision.entryVersion()));
      page.row("because", decision.reason());
      page.row(
          "says",
          "%s on %s, until %s".formatted(decision.author(), decision.decided(), decision.until()));
      page.blank();
    }
    page.paragraph("%,d decisions, as they stand on %s.".formatted(rulings.size(), day));
    return page.toString();
  }

  private static String whom(Decision decision) {
    Subject subject = decision.subject();
    return subject.id().isEmpty() ? subject.name() : subject.id() + " " + subject.name();
  }

  private static String json(List<Decisions.Ruling> rulings, LocalDate day) {
    Json json = new Json().object().field("day", day.toString()).key("decisions").array();
    for (Decisions.Ruling ruling : rulings) {
      Decision decision = ruling.decision();
      json.object().field("id", decision.id());
      json.field("standing", ruling.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      json.field("words", ruling.standing().words());
      json.field("scope", decision.scope().name().toLowerCase(Locale.ROOT));
      json.field("party", decision.subject().id()).field("name", decision.subject().name());
      json.field("list", decision.list()).field("entry", decision.entry());
      json.field("entryVersion", decision.entryVersion());
      json.field("entryName", decision.entryName()).field("reason", decision.reason());
      json.field("author", decision.author()).field("on", decision.decided().toString());
      json.field("until", decision.until().toString()).end();
    }
    return json.end().end().toString();
  }
}
