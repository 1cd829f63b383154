package org.pratique.engine.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pratique.engine.fact.FactRef;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.problem.Problem;

/**
 * The evaluations agree on random conditions; the parser refuses rubbish in words. A failure names
 * its seed.
 */
class RandomConditionsTest {
  private static final long SEED = 20_260_615;
  private static final int MOVEMENTS = 300;
  private static final int CONDITIONS_EACH = 20;

  @Test
  void theEvaluationWithProofAgreesWithTheOneWithout() {
    int unknown = 0;
    for (int m = 0; m < MOVEMENTS; m++) {
      Dice dice = new Dice(SEED + m);
      String facts = dice.facts();
      Movement movement = SmallLaw.movement(facts);
      for (int c = 0; c < CONDITIONS_EACH; c++) {
        String text = dice.condition(4);
        Expr expr = SmallLaw.LAW.parsed(text);
        String what = "seed %d: %s on%n%s".formatted(SEED + m, text, facts);
        Truth truth = expr.test(SmallLaw.LAW.frame(movement));
        Proof proof = new Prover(SmallLaw.LAW.frame(movement)).prove(expr);
        assertThat(proof.truth()).as(what).isEqualTo(truth);
        Set<FactRef> open = new LinkedHashSet<>();
        new Opens(SmallLaw.LAW.frame(movement), open).collect(expr);
        assertThat(proof.openFacts()).as(what).containsExactlyInAnyOrderElementsOf(open);
        if (truth != Truth.UNKNOWN) {
          assertThat(open).as(what).isEmpty();
        } else if (movement.partiesComplete()) {
          unknown++;
          assertThat(open).as(what).isNotEmpty();
        }
        open.forEach(f -> assertThat(unknownOrHeading(f)).as(what + " " + f).isTrue());
      }
    }
    assertThat(unknown).isGreaterThan(1_000);
  }

  private static boolean unknownOrHeading(FactRef fact) {
    return fact.spec().name().equals("eccn") || fact.entity().get(fact.spec().slot()).unknown();
  }

  /** What token soup is made of. */
  private static final List<String> PIECES =
      List.of(
          "any",
          "all",
          "p",
          "in",
          "items",
          "parties",
          "{",
          "}",
          "(",
          ")",
          ":",
          ",",
          "not",
          "and",
          "or",
          "=",
          "!=",
          "<=",
          ">",
          "+",
          "-",
          "*",
          "/",
          "yes",
          "no",
          "3",
          "4_800",
          "TPP",
          "mm²",
          "GB/s",
          "days",
          "years",
          "2025-02-30",
          "2025-05-15",
          "D:5",
          "D:6",
          "movement",
          "movement.to",
          "movement.tpp",
          "item",
          "item.tpp",
          "item.eccn",
          "3A090.a",
          "advanced",
          "LPP.cap",
          "open.cap",
          "toD5",
          "circular",
          "party.basedIn",
          "ultimateConsignee.basedIn",
          "sameFamilyAs",
          "exporter",
          "exporter.sameFamilyAs",
          "listedIn",
          "cloud.companies",
          "\"",
          "\"x\"",
          "CN",
          "includes",
          "..",
          "²",
          "１",
          "\uD83D\uDE00",
          "\u0000",
          "item.",
          "p.headquarters",
          "endUsers",
          "authorizations");

  @Test
  void noTextMakesTheParserThrow() {
    for (int i = 0; i < 20_000; i++) {
      Dice dice = new Dice(SEED + i);
      StringBuilder text = new StringBuilder();
      int length = 1 + dice.roll(14);
      for (int j = 0; j < length; j++) {
        text.append(dice.pick(PIECES)).append(dice.chance(80) ? " " : "");
      }
      check(text.toString(), SEED + i);
    }
  }

  @Test
  void mutatedConditionsAreReadOrRefused() {
    for (int i = 0; i < 5_000; i++) {
      Dice dice = new Dice(SEED + i);
      StringBuilder text = new StringBuilder(dice.condition(4));
      for (int j = 0; j <= dice.roll(3); j++) {
        int at = dice.roll(text.length());
        if (dice.chance(50) && text.length() > 1) {
          text.deleteCharAt(at);
        } else {
          text.insert(at, (char) (32 + dice.roll(95)));
        }
      }
      check(text.toString(), SEED + i);
    }
  }

  @Test
  void deepAndLongConditionsAreReadOrRefused() {
    for (String text :
        List.of(
            "(".repeat(3_999),
            "(".repeat(1_900) + "1" + ")".repeat(1_900) + " = 1",
            "not ".repeat(900) + "yes",
            "1+".repeat(1_900) + "1 = 1",
            "yes and ".repeat(490) + "yes",
            "any p in parties: ".repeat(200) + "yes",
            "x".repeat(4_001))) {
      check(text, 0);
    }
  }

  private static void check(String text, long seed) {
    List<Problem> problems;
    try {
      problems = SmallLaw.LAW.problems(text);
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("seed " + seed + ": " + text, e);
    }
    for (Problem problem : problems) {
      assertThat(problem.message()).as(text).isNotBlank();
      assertThat(problem.place().column()).as(text).isBetween(1, text.length() + 1);
    }
  }
}
