package org.pratique.cli.lists.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.pratique.cli.json.Json;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.JsonReader;
import org.pratique.engine.yaml.Node;

/**
 * A hit that a rescreening told, in {@code rescreened.jsonl}: what the next one need not tell
 * again.
 *
 * @param list name of the snapshot's list
 * @param source code of the list that the entry is of
 */
public record Seen(
    String list,
    String party,
    String partyVersion,
    String entry,
    String entryVersion,
    String source,
    String entryName) {
  private static final String FILE = "rescreened.jsonl";

  /**
   * What earlier rescreenings saw.
   *
   * @param lists those that were rescreened, with hits or without
   */
  public record All(Set<String> lists, List<Seen> hits) {
    public All {
      lists = Set.copyOf(lists);
      hits = List.copyOf(hits);
    }
  }

  /** The party as it is, and the entry whatever it says. */
  public String key() {
    return String.join("\n", list, party, partyVersion, entry);
  }

  public static All read(PartiesDir dir, Problems problems) {
    Path file = dir.lists().resolveSibling(FILE);
    Set<String> lists = new TreeSet<>();
    List<Seen> hits = new ArrayList<>();
    if (!Files.exists(file)) {
      return new All(lists, hits);
    }
    try {
      int line = 0;
      for (String text : Files.readAllLines(file)) {
        Place place = new Place(file.toString(), ++line, 1);
        if (JsonReader.read(text, place, problems).orElse(null) instanceof Node.Mapping json) {
          lists.add(json.text("list").orElse(""));
          if (json.get("party").isPresent()) {
            hits.add(of(json));
          }
        }
      }
    } catch (IOException e) {
      problems.add(
          Problem.Code.MISSING,
          Place.whole(file.toString()),
          "the file cannot be read; without it every hit is told again");
    }
    return new All(lists, hits);
  }

  private static Seen of(Node.Mapping json) {
    return new Seen(
        json.text("list").orElse(""),
        json.text("party").orElse(""),
        json.text("partyVersion").orElse(""),
        json.text("entry").orElse(""),
        json.text("entryVersion").orElse(""),
        json.text("source").orElse(""),
        json.text("entryName").orElse(""));
  }

  /** Keeps what is seen now of some lists, and what was seen of the others. */
  public static void write(PartiesDir dir, All before, Set<String> lists, List<Seen> now)
      throws IOException {
    Map<String, List<Seen>> by = new LinkedHashMap<>();
    Set<String> all = new TreeSet<>(before.lists());
    all.addAll(lists);
    all.forEach(list -> by.put(list, new ArrayList<>()));
    before.hits().stream()
        .filter(seen -> !lists.contains(seen.list()))
        .forEach(seen -> by.computeIfAbsent(seen.list(), l -> new ArrayList<>()).add(seen));
    now.forEach(seen -> by.computeIfAbsent(seen.list(), l -> new ArrayList<>()).add(seen));
    StringBuilder text = new StringBuilder();
    by.forEach((list, hits) -> {
      text.append("{\"list\":").append(Json.quoted(list)).append("}\n");
      hits.forEach(hit -> text.append(hit.line()));
    });
    PartiesDir.write(dir.lists().resolveSibling(FILE), text.toString());
  }

  private String line() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("list", list);
    fields.put("party", party);
    fields.put("partyVersion", partyVersion);
    fields.put("entry", entry);
    fields.put("entryVersion", entryVersion);
    fields.put("source", source);
    fields.put("entryName", entryName);
    StringBuilder line = new StringBuilder();
    fields.forEach((key, value) ->
        line.append(line.isEmpty() ? "{" : ",")
            .append(Json.quoted(key))
            .append(':')
            .append(Json.quoted(value)));
    return line.append("}\n").toString();
  }
}
