package org.pratique.trade.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Source;
import org.pratique.engine.yaml.Node;

/**
 * A movement file with what sources add to it.
 *
 * @param movement the file, with facts filled in where it states none
 * @param filled their paths, each with the source that says so
 * @param notes what contradicts the sources, what could not be told, what is open
 */
public record Evidence(
    Node.Mapping movement, Map<String, String> filled, List<Movement.Note> notes) {
  public Evidence {
    filled = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(filled));
    notes = List.copyOf(notes);
  }

  /** A file of which no source says anything. */
  public static Evidence none(Node.Mapping movement) {
    return new Evidence(movement, Map.of(), List.of());
  }

  /** The movement read from {@link #movement}, with these sources and notes. */
  public Movement attribute(Movement read) {
    Map<String, Source> sources = new LinkedHashMap<>();
    filled.forEach(
        (path, source) -> sources.put(path, new Source(Source.Kind.RECORD, List.of(path), source)));
    return read.attributed(sources, notes);
  }
}
