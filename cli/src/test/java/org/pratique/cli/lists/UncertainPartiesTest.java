package org.pratique.cli.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pratique.cli.Run;
import org.pratique.cli.Schema;

/** What may be a listed party is nobody's clearance: of movements, of files of parties, of days. */
class UncertainPartiesTest extends ListsDesk {
  private static final int OPEN = 3;
  private static final String CODES = "EL DPL UVL MEU SDN SSI MBS CMIC FSE ISN DTC CAP PLC";
  private static final String MOVEMENT =
      """
      date: 2026-08-03
      kind: export
      from: US
      to: CN
      items: [{eccn: 5A992.c, quantity: 20}]
      declares: [no-part-744-knowledge, no-red-flags]
      parties:
        exporter: {name: Example Cloud Inc., country: US, headquarters: US}
        ultimateConsignee: {name: Sample Compute Ltd, country: CN, headquarters: CN, listed: []}
        endUser: {%s}
      """;

  @BeforeEach
  void importsLists() throws IOException {
    String every =
        Stream.of(CODES.split(" ", -1))
            .map(c -> entry(c, "Invented Trading " + c))
            .collect(Collectors.joining());
    imported(
        file(
            "csl-2026-07-31.jsonl",
            // Words are rare among many names only.
            every.repeat(20)
                + entry("EL", "Hangzhou Hikvision Digital Technology Co., Ltd.")
                + entry("CMIC", "HANGZHOU HIKVISION DIGITAL TECHNOLOGY CO., LTD.")
                + entry("CMIC", "Hikvision")));
  }

  private static String entry(String code, String name) {
    return """
    {"name":"%s","source":"%s","source_code":"%s","source_list_url":"","countries":["China"]}
    """
        .formatted(name, "X (" + code + ")", code);
  }

  private Run determine(String endUser) {
    return Run.with(
        MOVEMENT.formatted(endUser), "determine", "-", "--parties", parties(), "--format", "json");
  }

  private Run screen(String rows, String... more) throws IOException {
    Stream<String> words = Stream.concat(Stream.of(file("rows.csv", rows)), Stream.of(more));
    return parties("screen", words.toArray(String[]::new));
  }

  private static String flags(Run run) {
    return run.out().substring(run.out().indexOf("\"flags\""));
  }

  @Test
  void aPossibleHitLeavesThePartyOpenWhateverIsDeclared() {
    Run clear = determine("name: Penang Widgets Sdn Bhd, country: MY");
    Run possible = determine("name: Hikvision, country: CN");

    assertThat(clear.out()).contains("NO_LICENSE_REQUIRED");
    Schema.check(possible.out());
    assertThat(possible.exit()).isEqualTo(OPEN);
    assertThat(possible.out())
        .contains("UNDETERMINED", "\"listing-possible\"", "parties.endUser.listed")
        .contains("EL", "`hikvision`, a rare word", "It is on NS-CMIC")
        .doesNotContain("\"outcome\": \"NO_LICENSE_REQUIRED\"");
  }

  @Test
  void aStatementAgainstAPossibleHitStandsAndComesFirstOfTheFlags() {
    Run stated = determine("name: Hikvision, country: CN, listed: []");

    assertThat(stated.out()).contains("NO_LICENSE_REQUIRED");
    assertThat(flags(stated))
        .matches("(?s)\"flags\": \\[\\s*\\{\\s*\"id\": \"evidence-contradicts\".*");
  }

  @Test
  void rowsAreUnknownWhereAListIsNotHeldForTheDay() throws IOException {
    imported(
        file("a.jsonl", entry("EL", "Invented One")), "--list", "OURS", "--date", "2026-07-01");
    Path report = folder.resolve("report.html");
    Path out = folder.resolve("out.csv");
    String told = "no snapshot of CSL on or before 2026-07-20 is held";

    Run run =
        screen(
            "name\nJane Austen\n",
            "--as-of",
            "2026-07-20",
            "--report",
            "" + report,
            "--out",
            "" + out);
    Run json = screen("name\nJane Austen\n", "--as-of", "2026-07-20", "--format", "json");

    assertThat(run.exit()).isEqualTo(OPEN);
    assertThat(run.out())
        .contains("unknown    1", "clear      0", "no list", "stale", "19 days before");
    assertThat(Files.readString(out)).contains(",unknown,0,", told);
    assertThat(Files.readString(report)).contains("Nobody is cleared: " + told, "19 days before");
    assertThat(json.out()).contains("\"unknownLists\"", told, "\"staleLists\"", "19 days before");
  }

  @Test
  void aRowThatCannotBeComparedIsUnknownAndSaysWhy() throws IOException {
    Path out = folder.resolve("out.csv");

    Run run =
        screen(
            "name\nX\n华\n" + "A".repeat(10_000) + "\n", "--as-of", "2026-08-01", "--out", "" + out);

    assertThat(run.exit()).isEqualTo(OPEN);
    assertThat(run.out()).contains("unknown    3", "clear      0");
    assertThat(Files.readString(out))
        .contains("1,2,,X,,unknown,0,", "too short to compare", "more than 100 letters");
  }

  @Test
  void copiesOfAnEntryAreOneHitWithItsCountriesInOneWay() throws IOException {
    imported(
        file(
            "el.jsonl",
            entry("EL", "Hangzhou Hikvision Digital Technology Co., Ltd.")
                .replace("China", "CHINA, PEOPLE'S REPUBLIC OF")),
        "--list",
        "EL",
        "--date",
        "2026-07-30");

    Run run = parties("screen", "Hangzhou Hikvision Digital Technology", "--as-of", "2026-08-01");

    assertThat(run.out()).contains("2 hits", "also", "in CSL of 2026-07-31", "(CN)");
    assertThat(run.out()).doesNotContain("PEOPLE'S REPUBLIC", "(China)");
  }
}
