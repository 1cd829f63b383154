package org.pratique.cli.lists.store;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pratique.cli.json.Json;
import org.pratique.engine.yaml.Node;
import org.pratique.trade.listing.ListEntry;
import org.pratique.trade.screening.list.ListedParty;
import org.pratique.trade.screening.name.Kind;

/** An entry as a line of a snapshot; {@code docs/formats/lists.md} is its description. */
final class EntryLine {
  private EntryLine() {}

  static String write(ListEntry entry) {
    StringBuilder line = new StringBuilder("{");
    field("id", entry.id(), line);
    field("version", entry.version(), line);
    entry
        .fields()
        .forEach((name, values) -> {
          switch (name) {
            case "list", "name", "kind", "requirement", "policy", "remarks" ->
                field(name, values.isEmpty() ? "" : values.getFirst(), line);
            default -> field(name, values, line);
          }
        });
    field("flags", entry.flags(), line);
    return line.append('}').toString();
  }

  private static void field(String name, String value, StringBuilder line) {
    if (!value.isEmpty()) {
      key(name, line).append(Json.quoted(value));
    }
  }

  private static void field(String name, List<String> values, StringBuilder line) {
    if (!values.isEmpty()) {
      String items = values.stream().map(Json::quoted).collect(Collectors.joining(","));
      key(name, line).append('[').append(items).append(']');
    }
  }

  private static StringBuilder key(String name, StringBuilder line) {
    return line.append(line.length() > 1 ? "," : "").append('"').append(name).append("\":");
  }

  static ListEntry read(Node.Mapping json) {
    ListedParty party =
        new ListedParty(
            text(json, "id"),
            text(json, "list"),
            text(json, "name"),
            json.texts("aliases"),
            kind(text(json, "kind")),
            json.texts("countries"),
            json.texts("addresses"),
            json.texts("identifiers"),
            json.texts("footnotes"),
            text(json, "requirement"),
            text(json, "policy"));
    return new ListEntry(
        party,
        json.texts("programs"),
        json.texts("citations"),
        text(json, "remarks"),
        json.texts("flags"));
  }

  private static Optional<Kind> kind(String word) {
    return Arrays.stream(Kind.values()).filter(kind -> kind.name().equals(word)).findFirst();
  }

  private static String text(Node.Mapping json, String key) {
    return json.text(key).orElse("");
  }
}
