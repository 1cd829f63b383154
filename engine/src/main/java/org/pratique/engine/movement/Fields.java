package org.pratique.engine.movement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Source;
import org.pratique.engine.fact.Value;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.yaml.Node;

/**
 * The keys of one mapping of a movement file. Facts stand where the vocabulary says, so that a fact
 * added there can be read without a change here; the keys in between, and those that are no facts,
 * are given by who reads them.
 */
final class Fields {
  /**
   * Facts that a party declares of itself rather than states: an override, and recorded as such.
   */
  private static final String DECLARED = "sameFamily";

  private static final Source ABSENT =
      new Source(Source.Kind.MOVEMENT, List.of(), "not stated: none");

  /** What a key leads to. */
  private sealed interface Entry {
    record Fact(FactSpec spec) implements Entry {}

    record Below(Fields fields) implements Entry {}

    /** A fact that is yes where a mapping says more of it, and no where the value says so. */
    record Both(FactSpec spec, Fields fields) implements Entry {}

    record Other() implements Entry {}
  }

  private final String noun;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final List<FactSpec> noneWhenAbsent = new ArrayList<>();

  /**
   * @param noun what the mapping is, as in "`x` is no key of …"
   * @param specs facts to be read here, by their paths
   * @param others keys that are no facts, or read by others; points lead downwards
   */
  Fields(String noun, List<FactSpec> specs, List<String> others) {
    this.noun = noun;
    for (FactSpec spec : specs) {
      if (!others.contains(spec.path())) {
        put(spec.path(), new Entry.Fact(spec));
        if (!spec.also().isEmpty()) {
          put(spec.also(), new Entry.Fact(spec));
        }
        if (spec.absentIsNone()) {
          noneWhenAbsent.add(spec);
        }
      }
    }
    others.forEach(path -> put(path, new Entry.Other()));
  }

  private void put(String path, Entry entry) {
    int point = path.indexOf('.');
    if (point < 0) {
      entries.put(path, entry);
      return;
    }
    String first = path.substring(0, point);
    Fields empty = new Fields("`" + first + "`", List.of(), List.of());
    Entry around =
        switch (entries.get(first)) {
          case Entry.Below below -> below;
          case Entry.Both both -> both;
          case Entry.Fact(FactSpec spec) -> new Entry.Both(spec, empty);
          case Entry.Other other -> new Entry.Below(empty);
          case null -> new Entry.Below(empty);
        };
    entries.put(first, around);
    inside(around).put(path.substring(point + 1), entry);
  }

  private static Fields inside(Entry around) {
    return switch (around) {
      case Entry.Below(Fields fields) -> fields;
      case Entry.Both(FactSpec spec, Fields fields) -> fields;
      case Entry.Fact fact -> throw new IllegalStateException("a fact has nothing below it");
      case Entry.Other other -> throw new IllegalStateException("read by others");
    };
  }

  /** Sets the facts that the mapping states, and tells of keys that it should not have. */
  void read(Node.Mapping node, Entity into, ValueReader values, Reading reading) {
    facts(node, into, into.path(), values, reading);
    for (FactSpec spec : noneWhenAbsent) {
      if (!states(node, spec.path())) {
        into.set(spec.slot(), spec.closed(), ABSENT);
      }
    }
  }

  /** As for an empty mapping. */
  void absent(Entity into) {
    for (FactSpec spec : noneWhenAbsent) {
      into.set(spec.slot(), spec.closed(), ABSENT);
    }
  }

  /** Tells of keys that the mapping should not have, and reads nothing. */
  void check(Node.Mapping node, Reading reading) {
    for (String key : node.entries().keySet()) {
      if (!entries.containsKey(key)) {
        unknown(key, node.placeOf(key), reading);
      }
    }
  }

  private void unknown(String key, Place place, Reading reading) {
    if (!key.isEmpty() && key.chars().allMatch(c -> c >= '0' && c <= '9')) {
      reading.problem(
          Problem.Code.UNKNOWN_KEY,
          place,
          Reading.quote(key)
              + " follows a comma, which ends a value; write numbers as 26900000 or 26_900_000");
      return;
    }
    reading.unknown(Problem.Code.UNKNOWN_KEY, place, key, "key of " + noun, entries.keySet());
  }

  private void facts(
      Node.Mapping node, Entity into, String path, ValueReader values, Reading reading) {
    for (Map.Entry<String, Node> entry : node.entries().entrySet()) {
      String key = entry.getKey();
      Node value = entry.getValue();
      switch (entries.get(key)) {
        case null -> unknown(key, node.placeOf(key), reading);
        case Entry.Other() -> {}
        case Entry.Fact(FactSpec spec) ->
            fact(spec, value, into, below(path, key), node.placeOf(key), values, reading);
        case Entry.Both(FactSpec spec, Fields fields) -> {
          if (value instanceof Node.Mapping m) {
            fields.facts(m, into, below(path, key), values, reading);
            set(spec, Value.Bool.YES, into, below(path, key), node.placeOf(key), reading);
          } else if (isNone(value)) {
            set(spec, Value.Bool.NO, into, below(path, key), node.placeOf(key), reading);
          } else {
            fact(spec, value, into, below(path, key), node.placeOf(key), values, reading);
          }
        }
        case Entry.Below(Fields fields) -> {
          if (value instanceof Node.Mapping m) {
            fields.facts(m, into, below(path, key), values, reading);
          } else if (!(value instanceof Node.Scalar s && s.isNull())) {
            reading.wrongType(
                value,
                below(path, key),
                "a mapping such as `{" + fields.entries.keySet().iterator().next() + ": …}`");
          }
        }
      }
    }
  }

  private static void fact(
      FactSpec spec,
      Node node,
      Entity into,
      String path,
      Place place,
      ValueReader values,
      Reading reading) {
    Value value = values.read(spec, path, node);
    if (value.equals(Value.UNKNOWN)) {
      return;
    }
    Value before = into.get(spec.slot());
    if (!spec.also().isEmpty() && !before.unknown() && !before.equals(value)) {
      reading.problem(
          Problem.Code.CONFLICT,
          place,
          "`%s` and `%s` state the same, differently; keep one"
              .formatted(below(into.path(), spec.path()), below(into.path(), spec.also())));
      return;
    }
    set(spec, value, into, path, place, reading);
  }

  private static void set(
      FactSpec spec, Value value, Entity into, String path, Place place, Reading reading) {
    Source.Kind kind =
        spec.name().equals(DECLARED) ? Source.Kind.DECLARATION : Source.Kind.MOVEMENT;
    into.set(spec.slot(), value, new Source(kind, List.of(path), ""));
    reading.input(path, value.toString(), kind, place);
  }

  /** Whether the word `none` stands there. */
  static boolean isNone(Node value) {
    return value instanceof Node.Scalar s && s.text().strip().equals("none");
  }

  static String below(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private static boolean states(Node.Mapping node, String path) {
    int point = path.indexOf('.');
    if (point < 0) {
      return node.entries().containsKey(path);
    }
    return node.entries().get(path.substring(0, point)) instanceof Node.Mapping m
        && states(m, path.substring(point + 1));
  }
}
