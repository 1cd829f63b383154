package org.pratique.cli.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.ask.Interview;
import org.pratique.engine.ask.Question;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.yaml.Node;

/** An interview with a file of answers: paths of the movement file to values, or `unknown`. */
public final class Script {
  private static final String UNKNOWN = "unknown";
  private static final String END_USER = "parties.endUser";

  private final Map<String, Node> answers;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();

  public Script(Node.Mapping file) {
    answers = new LinkedHashMap<>(file.entries());
  }

  /** To the end, or to the first answer that will not do; {@link #problems()} says why. */
  public Interview hold(Interview begun) {
    Interview interview = begun;
    List<String> used = new ArrayList<>();
    while (interview.question().isPresent() && problems.isEmpty()) {
      Question question = interview.question().get();
      used.add(question.path());
      interview = next(interview, question);
    }
    for (Map.Entry<String, Node> answer : answers.entrySet()) {
      if (!used.contains(answer.getKey()) && !isUnknown(answer.getValue())) {
        for (Problem p : interview.problemsWith(answer.getKey(), answer.getValue())) {
          problems.add(new Problem(p.code(), answer.getValue().place(), p.message()));
        }
      }
    }
    return interview;
  }

  private Interview next(Interview interview, Question question) {
    @Nullable Node answer = answers.get(question.path());
    if (answer == null && question.path().equals(END_USER) && describesEndUser()) {
      answer = new Node.Scalar("no", false, Place.whole("answers"));
    }
    if (answer == null || isUnknown(answer)) {
      if (answer == null) {
        missing.add(question.path());
      }
      return interview.skip();
    }
    return switch (interview.answer(answer)) {
      case Interview.Reply.Taken(Interview taken) -> taken;
      case Interview.Reply.Wrong(List<Problem> reasons) -> {
        for (Problem reason : reasons) {
          problems.add(new Problem(reason.code(), answer.place(), reason.message()));
        }
        yield interview;
      }
    };
  }

  private boolean describesEndUser() {
    return answers.keySet().stream().anyMatch(path -> path.startsWith(END_USER + "."));
  }

  private static boolean isUnknown(Node answer) {
    return answer instanceof Node.Scalar s
        && (s.isNull() || s.text().equals(UNKNOWN) || s.text().equals("?"));
  }

  /** What is wrong with the answers; nothing when the interview came to its end. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Questions for which the file had no answer. */
  public List<String> missing() {
    return List.copyOf(missing);
  }
}
