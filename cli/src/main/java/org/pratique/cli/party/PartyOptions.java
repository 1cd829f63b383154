package org.pratique.cli.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pratique.cli.party.source.OwnershipFiles;
import org.pratique.cli.shell.Arg;
import org.pratique.cli.shell.CommonOptions;
import org.pratique.cli.shell.Specs;
import org.pratique.cli.shell.Today;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.trade.ownership.Graph;
import org.pratique.trade.ownership.lookup.Finder;
import org.pratique.trade.ownership.lookup.Found;
import picocli.CommandLine.Model.CommandSpec;

/** What commands about a party are asked. */
final class PartyOptions {
  private static final String PARTIES = "--parties";

  private final Arg<String> name =
      Arg.operand("NAME|ID", "a name in any script, in quotes, or an identifier such as lei:…");
  private final Arg<String> parties =
      Arg.text(PARTIES, "DIR", "the parties directory; its folder `ownership` has the sources");
  private final Arg<LocalDate> on = Arg.day("--on", "what holds on this day (default: today)");
  private final CommonOptions common = new CommonOptions();

  /**
   * A party that was found.
   *
   * @param asked as the user wrote it
   */
  record Asked(
      String asked,
      Found.Candidate party,
      LocalDate day,
      OwnershipFiles.Opened sources,
      Finder finder) {
    String id() {
      return party.id();
    }

    Graph graph() {
      return sources.graph();
    }
  }

  void addTo(CommandSpec spec) {
    Specs.with(spec, name, parties, on);
    common.addTo(spec);
  }

  String directory() {
    return parties.or("");
  }

  CommonOptions common() {
    return common;
  }

  /** The one party that is meant; empty with what is wrong told, candidates among it. */
  Optional<Asked> party(Problems problems) {
    if (parties.find().isEmpty()) {
      problems.add(
          Problem.Code.MISSING, Place.whole(PARTIES), "say where the sources are: --parties DIR");
      return Optional.empty();
    }
    return OwnershipFiles.open(parties.or(""), problems).flatMap(opened -> find(opened, problems));
  }

  private Optional<Asked> find(OwnershipFiles.Opened opened, Problems problems) {
    Finder finder = new Finder(opened.graph());
    String asked = name.or("");
    return one(finder, asked, opened.graph(), problems)
        .map(party -> new Asked(asked, party, Today.or(on), opened, finder));
  }

  static Optional<Found.Candidate> one(
      Finder finder, String asked, Graph graph, Problems problems) {
    Place place = Place.whole("`" + asked + "`");
    return switch (finder.find(asked)) {
      case Found.One(Found.Candidate party) -> Optional.of(party);
      case Found.Several(List<Found.Candidate> candidates) -> {
        problems.add(
            Problem.Code.AMBIGUOUS,
            place,
            "several parties may be meant; ask by id: " + listed(candidates, graph));
        yield Optional.empty();
      }
      case Found.None(List<Found.Candidate> near) -> {
        problems.add(
            Problem.Code.UNKNOWN_NAME,
            place,
            near.isEmpty()
                ? "no source has a party of this name"
                : "no source has a party of this name; a little alike are " + listed(near, graph));
        yield Optional.empty();
      }
    };
  }

  static String listed(List<Found.Candidate> candidates, Graph graph) {
    return String.join("; ", candidates.stream().map(one -> candidate(one, graph)).toList());
  }

  private static String candidate(Found.Candidate one, Graph graph) {
    String country =
        graph
            .party(one.id())
            .flatMap(party -> party.headquarters().or(party::seat))
            .map(code -> " (" + code + ")")
            .orElse("");
    String score =
        one.how() == Found.How.LIKENESS
            ? String.format(Locale.ROOT, ", score %.2f", one.score())
            : "";
    return one.id() + " " + graph.name(one.id()) + country + score;
  }
}
