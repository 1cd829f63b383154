package org.pratique.cli.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pratique.cli.Run;
import org.pratique.cli.Schema;

class PartyCommandTest {
  private static final String SAMPLE = "../docs/how-to/parties";
  private static final String DAY = "2026-06-15";

  @TempDir Path folder;

  private String parties(String file, String text) throws IOException {
    Path ownership = Files.createDirectories(folder.resolve("ownership"));
    Files.writeString(ownership.resolve(file), text);
    return folder.toString();
  }

  private static Run party(String what, String name, String... more) {
    String[] args = new String[7 + more.length];
    String[] first = {"party", what, name, "--parties", SAMPLE, "--on", DAY};
    System.arraycopy(first, 0, args, 0, 7);
    System.arraycopy(more, 0, args, 7, more.length);
    return Run.of(args);
  }

  /** The page as one line: where it breaks does not matter. */
  private static String flat(Run run) {
    return run.out().replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"show", "parents", "family"})
  void pagesFitAndJsonFollowsTheSchema(String what) {
    assertThat(party(what, "Example Sdn Bhd").tooWide()).isEmpty();
    Run json = party(what, "Example Sdn Bhd", "--format", "json");
    Schema.of("party.schema.json").accepts(json.out());
  }

  @Test
  void theFiftyPercentRuleShowsItsArithmetic() {
    Run run = party("show", "Example Sdn Bhd", "--listed", "Example (Shenzhen) Co.");
    assertThat(flat(run))
        .contains("yes owners who are listed or owned so have 70 % together")
        .contains("restricted by its own owners");
    Schema.of("party.schema.json")
        .accepts(
            party("show", "Example Labs Sdn Bhd", "--listed", "Example Sdn Bhd", "--format", "json")
                .out());
    assertThat(flat(party("show", "Example Labs Sdn Bhd", "--listed", "Example Sdn Bhd")))
        .contains("unknown owners")
        .contains("50 % or more restricts Example Labs Sdn Bhd");
  }

  @Test
  void listedNamesMayHaveCommasAndBeSeveral() throws IOException {
    String dir =
        parties(
            "t.csv",
            "owner,owned,percent\n\"Huawei Technologies Co., Ltd.\",Agg,30\n\"B, Inc.\",Agg,25\n");

    Run run =
        Run.of(
            "party",
            "show",
            "Agg",
            "--parties",
            dir,
            "--listed",
            "Huawei Technologies Co., Ltd.",
            "--listed",
            "B, Inc.");

    assertThat(flat(run)).contains("yes owners who are listed or owned so have 55 % together");
  }

  @Test
  void aCircleOfParentsIsAskedAbout() throws IOException {
    String dir =
        parties(
            "t.csv", "owner,owned,percent,complete\nA,B,100,true\nB,C,100,true\nC,A,100,true\n");

    for (String what : new String[] {"show", "parents"}) {
      Run run = Run.of("party", what, "C", "--parties", dir, "--concern", "CN");
      run = what.equals("show") ? run : Run.of("party", what, "C", "--parties", dir);
      assertThat(run.exit()).isEqualTo(3);
      assertThat(flat(run))
          .contains("Who is above all of C, B, A, which own or control each other in a circle?")
          .contains("documents the shareholder register");
    }
  }

  @Test
  void familiesTakeTheirTest() {
    assertThat(party("family", "Example Sdn Bhd").out()).doesNotContain("Data Center");
    assertThat(party("family", "Example Sdn Bhd", "--share", "50").out())
        .contains("Example Data Center Sdn Bhd (MY): 50 %");
    assertThat(party("family", "Example Sdn Bhd", "--no-control").out()).doesNotContain("Vietnam");
    assertThat(party("family", "Example Sdn Bhd", "--share", "0").exit()).isEqualTo(2);
    assertThat(party("family", "Example Sdn Bhd", "--share", "100.1").exit()).isEqualTo(2);
  }

  @Test
  void thePictureIsWellFormedAndDescribed() throws Exception {
    Path svg = folder.resolve("f.svg");
    party("family", "Example Sdn Bhd", "--svg", svg.toString());
    var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile());
    assertThat(document.getDocumentElement().getAttribute("role")).isEqualTo("img");
    assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
        .contains("Example Regional Holdings Pte. Ltd. has Example Sdn Bhd: 70 % and control");
    assertThat(Files.readString(svg)).doesNotContain("<script").doesNotContain("href");
  }

  @Test
  void namesAreEscapedInThePicture() throws Exception {
    String dir =
        parties("t.csv", "owner,owned,percent\n\"<script>A&B\"\"\u202E\uFFFF</script>\",B,60\n");
    Path svg = folder.resolve("f.svg");
    Run.of("party", "family", "B", "--parties", dir, "--svg", svg.toString());
    var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile());
    assertThat(document.getElementsByTagName("script").getLength()).isZero();
  }

  @Test
  void severalOfOneNameAreCandidates() throws IOException {
    String dir =
        parties(
            "b.json",
            """
            [{"recordId":"1","recordType":"entity","recordDetails":{"name":"Apex Ltd"}},
             {"recordId":"2","recordType":"entity","recordDetails":{"name":"Apex Limited"}}]
            """);
    Run run = Run.of("party", "show", "Apex", "--parties", dir);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("bods:1 Apex Ltd", "bods:2 Apex Limited");
    assertThat(Run.of("party", "show", "bods:2", "--parties", dir).exit()).isEqualTo(3);
  }

  @Test
  void everyWrongLineIsToldWithItsPlace() throws IOException {
    parties("t.csv", "owner,owned,percent\nA,B,101\nA,,5\nA,B\n");
    parties("b.json", "[{\"recordId\": \"1\",\n \"recordType\": }]");
    parties("x.xml", "<a>");
    parties("note.txt", "?");
    String dir = parties("same.csv", "a,b,reason,author,on\nlei:X,name:Y,r,me,soon\n");
    Run run = Run.of("party", "show", "A", "--parties", dir);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .contains("t.csv:2", "t.csv:3", "t.csv:4", "b.json:2:16", "x.xml", "note.txt", "same.csv:2")
        .doesNotContain("Exception");
  }

  @Test
  void aDecisionIsTakenBackByALaterRow() throws IOException {
    parties("t.csv", "owner,owned,percent\nTop,Alpha Works,60\nBeta Plant,C,60\n");
    String rows = "a,b,decision,reason,author,on\n";
    String same = "name:Alpha Works,name:Beta Plant,same,r,me,2026-01-01\n";
    String dir = parties("same.csv", rows + same);
    assertThat(Run.of("party", "parents", "C", "--parties", dir).out()).contains("Top");
    parties("same.csv", rows + same + "name:Beta Plant,name:Alpha Works,apart,r,me,2026-02-01\n");
    assertThat(Run.of("party", "parents", "C", "--parties", dir).out()).doesNotContain("Top");
  }

  @Test
  void withoutADirectoryOrWithoutFiles() throws IOException {
    assertThat(Run.of("party", "show", "A").err()).contains("--parties DIR");
    assertThat(Run.of("party", "show", "A", "--parties", folder.toString()).exit()).isEqualTo(2);
    Files.createDirectories(folder.resolve("ownership"));
    assertThat(Run.of("party", "show", "A", "--parties", folder.toString()).err())
        .contains("there is no file in it");
  }

  private static final String MOVEMENT =
      """
      date: 2026-06-15
      kind: export
      from: US
      to: MY
      items: [{product: NVIDIA B300, quantity: 2000}]
      parties:
        exporter: {name: Example Cloud Inc., country: US, headquarters: US, ultimateParent: {name: Example Cloud Inc., headquarters: US}}
        ultimateConsignee: {name: Example Sdn Bhd, country: MY%s}
        endUser: {same: ultimateConsignee}
      declares: [no-part-744-knowledge, no-red-flags]
      """;

  private static Run determine(String more, String... args) {
    String[] all = new String[args.length + 2];
    all[0] = "determine";
    all[1] = "-";
    System.arraycopy(args, 0, all, 2, args.length);
    return Run.with(MOVEMENT.formatted(more), all);
  }

  @Test
  void determineFillsWhatIsNotStated() {
    assertThat(determine("").exit()).isEqualTo(3);
    Run run = determine("", "--parties", SAMPLE);
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("parties.ultimateConsignee.ultimateParent.headquarters = CN")
        .contains("(ownership record)")
        .contains("register.csv line 4");
    assertThat(run.tooWide()).isEmpty();
    Run json = determine("", "--parties", SAMPLE, "--format", "json");
    Schema.check(json.out());
    assertThat(json.out()).contains("\"evidence\": [");
  }

  /** Stated headquarters stand, though the sources say otherwise, and are flagged. */
  @Test
  void determineFlagsWhatContradicts() {
    Run run =
        determine(
            ", headquarters: MY, ultimateParent: {name: Fine Inc., headquarters: MY}",
            "--parties",
            SAMPLE,
            "--format",
            "json");
    assertThat(run.out())
        .contains("\"evidence-contradicts\"")
        .contains("the movement states Fine Inc.; the sources say Example (Shenzhen) Co.")
        .contains("\"outcome\": \"NO_LICENSE_REQUIRED\"");
  }

  @Test
  void theOtherCommandsFillToo() throws IOException {
    Path file = Files.writeString(folder.resolve("m.yaml"), MOVEMENT.formatted(""));
    for (String command : new String[] {"explain", "compare", "whatif"}) {
      Run run = Run.of(command, file.toString(), "--parties", SAMPLE);
      assertThat(run.out()).as(command).contains("LICENSE_REQUIRED");
      assertThat(run.exit()).as(command).isZero();
    }
    Run bad = Run.of("determine", file.toString(), "--parties", folder.resolve("no").toString());
    assertThat(bad.exit()).isEqualTo(2);
  }
}
