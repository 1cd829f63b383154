package org.pratique.cli.law.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.pratique.cli.text.Ink;
import org.pratique.cli.text.Page;
import org.pratique.engine.law.change.Change;
import org.pratique.engine.law.change.LawDay;
import org.pratique.engine.law.source.Block;
import org.pratique.engine.law.source.CountryGroups;

/** The timeline for people: a block for each day, today between them. */
final class TimelinePage {
  /** Ids named for a file; JSON has all of them. */
  private static final int IDS_MAX = 4;

  private final Page page;

  private TimelinePage(Page page) {
    this.page = page;
  }

  static String print(Timeline timeline, Page page) {
    new TimelinePage(page).print(timeline);
    return page.toString();
  }

  private void print(Timeline timeline) {
    boolean marked = timeline.today().isBefore(timeline.from());
    for (Timeline.Day day : timeline.days()) {
      if (!marked && day.first().isAfter(timeline.today())) {
        today(timeline);
        marked = true;
      }
      day(day);
    }
    if (timeline.days().isEmpty()) {
      page.paragraph("Nothing is dated in these days.");
    }
    if (!marked && !timeline.today().isAfter(timeline.to())) {
      today(timeline);
    }
    page.blank();
    timeline
        .compiled()
        .ifPresent(day ->
            page.paragraph(
                "Status of instruments as found on %s; H: two sources or primary text, M: one good source, L: memory or a thin source."
                    .formatted(day)));
  }

  private void today(Timeline timeline) {
    LocalDate today = timeline.today();
    page.blank();
    page.heading(Ink.Tone.CAUTION, "── today, " + today + " ──", "");
    timeline
        .newestSource()
        .filter(today::isAfter)
        .ifPresent(newest ->
            page.row(
                "flag",
                "the newest source of the packs is of %s: what changed since is not known"
                    .formatted(newest)));
  }

  private void day(Timeline.Day day) {
    page.blank();
    page.heading(Ink.Tone.STRONG, day.on(), "");
    day.instruments().forEach(one -> instrument(one, day.on()));
    day.law().ifPresent(law -> law(law, day.instruments().isEmpty()));
  }

  private void instrument(Instrument one, String on) {
    page.cited("by", one.name(), one.citation());
    if (!one.dates().equals(on)) {
      page.row("dates", one.dates());
    }
    page.row("did", one.did());
    page.row("status", one.status() + " [confidence " + one.confidence() + "]");
  }

  /**
   * @param alone whether no instrument says by what the packs change: then the sources do
   */
  private void law(LawDay day, Boolean alone) {
    if (day.first()) {
      Set<String> provisions = new TreeSet<>();
      day.files().values().forEach(file -> provisions.add(file.provision().id()));
      page.row(
          "packs",
          "their law begins here: %,d rules, definitions and parameters in %,d provisions"
              .formatted(day.diff().changes().size(), provisions.size()));
      return;
    }
    String label = "packs";
    for (LawDay.Happening file : day.files().values()) {
      page.row(label, head(file) + what(file.changes()));
      label = "";
      if (alone) {
        page.row(label, file.provision().source());
      }
    }
    for (CountryGroups.Change change : day.groups()) {
      page.cited(label, group(change), change.cites());
      label = "";
    }
    for (Block date : day.dates()) {
      page.cited(label, "parameter " + date.id() + " is this day", date.citation());
      label = "";
    }
  }

  private static String head(LawDay.Happening file) {
    String events = file.events().isEmpty() ? "" : " " + String.join(", ", file.events());
    String text =
        file.provision().completeness().equals("FULL")
            ? ""
            : " (text " + file.provision().completeness() + ")";
    return file.provision().id() + events + text;
  }

  /** `: 3 added, 1 changed (742.6(b)(10), …)`. */
  private static String what(List<Change> changes) {
    Map<Change.Kind, List<String>> byKind = new EnumMap<>(Change.Kind.class);
    for (Change change : changes) {
      byKind.computeIfAbsent(change.kind(), kind -> new ArrayList<>()).add(change.id());
    }
    List<String> parts = new ArrayList<>();
    byKind.forEach((kind, ids) -> parts.add(word(kind) + " " + some(ids)));
    return parts.isEmpty() ? "" : ": " + String.join("; ", parts);
  }

  private static String some(List<String> ids) {
    if (ids.size() <= IDS_MAX + 1) {
      return String.join(", ", ids);
    }
    return String.join(", ", ids.subList(0, IDS_MAX))
        + " and %,d more".formatted(ids.size() - IDS_MAX);
  }

  private static String word(Change.Kind kind) {
    return switch (kind) {
      case ADDED -> "adds";
      case REMOVED -> "ends";
      case CHANGED -> "changes";
      case SUSPENDED -> "sets aside";
      case REVIVED -> "revives";
    };
  }

  private static String group(CountryGroups.Change change) {
    List<String> parts = new ArrayList<>();
    if (!change.added().isEmpty()) {
      parts.add("joins " + String.join(", ", change.added()));
    }
    if (!change.removed().isEmpty()) {
      parts.add("leaves " + String.join(", ", change.removed()));
    }
    String sure = change.confidence().isEmpty() ? "" : " [confidence " + change.confidence() + "]";
    return "Country Groups: " + change.country() + " " + String.join("; ", parts) + sure;
  }
}
