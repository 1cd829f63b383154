package org.pratique.cli.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pratique.cli.Run;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.JsonReader;
import org.pratique.engine.yaml.Node;

/** Where the texts of two rule sets differ. */
class LawDiffTest {
  private static final String DAY = "2025-07-18";

  private static Run diff(String... sets) {
    List<String> line = new ArrayList<>(List.of("law", "diff"));
    line.addAll(List.of(sets));
    return Run.of(line.toArray(String[]::new));
  }

  /** From a line that contains the first text up to the next line that is no part of it. */
  private static String block(Run run, String start) {
    List<String> lines = run.out().lines().toList();
    int from = 0;
    while (from < lines.size() && !lines.get(from).contains(start)) {
      from++;
    }
    int to = from + 1;
    while (to < lines.size() && lines.get(to).startsWith("   ")) {
      to++;
    }
    return from == lines.size() ? "" : String.join("\n", lines.subList(from, to));
  }

  @Test
  void anAmendmentShowsBothTextsAndWhoChangedGroups() {
    Run run = diff("ear@2026-07-09", "ear@2026-07-10");

    assertThat(run.exit()).isZero();
    assertThat(block(run, "requires 742.6(a)(6)(iii)(B)"))
        .contains("- when     movement.to in D1D4D5")
        .contains("+ when     movement.to in {AE} or movement.to in D1D4D5", "not supp8.approved");
    assertThat(block(run, "D:4   ")).contains("left by AE", "91 FR 43034");
    assertThat(block(run, "A:5   ")).contains("joined by AE");
    assertThat(run.out())
        .contains("740.20  License Exception Strategic Trade Authorization (STA)")
        .contains("added      parameter supp8.expires", "value      2027-04-06");
    assertThat(run.tooWide()).isEmpty();
  }

  @Test
  void theOtherWayRoundWhatWasAddedIsRemoved() {
    Run run = diff("ear@2026-07-10", "ear@2026-07-09");

    assertThat(run.out())
        .contains("removed    parameter supp8.expires")
        .doesNotContain("\n  added");
    assertThat(block(run, "D:4   ")).contains("joined by AE");
  }

  @Test
  void whatIsNotEnforcedIsSetAsideByAnAnnouncement() {
    Run aside = diff("ear:codified", "ear", "--date", DAY);
    Run revived = diff("ear", "ear:codified", "--date", DAY);

    assertThat(block(aside, "excepts LPP:"))
        .contains("set aside", "740.29", "by guidance.2025-05-13");
    assertThat(block(revived, "excepts LPP:")).contains("revived", "by guidance.2025-05-13");
  }

  @Test
  void aProposalIsTheAuthorOfWhatItChanges() {
    Run run = diff("ear", "siia-interim", "--date", DAY);

    assertThat(block(run, "restricts 740.2(a)(9)(ii)"))
        .contains("changed", "+ except   ICT", "by SIIA letter, July 18, 2025");
    assertThat(run.out()).contains("added      excepts ICT");
  }

  @Test
  void aProposalOfOnesOwnIsComparedByItsPath() {
    Run run = diff("ear", "../docs/how-to/my-lpp.md", "--date", DAY);

    assertThat(run.out())
        .contains("1 changed", "- value    26_900_000 TPP", "+ value    13_450_000 TPP");
  }

  @Test
  void nothingDiffersIsSaid() {
    Run run = diff("ear@2026-07-10", "ear@2026-07-11");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("nothing differs", "Nothing differs: both have the same");
  }

  @Test
  void unknownNamesAreRefusedAllAtOnceWithWhatIsNear() {
    Run run = diff("eer", "siia-interin");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .contains("`eer`", "did you mean `ear`?")
        .contains("`siia-interin`", "did you mean `siia-interim`");
  }

  @Test
  void aDayBeforeTheLawIsRefused() {
    Run run = diff("ear@2020-01-01", "ear");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("they begin on 2023-11-17");
  }

  @Test
  void countsAndPartsAgree() {
    Run run = diff("ear@2024-01-01", "ear@2026-07-10", "--format", "json");
    Node.Mapping json = json(run);

    int changes = 0;
    for (Node section : seq(json, "sections")) {
      changes += seq((Node.Mapping) section, "changes").size();
    }
    Node.Mapping counts = (Node.Mapping) json.get("counts").orElseThrow();
    int counted =
        counts.entries().values().stream()
            .mapToInt(n -> Integer.parseInt(n.texts().getFirst()))
            .sum();

    assertThat(changes).isEqualTo(counted).isGreaterThan(50);
  }

  private static Node.Mapping json(Run run) {
    Problems problems = new Problems();
    Node node = JsonReader.read(run.out(), Place.whole("out"), problems).orElseThrow();
    assertThat(problems.list()).isEmpty();
    return (Node.Mapping) node;
  }

  private static List<Node> seq(Node.Mapping mapping, String key) {
    return ((Node.Seq) mapping.get(key).orElseThrow()).items();
  }
}
