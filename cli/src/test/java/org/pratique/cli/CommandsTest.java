package org.pratique.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pratique.law.PackFile;

class CommandsTest {
  private static final String DAY = "2026-06-15";

  @TempDir Path folder;

  @Test
  void compareShowsEveryDayAndWhatChanged() {
    Run run =
        Run.of(
            "compare",
            Run.example("brazil-1000-h100"),
            "--rules",
            "ear,ear:codified,ear:announced",
            "--dates",
            "2025-06-01,2025-01-12");

    Golden.check("compare.txt", run.stable());
    assertThat(run.exit()).isZero();
    assertThat(run.tooWide()).isEmpty();
  }

  @Test
  void compareAsJsonHasACellPerDayAndRuleSet() {
    Run run =
        Run.of(
            "compare",
            Run.example("brazil-1000-h100"),
            "--rules",
            "ear,ear:codified",
            "--format",
            "json",
            "--dates",
            "2025-06-01,2025-07-01");

    assertThat(run.out().split("\"ruleSet\"", -1)).hasSize(5);
  }

  @Test
  void explainQuotesTheLawUnderARule() {
    Run run =
        Run.of(
            "explain", Run.example("brazil-1000-h100"), "--rules", "ear:codified", "--rule", "LPP");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("> (c) Eligible destinations.")
        .contains("26,900,000 TPP")
        .contains("740.29(c)(1)");
    assertThat(run.tooWide()).isEmpty();
  }

  @Test
  void explainSaysWhenARuleIsNotUsed() {
    Run run = Run.of("explain", Run.example("london-h100"), "--rules", "ear", "--rule", "LPPP");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("`LPPP`");
  }

  @Test
  void classifyShowsTheArithmetic() {
    Run run =
        Run.of(
            "classify",
            "--tops",
            "fp16=989.5,fp8=1979",
            "--die-area",
            "814",
            "--non-planar",
            "--datacenter",
            "--on",
            DAY);

    Golden.check("classify.txt", run.stable());
    assertThat(run.exit()).isZero();
    assertThat(run.tooWide()).isEmpty();
  }

  @Test
  void whatIsNotKnownOfAnItemIsAsked() {
    Run run = Run.of("classify", "--tpp", "2000", "--on", DAY);

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out()).contains("ECCN open", "ask 1", "items.0.parameters.datacenter");
  }

  @Test
  void classifyAsJsonAnswersForEveryParagraph() {
    Run run = Run.of("classify", "NVIDIA H100 SXM5 80GB", "--on", DAY, "--format", "json");

    assertThat(run.out()).contains("\"eccn\": \"3A090.a\"", "\"truth\": \"yes\"", "15,832 TPP");
  }

  @Test
  void productsAreListedWithTheirParagraph() {
    Run run = Run.of("products", "h100", "--on", DAY);

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("NVIDIA H100 SXM5 80GB", "15,832", "3A090.a", "4A090.a");
    assertThat(run.tooWide()).isEmpty();
    assertThat(Run.of("products", "--on", DAY).tooWide()).isEmpty();
    assertThat(Run.of("products", "H200 SXM", "--on", DAY, "--format", "json").out())
        .contains("\"dramBandwidth\": 4800");
  }

  @Test
  void theLawIsListedShownAndChecked() {
    Run list = Run.of("law", "list", "siia-interim", "--on", DAY);
    Run show = Run.of("law", "show", "740.29", "--on", DAY);
    Run rule = Run.of("law", "show", "LPP.notice", "--on", DAY);
    Run check = Run.of("law", "check", "../law/packs");

    assertThat(list.out()).contains("excepts ICT").contains("requires");
    assertThat(show.out()).contains("│ id: LPP.cap", "(a) Scope.");
    assertThat(rule.out()).contains("│ id: LPP.notice").doesNotContain("id: LPP.cap");
    assertThat(check.out() + check.err()).contains("in order", "rules");
    assertThat(check.out()).as("the same law, the same hash").contains(PackFile.load().hash());
    assertThat(list.tooWide()).isEmpty();
    assertThat(show.tooWide()).isEmpty();
    assertThat(Run.of("law", "list", "--on", DAY, "--format", "json").out())
        .contains("\"rules\": [");
    assertThat(Run.of("law", "show", "LPP", "--on", DAY, "--format", "json").out())
        .contains("\"inForce\": true");
  }

  @Test
  void aBrokenPackIsToldWithFileAndLine() throws IOException {
    Files.createDirectories(folder.resolve("us"));
    Files.writeString(folder.resolve("us/a.md"), "---\nprovision: 1\n---\n\n```rule\nid: x\n```\n");

    Run run = Run.of("law", "check", folder.toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("us/a.md:").contains("problem(s)");
  }

  @Test
  void aProposalOfOnesOwnChangesTheOutcome() throws IOException {
    Path proposal =
        Files.writeString(
            folder.resolve("my-lpp.md"),
            """
            ---
            rule set: my-lpp
            base: ear
            title: {en: A lower cap, zh: 较低上限}
            source: written for this test
            ---

            ```amend
            - set: {LPP.cap: 1_000_000 TPP}
              cites: proposal
              clause: "1"
            ```
            """);

    Run run =
        Run.of("determine", Run.example("brazil-1000-h100"), "--rules", "ear:codified," + proposal);

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("my-lpp: A lower cap");
  }

  @Test
  void helpTeaches() {
    for (String[] line :
        new String[][] {
          {"--help"},
          {"help"},
          {},
          {"help", "determine"},
          {"determine", "--help"},
          {"law", "list", "-h"}
        }) {
      Run run = Run.of(line);
      assertThat(run.exit()).isZero();
      assertThat(run.out()).contains("Usage: pratique").contains("./pratique ");
    }
    assertThat(Run.of("--help").out())
        .contains("determine", "compare", "explain", "classify", "products", "law", "Exit codes");
  }

  @Test
  void theVersionNamesTheLaw() {
    assertThat(Run.of("version").out()).contains("pack ", "law from 2023-11-17", "siia-interim");
    assertThat(Run.of("--version").out()).isEqualTo(Run.of("version").out());
  }
}
