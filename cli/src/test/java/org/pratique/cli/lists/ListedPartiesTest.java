package org.pratique.cli.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pratique.cli.Run;
import org.pratique.cli.Schema;

/** What lists and owners add to movements, with rows of the Consolidated Screening List. */
class ListedPartiesTest extends ListsDesk {
  private static final String CSL = "src/test/resources/lists/csl-2026-07-31.jsonl";

  /** After any day on which a decision is made by these tests. */
  private static final String LATER = "2099-01-04";

  private static final int OPEN = 3;
  private static final Pattern ENTRY = Pattern.compile("EL-[0-9a-f]{12}");
  private static final String MOVEMENT =
      """
      date: %s
      kind: export
      from: US
      to: MY
      items: [{product: NVIDIA B300, quantity: 20}]
      parties:
        exporter: {name: Example Cloud Inc., country: US, headquarters: US}
        ultimateConsignee: {name: Sample Compute Sdn Bhd, country: MY, headquarters: MY}
        endUser: {%s}
      """;

  private static final String OWNERSHIP =
      """
      owner,owned,percent,ownerHeadquarters,ownedHeadquarters,source
      "Huawei Technologies Co., Ltd.",Sample Holdings Pte,100,CN,SG,register
      Sample Holdings Pte,Sample Compute Sdn Bhd,60,SG,MY,register
      Sample Cousin GmbH,Sample Other Sdn Bhd,20,DE,MY,register
      """;

  private Run determine(String day, String endUser, String... more) {
    String[] args = {"determine", "-", "--parties", parties(), "--format", "json"};
    String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return Run.with(MOVEMENT.formatted(day, endUser), all);
  }

  /** What a source says of a fact; empty when none says anything. */
  private static String recorded(Run run, String fact) {
    Pattern pattern =
        Pattern.compile("\"fact\": \"%s\",\\s+\"value\": \"([^\"]*)\"".formatted(fact));
    String evidence = run.out().substring(Math.max(0, run.out().indexOf("\"evidence\"")));
    Matcher found = pattern.matcher(evidence);
    return found.find() ? found.group(1) : "";
  }

  private void owners() throws IOException {
    Path ownership = Files.createDirectories(folder.resolve("parties/ownership"));
    Files.writeString(ownership.resolve("register.csv"), OWNERSHIP);
  }

  @Test
  void aListedPartyIsFilledWithItsEntry() {
    imported(CSL);

    Run run = determine("2026-08-03", "name: Huawei Technologies Co Ltd, country: CN");

    Schema.check(run.out());
    assertThat(recorded(run, "parties.endUser.listed")).isEqualTo("EL");
    assertThat(run.out())
        .contains("(CSL of 2026-07-31)", "744.11(a)")
        .contains("no hit in CSL of 2026-07-31")
        .doesNotContain("evidence-contradicts", "lists-unknown", "lists-stale");
  }

  /** Of a day before the first snapshot nobody is cleared, and the first held day is told. */
  @Test
  void beforeTheFirstSnapshotNothingIsKnown() {
    imported(CSL);

    Run run = determine("2026-07-01", "name: Huawei Technologies Co Ltd, country: CN");

    assertThat(recorded(run, "parties.endUser.listed")).isEmpty();
    assertThat(run.out()).contains("\"lists-unknown\"", "the earliest is of 2026-07-31");
  }

  /** A file of few lists says who is on them and clears nobody of the others. */
  @Test
  void aListThatIsNotHeldClearsNobody() throws IOException {
    imported(file("csl-2026-07-31.jsonl", csl(3, sdn("36", "Kunlun Aurora", "KAA"))));

    Run clear = determine("2026-08-03", "name: Penang Widgets Sdn Bhd, country: MY");
    Run listed = determine("2026-08-03", "name: Kunlun Aurora, country: MY");

    assertThat(recorded(clear, "parties.endUser.listed")).isEmpty();
    assertThat(clear.out()).doesNotContain("no hit in").contains("\"lists-unknown\"", "EL");
    assertThat(recorded(listed, "parties.endUser.listed")).isEqualTo("SDN");
    assertThat(listed.out()).contains("SDN-36 Kunlun Aurora");
  }

  @Test
  void aHitForReviewIsAQuestionAndADecisionSettlesIt() {
    imported(CSL);
    String name = "Huawei Technology Group";

    Run open = determine(LATER, "name: " + name);
    for (String entry : ENTRY.matcher(open.out()).results().map(MatchResult::group).toList()) {
      parties(
          "screen",
          "decide",
          name,
          "--entry",
          entry,
          "--author",
          "J. Doe",
          "--reason",
          "another group",
          "--until",
          "2999-01-01");
    }
    Run decided = determine(LATER, "name: " + name);

    assertThat(recorded(open, "parties.endUser.listed")).isEmpty();
    assertThat(open.out()).contains("\"listing-possible\"", "screen decide");
    assertThat(recorded(decided, "parties.endUser.listed")).isEqualTo("none");
    assertThat(decided.out()).doesNotContain("\"listing-possible\"");
  }

