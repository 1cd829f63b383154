package org.pratique.cli.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pratique.cli.Run;
import org.pratique.cli.Schema;

class DecisionsTest extends ListsDesk {
  private static final int REFUSED = 2;
  private static final int OPEN = 3;

  private void standing(String address) throws IOException {
    Files.createDirectories(folder.resolve("parties"));
    Files.writeString(
        folder.resolve("parties/parties.csv"),
        "id,name,country,address\nC-1,Kunlun Aurora Airlines,CN,"
            + address
            + "\nC-2,Jane Austen,GB,\n");
  }

  @Test
  void aDecisionHoldsUntilThePartyOrTheEntryChanges() throws IOException {
    standing("1 Road");
    imported(file("csl-2026-07-01.jsonl", csl(3, sdn("36", "Kunlun Aurora Airlines", "KAA"))));
    String[] decide = {
      "decide",
      "--party",
      "C-1",
      "--entry",
      "SDN-36",
      "--until",
      "2999-01-01",
      "--author",
      "J. Doe",
      "--reason",
      "another company",
      "--format",
      "json"
    };

    Run first = lists("rescreen");
    assertThat(parties("screen", decide).exit()).isZero();
    Run decided = lists("rescreen", "--format", "json");
    Run inForce = parties("screen", "decisions", "--format", "json");
    standing("2 Road");
    Run moved = parties("screen", "decisions");
    standing("1  ROAD");
    imported(file("csl-2026-07-02.jsonl", csl(3, sdn("36", "Kunlun Aurora Airlines", "KA Air"))));
    Run changed = lists("rescreen", "--format", "json");

    assertThat(first.exit()).isEqualTo(OPEN);
    assertThat(first.out()).contains("C-1", "new hit");
    assertThat(decided.exit()).isZero();
    Stream.of(decided, inForce, changed)
        .forEach(run -> Schema.of("lists.schema.json").accepts(run.out()));
    assertThat(inForce.exit()).isZero();
    assertThat(inForce.out()).contains("in-force", "another company");
    assertThat(moved.exit()).isEqualTo(OPEN);
    assertThat(moved.out()).contains("the party changed");
    assertThat(changed.exit()).isEqualTo(OPEN);
    assertThat(changed.out()).contains("\"news\": \"changed\"", "reopened: the entry changed");
  }

  @Test
  void aHitIsToldOnceAndADecisionHoldsForCopiesOfItsEntry() throws IOException {
    standing("1 Road");
    String sdn = csl(30, sdn("36", "Kunlun Aurora Airlines", "KAA"));
    imported(file("csl-2026-07-01.jsonl", sdn));

    Run first = lists("rescreen");
    Run second = lists("rescreen");
    Run again = lists("rescreen", "--again");
    decide("CSL");
    imported(file("sdn.jsonl", sdn), "--list", "SDN", "--date", "2026-07-03");
    Run copy = lists("rescreen", "--format", "json");
    Run copyAgain = lists("rescreen", "--again", "--format", "json");

    assertThat(first.out()).contains("C-1 Kunlun Aurora Airlines", "new hit");
    assertThat(second.exit()).isZero();
    assertThat(second.out()).doesNotContain("new hit").contains("1 hits that were there before");
    assertThat(again.out()).contains("new hit");
    assertThat(copy.exit()).isZero();
    assertThat(copyAgain.exit()).isZero();
    assertThat(copyAgain.out()).contains("\"decided\": 2", "\"hits\": []");
    Schema.of("lists.schema.json").accepts(copy.out());
  }

  /** Names within names are for review in {@code screen}, whatever their scores. */
  @Test
  void hitsBelowTheThresholdAreNoNews() throws IOException {
    Files.createDirectories(folder.resolve("parties"));
    Files.writeString(folder.resolve("parties/parties.csv"), "id,name\nC-1,Hikvision (Malaysia)\n");
    imported(
        file(
            "csl-2026-07-01.jsonl",
            csl(300, sdn("36", "Hangzhou Hikvision Digital Technology Co., Ltd.", "x"))));

    Run run = lists("rescreen", "--format", "json");

    assertThat(run.out())
        .containsPattern("\"below\": [1-9]")
        .doesNotContainPattern("\"score\": 0\\.[0-4]");
  }

  private void decide(String list) {
    Run run =
        parties(
            "screen",
            "decide",
            "--party",
            "C-1",
            "--list",
            list,
            "--entry",
            "SDN-36",
            "--until",
            "2999-01-01",
            "--author",
            "J. Doe",
            "--reason",
            "another company");
    assertThat(run.err()).isEmpty();
  }

