package org.pratique.engine.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pratique.engine.coverage.Coverage.Omission;
import org.pratique.engine.law.Pack;
import org.pratique.engine.law.SmallPack;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;

final class CoverageTest {
  private static final String FRONT =
      """
      ---
      provision: 799.1
      title: Made up
      in force: 2024-01-01
      source: made up for tests
      completeness: PARTIAL
      ---
      """;

  private static final String PROPOSAL =
      """
      ---
      rule set: mine
      base: ear
      title: Made up
      source: made up for tests
      ---
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no",
        "movement.to in D:5 and movement.to not in D:5",
        "movement.to in {BR} and movement.to in D:5",
        "movement.to = BR and movement.to in D:5",
        "movement.kind = export and movement.kind in {reexport, transfer}",
        "item.datacenter and not item.datacenter",
        "item.tpp > 5 TPP and item.tpp < 3 TPP",
        "item.tpp > floor and item.tpp <= floor",
        "item.tpp = 3 TPP and item.tpp != 3 TPP",
        "item.quantity > item.ics and item.quantity < item.ics",
        "(movement.to in {BR} or movement.to in {US}) and (movement.to in {GB} or movement.to in D:5)",
        "any party in parties: (party.country in D:5 and party.country in {US})",
        "not (all party in {endUser}: (party.country in D:5 or not party.country in D:5))",
        "movement.assurances includes security and not movement.assurances includes security",
        "item.eccn in {3A090.a} and item.eccn not in {3A090.a}",
        "ultimateConsignee.sameFamilyAs(exporter) and not exporter.sameFamilyAs(ultimateConsignee)",
      })
  void aConditionThatContradictsItselfIsDead(String condition) {
    assertThat(dead(rule("flags", condition)))
        .extracting(Dead::rule, Dead::kind)
        .containsExactly(tuple("X", Dead.Kind.NEVER_YES));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "movement.to in D:5 or movement.to not in D:5",
        "(movement.to in {BR} or movement.to in {US}) and (movement.to in {US} or movement.to in D:5)",
        "item.tpp >= floor and item.tpp <= floor",
        "item.tpp != 3 TPP and item.tpp >= 3 TPP",
        "movement.via in D:5 and movement.via in {BR}",
        "item.datacenter and (any item in items: not item.datacenter)",
        "ultimateConsignee.country in D:5 and exporter.country not in D:5",
        "(any party in parties: party.country in D:5) and (all party in {endUser}: party.country not in D:5)",
        "movement.to in D:5 and (item.tpp > 5 TPP or item.tpp < 3 TPP)",
        "item.eccn in {3A090} and item.eccn not in {3A090.a}",
      })
  void aConditionThatSomeMovementMeetsIsNot(String condition) {
    assertThat(dead(rule("flags", condition))).isEmpty();
  }

  @Test
  void itSaysWhichFactContradictsItself() {
    assertThat(dead(rule("flags", "item.datacenter and item.tpp > 5 TPP and item.tpp < 3 TPP")))
        .extracting(Dead::why)
        .containsExactly("what it asks of `item.tpp` cannot all hold");
  }

  @Test
  void aRuleThatMeetsNothingItIsAboutIsDead() {
    String later =
        FRONT
            + """
            ```rule
            id: R
            effect: requires
            reason: RS
            in force: 2024-01-01
            until: 2024-06-01
            when: item.datacenter
            ```
            ```rule
            id: E
            effect: excepts
            symbol: E
            in force: 2024-06-01
            overcomes: [R]
            when: item.datacenter
            ```
            """;

    assertThat(dead(later))
        .extracting(Dead::rule, Dead::kind)
        .containsExactly(tuple("E", Dead.Kind.NO_TARGET));
  }

  @Test
  void aRuleThatIsStruckWhereItIsInsertedIsInForceOnNoDay() {
    String proposal =
        PROPOSAL
            + """
            ```amend
            - insert: {id: F, effect: flags, summary: {en: f, zh: f}, text: {en: f, zh: f}, when: item.datacenter}
              cites: made up
              clause: "1"
            - strike: F
              cites: made up
              clause: "1"
            ```
            """;

    assertThat(dead(proposal))
        .extracting(Dead::rule, Dead::kind)
        .containsExactly(tuple("F", Dead.Kind.NEVER_IN_FORCE));
  }

  @Test
  void everyRuleNeedsItsCases() {
    String cases =
        """
        - {it: one, rule: X, says: yes}
        - {it: two, rule: EXC, says: unknown}
        - {it: three, expect: {outcome: LICENSE_REQUIRED}}
        """;

    RuleCases counted =
        coverage(Map.of("p.md", rule("flags", "item.datacenter"), "cases.yaml", cases)).cases();

    assertThat(counted.gaps().stream().map(RuleCases.Gap::toString))
        .contains("X lacks no, unknown", "EXC lacks yes, no", "742.6 lacks yes, no, unknown");
    assertThat(counted.cases()).isEqualTo(2);
    assertThat(counted.whole()).isEqualTo(1);
    assertThat(
            coverage(Map.of("p.md", rule("flags", "\"yes\""), "cases.yaml", cases)).cases().gaps())
        .extracting(RuleCases.Gap::rule)
        .doesNotContain("X");
  }

  @Test
  void casesThatNameNothingAreProblems() {
    Problems problems = new Problems();
    Map<String, String> files =
        Map.of("cases.yaml", "- {it: a, rule: EXD, says: maybe}\n- {it: b}\n- c\n");

    Coverage.of(SmallPack.PACK, files, problems);

    assertThat(problems.list())
        .extracting(Problem::message)
        .satisfiesExactlyInAnyOrder(
            m -> assertThat(m).contains("`EXD` is no rule", "did you mean `EXC`?"),
            m -> assertThat(m).contains("yes, no or unknown, not `maybe`"),
            m -> assertThat(m).contains("neither `rule`"),
            m -> assertThat(m).contains("not a single value"));
  }

  @Test
  void factsAreToldByWhoReadsThem() {
    Coverage.Facts facts = coverage(Map.of()).facts();

    assertThat(facts.unread()).contains("endUse.purpose", "party.governmentControlled");
    assertThat(facts.unread())
        .doesNotContain("movement.to", "item.tpp", "item.datacenter", "party.headquarters");
    assertThat(facts.engineOnly()).contains("item.product", "movement.date");
    assertThat(coverage(Map.of("p.md", rule("flags", "endUse.purpose = operate"))).facts().unread())
        .doesNotContain("endUse.purpose");
  }

  @Test
  void provisionsTellWhatTheyLeaveOut() {
    String omission =
        """
        ```not-encoded
        paragraph: 799.1(b)
        why: {en: not at hand, zh: 未取得}
        ```
        """;

    Coverage.Extent extent =
        coverage(Map.of("p.md", rule("flags", "item.datacenter") + omission)).provisions().stream()
            .filter(e -> e.id().equals("799.1"))
            .findFirst()
            .orElseThrow();

    assertThat(extent.rules()).containsExactly("X");
    assertThat(extent.flags()).isEqualTo(1);
    assertThat(extent.omissions()).extracting(Omission::paragraph).containsExactly("799.1(b)");
    assertThat(extent.versions())
        .extracting(Coverage.Version::completeness)
        .containsExactly("PARTIAL");
  }

  private static String rule(String effect, String condition) {
    return FRONT
        + """
        ```rule
        id: X
        effect: %s
        summary: {en: made up, zh: 虚构}
        text: {en: made up, zh: 虚构}
        when: %s
        ```
        """
            .formatted(effect, condition.startsWith("\"") ? condition : '"' + condition + '"');
  }

  private static List<Dead> dead(String provision) {
    return coverage(Map.of("p.md", provision)).dead();
  }

  private static Coverage coverage(Map<String, String> files) {
    Pack.Result result = SmallPack.compile(new LinkedHashMap<>(files));
    assertThat(result.problems()).isEmpty();
    Problems problems = new Problems();
    Coverage coverage = Coverage.of(result.pack().orElseThrow(), files, problems);
    assertThat(problems.list()).isEmpty();
    return coverage;
  }
}
