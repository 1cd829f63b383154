package org.pratique.trade.evidence;

import java.util.ArrayList;
import java.util.List;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Source;

/**
 * A fact that the movement file does not state and a source of the parties directory does.
 *
 * @param fact its path
 * @param source who says so: file, record, date
 */
public record Recorded(String fact, String value, String source) {
  /** All of a movement, in its order. */
  public static List<Recorded> of(Movement movement) {
    List<Recorded> all = new ArrayList<>();
    for (Entity entity : movement.entities()) {
      for (int slot = 0; slot < entity.slots(); slot++) {
        Source source = entity.source(slot);
        if (source.kind() == Source.Kind.RECORD) {
          String path = source.paths().getFirst();
          all.add(new Recorded(path, entity.get(slot).toString(), source.note()));
        }
      }
    }
    return all;
  }
}
