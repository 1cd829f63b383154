package org.pratique.trade.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Source;
import org.pratique.engine.fact.Value;
import org.pratique.engine.yaml.Node;

/**
 * A movement file with what sources add to it.
 *
 * @param movement the file, with facts filled in where it states none
 * @param filled their paths, each with the source that says so
 * @param open what stays open whatever is declared
 * @param notes what contradicts the sources, what could not be told, what is open
 */
public record Evidence(
    Node.Mapping movement, Map<String, String> filled, List<Open> open, List<Movement.Note> notes) {
  /**
   * Facts of a party that no declaration closes.
   *
   * @param party its path
   * @param slots of the facts
   * @param source why they are open
   */
  record Open(String party, Set<Integer> slots, Source source) {
    Open {
      slots = Set.copyOf(slots);
    }
  }

  public Evidence {
    filled = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(filled));
    open = List.copyOf(open);
    notes = List.copyOf(notes);
  }

  /** A file of which no source says anything. */
  public static Evidence none(Node.Mapping movement) {
    return new Evidence(movement, Map.of(), List.of(), List.of());
  }

  /** The movement read from {@link #movement}, with these sources and notes. */
  public Movement attribute(Movement read) {
    Map<String, Source> sources = new LinkedHashMap<>();
    filled.forEach(
        (path, source) -> sources.put(path, new Source(Source.Kind.RECORD, List.of(path), source)));
    for (Entity entity : read.entities()) {
      open.stream()
          .filter(one -> one.party().equals(entity.path()))
          .forEach(one -> leave(entity, one));
    }
    return read.attributed(sources, notes);
  }

  /** A fact that is not stated and has a source all the same is closed by nothing. */
  private static void leave(Entity entity, Open open) {
    for (int slot : open.slots()) {
      if (entity.source(slot).paths().isEmpty()) {
        entity.set(slot, Value.UNKNOWN, open.source());
      }
    }
  }
}
