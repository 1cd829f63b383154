package org.pratique.cli.law.diff;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.pratique.engine.law.change.Change;
import org.pratique.engine.law.change.LawDiff;

/** How many rules, definitions and parameters differ in which way, and how many Country Groups. */
record Counts(Map<Change.Kind, Integer> byKind, int groups) {
  static Counts of(LawDiff diff) {
    Map<Change.Kind, Integer> byKind = new EnumMap<>(Change.Kind.class);
    for (Change.Kind kind : Change.Kind.values()) {
      byKind.put(kind, 0);
    }
    diff.changes().forEach(change -> byKind.merge(change.kind(), 1, Integer::sum));
    return new Counts(byKind, diff.groups().size());
  }

  /** `2 added, 1 changed, 3 Country Groups`. */
  String sentence() {
    List<String> parts = new ArrayList<>();
    byKind.forEach((kind, count) -> {
      if (count > 0) {
        parts.add("%,d %s".formatted(count, DiffPage.label(kind)));
      }
    });
    if (groups > 0) {
      parts.add("%,d Country Group%s".formatted(groups, groups == 1 ? "" : "s"));
    }
    return parts.isEmpty() ? "nothing differs" : String.join(", ", parts);
  }
}
