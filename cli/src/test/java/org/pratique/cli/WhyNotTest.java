package org.pratique.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Contrastive answers on the real law. */
class WhyNotTest {
  private static String whyNot(String symbol, String rules, String movement) {
    Run run = Run.with(movement, "explain", "-", "--rules", rules, "--why-not", symbol);
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.tooWide()).isEmpty();
    return run.out().replaceAll("\\s+", " ");
  }

  private static String export(String to, String parent, int quantity, String ledger) {
    return """
    {date: 2026-06-15, kind: export, from: US, to: %s,
     items: [{product: NVIDIA H100 SXM5 80GB, quantity: %d}],
     parties: {ultimateConsignee: {country: %s, headquarters: %s,
               ultimateParent: {headquarters: %s}}, endUser: {same: ultimateConsignee}},
     endUse: {purpose: operate}, declares: [no-part-744-knowledge, no-red-flags]%s}
    """
        .formatted(to, quantity, to, to, parent, ledger);
  }

  /** 1,699 × 15,832 = 26,898,568 ≤ 26,900,000 < 1,700 × 15,832. */
  @Test
  void overTheCapTheUnitsThatFitAreSaid() {
    String why =
        whyNot("LPP", "ear:codified", export("BR", "BR", 1_700, ", ledger: {lppTppThisYear: 0}"));

    assertThat(why)
        .contains("740.29(a), (d), (h)(2)")
        .contains("items.0.quantity (1,700): at most 1,699");
    assertThat(why).doesNotContain("barred");
  }

  @Test
  void aRunningTotalThatLeavesTooLittleIsSaidWithTheUnits() {
    String why =
        whyNot(
            "LPP",
            "ear:codified",
            export("BR", "BR", 1_000, ", ledger: {lppTppThisYear: 26000000}"));

    assertThat(why).contains("items.0.quantity (1,000): at most 56");
    assertThat(why).contains("ledger.lppTppThisYear (26,000,000): at most 11,068,000 TPP");
  }

  @Test
  void anUnknownTotalIsRepairedTogetherWithTheQuantity() {
    String why = whyNot("LPP", "ear:codified", export("BR", "BR", 2_000, ""));

    assertThat(why).contains("items.0.quantity (2,000): at most 1,699; and ledger.lppTppThisYear");
  }

  @Test
  void aRestrictionOnAllExceptionsIsNamed() {
    String why =
        whyNot("LPP", "ear:codified", export("EG", "EG", 10, ", ledger: {lppTppThisYear: 0}"));

    assertThat(why)
        .contains("barred:")
        .contains("740.2(a)(9)(ii)")
        .contains("to (EG): any but AE, AF,");
  }

  @Test
  void aChineseParentFailsAnExceptionAndIsBarred() {
    String why =
        whyNot("LPP", "ear:codified", export("MY", "CN", 10, ", ledger: {lppTppThisYear: 0}"));

    assertThat(why).contains("740.29(c)(2)").contains("740.2(a)(9)(ii)");
    assertThat(why)
        .contains("parties.ultimateConsignee.ultimateParent.headquarters (CN): any but AF,");
  }

  @Test
  void anExceptionThatIsNotEnforcedCannotBeRepaired() {
    assertThat(whyNot("LPP", "ear", export("MY", "CN", 10, "")))
        .contains("not in use:")
        .contains("cannot be repaired by the exporter: guidance.2025-05-13");
  }

  @Test
  void aRequirementThatItDoesNotOvercomeIsNamed() {
    String known =
        export("EG", "EG", 10, ", ledger: {lppTppThisYear: 0}")
            .replace("no-part-744-knowledge", "part-744-knowledge");

    assertThat(whyNot("LPP", "ear:codified", known))
        .contains("does not overcome this requirement")
        .contains("736.2(b)(5)");
  }

  @Test
  void whereNothingIsRequiredNothingIsToOvercome() {
    assertThat(whyNot("NAC", "ear", export("GB", "GB", 10, "")))
        .contains("no license requirement applies");
  }

  @Test
  void anUnknownSymbolIsAnsweredWithNearOnes() {
    Run run = Run.with(export("GB", "GB", 10, ""), "explain", "-", "--why-not", "LPQ");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("`LPQ` is no exception or program").contains("`LPP`");
  }

  @Test
  void programsReadTheSame() {
    Run run =
        Run.with(
            export("EG", "EG", 10, ""),
            "explain",
            "-",
            "--rules",
            "ear:codified",
            "--why-not",
            "LPP",
            "--format",
            "json");

    Schema.of("interview.schema.json").accepts(run.out());
    assertThat(run.out()).contains("\"kind\": \"barred\"").contains("\"byExporter\": true");
  }
}
