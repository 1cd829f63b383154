package org.pratique.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.Node;
import org.pratique.engine.yaml.YamlReader;

/** What-if on the real law. */
class WhatIfTest {
  private static final String GOOD =
      "(NOT_SUBJECT|NO_LICENSE_REQUIRED|LICENSE_EXCEPTION [A-Z]+|AUTHORIZED .+)";

  private static String page(String movement, String rules, String... more) {
    String[] args = new String[more.length + 4];
    System.arraycopy(new String[] {"whatif", "-", "--rules", rules}, 0, args, 0, 4);
    System.arraycopy(more, 0, args, 4, more.length);
    Run run = Run.with(movement, args);
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.tooWide()).isEmpty();
    return run.out().replaceAll("\\s+", " ");
  }

  private static String movement(String date, String to, String items, String parties) {
    return """
    {date: %s, kind: export, from: US, to: %s, items: [%s],
     parties: {exporter: {name: Example Cloud Inc., country: US, headquarters: US,
                          ultimateParent: {name: Example Cloud Inc., headquarters: US}}, %s},
     endUse: {purpose: operate}, declares: [no-part-744-knowledge, no-red-flags]}
    """
        .formatted(date, to, items, parties);
  }

  private static String to(String country, String home, String parent) {
    return """
    ultimateConsignee: {country: %s, headquarters: %s, ultimateParent: {name: %s, headquarters: %s}},
    endUser: {same: ultimateConsignee}\
    """
        .formatted(country, home, parent, home);
  }

  private static String chips(String product, int quantity) {
    return "{product: %s, quantity: %d}".formatted(product, quantity);
  }

  private static final String H100 = "NVIDIA H100 SXM5 80GB";
  private static final String BRAZIL =
      movement("2025-06-01", "BR", chips(H100, 2_000), to("BR", "BR", "Exemplo SA"));

  private static String received(String movement, String total) {
    return movement.stripTrailing().replaceAll("}$", ", ledger: {lppTppThisYear: " + total + "}}");
  }

  /** 1,699 × 15,832 = 26,898,568 ≤ 26,900,000 < 1,700 × 15,832. */
  @Test
  void overAYearlyLimitTheSmallestCutComesWithAPlanByYears() {
    String page = page(received(BRAZIL, "0"), "ear:codified");

    assertThat(page)
        .contains("1. LICENSE_EXCEPTION LPP")
        .contains("reduce items.0.quantity (2,000) to 1,699")
        .contains("plan 2025-06-01: 1,699")
        .contains("plan 2026-01-01: 301")
        .contains("obtain the certification")
        .contains("among companies of one family")
        .contains("740.29(d), (h)(1)");
    assertThat(page).doesNotContain("2. ");
  }

  @Test
  void withTheTotalUnknownItIsAsked() {
    String page = page(BRAZIL, "ear:codified");

    assertThat(page)
        .contains("for some answers only")
        .contains("ledger.lppTppThisYear (known to: ledger)")
        .contains("wait until 2026-01-01")
        .contains("given ledger.lppTppThisYear = 0, if nothing else has been received");
    assertThat(page).doesNotContain("plan ");
  }

  @Test
  void aNewYearIsCheaperThanACut() {
    String used =
        received(
            movement("2025-06-01", "BR", chips(H100, 1_000), to("BR", "BR", "Exemplo SA")),
            "26000000");

    assertThat(page(used, "ear:codified"))
        .containsPattern("1\\. LICENSE_EXCEPTION LPP cost 1 change wait until 2026-01-01")
        .containsPattern("2\\. LICENSE_EXCEPTION LPP cost 2 change reduce .* to 56 ");
  }

  @Test
  void anOwnSiteWaitsForItsAssurance() {
    String own =
        movement(
            "2025-08-01",
            "SA",
            chips("NVIDIA H200 SXM", 4_096),
            to("SA", "SA", "Example Cloud Inc.").replaceFirst("SA}}", "US}}"));

    String page =
        page(
            own.stripTrailing()
                .replaceAll(
                    "}$",
                    ", site: {country: SA, owner: ultimateConsignee, operator: ultimateConsignee}}"),
            "siia-interim");

    assertThat(page)
        .containsPattern(
            "1\\. LICENSE_EXCEPTION ICT cost 3 change obtain and put on file: assurances \\(none\\) security");
  }

  @Test
  void aThirdPartyNeedsAnotherTransaction() {
    String third =
        movement(
            "2025-08-01", "SA", chips("NVIDIA H200 SXM", 4_096), to("SA", "SA", "Riyadh Holding"));

    assertThat(page(third, "siia-interim"))
        .contains("only another transaction reaches it")
        .contains("obtain and put on file: assurances")
        .contains("a company of the exporter's own corporate family");
  }

  @Test
  void theUnitedArabEmiratesAreWorthAWait() {
    String gulf =
        movement(
            "2026-06-15",
            "AE",
            chips(H100, 64),
            to("AE", "AE", "Microsoft Corporation").replaceFirst("AE}}", "US}}"));

    assertThat(page(gulf, "ear")).contains("wait until 2026-07-10 (2026-06-15)");
    assertThat(page(gulf, "ear", "--not-before", "2026-11-24")).contains("wait until 2026-11-24");
    assertThat(page(gulf, "ear", "--as-of", "2026-08-01"))
        .contains("It needs no individual license as it is");
  }

  @Test
  void anotherConsigneeIsAnotherTransactionAndAFactIsNoChoice() {
    Run run = Run.of("whatif", Run.example("kuala-lumpur"));

    assertThat(run.exit()).isZero();
    Golden.check("whatif-kuala-lumpur.txt", run.stable());
  }

  @Test
  void nothingHelpsWhereTheDestinationIsRefused() {
    Run run = Run.of("whatif", Run.example("shenzhen-h200"));

    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("Nothing that is in the exporter's hand")
        .contains("review case by case")
        .doesNotContain("1. ");
  }

  /**
   * As announced, the parent's seat did not count; the law of that reading is not to be got round.
   */
  @Test
  void anotherDestinationForTheSamePartiesIsADetour() {
    String page =
        page(movement("2025-09-01", "CN", chips(H100, 8), to("CN", "CN", "X")), "ear:announced");

    assertThat(page)
        .contains("another destination, with consignee and end user where they are: to (CN)")
        .contains("is a red flag of diversion")
        .doesNotContain("elsewhere: to");
  }

  @Test
  void whatNeedsNoLicenseIsToldSo() {
    Run run = Run.of("whatif", Run.example("shenzhen-4090"));

    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("LICENSE_EXCEPTION NAC")
        .contains("It needs no individual license as it is")
        .contains("25 calendar days before 2024-06-01");
  }

  @Test
  void aProposalThatAnotherReadingRefusesSaysSo() {
    String macau = movement("2026-06-15", "MO", chips(H100, 8), to("MO", "MO", "Macau Cloud"));
    Run run = Run.with(macau, "whatif", "-", "--rules", "siia-replacement");

    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("AUTHORIZED TAE")
        .contains("reading read safely (siia.excluded=D5+MO): LICENSE_REQUIRED");
  }

  @Test
  void theOwnSiteMayBeElsewhereButNotForAFamilyAtHomeThere() {
    String macau =
        movement("2025-08-01", "MO", chips(H100, 8), to("MO", "MO", "Example Cloud Inc."));

    assertThat(page(macau.replace("headquarters: MO}}", "headquarters: US}}"), "ear"))
        .contains("a site of the exporter's own family elsewhere: to (MO) any but");
    assertThat(
            page(
                macau
                    .replace("headquarters: US", "headquarters: MO")
                    .replace("name: Example Cloud Inc., country: US", "name: X, country: US"),
                "ear"))
        .doesNotContain("elsewhere");
  }

  @Test
  void ofAnOpenMovementTheFactsToBeKnownAreAsked() {
    Run parent = Run.of("whatif", Run.example("parent-unknown"));
    assertThat(parent.out().replaceAll("\\s+", " "))
        .contains("To be known first")
        .contains("parties.ultimateConsignee.ultimateParent.headquarters (known to: consignee)")
        .contains("another ultimate consignee");

    assertThat(page("{date: 2026-06-15, items: [{}]}", "ear"))
        .contains("UNDETERMINED")
        .contains("To be known first")
        .contains("unseen");
  }

  @Test
  void aDeclarationIsNeverMadeForTheExporter() {
    String flagged = BRAZIL.replace("no-red-flags", "red-flags").replace("2000", "1000");

    String page = page(received(flagged, "0"), "ear:codified");

    assertThat(page)
        .containsPattern("Nothing (that is in the exporter's hand|was found that) reaches")
        .contains("stating otherwise declares");
    assertThat(
            page(
                "{date: 2026-06-15, kind: export, to: MY, items: [{product: NVIDIA B300}]}", "ear"))
        .doesNotContain("change declare");
  }

  @Test
  void aStatusIsToBeObtained() {
    Run run = Run.of("whatif", Run.example("egypt-h100"), "--rules", "siia-replacement");

    assertThat(run.out().replaceAll("\\s+", " "))
        .containsPattern(
            "1\\. AUTHORIZED TAE cost 4 change apply for and obtain: .*trusted-exporter, active");
  }

  @Test
  void ofManyItemsAsFewAsPossibleAreTouched() {
    String items =
        String.join(", ", chips(H100, 1_000), chips(H100, 900), "{eccn: EAR99, quantity: 5}");
    String page =
        page(
            received(movement("2025-06-01", "BR", items, to("BR", "BR", "Exemplo SA")), "0"),
            "ear:codified");

    assertThat(page)
        .contains("reduce items.0.quantity (1,000) to 799")
        .contains("reduce items.1.quantity (900) to 699")
        .doesNotContain("3. ");
  }

  /** Whatever is proposed as sure, `determine` says the same of the file that comes with it. */
  @Test
  void programsReadTheSameAndDetermineAgrees() {
    int agreed = 0;
    for (String example : List.of("brazil-2000-h100", "kuala-lumpur", "macau-own-site")) {
      Run run =
          Run.of("whatif", Run.example(example), "--rules", "ear,ear:codified", "--format", "json");
      Schema.of("whatif.schema.json").accepts(run.out());
      Problems problems = new Problems();
      Node.Mapping root =
          (Node.Mapping) YamlReader.read(run.out(), example, problems).orElseThrow();
      for (Node answer : list(root, "whatIf")) {
        String rules =
            ((Node.Mapping) ((Node.Mapping) answer).get("now").orElseThrow())
                .text("ruleSet")
                .orElseThrow();
        for (Node proposal : list((Node.Mapping) answer, "proposals")) {
          Node.Mapping one = (Node.Mapping) proposal;
          boolean sure = one.text("certainty").orElseThrow().equals("sure");
          Run decided =
              Run.with(one.text("movement").orElseThrow(), "determine", "-", "--rules", rules);
          assertThat(decided.out()).containsPattern("(?m)^" + (sure ? GOOD : "UNDETERMINED") + " ");
          agreed++;
        }
      }
    }
    assertThat(agreed).isGreaterThan(3);
  }

  private static List<Node> list(Node.Mapping mapping, String key) {
    return mapping.get(key).orElseThrow() instanceof Node.Seq seq ? seq.items() : List.of();
  }

  @Test
  void theSamePageInChinese() {
    Run run = Run.of("whatif", Run.example("kuala-lumpur"), "--lang", "zh");

    assertThat(run.out()).contains("另一交易").contains("不予建议");
    assertThat(run.tooWide()).isEmpty();
  }

  @Test
  void allProblemsOfAFileAreToldAtOnce() {
    Run run = Run.with("{dat: 2026-06-15, items: [{quantity: -1}]}", "whatif", "-");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("dat").contains("quantity").contains("date");
    assertThat(Run.with("- a\n", "whatif", "-").exit()).isEqualTo(2);
  }
}
