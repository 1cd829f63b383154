package org.pratique.engine.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.Node;
import org.pratique.engine.yaml.YamlReader;

/** What is refused, where, and in which words; the table is `bad-movements.yaml`. */
class BadMovementTest {
  /** A text, the place of its one problem, its code, and part of its message. */
  record Bad(String text, String at, String code, String says) {}

  static List<Bad> table() {
    Problems problems = new Problems();
    Node table =
        YamlReader.read(Desk.resource("bad-movements.yaml"), "bad-movements.yaml", problems)
            .orElseThrow();
    assertThat(problems.list()).isEmpty();
    List<Bad> bad = new ArrayList<>();
    for (Node row : ((Node.Seq) table).items()) {
      Node.Mapping m = (Node.Mapping) row;
      bad.add(
          new Bad(
              m.text("text").orElseThrow(),
              m.text("at").orElseThrow(),
              m.text("code").orElseThrow(),
              m.text("says").orElseThrow()));
    }
    return bad;
  }

  @ParameterizedTest
  @MethodSource("table")
  void isRefusedAtItsPlaceInWords(Bad bad) {
    List<Problem> problems = Desk.problems(bad.text());

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().place()).hasToString(bad.at());
    assertThat(problems.getFirst().code()).hasToString(bad.code());
    assertThat(problems.getFirst().message())
        .contains(bad.says())
        .doesNotContain("\n", "org.", "java.");
  }

  @Test
  void aPercentageInPlaceOfAShareIsRefusedWithTheShareToWrite() {
    assertThat(
            Desk.problems(
                "date: 2026-06-15\nitems: [{quantity: 1}]\nledger: {shares: {country: 7}}"))
        .singleElement()
        .satisfies(p ->
            assertThat(p.message())
                .isEqualTo(
                    "`ledger.shares.country` is `7`; write a number from 0 to 1, 0.07 for 7 percent"));
  }

  @Test
  void theTableHasNotBeenLost() {
    assertThat(table()).hasSizeGreaterThan(100);
  }

  @Test
  void aTextTooLongIsRefused() {
    assertThat(Desk.problems("date: 2026-06-15\nitems:\n  - description: " + "x".repeat(10_001)))
        .extracting(Problem::toString)
        .containsExactly(
            "m.yaml:3:18: `items.0.description` has more than 10,000 characters; shorten it");
  }

  @Test
  void allProblemsAreToldAtOnceInReadingOrder() {
    List<Problem> problems =
        Desk.problems(
            "date: 2026-02-30\nkind: exprot\nto: XX\nitems: [{quantity: 0, product: B30O}]\nparties: {endUsr: {}}\n");

    assertThat(problems)
        .extracting(p -> p.place().toString())
        .containsExactly(
            "m.yaml:1:7", "m.yaml:2:7", "m.yaml:3:5", "m.yaml:4:20", "m.yaml:4:32", "m.yaml:5:11");
  }
}
