package org.pratique.engine.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pratique.engine.problem.Problem;

/** What a provision or a proposal is refused for: everything at once, with file and line. */
class LoaderTest {
  private static final String PROVISION =
      """
      ---
      provision: 744.1
      title: More
      in force: 2024-06-01
      source: made up for tests
      ---
      """;

  private static final String PROPOSAL =
      """
      ---
      rule set: mine
      base: ear
      title: Mine
      source: made up for tests
      ---
      """;

  private static final RuleSetName MINE = RuleSetName.parse("mine");

  private static final String FLAG =
      """

      ```amend
      - insert: {id: flag.mine, effect: flags, text: {en: mine, zh: mine}, when: "yes"}
        cites: made up
        clause: "1"
      ```
      """;

  /** Each as `p.md:LINE CODE message`. */
  private static List<String> told(List<Problem> problems) {
    return problems.stream()
        .map(p -> p.place().file() + ":" + p.place().line() + " " + p.code() + " " + p.message())
        .toList();
  }

  private static void assertTold(List<Problem> problems, String... expected) {
    List<String> told = told(problems);
    assertThat(told).as(String.join("\n", told)).hasSize(expected.length);
    for (String one : expected) {
      int split = one.indexOf('|');
      assertThat(told)
          .as(one)
          .anyMatch(
              t -> t.startsWith(one.substring(0, split)) && t.contains(one.substring(split + 1)));
    }
  }

  @Test
  void aProvisionInOrderHasNoProblems() {
    assertTold(SmallPack.problems(PROVISION));
    assertTold(SmallPack.refusals(PROPOSAL));
  }

  @Test
  void aProposalMayTakeTheLawOneWay() {
    String codified = PROPOSAL.replace("base: ear\n", "base: ear:codified\n") + FLAG;
    LocalDate day = LocalDate.of(2024, 7, 1);
    Book asAsked = SmallPack.PACK.with(PROPOSAL + FLAG, "p.md").book(MINE, day, Map.of());
    Book asCodified = SmallPack.PACK.with(codified, "p.md").book(MINE, day, Map.of());

    assertThat(asAsked.posture()).isEqualTo(Posture.ENFORCED);
    assertThat(asCodified.posture()).isEqualTo(Posture.CODIFIED);
    assertTold(
        SmallPack.refusals(PROPOSAL.replace("base: ear\n", "base: ear:printed\n")),
        "p.md:3 NO_TARGET|not `ear:printed`");
  }

  @Test
  void twoVersionsInForceAtOnceAreRefused() {
    assertTold(
        SmallPack.problems(
            PROVISION
                + """
                ```parameter
                id: ceiling
                value: 5 TPP
                until: 2025-01-02
                ```
                ```parameter
                id: ceiling
                in force: 2025-01-01
                value: 6 TPP
                ```
                """),
        "p.md:12 DUPLICATE|two versions of `ceiling` are in force at once, for example on 2025-01-01");
  }

  @Test
  void versionsThatFollowOneAnotherAreAccepted() {
    assertTold(
        SmallPack.problems(
            PROVISION
                + """
                ```parameter
                id: ceiling
                value: 5 TPP
                until: 2025-01-01
                ```
                ```parameter
                id: ceiling
                in force: 2025-01-01
                value: 6 TPP
                ```
                """));
  }

  @Test
  void everythingWrongWithBlocksIsToldAtOnce() {
    assertTold(
        SmallPack.problems(
            """
            ---
            provision: 744.1
            title: More
            in force: 2024-06-31
            ---
            ```rule
            id: a
            effect: forbids
            when: yes
            ```
            ```rule
            id: b
            effect: excepts
            symbol: B
            overcomes: [742.7]
            when: yes
            ```
            ```rule
            id: c
            effect: prohibits
            until: [2025]
            when: yes
            ```
            ```ruel
            id: d
            ```
            ```rule
            - id: e
            ```
            """),
        "p.md:2 NO_CITATION|has no `source`",
        "p.md:4 WRONG_TYPE|`in force` is a day",
        "p.md:8 NO_TARGET|`forbids` is no effect",
        "p.md:15 NO_TARGET|`742.7` is no requirement of the packs; did you mean `742.6`",
        "p.md:21 WRONG_TYPE|`until` is a day",
        "p.md:24 UNKNOWN_KEY|`ruel` is no kind of block; did you mean `rule`",
        "p.md:28 WRONG_TYPE|an `rule` block is a mapping; this is a list");
  }

  @Test
  void everythingWrongWithConditionsIsToldAtOnce() {
    assertTold(
        SmallPack.problems(
            PROVISION
                + """
                ```rule
                id: a
                effect: prohibits
                when: movement.too in D:5
                ```
                ```rule
                id: b
                effect: prohibits
                when: item.tpp >= 100 USD
                ```
                ```rule
                id: c
                effect: prohibits
                when: item.dramBandwidth >= floor
                ```
                ```parameter
                id: list
                value: [1, 2]
                ```
                """),
        "p.md:10 SYNTAX|`movement.too` is not known; did you mean `movement.to`",
        "p.md:15 SYNTAX|`TPP` is compared with `USD`",
        "p.md:20 SYNTAX|`GB/s` is compared with `TPP`",
        "p.md:24 WRONG_TYPE|the value of `list` is a list");
  }

