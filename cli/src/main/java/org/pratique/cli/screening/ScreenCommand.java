package org.pratique.cli.screening;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pratique.cli.input.Inputs;
import org.pratique.cli.lists.decision.DecideCommand;
import org.pratique.cli.lists.decision.DecisionsCommand;
import org.pratique.cli.lists.store.StoredLists;
import org.pratique.cli.screening.batch.BatchResult;
import org.pratique.cli.screening.batch.BatchRun;
import org.pratique.cli.screening.batch.Rulings;
import org.pratique.cli.shell.Arg;
import org.pratique.cli.shell.CommonOptions;
import org.pratique.cli.shell.Exit;
import org.pratique.cli.shell.Refusal;
import org.pratique.cli.shell.Shell;
import org.pratique.cli.shell.Specs;
import org.pratique.cli.shell.Today;
import org.pratique.cli.text.Ink;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.problem.Refused;
import org.pratique.trade.listing.Copies;
import org.pratique.trade.listing.Decisions;
import org.pratique.trade.listing.Subject;
import org.pratique.trade.screening.index.Hit;
import org.pratique.trade.screening.index.PartyIndex;
import org.pratique.trade.screening.index.Searcher;
import org.pratique.trade.screening.list.ListedParty;
import org.pratique.trade.screening.name.Kind;
import org.pratique.trade.screening.name.NameReader;
import org.pratique.trade.screening.score.Scorer;
import picocli.CommandLine.Model.CommandSpec;

/** {@code screen}: names in any script against published lists. */
public final class ScreenCommand implements Callable<Integer> {
  /** What `--type` may be. */
  public enum Type {
    company,
    person,
    vessel
  }

  private static final int NAMES_MAX = 1_000;
  private static final int COUNTRY_LENGTH = 2;

  private final Shell shell;
  private final Arg<List<String>> names =
      Arg.optionalOperands(
          "NAME|FILE.csv",
          "a name or an address, in any script, in quotes; or one file of parties, - for standard input");
  private final Arg<List<String>> lists =
      Arg.texts("--lists", "DIR|FILE", "lists to screen against: .jsonl files or folders of them");
  private final Arg<String> parties =
      Arg.text("--parties", "DIR", "screen against the snapshots that `lists import` keeps here");
  private final Arg<LocalDate> asOf =
      Arg.day("--as-of", "with --parties: what the lists said on this day (default: today)");
  private final Arg<String> country =
      Arg.text("--country", "XX", "leave out parties whose entry names other countries only");
  private final Arg<Type> type =
      Arg.choice("--type", "TYPE", Type.class, "company, person or vessel (default: any)");
  private final Arg<BigDecimal> threshold =
      Arg.number("--threshold", "SCORE", "the least score of a hit, 0 to 1 (default: 0.5)");
  private final BatchOptions batch = new BatchOptions();
  private final CommonOptions common = new CommonOptions();

  private ScreenCommand(Shell shell) {
    this.shell = shell;
  }

  public static CommandSpec spec(Shell shell) {
    ScreenCommand command = new ScreenCommand(shell);
    CommandSpec spec =
        Specs.command(
            command, "Screens names against published lists, with every score explained.");
    Specs.with(
        spec,
        command.names,
        command.lists,
        command.parties,
        command.asOf,
        command.country,
        command.type,
        command.threshold);
    command.batch.addTo(spec);
    command.common.addTo(spec);
    spec.addSubcommand("pairs", PairsCommand.spec(shell));
    spec.addSubcommand("decide", DecideCommand.spec(shell));
    spec.addSubcommand("decisions", DecisionsCommand.spec(shell));
    return Specs.footer(
        spec,
        "Examples:",
        "  ./pratique screen \"Huawei Technologies\" --lists lists",
        "  ./pratique screen 华为技术有限公司 --lists lists --format json",
        "  ./pratique screen \"Huawei Technologies\" --parties parties --as-of 2026-08-01",
        "  ./pratique screen customers.csv --lists lists --out hits.csv --report hits.html",
        "  ./pratique screen pairs pairs.csv -o scored.csv",
        "",
        "Exit codes: 0 no hit, 3 a hit, or a name that cannot be compared, 2 refused input,",
        "1 internal error.");
  }

  @Override
  public Integer call() throws IOException {
    Problems problems = new Problems();
    if (BatchOptions.isFile(names.or(List.of()))) {
      checkLists(problems);
      return batch(problems);
    }
    check(problems);
    batch.refuseUnused(problems);
    if (!problems.isEmpty()) {
      return Refusal.print(shell, common, problems.list());
    }
    Optional<StoredLists> store = store(problems);
    ListFiles files = files(store, problems);
    if (!problems.isEmpty()) {
      return Refusal.print(shell, common, problems.list());
    }
    double least = threshold.find().map(BigDecimal::doubleValue).orElse(Scorer.THRESHOLD);
    List<ListedParty> listed = files.parties();
    Searcher searcher = new Searcher(PartyIndex.of(listed));
    List<Screening> screenings = new ArrayList<>();
    for (String name : names.or(List.of())) {
      Searcher.Query query = new Searcher.Query(name, kind(), this::isWanted);
      List<Hit> hits = Copies.folded(searcher.hits(query, least));
      Subject subject = Subject.named(name);
      List<Optional<Decisions.Ruling>> rulings =
          hits.stream().map(hit -> store.flatMap(s -> s.ruling(subject, hit))).toList();
      List<List<String>> notes =
          hits.stream().map(hit -> store.map(s -> s.caveats(hit)).orElse(List.of())).toList();
      screenings.add(new Screening(name, searcher.legible(query, hits), hits, rulings, notes));
    }
    Screening.Setting setting =
        new Screening.Setting(files.read(), listed.size(), least, files.unknown(), files.stale());
    shell
        .out()
        .print(
            switch (common.format()) {
              case json -> ScreeningJson.print(screenings, setting);
              case text -> ScreeningPage.print(screenings, setting, common.ink(shell));
            });
    boolean isClear =
        setting.unknown().isEmpty() && screenings.stream().allMatch(Screening::isClear);
    return isClear ? Exit.OK : Exit.UNDETERMINED;
  }

