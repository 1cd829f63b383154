package org.pratique.trade.listing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pratique.trade.screening.list.ListedParty;

/**
 * An entry of a list as a snapshot holds it.
 *
 * @param party the entry as screening sees it; its id stays the same from snapshot to snapshot
 * @param programs sanctions programs, as the list names them
 * @param citations Federal Register notices, as printed
 * @param remarks further words of the list
 * @param flags what our reading of the row leaves in doubt; no part of the entry itself
 */
public record ListEntry(
    ListedParty party,
    List<String> programs,
    List<String> citations,
    String remarks,
    List<String> flags) {
  /** The entry's footnotes were not a column of the file: none found is not none there. */
  public static final String FOOTNOTES_FROM_WORDS =
      "footnotes are read from the words of the license requirement; the file has no column of"
          + " them";

  public ListEntry {
    programs = List.copyOf(programs);
    citations = List.copyOf(citations);
    flags = List.copyOf(flags);
  }

  public String id() {
    return party.id();
  }

  /** A hash of what the entry says; the order of aliases and the like does not count. */
  public String version() {
    return Version.of(fields().values().stream().map(values -> values.stream().sorted().toList()));
  }

  /** What the entry says, by name of the field; texts that are empty are no values. */
  public Map<String, List<String>> fields() {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put("list", List.of(party.source()));
    fields.put("name", List.of(party.name()));
    fields.put("aliases", party.aliases());
    fields.put("kind", party.kind().map(Enum::name).stream().toList());
    fields.put("countries", party.countries());
    fields.put("addresses", party.addresses());
    fields.put("identifiers", party.identifiers());
    fields.put("footnotes", party.footnotes());
    fields.put("requirement", text(party.requirement()));
    fields.put("policy", text(party.policy()));
    fields.put("programs", programs);
    fields.put("citations", citations);
    fields.put("remarks", text(remarks));
    return fields;
  }

  private static List<String> text(String text) {
    return text.isEmpty() ? List.of() : List.of(text);
  }
}
