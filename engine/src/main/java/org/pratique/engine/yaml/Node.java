package org.pratique.engine.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pratique.engine.problem.Place;

/** A YAML or JSON document as a tree in which every value knows where it stands. */
public sealed interface Node {
  Place place();

  /** A scalar as written; quoted scalars are never numbers, booleans or null. */
  record Scalar(String text, boolean quoted, Place place) implements Node {
    public boolean isNull() {
      return !quoted && (text.isEmpty() || text.equals("null") || text.equals("~"));
    }

    /** Whether there is nothing in it, or blanks alone. */
    public boolean isBlank() {
      return isNull() || text.isBlank();
    }
  }

  record Seq(List<Node> items, Place place) implements Node {
    public Seq {
      items = List.copyOf(items);
    }
  }

  /** Keys in the order written; {@code keyPlaces} has the place of each key. */
  record Mapping(Map<String, Node> entries, Map<String, Place> keyPlaces, Place place)
      implements Node {
    public Mapping {
      entries = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(entries));
      keyPlaces = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(keyPlaces));
    }

    public Optional<Node> get(String key) {
      Node node = entries.get(key);
      return node == null || (node instanceof Scalar s && s.isNull())
          ? Optional.empty()
          : Optional.of(node);
    }

    /** The scalar text under the key, if there is a scalar. */
    public Optional<String> text(String key) {
      return entries.get(key) instanceof Scalar s && !s.isNull()
          ? Optional.of(s.text())
          : Optional.empty();
    }

    /** The key's scalar, or scalars of its list, as texts; empty when absent. */
    public List<String> texts(String key) {
      Optional<Node> node = get(key);
      return node.isEmpty() ? List.of() : node.get().texts();
    }

    public Place placeOf(String key) {
      Place place = keyPlaces.get(key);
      return place == null ? place() : place;
    }
  }

  /** This scalar, or the scalars of this list, as texts. */
  default List<String> texts() {
    return switch (this) {
      case Scalar s -> List.of(s.text());
      case Seq seq -> {
        List<String> texts = new ArrayList<>();
        for (Node item : seq.items()) {
          if (item instanceof Scalar s) {
            texts.add(s.text());
          }
        }
        yield texts;
      }
      case Mapping m -> List.of();
    };
  }

  /** What this is, in a user's word. */
  default String noun() {
    return switch (this) {
      case Scalar s -> "a single value";
      case Seq s -> "a list";
      case Mapping m -> "a mapping";
    };
  }
}
