package org.pratique.cli.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pratique.cli.report.Decided;
import org.pratique.engine.ask.Interview;
import org.pratique.engine.ask.Question;
import org.pratique.engine.decide.Outcome;

/** An interview as JSON; each field is described in {@code docs/formats/interview.md}. */
public final class InterviewJson {
  private final Json json = new Json();

  private InterviewJson() {}

  /**
   * @param missing paths for which the file of answers had none
   * @param decided what the rule sets say of the movement; empty when not even its date is known
   */
  public static String print(Interview end, List<String> missing, List<Decided> decided) {
    InterviewJson writer = new InterviewJson();
    writer.json.object();
    writer.interview(end, missing);
    DeterminationJson.write(writer.json, decided);
    return writer.json.end().toString();
  }

  private void interview(Interview end, List<String> missing) {
    json.key("interview").object().key("asked").array();
    List<Interview> steps = new ArrayList<>(List.of(end));
    for (var before = end.back(); before.isPresent(); before = before.get().back()) {
      steps.addFirst(before.get());
    }
    for (int i = 0; i < end.given().size(); i++) {
      Interview.Given given = end.given().get(i);
      json.object();
      question(given.question());
      json.field("answer", given.answer().orElse(null));
      json.key("answered").yesNo(!missing.contains(given.question().path()));
      possible(steps.get(i + 1));
      json.end();
    }
    json.end().key("next");
    @Nullable Question next = end.question().orElse(null);
    if (next == null) {
      json.none();
    } else {
      json.object();
      question(next);
      json.end();
    }
    json.field("movement", end.text()).end();
  }

  private void question(Question question) {
    json.field("fact", question.path()).key("ask").object();
    json.field("en", question.ask().en()).field("zh", question.ask().zh()).end();
    json.field("who", question.who()).field("type", type(question)).key("choices").array();
    question.choices().forEach(json::text);
    json.end();
    json.key("proven").yesNo(question.proven() == Question.Proven.BY_WITNESS);
  }

  private static String type(Question question) {
    return question.fact().type().name().toLowerCase(java.util.Locale.ROOT);
  }

  private void possible(Interview after) {
    json.key("possible").array();
    for (int r = 0; r < after.possible().size(); r++) {
      Set<Outcome> outcomes = after.possible().get(r);
      json.object().field("ruleSet", after.determiners().get(r).book().name());
      json.key("outcomes").array();
      outcomes.stream().sorted().forEach(o -> json.text(o.name()));
      json.end().end();
    }
    json.end();
  }
}
