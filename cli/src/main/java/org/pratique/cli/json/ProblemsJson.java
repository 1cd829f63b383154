package org.pratique.cli.json;

import java.util.List;
import java.util.Locale;
import org.pratique.engine.problem.Problem;

/** Refused input as JSON: {@code {"problems": [{code, file, line, column, message}]}}. */
public final class ProblemsJson {
  private ProblemsJson() {}

  public static String print(List<Problem> problems) {
    Json json = new Json().object().key("problems").array();
    for (Problem problem : problems) {
      json.object()
          .field("code", problem.code().name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .field("file", problem.place().file())
          .field("line", problem.place().line())
          .field("column", problem.place().column())
          .field("message", problem.message())
          .end();
    }
    return json.end().end().toString();
  }
}
