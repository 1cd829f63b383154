package org.pratique.cli.lists.store;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pratique.cli.json.Json;
import org.pratique.engine.yaml.Node;

/**
 * A snapshot that the directory holds: what is told of it in the file beside it.
 *
 * @param list name of the list
 * @param date the day the list is of
 * @param files what it was imported from
 * @param entries how many it has
 * @param counts entries by code of list
 * @param sha256 of the file of entries
 * @param accepted doubts that the importer set aside
 * @param warnings what was told at the import
 */
public record Held(
    String list,
    LocalDate date,
    LocalDate imported,
    List<Source> files,
    int entries,
    Map<String, Integer> counts,
    String sha256,
    List<String> accepted,
    List<String> warnings) {
  private static final String FORMAT = "pratique-snapshot/1";

  /** A file, as it was when it was imported. */
  public record Source(String name, String sha256, String reader, int rows) {}

  public Held {
    files = List.copyOf(files);
    counts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    accepted = List.copyOf(accepted);
    warnings = List.copyOf(warnings);
  }

  /** As it is told: {@code EL of 2026-07-23}. */
  public String words() {
    return list + " of " + date;
  }

  String json() {
    Json json = new Json().object().field("format", FORMAT);
    json.field("list", list).field("date", date.toString());
    json.field("imported", imported.toString());
    json.key("files").array();
    for (Source file : files) {
      json.object().field("name", file.name()).field("sha256", file.sha256());
      json.field("reader", file.reader()).field("rows", file.rows()).end();
    }
    json.end().field("entries", entries).key("lists").object();
    counts.forEach(json::field);
    json.end().field("sha256", sha256);
    texts(json, "accepted", accepted);
    texts(json, "warnings", warnings);
    return json.end().toString();
  }

  static void texts(Json json, String key, List<String> texts) {
    json.key(key).array();
    texts.forEach(json::text);
    json.end();
  }

  /** Empty when it is not what we write. */
  static Optional<Held> read(Node node) {
    if (!(node instanceof Node.Mapping json) || !json.text("format").orElse("").equals(FORMAT)) {
      return Optional.empty();
    }
    try {
      List<Source> files = new ArrayList<>();
      if (json.get("files").orElse(json) instanceof Node.Seq seq) {
        for (Node item : seq.items()) {
          if (item instanceof Node.Mapping file) {
            files.add(
                new Source(
                    file.text("name").orElse(""),
                    file.text("sha256").orElse(""),
                    file.text("reader").orElse(""),
                    Integer.parseInt(file.text("rows").orElse("0"))));
          }
        }
      }
      Map<String, Integer> counts = new LinkedHashMap<>();
      if (json.get("lists").orElse(json) instanceof Node.Mapping lists) {
        for (String source : lists.entries().keySet()) {
          counts.put(source, Integer.parseInt(lists.text(source).orElse("0")));
        }
      }
      return Optional.of(
          new Held(
              json.text("list").orElseThrow(),
              LocalDate.parse(json.text("date").orElseThrow()),
              LocalDate.parse(json.text("imported").orElseThrow()),
              files,
              Integer.parseInt(json.text("entries").orElseThrow()),
              counts,
              json.text("sha256").orElseThrow(),
              json.texts("accepted"),
              json.texts("warnings")));
    } catch (DateTimeParseException
        | NumberFormatException
        | java.util.NoSuchElementException broken) {
      return Optional.empty();
    }
  }
}
