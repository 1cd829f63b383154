package org.pratique.trade.listing.source;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of OFAC's files. */
final class OfacRows {
  /** Between programs OFAC closes and opens brackets that it never opens and closes. */
  private static final String PROGRAMS = "\\]\\s*\\[|;\\s";

  /**
   * The list of a party that is not on the SDN list, by a program of it. As the Consolidated
   * Screening List of 2026-07-31 has them.
   */
  private static final Map<String, String> LISTS =
      Map.of(
          "NS-PLC", "PLC",
          "CMIC-EO13959", "CMIC",
          "561-Related", "CAP",
          "UKRAINE-EO13662", "SSI");

  private static final Map<String, String> MENU_BASED =
      Map.of(
          "RUSSIA-EO14024", "NS-MBS",
          "CAATSA - RUSSIA", "NS-MBS",
          "BURMA-EO14014", "NS-MBS",
          "ILLICIT-DRUGS-EO14059", "NS-MBS");

  private static final Pattern BRACKETS = Pattern.compile("[\\[\\]]");
  private static final String SDN = "SDN";
  private static final String NOT_SDN = "NON-SDN";

  private OfacRows() {}

  static void names(Fields row, Draft draft) {
    draft.source = SDN;
    draft.name = row.text("name");
    draft.kind = ConsolidatedRows.kind(row.text("type"));
    draft.number = row.text("uid");
    draft.identifiers.add(draft.number);
    draft.programs.addAll(row.split("programs", PROGRAMS));
    draft.aliases.addAll(row.split("alternate_names", ";\\s"));
    draft.key = List.of(draft.number, draft.name);
  }

  /**
   * @param list what the file is said to hold
   */
  static void primary(Fields row, String list, Draft draft) {
    draft.name = row.text("sdn_name");
    draft.number = row.text("ent_num");
    draft.identifiers.add(draft.number);
    for (String program : row.split("program", PROGRAMS)) {
      draft.programs.add(BRACKETS.matcher(program).replaceAll("").strip());
    }
    draft.source = list.equals(SDN) ? SDN : source(draft);
    // An empty type is an entity; the file has words for everything else.
    String type = row.text("sdn_type");
    draft.kind = ConsolidatedRows.kind(type.isEmpty() ? "entity" : type);
    draft.remarks =
        Stream.of("title", "call_sign", "vess_type", "vess_flag", "vess_owner", "remarks")
            .map(row::text)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("; "));
    draft.key = List.of(draft.number, draft.name);
  }

  private static String source(Draft draft) {
    for (Map<String, String> lists : List.of(LISTS, MENU_BASED)) {
      for (String program : draft.programs) {
        if (lists.containsKey(program)) {
          return lists.get(program);
        }
      }
    }
    return NOT_SDN;
  }

  static void alias(Fields row, Draft draft) {
    draft.number = row.text("ent_num");
    draft.aliases.addAll(row.texts("alt_name"));
  }

  static void address(Fields row, Draft draft) {
    draft.number = row.text("ent_num");
    String address =
        Stream.of("address", "city_state_postal", "country")
            .map(row::text)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    if (!address.isEmpty()) {
      draft.addresses.add(address);
    }
    draft.countries.addAll(row.texts("country"));
  }
}
