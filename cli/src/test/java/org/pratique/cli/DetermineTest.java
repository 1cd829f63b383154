package org.pratique.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetermineTest {
  private static final String SETS = "ear,ear:codified,ear:announced,siia-interim,siia-replacement";

  @ParameterizedTest
  @CsvSource({
    "kuala-lumpur,     LICENSE_REQUIRED,    LICENSE_REQUIRED,      LICENSE_REQUIRED",
    "parent-unknown,   UNDETERMINED,        LICENSE_REQUIRED,      UNDETERMINED",
    "saudi-own-site,   LICENSE_REQUIRED,    LICENSE_REQUIRED,      LICENSE_EXCEPTION ICT",
    "brazil-1000-h100, NO_LICENSE_REQUIRED, LICENSE_EXCEPTION LPP, NO_LICENSE_REQUIRED",
    "london-h100,      NO_LICENSE_REQUIRED, LICENSE_EXCEPTION AIA, NO_LICENSE_REQUIRED",
    "shenzhen-h200,    LICENSE_REQUIRED,    LICENSE_REQUIRED,      LICENSE_REQUIRED",
    "shenzhen-4090,    LICENSE_EXCEPTION NAC, LICENSE_EXCEPTION NAC, LICENSE_EXCEPTION NAC",
    "macau-own-site,   LICENSE_REQUIRED,    LICENSE_REQUIRED,      LICENSE_EXCEPTION ICT",
    "dubai-h100,       LICENSE_REQUIRED,    LICENSE_EXCEPTION LPP, LICENSE_REQUIRED",
    "dubai-microsoft,  NO_LICENSE_REQUIRED, NO_LICENSE_REQUIRED,   NO_LICENSE_REQUIRED",
    "egypt-h100,       LICENSE_REQUIRED,    LICENSE_REQUIRED,      LICENSE_REQUIRED",
  })
  void theExamplesComeOutAsTheLawHasIt(String name, String ear, String codified, String interim) {
    Run run = Run.of("determine", Run.example(name), "--rules", "ear,ear:codified,siia-interim");

    List<String> wanted = List.of(ear, codified, interim);
    assertThat(run.exit()).isEqualTo(wanted.contains("UNDETERMINED") ? 3 : 0);
    List<String> blocks = Outcomes.ofBlocks(run.out());
    assertThat(blocks).containsExactlyInAnyOrderElementsOf(wanted.stream().distinct().toList());
  }

  @Test
  void everyExampleFitsThePageAndFollowsTheSchema() throws IOException {
    try (Stream<Path> examples = Files.list(Path.of("../examples"))) {
      for (Path example : examples.sorted().toList()) {
        String file = example.toString();
        assertThat(Run.of("determine", file, "--rules", SETS, "--why").tooWide()).isEmpty();
        assertThat(Run.of("determine", file, "--rules", SETS, "--lang", "zh").tooWide()).isEmpty();
        assertThat(Run.of("explain", file, "--rules", SETS).tooWide()).isEmpty();
        Schema.check(Run.of("determine", file, "--rules", SETS, "--format", "json").out());
      }
    }
  }

  /**
   * NAC and ACA exclude each other and between them cover every parent: which one is a question.
   */
  @Test
  void whereOneOfTwoExceptionsAppliesTheDeterminationAsksWhich() {
    String movement =
        """
        date: 2025-05-02
        kind: export
        from: US
        to: SA
        items: [{product: NVIDIA GeForce RTX 4090, quantity: 12}]
        parties:
          exporter: {name: A, country: US, headquarters: US, ultimateParent: {name: A, headquarters: US}}
          ultimateConsignee: {name: B, country: SA, headquarters: SA}
          endUser: {same: ultimateConsignee}
        endUse: {purpose: operate}
        declares: [no-part-744-knowledge, no-red-flags]
        """;
    Run run = Run.with(movement, "determine", "-");

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out())
        .contains("LICENSE_EXCEPTION  ", "one of     NAC or ACA", "ask 1      ultimate consignee:")
        .contains("parties.ultimateConsignee.ultimateParent.headquarters")
        .containsPattern("do\\? +if NAC, 25 calendar days before 2025-05-02: notify BIS")
        .containsPattern("do +until 2030-05-02");
    String json = Run.with(movement, "determine", "-", "--format", "json").out();
    Schema.check(json);
    assertThat(json)
        .containsPattern("possibleAuthorizations\": *\\[\\s*\\{\\s*\"symbol\": *\"NAC\"");

    Run settled =
        Run.with(
            movement.replace(
                "headquarters: SA}", "headquarters: SA, ultimateParent: {headquarters: CN}}"),
            "determine",
            "-");
    assertThat(settled.exit()).isZero();
    assertThat(settled.out()).contains("LICENSE_EXCEPTION NAC").doesNotContain("if NAC");
  }

  @Test
  void fiveRuleSetsSideBySide() {
    Golden.check(
        "kuala-lumpur.txt",
        Run.of("determine", Run.example("kuala-lumpur"), "--rules", SETS).stable());
  }

  @Test
  void oneRuleSetWithItsReasons() {
    Golden.check(
        "brazil.txt",
        Run.of("determine", Run.example("brazil-1000-h100"), "--rules", "ear:codified").stable());
  }

  @Test
  void anUnknownParentIsTheFirstQuestion() {
    Run run = Run.of("determine", Run.example("parent-unknown"));

    Golden.check("parent-unknown.txt", run.stable());
    assertThat(run.exit()).isEqualTo(3);
  }

  @Test
  void aReadingThatIsWorseIsTheSafeOne() {
    Run run = Run.of("determine", Run.example("macau-own-site"), "--rules", "siia-interim");

    assertThat(run.out()).contains("read safely (siia.excluded=D5+MO): LICENSE_REQUIRED");
  }

  @Test
  void anotherDayAndAnotherReadingCanBeAskedFor() {
    Run run =
        Run.of(
            "determine",
            Run.example("macau-own-site"),
            "--rules",
            "siia-interim",
            "--set",
            "siia.excluded=D5+MO",
            "--as-of",
            "2025-09-01");

    assertThat(run.out()).contains("LICENSE_REQUIRED").contains("siia-interim, 2025-09-01");
  }

  @Test
  void aMovementMayComeFromStandardInput() throws IOException {
    String movement = Files.readString(Path.of(Run.example("london-h100")));

    Run run = Run.with(movement, "determine", "-", "--format", "json");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("\"file\": \"-\"", "\"outcome\": \"NO_LICENSE_REQUIRED\"");
  }

  @Test
  void colorIsThereWhenAskedFor() {
    assertThat(Run.of("determine", Run.example("london-h100"), "--color", "always").out())
        .contains("\u001B[");
    assertThat(Run.of("determine", Run.example("london-h100")).out()).doesNotContain("\u001B[");
  }
}
