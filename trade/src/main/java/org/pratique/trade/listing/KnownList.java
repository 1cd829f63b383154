package org.pratique.trade.listing;

import java.time.LocalDate;
import java.util.List;
import org.pratique.trade.screening.name.script.Table;

/**
 * How many entries a published list had on a day.
 *
 * @param list name of its snapshots
 * @param part the list that a consolidated one has these entries of; empty for all
 * @param source where the count is from
 */
record KnownList(String list, String part, int entries, LocalDate day, String source) {
  private static final List<KnownList> ALL = read();

  /** All counts known of a list; none of a list of one's own. */
  static List<KnownList> of(String list) {
    return ALL.stream().filter(known -> known.list.equals(list)).toList();
  }

  private static List<KnownList> read() {
    return Table.rows(KnownList.class, "known-lists.tsv").stream().map(KnownList::row).toList();
  }

  private static KnownList row(List<String> cells) {
    return new KnownList(
        cells.getFirst(),
        cells.get(1),
        Integer.parseInt(cells.get(2)),
        LocalDate.parse(cells.get(3)),
        cells.get(4));
  }
}
