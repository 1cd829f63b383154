package org.pratique.trade.listing.source;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of the Denied Persons List; a person has a row for each address. */
final class DeniedPersonsRows {
  private DeniedPersonsRows() {}

  static void read(Fields row, Draft draft) {
    draft.source = "DPL";
    draft.name = row.text("name");
    draft.countries.addAll(row.texts("country"));
    String address =
        Stream.of("street_address", "city", "state", "postal_code", "country")
            .map(row::text)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    if (!address.isEmpty()) {
      draft.addresses.add(address);
    }
    draft.citations.addAll(row.texts("fr_citation"));
    draft.remarks =
        "order from %s to %s, %s"
            .formatted(
                told(row.text("effective_date")),
                told(row.text("expiration_date")),
                switch (row.text("standard_order")) {
                  case "Y", "y" -> "standard";
                  case "N", "n" -> "not standard";
                  default -> "standard or not is not said";
                });
    draft.key =
        List.of(draft.name, row.text("effective_date"), row.text("expiration_date"), address);
  }

  private static String told(String date) {
    return date.isEmpty() ? "a day not said" : date;
  }
}
