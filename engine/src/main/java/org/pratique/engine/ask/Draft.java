package org.pratique.engine.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Vocabulary;
import org.pratique.engine.problem.Place;
import org.pratique.engine.yaml.Node;

/** A movement file under way: the tree as the file has it, and values put into their places. */
public final class Draft {
  public static final Place HERE = Place.whole("answer");
  private static final String ITEMS = "items";

  private Draft() {}

  static Node.Mapping empty() {
    return mapping(Map.of());
  }

  public static Node.Mapping mapping(Map<String, Node> entries) {
    return new Node.Mapping(entries, Map.of(), HERE);
  }

  public static Node.Scalar scalar(String text) {
    return new Node.Scalar(text, false, HERE);
  }

  public static Node.Scalar quoted(String text) {
    return new Node.Scalar(text, true, HERE);
  }

  /** The file with a date in place of its own and declarations besides its own. */
  public static Node.Mapping stated(
      Node.Mapping file, Optional<LocalDate> asOf, List<String> declares) {
    Node.Mapping stated = asOf.map(day -> with(file, "date", scalar(day.toString()))).orElse(file);
    for (String word : declares) {
      stated = Answers.declaring(stated, scalar(word));
    }
    return stated;
  }

  /** With one item of which nothing is known where the file lists none. */
  static Node.Mapping withItem(Node.Mapping file) {
    return file.get(ITEMS).isPresent()
        ? file
        : with(file, ITEMS, new Node.Seq(List.of(empty()), HERE));
  }

  /**
   * With blanks, which are unknown, for facts of the movement that would be none when absent, and
   * that the exporter may arrange (a route, an assurance): who begins an interview has not said so.
   * Of the others silence means none, as it does to `determine`.
   */
  static Node.Mapping withBlanks(Node.Mapping file, Vocabulary vocabulary) {
    Node.Mapping draft = file;
    for (FactSpec spec : vocabulary.facts(EntityKind.MOVEMENT)) {
      boolean arranged = spec.absentIsNone() && spec.alteration().cost() > 0;
      if (arranged && !file.entries().containsKey(spec.path())) {
        draft = with(draft, spec.path(), scalar(""));
      }
    }
    return draft;
  }

  /** Without the blanks but those to keep. */
  static Node.Mapping withoutBlanks(Node.Mapping file, Set<String> kept) {
    Map<String, Node> entries = new LinkedHashMap<>(file.entries());
    entries
        .entrySet()
        .removeIf(
            e -> !kept.contains(e.getKey()) && e.getValue() instanceof Node.Scalar s && s.isNull());
    return new Node.Mapping(entries, file.keyPlaces(), file.place());
  }

  /** The file with a value at the path; what stands there already is replaced. */
  public static Node.Mapping with(Node.Mapping file, String path, Node value) {
    return (Node.Mapping) put(file, List.of(path.split("\\.", -1)), 0, value);
  }

  private static Node put(@Nullable Node at, List<String> path, int depth, Node value) {
    if (depth == path.size()) {
      return value;
    }
    String key = path.get(depth);
    if (at instanceof Node.Seq seq && !key.isEmpty() && key.chars().allMatch(Character::isDigit)) {
      List<Node> items = new ArrayList<>(seq.items());
      int index = Integer.parseInt(key);
      items.set(index, put(items.get(index), path, depth + 1, value));
      return new Node.Seq(items, seq.place());
    }
    Map<String, Node> entries = new LinkedHashMap<>();
    Map<String, Place> places = new LinkedHashMap<>();
    Place place = HERE;
    if (at instanceof Node.Mapping mapping) {
      entries.putAll(mapping.entries());
      places.putAll(mapping.keyPlaces());
      place = mapping.place();
    }
    entries.put(key, put(entries.get(key), path, depth + 1, value));
    return new Node.Mapping(entries, places, place);
  }

  /** Whether the path can be written at all: an index must be that of a member. */
  static boolean reaches(Node.Mapping file, String path) {
    @Nullable Node at = file;
    for (String key : path.split("\\.", -1)) {
      if (key.isEmpty()) {
        return false;
      }
      if (at instanceof Node.Seq seq) {
        if (key.length() > 4 || !key.chars().allMatch(c -> c >= '0' && c <= '9')) {
          return false;
        }
        int index = Integer.parseInt(key);
        if (index >= seq.items().size()) {
          return false;
        }
        at = seq.items().get(index);
      } else {
        at = at instanceof Node.Mapping mapping ? mapping.entries().get(key) : null;
      }
    }
    return true;
  }
}
