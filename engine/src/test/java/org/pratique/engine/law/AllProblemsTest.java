package org.pratique.engine.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pratique.engine.problem.Problem;

/** What is wrong on one level does not hide what is wrong on the next. */
class AllProblemsTest {
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

  private static List<String> told(List<Problem> problems) {
    return problems.stream().map(p -> p.place().line() + " " + p.message()).toList();
  }

  private static List<String> besides(String markdown) {
    return told(SmallPack.PACK.with(Map.of("p.md", markdown)).problems());
  }

  @Test
  void syntaxKeysNamesAndConditionsAreToldTogether() {
    List<String> told =
        told(
            SmallPack.problems(
                PROVISION
                    + """
                    ```define
                    id: broken
                    set: "D:5
                    ```
                    ```rule
                    id: a
                    effect: forbids
                    when: movement.too in D:5
                    ```
                    ```rule
                    id: b
                    effect: excepts
                    symbol: B
                    overcomes: [742.7]
                    when: item.tpp >= 100 USD
                    ```
                    ```rule
                    id: c
                    effect: prohibits
                    when: movement.to in broken
                    ```
                    """));

    assertThat(told).hasSize(5);
    assertThat(told.get(0)).startsWith("10 this is not YAML");
    assertThat(told.get(1)).startsWith("13 `forbids` is no effect");
    assertThat(told.get(2)).startsWith("14 `movement.too` is not known");
    assertThat(told.get(3)).startsWith("20 `742.7` is no requirement");
    assertThat(told.get(4)).startsWith("21 `TPP` is compared with `USD`");
  }

  @Test
  void aProposalIsCheckedUnderEveryPosture() {
    List<String> told =
        besides(
            PROPOSAL
                + """
                ```amend
                - insert: {id: x, effect: prohibits, posture: [codified], when: movement.too in D:5}
                  cites: p. 1
                  clause: "1"
                - strike: 742.7
                  cites: p. 1
                ```
                """);

    assertThat(told).hasSize(2);
    assertThat(told.get(0)).startsWith("8 `movement.too` is not known");
    assertThat(told.get(1)).startsWith("11 `742.7` is no rule");
  }

  @Test
  void aRuleOfAProposalSaysWhichTextAsksForIt() {
    String rule =
        """
        ```rule
        id: x
        effect: prohibits
        when: movement.to in D:5
        ```
        """;

    assertThat(besides(PROPOSAL + rule))
        .containsExactly("8 rule `x` of a proposal has no `cites`: which text asks for it?");
    assertThat(besides(PROPOSAL + rule.replace("id: x", "id: x\ncites: p. 1"))).isEmpty();
  }

  @Test
  void aValueOfTheWrongKindIsToldWhereItWasSet() {
    String wrong = "7 `floor` is a value like `4_800 TPP`, not `";
    for (String value : List.of("100 USD", "2025-01-01", "D:5", "much")) {
      assertThat(
              besides(PROPOSAL + "```amend\n- set: {floor: " + value + "}\n  cites: p. 1\n```\n"))
          .as(value)
          .containsExactly(wrong.replace("7 ", "8 ") + value + "`");
    }
    for (String value : List.of("100 TPP", "100", "none")) {
      assertThat(
              besides(PROPOSAL + "```amend\n- set: {floor: " + value + "}\n  cites: p. 1\n```\n"))
          .as(value)
          .isEmpty();
    }
  }

  @Test
  void aBlockThatIsNotClosedIsTold() {
    assertThat(besides(PROPOSAL + "```amend\n- set: {floor: 1 TPP}\n  cites: p. 1\n"))
        .containsExactly("7 the block that begins here is not closed; end it with a line ```");
  }

  @Test
  void aFileReplacesTheOneOfItsPathOrRuleSet() {
    String longer = SmallPack.BASE.replace("value: 4_800 TPP", "value: 9_600 TPP");
    Pack.Result changed = SmallPack.PACK.with(Map.of("my/us-ear/742.6/2024-01-01.md", longer));
    assertThat(changed.problems()).isEmpty();
    assertThat(changed.pack().orElseThrow().provisions())
        .hasSameSizeAs(SmallPack.PACK.provisions());

    Pack mine = SmallPack.PACK.with(Map.of("a.md", PROPOSAL)).pack().orElseThrow();
    assertThat(mine.with(Map.of("b.md", PROPOSAL)).problems()).isEmpty();
  }

  /** Lines of law taken away, doubled, cut or swapped: law or problems in words, never a crash. */
  @Test
  void spoiledLawIsRefusedInWords() {
    long seed = System.nanoTime();
    System.out.println("AllProblemsTest seed " + seed);
    Random random = new Random(seed);
    String proposal =
        PROPOSAL
            + """
            ```amend
            - insert: {id: x, effect: excepts, symbol: X, overcomes: [742.6], when: item.tpp > floor}
              cites: p. 1
              clause: "1"
            - set: {floor: 100 TPP}
              cites: p. 1
            - replace: {rule: EXC, field: overcomes, add: [742.6]}
              cites: p. 1
            ```
            """;
    for (int i = 0; i < 400; i++) {
      String law = spoiled(SmallPack.BASE, random);
      for (Problem problem : SmallPack.compile(Map.of("p.md", law)).problems()) {
        assertThat(problem.message()).as(law).isNotBlank();
      }
      String changed = spoiled(proposal, random);
      for (Problem problem : SmallPack.PACK.with(Map.of("p.md", changed)).problems()) {
        assertThat(problem.message()).as(changed).isNotBlank();
      }
    }
  }

  private static String spoiled(String text, Random random) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n")));
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      int at = random.nextInt(lines.size());
      String line = lines.get(at);
      switch (random.nextInt(4)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(at, line);
        case 2 -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
        default -> lines.set(at, lines.set(random.nextInt(lines.size()), line));
      }
    }
    return String.join("\n", lines) + "\n";
  }
}
