package org.pratique.cli.ask;

import java.util.List;
import org.pratique.cli.report.Lang;
import org.pratique.cli.text.Ink;
import org.pratique.cli.text.Page;
import org.pratique.engine.ask.Interview;

/** An interview that is over, as a page: questions, answers, what each left possible. */
public final class Record {
  private Record() {}

  public static String of(Interview interview, List<String> missing, Ink ink, Lang lang) {
    Page page = new Page(ink);
    List<Interview> steps = steps(interview);
    for (int i = 0; i < interview.given().size(); i++) {
      Interview.Given given = interview.given().get(i);
      String path = given.question().path();
      page.cited((i + 1) + ".", Phrases.words(given.question(), lang), "");
      String unknown = lang.of(missing.contains(path) ? Phrases.NO_ANSWER : Phrases.SKIPPED);
      page.cited("", given.answer().orElse(unknown), "");
      Interview after = steps.get(i + 1);
      for (int r = 0; r < after.possible().size(); r++) {
        String ruleSet = after.determiners().get(r).book().name();
        page.cited("", "→ " + ruleSet + ": " + Phrases.outcomes(after.possible().get(r)), "");
      }
    }
    return page.toString();
  }

  /** From the beginning to the end. */
  static List<Interview> steps(Interview end) {
    List<Interview> steps = new java.util.ArrayList<>(List.of(end));
    for (var before = end.back(); before.isPresent(); before = before.get().back()) {
      steps.addFirst(before.get());
    }
    return steps;
  }
}
