package org.pratique.trade.listing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What changed from one snapshot of a list to another. Entries are paired by their id. */
public record SnapshotDelta(List<ListEntry> added, List<ListEntry> removed, List<Changed> changed) {
  /** A field that differs: what is gone from it and what is new in it. */
  public record Field(String name, List<String> gone, List<String> fresh) {}

  public record Changed(ListEntry before, ListEntry after, List<Field> fields) {}

  public SnapshotDelta {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    changed = List.copyOf(changed);
  }

  public static SnapshotDelta between(List<ListEntry> before, List<ListEntry> after) {
    Map<String, ListEntry> old = new LinkedHashMap<>();
    before.forEach(entry -> old.put(entry.id(), entry));
    List<ListEntry> added = new ArrayList<>();
    List<Changed> changed = new ArrayList<>();
    for (ListEntry entry : after) {
      @Nullable ListEntry was = old.remove(entry.id());
      if (was == null) {
        added.add(entry);
      } else if (!was.version().equals(entry.version())) {
        changed.add(new Changed(was, entry, fields(was, entry)));
      }
    }
    return new SnapshotDelta(added, List.copyOf(old.values()), changed);
  }

  private static List<Field> fields(ListEntry before, ListEntry after) {
    List<Field> fields = new ArrayList<>();
    Map<String, List<String>> now = after.fields();
    before
        .fields()
        .forEach((name, was) -> {
          List<String> is = now.getOrDefault(name, List.of());
          List<String> gone = without(was, is);
          List<String> fresh = without(is, was);
          if (!gone.isEmpty() || !fresh.isEmpty()) {
            fields.add(new Field(name, gone, fresh));
          }
        });
    return fields;
  }

  /** Each text once for each time it is there more often. */
  private static List<String> without(List<String> texts, List<String> others) {
    List<String> left = new ArrayList<>(texts);
    others.forEach(left::remove);
    return List.copyOf(left);
  }

  public boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
  }
}