  @Test
  void amendmentsOfWhatIsNotThereAreRefused() {
    assertTold(
        SmallPack.refusals(
            PROPOSAL
                + """
                ```amend
                - strike: 742.7
                  cites: p. 1
                - suspend: [742.6, EXD]
                  cites: p. 2
                - set: {flor: 1 TPP}
                  cites: p. 3
                - replace: {rule: EXX, field: overcomes, add: [742.6]}
                  cites: p. 4
                - strike: EXC
                - insert: EXC
                  cites: p. 6
                - insert: {id: new, effect: prohibits, when: yes}
                  cites: p. 7
                ```
                """),
        "p.md:8 NO_TARGET|`742.7` is no rule of the packs; did you mean `742.6`",
        "p.md:10 NO_TARGET|`EXD` is no rule of the packs",
        "p.md:12 NO_TARGET|`flor` is no parameter of the packs; did you mean `floor`",
        "p.md:14 NO_TARGET|`EXX` is no rule of the packs",
        "p.md:16 NO_CITATION|this amendment has no `cites`",
        "p.md:17 WRONG_TYPE|`insert` is a mapping",
        "p.md:19 NO_CITATION|the inserted rule `new` has no `clause`");
  }

  @Test
  void whatIsStruckCannotBeStruckAgain() {
    assertTold(
        SmallPack.refusals(
            PROPOSAL
                + """
                ```amend
                - strike: EXC
                  cites: p. 1
                - strike: EXC
                  cites: p. 2
                ```
                """),
        "p.md:10 NO_TARGET|`EXC` is struck already, at p.md:8:3");
  }

  @Test
  void whatIsSuspendedOrSetIsSoOnce() {
    assertTold(
        SmallPack.refusals(
            PROPOSAL
                + """
                ```amend
                - suspend: 742.6
                  cites: p. 1
                - suspend: 742.6
                  cites: p. 2
                - set: {floor: 1 TPP}
                  cites: p. 3
                - set: {floor: 2 TPP}
                  cites: p. 4
                ```
                """),
        "p.md:10 NO_TARGET|`742.6` is suspended already, at p.md:8:3",
        "p.md:14 NO_TARGET|`floor` is set already, at p.md:12:3");
  }

  @Test
  void whatReplacesIsCheckedLikeTheRuleItself() {
    assertTold(
        SmallPack.refusals(
            PROPOSAL
                + """
                ```amend
                - replace: {rule: EXC, field: overcome, value: [742.6]}
                  cites: p. 1
                - replace: {rule: EXC, field: overcomes, add: [742.7]}
                  cites: p. 2
                ```
                """),
        "p.md:8 UNKNOWN_KEY|`overcome` is no key of effect `excepts`; did you mean `overcomes`",
        "p.md:10 NO_TARGET|`742.7` is no requirement of the packs");
  }

  /** A rule may be inserted twice, for one time and for the time after. */
  @Test
  void insertedRulesHaveDatesOfTheirOwn() {
    Pack pack =
        SmallPack.PACK.with(
            PROPOSAL
                + """
                ```amend
                - insert: {id: bar, effect: prohibits, until: 2025-01-01, when: "movement.to in {CN}"}
                  cites: p. 1
                  clause: "1"
                - insert: {id: bar, effect: prohibits, in force: 2026-01-01, when: "movement.to in {SG}"}
                  cites: p. 2
                  clause: "1"
                ```
                """,
            "p.md");
    RuleSetName mine = RuleSetName.parse("mine");
    assertThat(inserted(pack, mine, "2024-12-31")).containsExactly("p. 1");
    assertThat(inserted(pack, mine, "2025-06-01")).isEmpty();
    assertThat(inserted(pack, mine, "2026-01-01")).containsExactly("p. 2");
    assertThat(pack.boundaries("mine"))
        .contains(LocalDate.parse("2025-01-01"), LocalDate.parse("2026-01-01"));
  }

  private static List<String> inserted(Pack pack, RuleSetName set, String day) {
    return pack.book(set, LocalDate.parse(day), java.util.Map.of()).rules().stream()
        .filter(rule -> rule.id().equals("bar"))
        .map(Rule::citation)
        .toList();
  }

  @Test
  void anInsertedRuleCannotTakeTheNameOfAnother() {
    assertTold(
        SmallPack.refusals(
            PROPOSAL
                + """
                ```amend
                - insert: {id: EXC, effect: prohibits, cites: p. 1, clause: "1", when: yes}
                ```
                """),
        "p.md:8 DUPLICATE|two versions of `EXC` are in force at once");
  }

  @Test
  void classificationRulesThatNameOneAnotherAreRefused() {
    assertTold(
        SmallPack.problems(
            PROVISION
                + """
                ```rule
                id: 4A090.a
                effect: classifies
                eccn: 4A090.a
                when: item.eccn in {4A090.b}
                ```
                ```rule
                id: 4A090.b
                effect: classifies
                eccn: 4A090.b
                when: not item.eccn in {4A090.a}
                ```
                ```rule
                id: 5A992.z
                effect: classifies
                eccn: 5A992.z
                when: movement.tpp(own) > 1 TPP
                ```
                ```define
                id: own
                eccns: [5A992]
                ```
                ```rule
                id: 5A002.z
                effect: classifies
                eccn: 5A002.z
                when: item.eccn in {3A090.a}
                ```
                """),
        "p.md:7 CONFLICT|`4A090.a` asks whether the item is 4A090.a, which it answers itself, by way of `4A090.b`",
        "p.md:13 CONFLICT|`4A090.b` asks whether the item is 4A090.b, which it answers itself, by way of `4A090.a`",
        "p.md:19 CONFLICT|`5A992.z` asks whether the item is 5A992.z, which it answers itself");
  }
}