  private int batch(Problems problems) throws IOException {
    Inputs inputs = new Inputs(shell.in(), problems);
    Optional<BatchRun.Asked> asked =
        batch.asked(names.or(List.of()).getFirst(), threshold.find(), inputs, problems);
    if (country.find().isPresent() || type.find().isPresent()) {
      String message = "a file says country and type in columns; leave the option out";
      refuse(Problem.Code.CONFLICT, "--country, --type", message, problems);
    }
    Optional<StoredLists> store = store(problems);
    ListFiles files = files(store, problems);
    if (!problems.isEmpty() || asked.isEmpty()) {
      return Refusal.print(shell, common, problems.list());
    }
    BatchRun.Terminal terminal =
        new BatchRun.Terminal(shell.in(), shell.err(), shell.ink() == Ink.ANSI);
    try {
      BatchResult result = new BatchRun(asked.get(), terminal, files, Rulings.of(store)).finish();
      shell
          .out()
          .print(
              switch (common.format()) {
                case json -> result.json();
                case text -> result.page(common.ink(shell));
              });
      return result.isClear() ? Exit.OK : Exit.UNDETERMINED;
    } catch (Refused refused) {
      return Refusal.print(shell, common, refused.problems());
    }
  }

  private Optional<StoredLists> store(Problems problems) {
    parties.find().ifPresent(dir -> shell.tell("reading the lists of " + dir + " …"));
    return parties.find().map(dir -> StoredLists.on(dir, Today.or(asOf), problems));
  }

  /** The lists, from files or from the snapshots kept. */
  private ListFiles files(Optional<StoredLists> store, Problems problems) {
    return store.map(ListFiles::of).orElseGet(() -> ListFiles.read(lists.or(List.of()), problems));
  }

  private void checkLists(Problems problems) {
    if (lists.or(List.of()).isEmpty() == parties.find().isEmpty()) {
      String message =
          "say which lists to screen against: --parties DIR for snapshots, or --lists DIR or FILE";
      refuse(Problem.Code.MISSING, "--lists", message, problems);
    }
    if (asOf.find().isPresent() && parties.find().isEmpty()) {
      String message = "files are of no day; --as-of goes with --parties";
      refuse(Problem.Code.CONFLICT, "--as-of", message, problems);
    }
  }

  private void check(Problems problems) {
    List<String> asked = names.or(List.of());
    if (asked.isEmpty()) {
      refuse(Problem.Code.MISSING, "NAME", "give a name to screen, in quotes", problems);
    }
    if (asked.size() > NAMES_MAX) {
      String message = "more than %,d names; screen them in parts".formatted(NAMES_MAX);
      refuse(Problem.Code.TOO_LARGE, "NAME", message, problems);
    }
    for (String name : asked) {
      if (name.length() > NameReader.LENGTH_MAX) {
        String message =
            "the name has more than %,d characters; give the name alone"
                .formatted(NameReader.LENGTH_MAX);
        refuse(Problem.Code.TOO_LARGE, "NAME", message, problems);
      }
    }
    checkLists(problems);
    if (country.find().filter(code -> !Lands.isCode(code)).isPresent()) {
      String message = "no country has this code; give one of two letters, such as CN";
      refuse(Problem.Code.UNKNOWN_NAME, "--country", message, problems);
    }
    if (threshold
        .find()
        .filter(t -> t.signum() < 0 || t.compareTo(BigDecimal.ONE) > 0)
        .isPresent()) {
      refuse(Problem.Code.OUT_OF_RANGE, "--threshold", "give a number from 0 to 1", problems);
    }
  }

  private static void refuse(Problem.Code code, String place, String message, Problems problems) {
    problems.add(code, Place.whole(place), message);
  }

  private Optional<Kind> kind() {
    return type.find()
        .map(given ->
            switch (given) {
              case company -> Kind.COMPANY;
              case person -> Kind.PERSON;
              case vessel -> Kind.VESSEL;
            });
  }

  /** A party of whose country the list says nothing is never left out. */
  private boolean isWanted(ListedParty party) {
    return country.find().isEmpty()
        || party.countries().stream().noneMatch(c -> c.length() == COUNTRY_LENGTH)
        || party.countries().contains(country.or("").toUpperCase(Locale.ROOT));
  }
}
