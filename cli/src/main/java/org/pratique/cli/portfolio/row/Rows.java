package org.pratique.cli.portfolio.row;

import java.util.List;
import java.util.Optional;
import org.pratique.cli.stream.Raw;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.Node;

/** Records to movements as trees. Safe to share between threads. */
public abstract sealed class Rows permits CsvRows, JsonRows {
  private final String file;

  Rows(String file) {
    this.file = file;
  }

  /** The row, or what is wrong with it; never throws for what a file holds. */
  public final Row read(Raw raw) {
    Place place = place(raw);
    if (!raw.fault().isEmpty()) {
      return refused("", Problem.Code.SYNTAX, place, raw.fault());
    }
    Optional<String> text = raw.text();
    return text.isEmpty()
        ? refused("", Problem.Code.SYNTAX, place, "the row is not UTF-8 text; save it as UTF-8")
        : read(text.get(), place);
  }

  abstract Row read(String text, Place place);

  /** Problems with the columns, to be told once. */
  public abstract List<Problem> warnings();

  static Row refused(String id, Problem.Code code, Place place, String message) {
    return new Row(id, Optional.empty(), List.of(new Problem(code, place, message)));
  }

  static Row of(String id, Optional<Node> movement, Problems problems) {
    return new Row(id, problems.isEmpty() ? movement : Optional.empty(), problems.list());
  }

  private Place place(Raw raw) {
    return new Place(file, (int) Math.min(raw.line(), Integer.MAX_VALUE), 0);
  }
}
