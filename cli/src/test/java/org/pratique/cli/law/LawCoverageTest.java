package org.pratique.cli.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pratique.cli.Run;
import org.pratique.cli.Schema;

class LawCoverageTest {
  private static final String RULE =
      """
      ---
      provision: 799.1
      title: Made up
      in force: 2025-01-01
      source: made up for this test
      ---
      ```rule
      id: 799.1
      effect: flags
      summary: {en: made up, zh: 虚构}
      text: {en: made up, zh: 虚构}
      when: "%s"
      ```
      """;

  private static final String CASES =
      """
      - {it: a, rule: "799.1", says: yes}
      - {it: b, rule: "799.1", says: no}
      - {it: c, rule: "799.1", says: unknown}
      """;

  @TempDir Path folder;

  @Test
  void thePacksAreToldByPart() {
    Run run = Run.of("law", "coverage", "--full", "../law/packs");

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains(
            "part 734", "part 740", "proposals", "Not encoded, and why", "0 rules lack cases");
    assertThat(run.out().indexOf("\n740.8 ")).isLessThan(run.out().indexOf("\n740.27 "));
    assertThat(run.tooWide()).isEmpty();
  }

  @Test
  void aRuleOfOnesOwnNeedsCasesAndMustBeAbleToFire() throws IOException {
    Files.writeString(
        folder.resolve("mine.md"), RULE.formatted("movement.to in D:5 and movement.to in {BR}"));

    Run without = Run.of("law", "coverage", folder.toString());
    Files.writeString(folder.resolve("cases.yaml"), CASES);
    Run with = Run.of("law", "coverage", folder.toString());

    assertThat(without.exit()).isEqualTo(1);
    assertThat(without.out())
        .contains("799.1: no case says yes, no, unknown")
        .contains("what it asks of `movement.to` cannot all hold")
        .doesNotContain("740.29");
    assertThat(with.exit()).isZero();
    Run json = Run.of("law", "coverage", folder.toString(), "--format", "json");
    Schema.of("law-coverage.schema.json").accepts(json.out());
    assertThat(json.out()).contains("\"kind\": \"never-yes\"");
  }

  @Test
  void everyProblemIsToldWithItsPlace() throws IOException {
    Files.writeString(folder.resolve("mine.md"), RULE.formatted("movement.too in D:5"));
    Files.writeString(folder.resolve("cases.yaml"), "- {it: a, rule: 799.2, says: maybe}\n");

    Run broken = Run.of("law", "coverage", folder.toString());
    Files.writeString(folder.resolve("mine.md"), RULE.formatted("movement.to in D:5"));
    Run cases = Run.of("law", "coverage", folder.toString());

    assertThat(broken.exit()).isEqualTo(2);
    assertThat(broken.err()).contains("mine.md:12:", "did you mean `movement.to`", "maybe");
    assertThat(cases.exit()).isEqualTo(2);
    assertThat(cases.err()).contains("cases.yaml:1:", "did you mean `799.1`?", "2 problem(s)");
  }

  @Test
  void whatIsNotThereIsSaid() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    assertThat(Run.of("law", "coverage", empty.toString()).err())
        .contains("there is no Markdown file in this folder");
    assertThat(Run.of("law", "coverage", "nowhere").err()).contains("there is no such folder");
    assertThat(Run.of("law", "coverage", "nowhere").exit()).isEqualTo(2);
    assertThat(Run.of("law", "coverage", "--help").out()).contains("dead", "Exit codes: 0");
  }
}
