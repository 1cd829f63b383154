package org.pratique.cli.law.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pratique.cli.report.Lang;
import org.pratique.cli.text.Ink;
import org.pratique.cli.text.Page;
import org.pratique.engine.law.Book;
import org.pratique.engine.law.change.Change;
import org.pratique.engine.law.change.LawDiff;
import org.pratique.engine.law.source.Block;

/** Where two rule sets differ, for people: section by section, both texts of what was changed. */
final class DiffPage {
  /** Of a longer list of conditions or members the rest is counted; JSON has all of them. */
  private static final int MEMBERS_MAX = 6;

  /** What a rule, a definition or a parameter comes to. */
  private static final Set<String> ESSENCE =
      Set.of("duty", "due", "text", "when", "value", "set", "eccns", "names", "target");

  private final Page page;
  private final Lang lang;

  private DiffPage(Page page, Lang lang) {
    this.page = page;
    this.lang = lang;
  }

  static String print(LawDiffCommand.Sides sides, LawDiff diff, Page page, Lang lang) {
    new DiffPage(page, lang).print(sides, diff);
    return page.toString();
  }

  private void print(LawDiffCommand.Sides sides, LawDiff diff) {
    page.heading(
        Ink.Tone.STRONG, sides.a().name() + " → " + sides.b().name(), Counts.of(diff).sentence());
    basis("A", sides.a());
    basis("B", sides.b());
    if (diff.isEmpty()) {
      page.blank();
      page.paragraph(
          "Nothing differs: both have the same %,d rules, definitions and parameters."
              .formatted(diff.alike()));
      return;
    }
    for (LawDiff.Section section : diff.sections()) {
      page.blank();
      page.heading(Ink.Tone.STRONG, section.name() + "  " + lang.of(section.title()), "");
      section.changes().forEach(this::change);
    }
    groups(diff);
    page.blank();
    page.paragraph(
        "%,d rules, definitions and parameters are the same in both.".formatted(diff.alike()));
  }

  private void basis(String label, Book book) {
    page.row(
        label, lang.of(book.title()) + " (" + book.posture().word() + "), law of " + book.date());
  }

  private void change(Change change) {
    page.cited(label(change.kind()), head(change), change.block().citation());
    switch (change.kind()) {
      case ADDED, REMOVED -> essence(change);
      case CHANGED -> change.fields().forEach(this::field);
      case SUSPENDED, REVIVED -> {}
    }
    if (!change.by().isEmpty()) {
      page.row("", "by " + String.join("; ", change.by()));
    }
  }

  /** What a reader of the page is told of a change. */
  static String label(Change.Kind kind) {
    return switch (kind) {
      case ADDED -> "added";
      case REMOVED -> "removed";
      case CHANGED -> "changed";
      case SUSPENDED -> "set aside";
      case REVIVED -> "revived";
    };
  }

  private String head(Change change) {
    Block block = change.block();
    String aside =
        change.suspended() && change.kind() != Change.Kind.SUSPENDED ? " [set aside]" : "";
    return switch (block.kind()) {
      case RULE -> block.effect() + " " + block.id() + aside + summary(change);
      case PARAMETER -> "parameter " + block.id();
      default -> "definition " + block.id();
    };
  }

  /** A duty has none: its words are shown under it. */
  private String summary(Change change) {
    return change.block().body().get("summary").isPresent() ? ": " + lang.of(change.summary()) : "";
  }

  /** Of what only one rule set has: the condition or the value. */
  private void essence(Change change) {
    for (Change.Field field : change.fields()) {
      if (ESSENCE.contains(field.name())) {
        members(field.name(), field.onlyB().isEmpty() ? field.onlyA() : field.onlyB());
      }
    }
  }

  private void field(Change.Field field) {
    if (field.onlyA().size() == 1 && field.onlyB().size() == 1) {
      Excerpt both = Excerpt.of(field.onlyA().getFirst(), field.onlyB().getFirst());
      page.cited(1, "- " + field.name(), both.a(), "");
      page.cited(1, "+ " + field.name(), both.b(), "");
      return;
    }
    members("- " + field.name(), field.onlyA());
    members("+ " + field.name(), field.onlyB());
  }

  private void members(String label, List<String> members) {
    int shown = members.size() > MEMBERS_MAX + 1 ? MEMBERS_MAX : members.size();
    String mark = label;
    for (String member : members.subList(0, shown)) {
      page.cited(1, mark, Excerpt.of(member), "");
      mark = "";
    }
    if (shown < members.size()) {
      page.cited(1, "", "and %,d more".formatted(members.size() - shown), "");
    }
  }

  private void groups(LawDiff diff) {
    if (diff.groups().isEmpty()) {
      return;
    }
    page.blank();
    page.heading(Ink.Tone.STRONG, "Country Groups", "");
    for (LawDiff.GroupChange group : diff.groups()) {
      List<String> parts = new ArrayList<>();
      if (!group.added().isEmpty()) {
        parts.add("joined by " + String.join(", ", group.added()));
      }
      if (!group.removed().isEmpty()) {
        parts.add("left by " + String.join(", ", group.removed()));
      }
      page.cited(group.group(), String.join("; ", parts), String.join("; ", group.cites()));
    }
  }
}
