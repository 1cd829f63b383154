package org.pratique.engine.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pratique.engine.ask.Interview;
import org.pratique.engine.ask.Question;
import org.pratique.engine.condition.Dice;
import org.pratique.engine.condition.SmallLaw;
import org.pratique.engine.decide.OracleTest.Completions;
import org.pratique.engine.decide.OracleTest.Open;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Value;
import org.pratique.engine.law.Book;
import org.pratique.engine.movement.MovementReader;

/**
 * Interviews under random rule sets against brute force: a question asked has two completions of
 * the open facts that differ in it alone and come to different outcomes; when every question is
 * answered the outcome is decided, and is that of the completed file. A failure names its seed.
 */
class InterviewOracleTest {
  private static final long SEED = 90_210;
  private static final int CASES = 4_000;
  private static final int OPEN_MAX = 4;

  private int questions;
  private int unproven;
  private int skipped;

  @Test
  void everyQuestionCanMatterAndTheLastAnswerDecides() {
    for (int i = 0; i < CASES; i++) {
      Dice dice = new Dice(SEED + i);
      Book book = RandomBook.of((SEED + i) * 31);
      List<Open> open = OracleTest.some(dice, OracleTest.GRID, OPEN_MAX);
      hold(dice, book, open, "seed " + (SEED + i));
    }

    System.out.printf(
        "interview oracle: seeds %d+%d, %d questions, %d without witness, %d not answered%n",
        SEED, CASES, questions, unproven, skipped);
    assertThat(questions).isGreaterThan(CASES / 3);
    assertThat(unproven).isZero();
  }

  private void hold(Dice dice, Book book, List<Open> open, String what) {
    Determiner determiner = new Determiner(book);
    Interview interview =
        Interview.begin(
            new Interview.Setup(
                SmallLaw.READER, SmallLaw.VOCABULARY, LocalDate.EPOCH, day -> List.of(determiner)),
            SmallLaw.movementFile(OracleTest.file(dice, open)));
    boolean allAnswered = true;
    List<Open> left = new ArrayList<>(open);
    while (interview.question().isPresent()) {
      Question question = interview.question().get();
      questions++;
      unproven += question.proven() == Question.Proven.BY_WITNESS ? 0 : 1;
      Movement movement = interview.movement().orElseThrow();
      int asked = index(left, movement, question.path());
      String at = what + " " + interview.text() + " asks " + question.path();
      assertThat(asked).as(at).isNotNegative();
      assertThat(new Completions(book, movement, left).matters(asked)).as(at).isTrue();
      if (dice.chance(10)) {
        interview = interview.skip();
        allAnswered = false;
        skipped++;
        continue;
      }
      Interview.Reply reply = interview.answer(printed(dice.pick(left.get(asked).answers())));
      assertThat(reply).as(at).isInstanceOf(Interview.Reply.Taken.class);
      interview = ((Interview.Reply.Taken) reply).next();
      left.remove(asked);
    }
    Optional<Movement> completed =
        SmallLaw.READER.read(interview.text(), "completed", MovementReader.Options.NONE).movement();
    Outcome outcome = determiner.outcome(completed.orElseThrow());
    assertThat(outcome).as(what).isEqualTo(determiner.outcome(interview.movement().orElseThrow()));
    if (allAnswered) {
      assertThat(interview.possible().getFirst()).as(what).containsExactly(outcome);
    }
  }

  private static int index(List<Open> open, Movement movement, String path) {
    for (int i = 0; i < open.size(); i++) {
      if (open.get(i).in(movement).path().equals(path)) {
        return i;
      }
    }
    return -1;
  }

  private static String printed(Value value) {
    return value instanceof Value.Num n ? n.amount().toPlainString() : value.toString();
  }
}
