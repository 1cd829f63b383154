package org.pratique.trade.listing.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.pratique.trade.screening.name.Kind;

/** Rows of supplement no. 4 to part 744, cut into columns. */
final class EntityListRows {
  private static final String SEPARATOR = "\\s\\|\\s";
  private static final String ADDRESS = "address";
  private static final String CONTINUATION = "continuation";
  private static final String HEURISTIC = "heuristic";

  private EntityListRows() {}

  static void read(Fields row, Draft draft) {
    String kind = row.text("row_kind");
    List<String> addresses = row.split("addresses", SEPARATOR);
    boolean isAddress = kind.equals(ADDRESS) && !addresses.isEmpty();
    draft.source = "EL";
    draft.continues = kind.equals(CONTINUATION);
    draft.name = isAddress ? addresses.getFirst() : row.text("name");
    draft.kind = isAddress ? Optional.of(Kind.ADDRESS) : Optional.empty();
    draft.countries.addAll(row.texts("country_heading"));
    draft.aliases.addAll(row.split("aliases", SEPARATOR));
    draft.aliases.addAll(row.split("csl_aliases", SEPARATOR));
    draft.addresses.addAll(addresses);
    draft.requirement = row.text("license_requirement");
    draft.policy = row.text("license_policy");
    draft.citations.addAll(row.split("fr_citations", SEPARATOR));
    draft.key = List.of(row.text("country_heading"), draft.name);
    footnotes(row, draft);
    if (row.text("name_method").equals(HEURISTIC)) {
      draft.flags.add("where the name ends was found by a rule of thumb; read the entry");
    }
    if (draft.continues) {
      draft.flags.add("the entry runs over several rows, which stand here together");
    }
  }

  /** A footnote that either the column or the words carry counts; that they differ is said. */
  private static void footnotes(Fields row, Draft draft) {
    Set<String> column = new TreeSet<>(row.split("footnotes", "[\\s|,;]+"));
    Set<String> words = new TreeSet<>(Footnotes.marked(row.text("license_requirement_marked")));
    words.addAll(Footnotes.inWords(draft.requirement));
    draft.footnotes.addAll(column);
    draft.footnotes.addAll(words);
    boolean isMarked = !row.text("license_requirement_marked").isEmpty() || !words.isEmpty();
    if (isMarked && !column.equals(words)) {
      draft.flags.add(
          "the column of footnotes has %s and the words of the requirement have %s; both are taken"
              .formatted(listed(column), listed(words)));
    }
  }

  private static String listed(Set<String> footnotes) {
    return footnotes.isEmpty() ? "none" : String.join(", ", footnotes);
  }
}
