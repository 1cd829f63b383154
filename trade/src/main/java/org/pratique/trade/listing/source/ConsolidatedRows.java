package org.pratique.trade.listing.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pratique.trade.listing.ListEntry;
import org.pratique.trade.screening.name.Kind;

/** Rows of the Consolidated Screening List, by the names of columns that trade.gov publishes. */
final class ConsolidatedRows {
  /** {@code Entity List (EL) - Bureau of Industry and Security}. */
  private static final Pattern CODE = Pattern.compile("\\(([A-Z][A-Z-]*)(?: List)?\\)");

  private static final Pattern COUNTRY = Pattern.compile("(?:^|, )([A-Z]{2})$");
  private static final String SEPARATOR = ";\\s";
  private static final String ENTITY_LIST = "EL";

  private ConsolidatedRows() {}

  static void read(Fields row, Draft draft) {
    draft.source = source(row);
    draft.name = row.text("name");
    draft.kind = kind(row.text("type"));
    draft.number = row.text("entity_number");
    draft.aliases.addAll(row.split("alt_names", SEPARATOR));
    draft.countries.addAll(row.split("countries", SEPARATOR));
    draft.addresses.addAll(row.split("addresses", SEPARATOR));
    draft.addresses.forEach(address -> {
      Matcher country = COUNTRY.matcher(address);
      if (country.find()) {
        draft.countries.add(country.group(1));
      }
    });
    draft.programs.addAll(row.split("programs", SEPARATOR));
    draft.citations.addAll(row.split("federal_register_notice", SEPARATOR));
    draft.identifiers.addAll(row.texts("entity_number"));
    draft.identifiers.addAll(row.split("ids", SEPARATOR));
    draft.requirement = row.text("license_requirement");
    draft.policy = row.text("license_policy");
    draft.remarks = remarks(row);
    draft.key = List.of(draft.name);
    if (draft.source.equals(ENTITY_LIST)) {
      draft.footnotes.addAll(Footnotes.inWords(draft.requirement));
      draft.flags.add(ListEntry.FOOTNOTES_FROM_WORDS);
    }
  }

  private static String source(Fields row) {
    String code = row.text("source_code");
    String source = row.text("source");
    Matcher named = CODE.matcher(source);
    return !code.isEmpty() ? code : named.find() ? named.group(1) : source;
  }

  static Optional<Kind> kind(String type) {
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "individual" -> Optional.of(Kind.PERSON);
      case "entity" -> Optional.of(Kind.COMPANY);
      case "vessel", "aircraft" -> Optional.of(Kind.VESSEL);
      default -> Optional.empty();
    };
  }

  private static String remarks(Fields row) {
    List<String> remarks = new ArrayList<>();
    for (String column :
        List.of(
            "remarks",
            "title",
            "start_date",
            "end_date",
            "standard_order",
            "dates_of_birth",
            "places_of_birth",
            "citizenships",
            "nationalities",
            "call_sign",
            "vessel_type",
            "vessel_flag",
            "vessel_owner")) {
      List<String> texts = row.texts(column);
      if (!texts.isEmpty()) {
        String text = String.join("; ", texts);
        remarks.add(column.equals("remarks") ? text : column.replace('_', ' ') + " " + text);
      }
    }
    return String.join("; ", remarks);
  }
}
