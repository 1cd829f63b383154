package org.pratique.cli.shell;

import java.util.List;
import org.pratique.cli.json.ProblemsJson;
import org.pratique.cli.text.Width;
import org.pratique.engine.problem.Problem;

/** Says why input was refused: every problem, one a line, `file:line:column: message`. */
public final class Refusal {
  private Refusal() {}

  public static int print(Shell shell, CommonOptions common, List<Problem> problems) {
    if (common.format() == CommonOptions.Format.json) {
      shell.out().print(ProblemsJson.print(problems));
      return Exit.REFUSED;
    }
    for (Problem problem : problems) {
      shell.err().println(Width.clean(problem.toString()));
    }
    return Exit.REFUSED;
  }
}
