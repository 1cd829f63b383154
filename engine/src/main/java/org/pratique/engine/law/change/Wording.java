package org.pratique.engine.law.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.law.source.Amendments;
import org.pratique.engine.law.source.Block;
import org.pratique.engine.yaml.Node;

/**
 * A block as texts to compare: each key with its members, conditions in one line each. What says
 * when it has force, and what explains it, is left out.
 */
final class Wording {
  private static final String WHEN = "when";
  private static final String CITES = "cites";

  /** Keys that change nothing about what a block says, or are compared as days or citations. */
  private static final Set<String> BESIDES =
      Set.of(
          "id",
          "in force",
          "until",
          "binding",
          "posture",
          "applies from",
          "summary",
          "clause",
          "reconstructed",
          CITES,
          Amendments.PRINTED);

  private Wording() {}

  /** Where the two read differently, in the order of their keys; all of one that stands alone. */
  static List<Change.Field> differences(@Nullable Block a, @Nullable Block b) {
    Map<String, List<String>> ofA = a == null ? Map.of() : texts(a);
    Map<String, List<String>> ofB = b == null ? Map.of() : texts(b);
    Set<String> keys = new LinkedHashSet<>(ofA.keySet());
    keys.addAll(ofB.keySet());
    List<Change.Field> fields = new ArrayList<>();
    for (String key : keys) {
      List<String> inA = ofA.getOrDefault(key, List.of());
      List<String> inB = ofB.getOrDefault(key, List.of());
      List<String> onlyA = without(inA, inB);
      List<String> onlyB = without(inB, inA);
      if (!onlyA.isEmpty() || !onlyB.isEmpty()) {
        fields.add(new Change.Field(key, onlyA, onlyB));
      }
    }
    return fields;
  }

  private static List<String> without(List<String> all, List<String> others) {
    List<String> rest = new ArrayList<>(all);
    others.forEach(rest::remove);
    return rest;
  }

  private static Map<String, List<String>> texts(Block block) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    block
        .body()
        .entries()
        .forEach((key, value) -> {
          if (!BESIDES.contains(key)) {
            texts.put(key, key.equals(WHEN) ? conjuncts(value) : members(value));
          }
        });
    texts.put(CITES, block.cites());
    return texts;
  }

  private static List<String> members(Node node) {
    return switch (node) {
      case Node.Seq seq -> seq.items().stream().map(Wording::value).toList();
      case Node.Scalar s when s.isNull() -> List.of();
      default -> List.of(value(node));
    };
  }

  /** A text in two languages is its English. */
  private static String value(Node node) {
    return switch (node) {
      case Node.Scalar s -> plain(s);
      case Node.Seq seq -> "[" + String.join(", ", members(seq)) + "]";
      case Node.Mapping m when m.text("en").isPresent() -> m.text("en").get();
      case Node.Mapping m when m.text("name").isPresent() -> name(m);
      case Node.Mapping m ->
          String.join(
              ", ",
              m.entries().entrySet().stream()
                  .map(entry -> entry.getKey() + ": " + value(entry.getValue()))
                  .toList());
    };
  }

  /** `Group 42 Holding Ltd (G42)`. */
  private static String name(Node.Mapping party) {
    List<String> others = new ArrayList<>();
    party
        .entries()
        .forEach((key, value) -> {
          if (!key.equals("name")) {
            others.addAll(members(value));
          }
        });
    String name = party.text("name").orElse("");
    return others.isEmpty() ? name : name + " (" + String.join(", ", others) + ")";
  }

  private static String plain(Node.Scalar scalar) {
    return scalar.text().strip().replaceAll("\\s+", " ");
  }

  /** The conditions that must all hold. */
  private static List<String> conjuncts(Node node) {
    return switch (node) {
      case Node.Scalar s -> List.of(plain(s));
      case Node.Seq seq -> seq.items().stream().flatMap(i -> conjuncts(i).stream()).toList();
      case Node.Mapping m when m.get("if").isPresent() -> conjuncts(m.get("if").get());
      case Node.Mapping m -> {
        List<String> all = new ArrayList<>();
        m.get("all").ifPresent(n -> all.addAll(conjuncts(n)));
        m.get("any").ifPresent(n -> all.add(any(n)));
        m.get("not").ifPresent(n -> all.add("not (" + condition(n) + ")"));
        yield all;
      }
    };
  }

  private static String any(Node node) {
    List<String> parts =
        node instanceof Node.Seq seq
            ? seq.items().stream().map(Wording::condition).toList()
            : List.of(condition(node));
    return joined(parts, " or ");
  }

  private static String condition(Node node) {
    return joined(conjuncts(node), " and ");
  }

  private static String joined(List<String> parts, String word) {
    return parts.size() == 1
        ? parts.getFirst()
        : String.join(
            word,
            parts.stream()
                .map(part ->
                    part.contains(" or ") || part.contains(" and ") ? "(" + part + ")" : part)
                .toList());
  }
}
