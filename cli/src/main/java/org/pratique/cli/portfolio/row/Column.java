package org.pratique.cli.portfolio.row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.problem.Place;
import org.pratique.engine.yaml.Node;

/**
 * What a key of a movement is made from: a column, the columns below it, or both. `[]` in a column
 * is an empty list.
 */
final class Column {
  private static final String NONE = "[]";

  /** Position of the column of this very name; -1 when there is none. */
  private int own = -1;

  private final Map<String, Column> below = new LinkedHashMap<>();

  /** By position in the list, when every key below is one. */
  private final TreeMap<Integer, Column> members = new TreeMap<>();

  private final Map<String, Place> noPlaces = Map.of();

  /** Adds the column with the name; false when there is one already. */
  boolean add(String name, int position) {
    Column column = this;
    for (String key : name.split("\\.", -1)) {
      column = column.below.computeIfAbsent(key, k -> new Column());
    }
    if (column.own >= 0) {
      return false;
    }
    column.own = position;
    return true;
  }

  /** Tells lists from mappings, after the last column. */
  void settle() {
    below.values().forEach(Column::settle);
    if (!below.isEmpty() && below.keySet().stream().allMatch(Column::isPosition)) {
      below.forEach((key, column) -> members.put(Integer.parseInt(key), column));
    }
  }

  /** Five digits are more members than any list may have. */
  private static boolean isPosition(String key) {
    return !key.isEmpty() && key.length() <= 5 && key.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** The value in a row; null when all its fields are empty. */
  @Nullable Node in(List<String> fields, Place place) {
    String stated = own < 0 ? "" : fields.get(own);
    if (!stated.isBlank()) {
      return stated.strip().equals(NONE)
          ? new Node.Seq(List.of(), place)
          : new Node.Scalar(stated, false, place);
    }
    return members.isEmpty() ? mapping(fields, place) : list(fields, place);
  }

  private @Nullable Node mapping(List<String> fields, Place place) {
    Map<String, Node> entries = new LinkedHashMap<>();
    for (Map.Entry<String, Column> entry : below.entrySet()) {
      Node value = entry.getValue().in(fields, place);
      if (value != null) {
        entries.put(entry.getKey(), value);
      }
    }
    return entries.isEmpty() ? null : new Node.Mapping(entries, noPlaces, place);
  }

  /**
   * Members behind the last one given are none; a gap before it is a member of which nothing is
   * known.
   */
  private @Nullable Node list(List<String> fields, Place place) {
    List<Node> list = new ArrayList<>();
    int gap = 0;
    for (Column member : members.values()) {
      Node value = member.in(fields, place);
      if (value == null) {
        gap++;
        continue;
      }
      for (; gap > 0; gap--) {
        list.add(new Node.Mapping(Map.of(), noPlaces, place));
      }
      list.add(value);
    }
    return list.isEmpty() ? null : new Node.Seq(list, place);
  }

  /** The tree with nothing in it, every key at the place of its column. */
  Node blank(String file) {
    if (below.isEmpty()) {
      return new Node.Scalar("", false, place(file));
    }
    if (!members.isEmpty()) {
      return new Node.Seq(members.values().stream().map(m -> m.blank(file)).toList(), place(file));
    }
    Map<String, Node> entries = new LinkedHashMap<>();
    Map<String, Place> places = new LinkedHashMap<>();
    below.forEach((key, column) -> {
      entries.put(key, column.blank(file));
      places.put(key, column.place(file));
    });
    return new Node.Mapping(entries, places, place(file));
  }

  /** Line 1, and the number of the first column at or below this key in place of a column. */
  private Place place(String file) {
    return new Place(file, 1, first() + 1);
  }

  private int first() {
    int first = own < 0 ? Integer.MAX_VALUE - 1 : own;
    for (Column column : below.values()) {
      first = Math.min(first, column.first());
    }
    return first;
  }

  /** Positions of this column and those below. */
  List<Integer> positions() {
    List<Integer> all = new ArrayList<>();
    if (own >= 0) {
      all.add(own);
    }
    below.values().forEach(column -> all.addAll(column.positions()));
    return all;
  }
}
