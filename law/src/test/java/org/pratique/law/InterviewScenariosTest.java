package org.pratique.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.pratique.engine.ask.Interview;
import org.pratique.engine.ask.Question;
import org.pratique.engine.decide.Determination;
import org.pratique.engine.decide.Determiner;
import org.pratique.engine.decide.Outcome;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.law.Pack;
import org.pratique.engine.law.RuleSetName;
import org.pratique.engine.movement.MovementReader;
import org.pratique.engine.movement.text.Countries;

/**
 * From an empty file to the outcome of every scenario: an interviewee who knows the whole movement
 * answers, and what comes of it is what the law gives the whole movement.
 */
class InterviewScenariosTest {
  private static final int SCENARIOS_LEAST = 30;

  /** Questions to an ordinary export, on average. */
  private static final double QUESTIONS_MOST = 12;

  private static final Pack PACK = PackFile.load();
  private static final MovementReader READER =
      new MovementReader(
          PACK.vocabulary(),
          PACK.catalog(),
          Countries.read(PACK.data("data/countries.csv")),
          PACK.earliest());

  /** Interviews held, by scenario: every test here looks at the same ones. */
  private static final Map<String, Interview> HELD = new ConcurrentHashMap<>();

  private static Interview through(Scenario scenario) {
    return HELD.computeIfAbsent(scenario.name(), name -> held(scenario));
  }

  private static Interview held(Scenario scenario) {
    Interview.Setup setup =
        new Interview.Setup(
            READER,
            PACK.vocabulary(),
            PACK.earliest(),
            day -> List.of(determiner(scenario.ruleSet(), day)));
    Interviewee knows = new Interviewee(whole(scenario), PACK.vocabulary(), READER);
    return knows.through(Interview.begin(setup, knows.volunteered(scenario.movement())));
  }

  private static Movement whole(Scenario scenario) {
    MovementReader.Result result =
        READER.read(scenario.movement(), scenario.name(), MovementReader.Options.NONE);
    assertThat(result.problems()).as(scenario.name()).isEmpty();
    return result.movement().orElseThrow();
  }

  private static Determiner determiner(String ruleSet, LocalDate day) {
    return new Determiner(PACK.book(RuleSetName.parse(ruleSet), day, Map.of()));
  }

  @TestFactory
  Stream<DynamicTest> theInterviewEndsWithTheOutcomeOfTheWholeMovement() {
    return Scenario.all().stream()
        .map(scenario -> DynamicTest.dynamicTest(scenario.name(), () -> check(scenario)));
  }

  private static void check(Scenario scenario) {
    Movement whole = whole(scenario);
    Determination expected = determiner(scenario.ruleSet(), whole.date()).determine(whole);
    assertThat(expected.outcome().name()).isEqualTo(scenario.expected("outcome"));
    String authorization =
        expected.authorization() == null ? "" : expected.authorization().symbol();
    if (!scenario.expected("authorization").isEmpty()) {
      assertThat(authorization).isEqualTo(scenario.expected("authorization"));
    }

    Interview end = through(scenario);
    Movement completed = completed(end);

    assertThat(end.given()).extracting(Interview.Given::question).doesNotHaveDuplicates();
    assertThat(determiner(scenario.ruleSet(), completed.date()).outcome(completed))
        .as(asked(end) + "\n" + end.text())
        .isEqualTo(expected.outcome());
  }

  private static List<String> asked(Interview end) {
    return end.given().stream().map(Interview.Given::question).map(Question::path).toList();
  }

  private static Movement completed(Interview end) {
    MovementReader.Result result =
        READER.read(end.text(), "completed", MovementReader.Options.NONE);
    assertThat(result.problems()).as(asked(end) + "\n" + end.text()).isEmpty();
    return result.movement().orElseThrow();
  }

  @Test
  void ordinaryExportsTakeFewQuestions() {
    List<Integer> counts = new ArrayList<>();
    for (Scenario scenario : Scenario.all()) {
      Interview end = through(scenario);
      List<String> asked = asked(end);
      long unproven =
          end.given().stream()
              .filter(g -> g.question().proven() != Question.Proven.BY_WITNESS)
              .count();
      System.out.printf(
          "interview: %2d questions (%d without witness), %s%n   %s%n",
          asked.size(), unproven, scenario.name(), asked);
      if (scenario.ordinary()) {
        counts.add(asked.size());
      }
    }

    double average = counts.stream().mapToInt(Integer::intValue).average().orElseThrow();
    System.out.printf(
        "interview: %.1f questions on average over %d ordinary exports, %d at most%n",
        average, counts.size(), counts.stream().mapToInt(Integer::intValue).max().orElseThrow());
    assertThat(Scenario.all()).hasSizeGreaterThanOrEqualTo(SCENARIOS_LEAST);
    assertThat(average).isLessThanOrEqualTo(QUESTIONS_MOST);
  }

  @Test
  void outcomesLeftNeverGrow() {
    for (Scenario scenario : Scenario.all()) {
      Interview end = through(scenario);
      int least = end.possible().getFirst().size();
      for (var before = end.back(); before.isPresent(); before = before.get().back()) {
        List<java.util.Set<Outcome>> possible = before.get().possible();
        if (!possible.isEmpty()) {
          assertThat(possible.getFirst().size()).isGreaterThanOrEqualTo(least);
        }
      }
    }
  }
}
