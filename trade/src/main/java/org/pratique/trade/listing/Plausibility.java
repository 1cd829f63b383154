package org.pratique.trade.listing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether a snapshot may be what follows another, or rather is a file cut short. */
public final class Plausibility {
  /** A list that loses more of its entries at once has hardly ever been a list that was amended. */
  public static final int FALL_PERCENT_MAX = 20;

  /** Of a list of fewer entries, a few that go are no sign of anything. */
  private static final int PART_MIN = 20;

  private Plausibility() {}

  /** Entries by list; a consolidated list has several. */
  public static Map<String, Integer> counts(List<ListEntry> entries) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    entries.forEach(entry -> counts.merge(entry.party().source(), 1, Integer::sum));
    return counts;
  }

  /** What speaks against the counts, as sentences; nothing when they may be right. */
  public static List<String> doubts(Map<String, Integer> before, Map<String, Integer> now) {
    List<String> doubts = new ArrayList<>();
    fall("the number of entries", total(before), total(now), doubts);
    if (before.size() > 1) {
      before.forEach((source, count) -> {
        if (count >= PART_MIN) {
          fall("the number of entries of " + source, count, now.getOrDefault(source, 0), doubts);
        }
      });
    }
    return doubts;
  }

  /**
   * The same of the first snapshot of a list, against what is known of it.
   *
   * @param list name of its snapshots; of a list that is not known nothing can be said
   */
  public static List<String> doubts(String list, Map<String, Integer> now) {
    List<String> doubts = new ArrayList<>();
    for (KnownList known : KnownList.of(list)) {
      boolean isWhole = known.part().isEmpty();
      int count = isWhole ? total(now) : now.getOrDefault(known.part(), 0);
      if (count * 100L < known.entries() * (100L - FALL_PERCENT_MAX)) {
        doubts.add(
            "it has %,d entries%s, and %,d are known of %s (%s): more than %d percent fewer"
                .formatted(
                    count,
                    isWhole ? "" : " of " + known.part(),
                    known.entries(),
                    known.day(),
                    known.source(),
                    FALL_PERCENT_MAX));
      }
    }
    return doubts;
  }

  /** The same of what entries hold: a file of addresses may have been left out. */
  public static List<String> doubts(List<ListEntry> before, List<ListEntry> now) {
    List<String> doubts = new ArrayList<>();
    for (String field : List.of("aliases", "addresses")) {
      long was = held(before, field);
      if (was >= PART_MIN) {
        fall("the number of " + field, was, held(now, field), doubts);
      }
    }
    return doubts;
  }

  private static long held(List<ListEntry> entries, String field) {
    return entries.stream()
        .mapToLong(entry -> entry.fields().getOrDefault(field, List.of()).size())
        .sum();
  }

  private static int total(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static void fall(String what, long before, long now, List<String> doubts) {
    if (now * 100 < before * (100 - FALL_PERCENT_MAX)) {
      doubts.add(
          "%s falls from %,d to %,d, more than %d percent"
              .formatted(what, before, now, FALL_PERCENT_MAX));
    }
  }
}
