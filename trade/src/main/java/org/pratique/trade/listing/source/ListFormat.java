package org.pratique.trade.listing.source;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Kinds of files that lists are published in, told apart by the names of their columns. */
public enum ListFormat {
  CSL(
      "csl",
      "Consolidated Screening List of trade.gov: CSV, JSON or JSON lines",
      Set.of("name", "source", "source_list_url"),
      Part.ENTRIES,
      "CSL"),
  ENTITY_LIST(
      "entity-list",
      "Entity List, supplement no. 4 to part 744, row by row: CSV or JSON lines",
      Set.of("row_kind", "country_heading", "license_requirement", "license_policy"),
      Part.ENTRIES,
      "EL"),
  SUPPLEMENT(
      "ecfr-supplement",
      "Unverified List or Military End-User List, supplements no. 6 and 7 to part 744: CSV",
      Set.of("country_heading", "aliases_addresses_text", "fr_citation"),
      Part.ENTRIES,
      ""),
  DENIED_PERSONS(
      "dpl",
      "Denied Persons List of BIS: CSV or tabs",
      Set.of("name", "street_address", "effective_date", "fr_citation"),
      Part.ENTRIES,
      "DPL"),
  OFAC_NAMES(
      "ofac-names",
      "SDN names with their alternates on one row: CSV",
      Set.of("uid", "name", "programs", "alternate_names"),
      Part.ENTRIES,
      "SDN"),
  OFAC_PRIMARY(
      "ofac-primary",
      "OFAC primary names (SDN.CSV, CONS_PRIM.CSV), with or without a header",
      Set.of("ent_num", "sdn_name", "sdn_type", "program"),
      Part.ENTRIES,
      ""),
  OFAC_ALIASES(
      "ofac-alt",
      "OFAC alternate names (ALT.CSV, CONS_ALT.CSV), beside a file of names",
      Set.of("ent_num", "alt_num", "alt_name"),
      Part.ALIASES,
      ""),
  OFAC_ADDRESSES(
      "ofac-addresses",
      "OFAC addresses (ADD.CSV, CONS_ADD.CSV), beside a file of names",
      Set.of("ent_num", "add_num", "address"),
      Part.ADDRESSES,
      "");

  /** What the rows of a file are. */
  public enum Part {
    ENTRIES,
    ALIASES,
    ADDRESSES
  }

  /** OFAC's own files have no header; their columns are counted. */
  private static final List<String> PRIMARY_COLUMNS =
      List.of(
          "ent_num",
          "sdn_name",
          "sdn_type",
          "program",
          "title",
          "call_sign",
          "vess_type",
          "tonnage",
          "grt",
          "vess_flag",
          "vess_owner",
          "remarks");

  private static final List<String> ALIAS_COLUMNS =
      List.of("ent_num", "alt_num", "alt_type", "alt_name", "alt_remarks");
  private static final List<String> ADDRESS_COLUMNS =
      List.of("ent_num", "add_num", "address", "city_state_postal", "country", "add_remarks");

  private final String word;
  private final String title;
  private final Set<String> columns;
  private final Part part;
  private final String list;

  ListFormat(String word, String title, Set<String> columns, Part part, String list) {
    this.word = word;
    this.title = title;
    this.columns = columns;
    this.part = part;
    this.list = list;
  }

  /** As people name it. */
  public String word() {
    return word;
  }

  public String title() {
    return title;
  }

  public Part part() {
    return part;
  }

  /** The list that such a file holds; empty when the columns do not tell. */
  public String list() {
    return list;
  }

  /** Columns without which the format cannot be read. */
  public Set<String> columns() {
    return columns;
  }

  /** The format that has these columns. */
  public static Optional<ListFormat> of(Collection<String> names) {
    Set<String> given = names.stream().map(Fields::name).collect(Collectors.toSet());
    return Arrays.stream(values()).filter(format -> given.containsAll(format.columns)).findFirst();
  }

  /** The format of which most columns are there, and at least half; empty when there is none. */
  public static Optional<ListFormat> nearest(Collection<String> names) {
    Set<String> given = names.stream().map(Fields::name).collect(Collectors.toSet());
    return Arrays.stream(values())
        .filter(format -> format.present(given) * 2 >= format.columns.size())
        .max(
            Comparator.comparingDouble(
                format -> (double) format.present(given) / format.columns.size()));
  }

  private long present(Set<String> given) {
    return columns.stream().filter(given::contains).count();
  }

  public static Optional<ListFormat> named(String word) {
    return Arrays.stream(values()).filter(format -> format.word.equals(word)).findFirst();
  }

  /** The columns of OFAC's files without header, by what stands in their first row. */
  public static Optional<List<String>> headless(List<String> first) {
    if (!isNumber(first.getFirst())) {
      return Optional.empty();
    }
    if (first.size() == PRIMARY_COLUMNS.size() && !isNumber(first.get(1))) {
      return Optional.of(PRIMARY_COLUMNS);
    }
    if (first.size() < ALIAS_COLUMNS.size() || !isNumber(first.get(1))) {
      return Optional.empty();
    }
    return switch (first.size()) {
      case 5 -> Optional.of(ALIAS_COLUMNS);
      case 6 -> Optional.of(ADDRESS_COLUMNS);
      default -> Optional.empty();
    };
  }

  private static boolean isNumber(String text) {
    String clean = text.strip();
    return !clean.isEmpty() && clean.length() < 10 && clean.chars().allMatch(Character::isDigit);
  }

  /** All of them, for a person who has a file of another. */
  public static String known() {
    return Arrays.stream(values())
        .map(format -> format.word + " (" + format.title + ")")
        .collect(Collectors.joining("; "));
  }
}
