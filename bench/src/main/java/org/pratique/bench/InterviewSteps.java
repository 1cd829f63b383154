package org.pratique.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pratique.engine.Pratique;
import org.pratique.engine.ask.Interview;
import org.pratique.engine.ask.Question;
import org.pratique.engine.decide.Determiner;
import org.pratique.engine.law.RuleSetName;
import org.pratique.engine.movement.MovementReader;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.Node;
import org.pratique.engine.yaml.YamlReader;

/**
 * Milliseconds of one step of an interview from an empty file: an answer is read and the next
 * question found. Every answer is taken from one file of answers, what it lacks is not known. Run:
 * `java -cp … org.pratique.bench.InterviewSteps PACK ANSWERS`.
 */
public final class InterviewSteps {
  private static final int WARM_UP = 300;
  private static final int ROUNDS = 300;
  private static final double NANOS_PER_MILLI = 1e6;

  private InterviewSteps() {}

  public static void main(String[] args) throws IOException {
    Pratique pratique = Pratique.load(Files.readAllBytes(Path.of(args[0])));
    Problems problems = new Problems();
    Node.Mapping answers =
        (Node.Mapping)
            YamlReader.read(Files.readString(Path.of(args[1])), args[1], problems).orElseThrow();
    for (String ruleSet : List.of("ear", "ear:codified", "siia-interim")) {
      measure(pratique, ruleSet, answers);
    }
  }

  private static void measure(Pratique pratique, String ruleSet, Node.Mapping answers) {
    Map<LocalDate, List<Determiner>> byDay = new HashMap<>();
    MovementReader reader =
        new MovementReader(
            pratique.pack().vocabulary(),
            pratique.pack().catalog(),
            pratique.pack().countries(),
            pratique.pack().earliest());
    Interview.Setup setup =
        new Interview.Setup(
            reader,
            pratique.pack().vocabulary(),
            pratique.pack().earliest(),
            day ->
                byDay.computeIfAbsent(
                    day,
                    d ->
                        List.of(
                            new Determiner(
                                pratique.pack().book(RuleSetName.parse(ruleSet), d, Map.of())))));
    for (int i = 0; i < WARM_UP; i++) {
      hold(setup, answers, new ArrayList<>());
    }
    List<Long> nanos = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      hold(setup, answers, nanos);
    }
    List<Long> sorted = nanos.stream().sorted().toList();
    int steps = nanos.size() / ROUNDS;
    System.out.printf(
        "%-14s %d steps an interview  median %.2f ms  p99 %.2f ms  mean %.2f ms  each step %s%n",
        ruleSet,
        steps,
        sorted.get(sorted.size() / 2) / NANOS_PER_MILLI,
        sorted.get(sorted.size() * 99 / 100) / NANOS_PER_MILLI,
        nanos.stream().mapToLong(Long::longValue).average().orElseThrow() / NANOS_PER_MILLI,
        each(nanos, steps));
  }

  /** The median of each step, in order. */
  private static String each(List<Long> nanos, int steps) {
    List<String> medians = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      int at = step;
      List<Long> of =
          IntStream.range(0, nanos.size())
              .filter(i -> i % steps == at)
              .mapToObj(nanos::get)
              .sorted()
              .toList();
      medians.add("%.1f".formatted(of.get(of.size() / 2) / NANOS_PER_MILLI));
    }
    return String.join(" ", medians);
  }

  private static void hold(Interview.Setup setup, Node.Mapping answers, List<Long> nanos) {
    Interview interview = Interview.begin(setup, Interview.nothing());
    for (Optional<Question> question = interview.question();
        question.isPresent();
        question = interview.question()) {
      Optional<Node> answer = answers.get(question.get().path());
      long start = System.nanoTime();
      interview =
          answer.isPresent()
              ? switch (interview.answer(answer.get())) {
                case Interview.Reply.Taken(Interview next) -> next;
                case Interview.Reply.Wrong(var why) ->
                    throw new IllegalStateException(why.toString());
              }
              : interview.skip();
      nanos.add(System.nanoTime() - start);
    }
  }
}