  @Test
  void aStatementStandsAndIsFlagged() {
    imported(CSL);

    Run none = determine("2026-08-03", "name: Huawei Technologies Co Ltd, listed: []");
    Run wrong = determine("2026-08-03", "name: Penang Widgets Sdn Bhd, listed: [DPL]");
    Run right = determine("2026-08-03", "name: Huawei Technologies Co Ltd, listed: [EL]");

    assertThat(none.out()).contains("\"evidence-contradicts\"", "the movement states none");
    Schema.check(none.out());
    assertThat(none.exit()).isEqualTo(OPEN);
    assertThat(none.out())
        .containsPattern(
            "\"outcome\": \"[A-Z_]+\",\\s+\"disputed\": \\[\\s+\\{\\s+\"fact\": \"parties.endUser.listed\"");
    assertThat(right.out()).doesNotContain("\"disputed\"");
    assertThat(wrong.out()).contains("the sources say not DPL");
    assertThat(right.out()).doesNotContain("evidence-contradicts");
  }

  /** EAR99 to a party said to be on no list: the outcome is decided and stands on sand. */
  @Test
  void aDisputedStatementStandsBesideTheOutcome() {
    imported(CSL);
    String movement =
        """
        date: 2026-08-03
        kind: export
        from: US
        to: MY
        items: [{eccn: 5A992.c, quantity: 20}]
        declares: [no-part-744-knowledge, no-red-flags]
        parties:
          exporter: {name: Example Cloud Inc., country: US, headquarters: US}
          ultimateConsignee: {name: Huawei Technologies Co Ltd, country: MY, headquarters: MY, listed: []}
        """;

    Run run = Run.with(movement, "determine", "-", "--parties", parties());

    assertThat(run.exit()).isEqualTo(OPEN);
    assertThat(run.out().replaceAll("\\s+", " "))
        .containsPattern("[A-Z_]{7,} ear, 2026-08-03 disputed the movement states none;")
        .contains("The statement stands");
  }

  /** Who belongs to a listed party through another is owned by it (the whole stake counts). */
  @Test
  void ownersOfOwnersCount() throws IOException {
    imported(CSL);
    owners();

    Run run = determine("2026-08-03", "same: ultimateConsignee");
    Run other = determine("2026-08-03", "name: Sample Other Sdn Bhd, country: MY");

    Schema.check(run.out());
    assertThat(run.out()).contains("Sample Holdings Pte has 60 % (register)", "90 FR 50857");
    assertThat(recorded(run, "parties.ultimateConsignee.ownedByListed")).isEqualTo("yes");
    assertThat(recorded(other, "parties.endUser.owners")).isNotEmpty();
    assertThat(recorded(other, "parties.endUser.ownedByListed")).isEmpty();
  }

  /** Two listed owners' 30 and 25 percent are enough whoever is above the third owner. */
  @Test
  void whatListedOwnersEntriesSayIsNotAskedForTheSakeOfAnother() throws IOException {
    imported(CSL);
    Path ownership = Files.createDirectories(folder.resolve("parties/ownership"));
    Files.writeString(
        ownership.resolve("r.csv"),
        """
        owner,owned,percent,ownerHeadquarters
        Abdul Satar Ghoura,Agg Test Ltd,30,AF
        "Huawei Technologies Co., Ltd.",Agg Test Ltd,25,CN
        Clean Holdings,Agg Test Ltd,45,SG
        """);

    Run run = determine("2026-11-15", "name: Agg Test Ltd, country: MY");
    Run show = parties("party", "show", "Agg Test Ltd", "--on", "2026-11-15", "--concern", "CN");
    Run json = parties("party", "show", "Agg Test Ltd", "--on", "2026-11-15", "--format", "json");

    assertThat(recorded(run, "parties.endUser.ownedByListed")).isEqualTo("yes");
    assertThat(run.out())
        .contains("\"owners-unnamed\"", "not all owners of Clean Holdings are named")
        .doesNotContain("\"parties.endUser.ownerLists\"");
    assertThat(show.out().replaceAll("\\s+", " "))
        .contains("yes owners who are listed or owned so have 55 % together")
        .contains("entry Huawei Technologies Co., Ltd.: EL-", "lists CSL of 2026-07-31");
    Schema.of("party.schema.json").accepts(json.out());
  }

  @Test
  void statedOwnersAreComparedWithTheSources() throws IOException {
    imported(CSL);
    owners();

    Run run =
        determine(
            "2026-08-03",
            "name: Sample Other Sdn Bhd, owners: [{name: Sample Cousin GmbH, percent: 70}]");
    Run missing = determine("2026-08-03", "name: Sample Other Sdn Bhd, owners: []");

    assertThat(run.out()).contains("the movement states 70", "Sample Cousin GmbH with 20 %");
    assertThat(missing.out()).contains("the movement states no such owner");
  }
}