  /** A list with an airline, and the decision that the name is another's. */
  private void decidedToBeARiver(String name) throws IOException {
    imported(file("csl-2026-07-01.jsonl", csl(3, sdn("36", "Kunlun Aurora Airlines", "KAA"))));
    parties(
        "screen",
        "decide",
        name,
        "--entry",
        "SDN-36",
        "--until",
        "2999-01-01",
        "--author",
        "J. Doe",
        "--reason",
        "a river");
  }

  @Test
  void aDecidedHitIsShownWithWhoWhyAndUntilAndCanBeTakenBack() throws IOException {
    decidedToBeARiver("kunlun  aurora");

    Run decided = parties("screen", "Kunlun Aurora");
    String id =
        parties("screen", "decisions").out().lines().findFirst().orElseThrow().split(" ", 2)[0];
    Run withdrawn =
        parties("screen", "decide", "--withdraw", id, "--author", "K. Roe", "--reason", "no river");
    Run open = parties("screen", "Kunlun Aurora", "--format", "json");

    assertThat(decided.exit()).isZero();
    assertThat(decided.out()).contains("1 hit", "decided", "J. Doe", "a river", "2999-01-01");
    assertThat(withdrawn.exit()).isZero();
    assertThat(open.exit()).isEqualTo(OPEN);
    assertThat(open.out()).contains("\"decided\": false", "withdrawn");
    assertThat(Files.readAllLines(folder.resolve("parties/decisions.jsonl"))).hasSize(2);
  }

  @Test
  void aFileOfPartiesIsClearedByDecisionsAsOneNameIs() throws IOException {
    decidedToBeARiver("Kunlun Aurora");
    String rows = "id,name\n1,Kunlun Aurora\n2,Kunlun Aurora Airlines\n";
    String one = file("one.csv", "id,name\n1,KUNLUN  AURORA\n");
    String out = folder.resolve("out.csv").toString();
    String json = folder.resolve("out.jsonl").toString();

    Run both = parties("screen", file("two.csv", rows), "--out", out);
    Run cleared = parties("screen", one, "--out", json);

    assertThat(both.exit()).isEqualTo(OPEN);
    assertThat(both.out()).contains("decided    1", "Cleared by decision", "row 1", "D-");
    assertThat(Files.readString(Path.of(out))).containsPattern("1,2,1,[^\n]*,D-[0-9a-f]+ in force");
    assertThat(cleared.exit()).isZero();
    String line = Files.readString(Path.of(json));
    Schema.of("screening.schema.json").accepts(line);
    assertThat(line).contains("\"verdict\":\"decided\"", "in force");
  }

  @Test
  void aDecisionWithoutReasonAuthorOrEndIsRefused() throws IOException {
    imported(file("csl-2026-07-01.jsonl", csl(3, "")));

    Run run = parties("screen", "decide", "--until", "2020-01-01");

    assertThat(run.exit()).isEqualTo(REFUSED);
    assertThat(run.err()).contains("--author", "--reason", "--until", "NAME", "--entry");
  }

  @Test
  void aBrokenLineOfDecisionsIsToldAndOneThatWasNeverFinishedIsNone() throws IOException {
    imported(file("csl-2026-07-01.jsonl", csl(3, "")));
    Path decisions = folder.resolve("parties/decisions.jsonl");

    Files.writeString(decisions, "{\"type\":\"decision\",\"id\":\n");
    Run broken = parties("screen", "Austen");
    Files.writeString(decisions, "{\"type\":\"decision\",\"id\":");
    Run unfinished = parties("screen", "Austen");
    Run added =
        parties(
            "screen",
            "decide",
            "Austen",
            "--entry",
            entry(),
            "--until",
            "2999-01-01",
            "--author",
            "J",
            "--reason",
            "R");

    assertThat(broken.exit()).isEqualTo(REFUSED);
    assertThat(broken.err()).contains("decisions.jsonl:1");
    assertThat(unfinished.exit()).isZero();
    assertThat(added.exit()).isZero();
    assertThat(Files.readAllLines(decisions)).hasSize(1);
  }

  private String entry() {
    String shown = lists("show", "CSL", "--find", "Trading 0").out();
    return shown.replaceAll("(?s).* (DPL-[0-9a-f]{12}), version.*", "$1");
  }
}
