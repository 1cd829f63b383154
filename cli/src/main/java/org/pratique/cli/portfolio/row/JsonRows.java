package org.pratique.cli.portfolio.row;

import java.util.List;
import java.util.Optional;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.JsonReader;
import org.pratique.engine.yaml.Node;

/** JSON Lines: a movement in a line, as in a movement file. */
public final class JsonRows extends Rows {
  public JsonRows(String file) {
    super(file);
  }

  @Override
  public List<Problem> warnings() {
    return List.of();
  }

  @Override
  Row read(String text, Place place) {
    Problems problems = new Problems();
    Optional<Node> node = JsonReader.read(text, place, problems);
    String id =
        node.map(n -> n instanceof Node.Mapping m ? m.text("id").orElse("") : "").orElse("");
    return of(id, node, problems);
  }
}
