package org.pratique.trade.listing.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.trade.listing.ListEntry;
import org.pratique.trade.listing.Version;
import org.pratique.trade.screening.list.ListReader;

/**
 * Rows of the files of one list to its entries: first rows of entries, then rows of aliases and
 * addresses.
 */
public final class ListParser {
  private static final int WARNINGS_SHOWN = 5;
  private static final String ONE_FILE_ALONE = "of several files of the list, one lacks this entry";

  private final String list;
  private final Problems bad;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final Map<String, Integer> times = new LinkedHashMap<>();
  private final Map<String, List<Draft>> byNumber = new LinkedHashMap<>();
  private final TreeSet<String> orphans = new TreeSet<>();
  private final List<String> twice = new ArrayList<>();
  private @Nullable Draft last;
  private int rows;
  private int badRows;

  /**
   * @param list code of the list, for rows that do not say it themselves
   * @param bad takes what is wrong with rows; such a row is left out
   */
  public ListParser(String list, Problems bad) {
    this.list = list;
    this.bad = bad;
  }

  /** A row of a file of that format. */
  public void row(ListFormat format, Fields fields, Place place) {
    rows++;
    if (drafts.size() >= ListReader.PARTIES_MAX) {
      bad(place, "the list has more than %,d entries".formatted(ListReader.PARTIES_MAX));
      return;
    }
    Draft draft = new Draft();
    draft.source = list;
    switch (format) {
      case CSL -> ConsolidatedRows.read(fields, draft);
      case ENTITY_LIST -> EntityListRows.read(fields, draft);
      case SUPPLEMENT -> SupplementRows.read(fields, draft);
      case DENIED_PERSONS -> DeniedPersonsRows.read(fields, draft);
      case OFAC_NAMES -> OfacRows.names(fields, draft);
      case OFAC_PRIMARY -> OfacRows.primary(fields, list, draft);
      case OFAC_ALIASES -> OfacRows.alias(fields, draft);
      case OFAC_ADDRESSES -> OfacRows.address(fields, draft);
    }
    switch (format.part()) {
      case ENTRIES -> entry(draft, place);
      case ALIASES, ADDRESSES -> beside(draft, place);
    }
  }

  /** A row that could not be cut into fields. */
  public void bad(Place place, String why) {
    badRows++;
    bad.add(Problem.Code.SYNTAX, place, why);
  }

  private void entry(Draft draft, Place place) {
    if (draft.continues && last != null) {
      last.add(draft);
      return;
    }
    if (draft.name.isEmpty()) {
      bad(place, "the row has no name");
      return;
    }
    if (draft.source.isEmpty()) {
      bad(place, "the row does not say which list it is of; fill in `source`");
      return;
    }
    last = draft;
    put(draft, place);
  }

  /** What is there twice keeps an id of its own; nothing of a list is ever dropped. */
  private void put(Draft draft, Place place) {
    boolean hasNumber = !draft.number.isEmpty();
    String id = draft.source + "-" + (hasNumber ? draft.number : Version.of(draft.key));
    int time = times.merge(id, 1, Integer::sum);
    if (time > 1) {
      @Nullable Draft first = drafts.get(id);
      if (first != null && first.entry(id).version().equals(draft.entry(id).version())) {
        twice.add(id + " (line " + place.line() + ", the same words)");
        return;
      }
      if (hasNumber) {
        draft.flags.add("the number " + draft.number + " is given to another entry too");
        twice.add(id + " (line " + place.line() + ", other words)");
      }
      id = id + "." + time;
    }
    drafts.put(id, draft);
    for (String number : draft.identifiers) {
      byNumber.computeIfAbsent(number, n -> new ArrayList<>()).add(draft);
    }
  }

  /**
   * Takes what another file says of the same list and day: entries by id, with all that either
   * says; where the two differ, the entry is flagged.
   */
  public void unite(ListParser other) {
    drafts.forEach((id, draft) -> {
      if (!other.drafts.containsKey(id)) {
        draft.flags.add(ONE_FILE_ALONE);
      }
    });
    other.drafts.forEach((id, draft) -> {
      @Nullable Draft here = drafts.get(id);
      if (here == null) {
        draft.flags.add(ONE_FILE_ALONE);
        drafts.put(id, draft);
      } else {
        here.unite(draft);
      }
    });
    rows += other.rows;
    badRows += other.badRows;
    twice.addAll(other.twice);
  }

  private void beside(Draft row, Place place) {
    if (row.number.isEmpty()) {
      bad(place, "the row has no `ent_num`");
      return;
    }
    List<Draft> entries = byNumber.getOrDefault(row.number, List.of());
    if (entries.isEmpty()) {
      orphans.add(row.number);
    }
    entries.forEach(entry -> entry.add(row));
  }

  /** Rows read, bad ones too. */
  public int rows() {
    return rows;
  }

  public int badRows() {
    return badRows;
  }

  /** What a person should know of the files, and what is no reason to refuse them. */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (!orphans.isEmpty()) {
      warnings.add(
          "aliases or addresses of %,d numbers that no name has: %s"
              .formatted(orphans.size(), some(List.copyOf(orphans))));
    }
    if (!twice.isEmpty()) {
      warnings.add("%,d entries are there twice: %s".formatted(twice.size(), some(twice)));
    }
    long flagged = drafts.values().stream().filter(ListParser::isDoubtful).count();
    if (flagged > 0) {
      warnings.add("%,d entries carry a flag; `lists show` prints it".formatted(flagged));
    }
    return warnings;
  }

  private static boolean isDoubtful(Draft draft) {
    return draft.flags.stream().anyMatch(flag -> !flag.equals(ListEntry.FOOTNOTES_FROM_WORDS));
  }

  private static String some(List<String> all) {
    String shown = String.join(", ", all.subList(0, Math.min(WARNINGS_SHOWN, all.size())));
    return all.size() > WARNINGS_SHOWN ? shown + " …" : shown;
  }

  /** The entries, in the order of their rows. */
  public List<ListEntry> entries() {
    List<ListEntry> entries = new ArrayList<>(drafts.size());
    drafts.forEach((id, draft) -> entries.add(draft.entry(id)));
    return entries;
  }
}
