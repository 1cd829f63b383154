package org.pratique.cli.party;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.pratique.cli.lists.store.StoredLists;
import org.pratique.cli.shell.Arg;
import org.pratique.cli.shell.CommonOptions;
import org.pratique.cli.shell.Exit;
import org.pratique.cli.shell.Refusal;
import org.pratique.cli.shell.Shell;
import org.pratique.cli.shell.Specs;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.law.PackFile;
import org.pratique.trade.evidence.ListEvidence;
import org.pratique.trade.evidence.ListedOwners;
import org.pratique.trade.ownership.Affiliates;
import org.pratique.trade.ownership.Concern;
import org.pratique.trade.ownership.Finding;
import org.pratique.trade.ownership.Parents;
import picocli.CommandLine.Model.CommandSpec;

/** {@code party show}: what the sources say of a party, and what follows from it. */
final class ShowCommand implements Callable<Integer> {
  private final Shell shell;
  private final Arg<List<String>> listed =
      Arg.each(
          "--listed",
          "NAME|ID",
          "take this party for listed, besides those on the lists of the directory; may be repeated");
  private final Arg<List<String>> concern =
      Arg.texts(
          "--concern",
          "COUNTRIES",
          "countries of concern: codes or Country Groups such as D:5 (default: D:5 and MO)");
  private final PartyOptions options = new PartyOptions();

  private ShowCommand(Shell shell) {
    this.shell = shell;
  }

  static CommandSpec spec(Shell shell) {
    ShowCommand command = new ShowCommand(shell);
    CommandSpec spec =
        Specs.command(
            command,
            "Shows what the sources say of a party: identifiers, headquarters, owners, holdings; its"
                + " ultimate parent, the 50 percent rule, ownership by countries of concern.");
    command.options.addTo(spec);
    Specs.with(spec, command.listed, command.concern);
    return Specs.footer(
        spec,
        "Examples:",
        "  ./pratique party show \"Example Sdn Bhd\" --parties docs/how-to/parties --on 2026-06-15",
        "  ./pratique party show \"Agg Ltd\" --parties mine --listed \"Example (Shenzhen) Co., Ltd.\"",
        "  ./pratique party show lei:001GPB6A9XPE8XJICC14 --parties mine --format json",
        "",
        "Exit codes: 0, 3 something is open, 2 refused input, 1 internal error.");
  }

  @Override
  public Integer call() {
    Problems problems = new Problems();
    Optional<PartyOptions.Asked> asked = options.party(problems);
    Optional<Dossier> dossier = asked.flatMap(party -> dossier(party, problems));
    if (dossier.isEmpty()) {
      return Refusal.print(shell, options.common(), problems.list());
    }
    shell
        .out()
        .print(
            options.common().format() == CommonOptions.Format.json
                ? PartyJson.show(dossier.get())
                : ShowPage.print(dossier.get(), options.common().ink(shell)));
    return dossier.get().isOpen() ? Exit.UNDETERMINED : Exit.OK;
  }

  private Optional<Dossier> dossier(PartyOptions.Asked asked, Problems problems) {
    Tests tests = Tests.of(PackFile.load(), asked.day());
    Set<String> countries = countries(tests, problems);
    List<String> restricting = new ArrayList<>();
    for (String name : listed.or(List.of())) {
      PartyOptions.one(asked.finder(), name.strip(), asked.graph(), problems)
          .ifPresent(party -> restricting.add(asked.graph().root(party.id())));
    }
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    Optional<ListedOwners> lists =
        lists(asked, tests, problems)
            .map(held -> new ListedOwners(asked.graph(), tests.affiliatesShare(), held));
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    Optional<Finding> affiliates =
        restricting.isEmpty() && lists.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Affiliates(
                        asked.graph(),
                        asked.day(),
                        tests.affiliates(),
                        id ->
                            restricting.contains(id)
                                ? Truth.YES
                                : lists.map(held -> held.isListed(id)).orElse(Truth.NO))
                    .of(asked.id()));
    BigDecimal limit = tests.concern();
    Finding owned = new Concern(asked.graph(), asked.day(), countries).more(asked.id(), limit);
    Parents.Way way = new Parents(asked.graph(), asked.day()).ultimate(asked.id());
    return Optional.of(
        new Dossier(asked, way, affiliates, restricting, lists, owned, countries, tests));
  }

  /** The lists held in the same directory, as of the day; empty where there is none. */
  private Optional<ListEvidence> lists(PartyOptions.Asked asked, Tests tests, Problems problems) {
    StoredLists held = StoredLists.held(options.directory(), asked.day(), problems);
    return held.isEmpty() || !problems.isEmpty()
        ? Optional.empty()
        : Optional.of(held.evidence(tests.lists()));
  }

  private Set<String> countries(Tests tests, Problems problems) {
    Set<String> countries = new TreeSet<>();
    for (String name : concern.or(tests.concernOf())) {
      Optional<List<String>> codes = tests.countries(name.strip().toUpperCase(Locale.ROOT));
      codes.ifPresent(countries::addAll);
      if (codes.isEmpty()) {
        problems.add(
            Problem.Code.UNKNOWN_NAME,
            Place.whole("--concern"),
            "`" + name + "` is no country code such as CN and no Country Group such as D:5");
      }
    }
    return countries;
  }
}
