package org.pratique.trade.listing.source;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows of supplements no. 6 (Unverified List) and 7 (Military End-User List) to part 744. */
final class SupplementRows {
  private static final Pattern ALIAS = Pattern.compile("^(?:a|f)\\.k\\.a\\.,?\\s+");

  /** Aliases in a list of dashes: {@code a.k.a., the following one alias: / —X / / address}. */
  private static final Pattern LISTED = Pattern.compile("^the following [^:]{1,60}:\\s*/");

  /** The comma behind a name, and not the one before its legal form. */
  private static final Pattern END =
      Pattern.compile(
          ",\\s+(?!(?:Ltd|Limited|Inc|LLC|L\\.L\\.C|LLP|Co|Corp|GmbH|S\\.A|JSC|OOO|Pte|FZE|FZCO)\\b)");

  private static final String ADDRESSES = ";\\s+and\\s+";
  private static final int ALIASES_MAX = 100;

  private SupplementRows() {}

  static void read(Fields row, Draft draft) {
    draft.name = row.text("name");
    draft.countries.addAll(row.texts("country_heading"));
    draft.citations.addAll(row.split("fr_citation", ";\\s"));
    if (!row.text("parent_heading").isEmpty()) {
      draft.remarks = "under the heading " + row.text("parent_heading");
    }
    draft.key = List.of(row.text("country_heading"), draft.name);
    String addresses = aliases(row.text("aliases_addresses_text"), draft);
    for (String address : addresses.split(ADDRESSES, -1)) {
      String clean = Fields.clean(address);
      if (!clean.isEmpty()) {
        draft.addresses.add(clean);
      }
    }
  }

  /** Takes the aliases off the front; returns the rest. */
  private static String aliases(String text, Draft draft) {
    String rest = text;
    for (int i = 0; i < ALIASES_MAX; i++) {
      Matcher alias = ALIAS.matcher(rest);
      if (!alias.find()) {
        return rest;
      }
      rest = rest.substring(alias.end());
      Matcher listed = LISTED.matcher(rest);
      if (listed.find()) {
        return dashes(rest.substring(listed.end()), draft);
      }
      draft.flags.add("aliases run into addresses in the list and were cut by a rule of thumb");
      Matcher end = END.matcher(rest);
      if (!end.find()) {
        draft.aliases.add(Fields.clean(rest));
        return "";
      }
      draft.aliases.add(Fields.clean(rest.substring(0, end.start())));
      rest = rest.substring(end.end());
    }
    return rest;
  }

  private static String dashes(String text, Draft draft) {
    StringBuilder rest = new StringBuilder();
    for (String part : text.split("\\s*/\\s+", -1)) {
      String clean = Fields.clean(part);
      if (clean.startsWith("—")) {
        String alias = clean.substring(1).replaceAll("(?:;| and|\\.$)+$", "").strip();
        draft.aliases.add(alias.replaceAll(";$", ""));
      } else if (!clean.isEmpty()) {
        rest.append(rest.isEmpty() ? "" : " ").append(clean);
      }
    }
    return rest.toString();
  }
}
