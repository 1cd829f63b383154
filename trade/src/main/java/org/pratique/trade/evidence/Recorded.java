package org.pratique.trade.evidence;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  /** All of a movement, in its order; a key that makes several facts is told once. */
  public static List<Recorded> of(Movement movement) {
    Map<String, String> given = new HashMap<>();
    movement.inputs().forEach(input -> given.put(input.path(), input.value()));
    Map<String, Recorded> all = new LinkedHashMap<>();
    for (Entity entity : movement.entities()) {
      for (int slot = 0; slot < entity.slots(); slot++) {
        Source source = entity.source(slot);
        if (source.kind() == Source.Kind.RECORD) {
          String path = source.paths().getFirst();
          String value = given.getOrDefault(path, entity.get(slot).toString());
          all.putIfAbsent(path, new Recorded(path, value, source.note()));
        }
      }
    }
    return List.copyOf(all.values());
  }
}
