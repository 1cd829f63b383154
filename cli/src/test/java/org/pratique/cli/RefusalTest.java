package org.pratique.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {
  @TempDir Path folder;

  /** What is changed in a good movement, and a word of the answer with its line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NVIDIA H100 SXM5 80GB | NVIDIA H10O SXM5    | -:7:  | NVIDIA H100",
        "quantity: 500         | quantity: 0         | -:8:  | quantity",
        "quantity: 500         | quantity: lots      | -:8:  | quantity",
        "to: GB                | to: XX              | -:5:  | XX",
        "to: GB                | to: Britain         | -:5:  | country",
        "date: 2025-06-01      | date: 2026-02-30    | -:2:  | 2026-02-30",
        "date: 2025-06-01      | date: 1999-01-01    | -:2:  | 2023-11-17",
        "date: 2025-06-01      | dat: 2025-06-01     | -:2:  | date",
        "kind: export          | kind: exprot        | -:3:  | export",
        "kind: export          | kind: &a [*a, *a]   | -:3:  | a",
        "purpose: operate      | purpose: fun        | -:17: | operate",
        "parties:              | partys:             | -:9:  | parties",
      })
  void badInputIsRefusedWithItsPlace(String good, String bad, String place, String word)
      throws IOException {
    String movement = Files.readString(Path.of(Run.example("london-h100"))).replace(good, bad);

    Run text = Run.with(movement, "determine", "-");
    Run json = Run.with(movement, "determine", "-", "--format", "json");

    assertThat(text.exit()).isEqualTo(2);
    assertThat(text.out()).isEmpty();
    assertThat(text.err())
        .contains(place)
        .contains(word)
        .doesNotContain("Exception", "org.pratique");
    assertThat(json.exit()).isEqualTo(2);
    Schema.check(json.out());
  }

  @Test
  void aRuleSetNamedTwiceIsRefused() {
    Run run = Run.of("determine", "../examples/egypt-h100.yaml", "--rules", "ear,ear");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("rule set `ear`", "asked for twice");
  }

  @Test
  void anEmptyPortfolioIsRefusedInEveryFormat() throws IOException {
    for (String name : new String[] {"empty.csv", "empty.jsonl", "empty.ndjson"}) {
      Run run = Run.of("portfolio", Files.writeString(folder.resolve(name), "").toString());
      assertThat(run.exit()).as(name).isEqualTo(2);
      assertThat(run.err()).as(name).contains("the file is empty");
    }
  }

  @Test
  void determineAnswersWhyNotAsExplainDoes() {
    String file = "../examples/egypt-h100.yaml";
    Run run = Run.of("determine", file, "--why-not", "LPP");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).isEqualTo(Run.of("explain", file, "--why-not", "LPP").out());
    assertThat(Run.of("determine", file, file, "--why-not", "LPP").err()).contains("--why-not");
    assertThat(Run.of("determine", file, "--why-not", "LLP").exit()).isEqualTo(2);
  }

  @Test
  void allProblemsOfAllFilesAreToldAtOnce() throws IOException {
    Path bad =
        Files.writeString(
            folder.resolve("bad.yaml"), "date: 2026-02-30\nitems: [{product: x, quantity: 0}]\n");

    Run run =
        Run.of(
            "determine",
            bad.toString(),
            "missing.yaml",
            folder.toString(),
            "--rules",
            "eer,ear:codifed");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .contains(
            "bad.yaml:1:",
            "bad.yaml:2:",
            "missing.yaml: there is no such file",
            "directory",
            "`eer`",
            "`ear`",
            "codified");
  }

  @Test
  void aGigabyteIsRefusedWithoutReadingIt() throws IOException {
    Path big = folder.resolve("big.yaml");
    try (var file = new java.io.RandomAccessFile(big.toFile(), "rw")) {
      file.setLength(1L << 30);
    }

    Run run = Run.of("determine", big.toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("larger than 1 MB");
  }

  @Test
  void yamlBombsAndBinaryAreRefused() {
    String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b, *b]\n";

    assertThat(Run.with(bomb, "determine", "-").exit()).isEqualTo(2);
    assertThat(Run.with("[".repeat(50_000), "determine", "-").exit()).isEqualTo(2);
    assertThat(Run.with("\u0000\u0001", "determine", "-").exit()).isEqualTo(2);
    assertThat(Run.with("", "determine", "-").exit()).isEqualTo(2);
    assertThat(Run.with("{\"date\": ", "determine", "-").exit()).isEqualTo(2);
  }

  @Test
  void aProposalWithProblemsIsRefusedWithItsPlace() throws IOException {
    Path proposal =
        Files.writeString(
            folder.resolve("my.md"),
            "---\nrule set: mine\nbase: ear\n---\n\n```amend\n- strike: nothing\n```\n");

    Run run = Run.of("determine", Run.example("london-h100"), "--rules", proposal.toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("my.md:");
  }

  @Test
  void unknownSettingsAreRefused() {
    Run run = Run.of("determine", Run.example("london-h100"), "--set", "siia.exclude=D5");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("siia.exclude");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "determin x                | did you mean `determine`?",
        "law shwo                  | did you mean `show`?",
        "determine                 | FILE",
        "determine x --as-of today | `today` is no day",
        "determine x --frmat json  | --frmat",
        "classify --tpp much       | `much` is no number",
        "products H10O             | NVIDIA H100",
        "law show 740.92           | `740.29`",
        "classify                  | name a product, or give figures",
        "classify B300 --tpp 5000  | not both",
        "law check nowhere         | no such folder",
      })
  void aCommandLineThatMakesNoSenseIsRefusedInOneOrTwoLines(String line, String word) {
    Run run = Run.of(line.strip().split(" +", -1));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(word).doesNotContain("Exception");
    assertThat(run.err().lines().count()).isLessThanOrEqualTo(2);
  }
}
