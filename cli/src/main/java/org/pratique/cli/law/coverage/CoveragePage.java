package org.pratique.cli.law.coverage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pratique.cli.report.Lang;
import org.pratique.cli.text.Ink;
import org.pratique.cli.text.Page;
import org.pratique.cli.text.Table;
import org.pratique.engine.coverage.Coverage;
import org.pratique.engine.coverage.Coverage.Extent;
import org.pratique.engine.coverage.Coverage.Omission;
import org.pratique.engine.coverage.Coverage.Version;
import org.pratique.engine.coverage.Dead;
import org.pratique.engine.coverage.RuleCases;

/** Coverage in words. */
public final class CoveragePage {
  /** How many characters of a list of paragraphs stand in the table: one line. */
  private static final int PARAGRAPHS_MAX = 25;

  private final Page page;
  private final Ink ink;
  private final Lang lang;

  /** Whether every paragraph that is not encoded is listed. */
  public enum Detail {
    SHORT,
    FULL
  }

  /**
   * @param lang of reasons and titles
   */
  public CoveragePage(Ink ink, Lang lang) {
    this.ink = ink;
    this.lang = lang;
    page = new Page(ink);
  }

  /**
   * The page.
   *
   * @param name of the folder or file, as given
   */
  public String print(String name, Coverage coverage, Detail detail) {
    table(coverage);
    boolean omits = coverage.provisions().stream().anyMatch(e -> !e.omissions().isEmpty());
    if (detail == Detail.FULL && omits) {
      omissions(coverage);
    }
    gaps(coverage.cases());
    dead(coverage.dead());
    facts(coverage.facts());
    totals(name, coverage);
    if (detail == Detail.SHORT && omits) {
      page.blank();
      page.paragraph("--full lists what is not encoded with the reasons.");
    }
    return page.toString();
  }

  private void table(Coverage coverage) {
    Table table = new Table("provision", "rules", "flags", "not encoded", "source");
    Parts.group(coverage.provisions())
        .forEach((part, extents) -> {
          table.row(
              List.of(
                  new Table.Cell(part, Ink.Tone.STRONG),
                  Table.Cell.of(""),
                  Table.Cell.of(""),
                  Table.Cell.of(""),
                  Table.Cell.of("")));
          extents.forEach(extent -> row(table, extent));
        });
    page.raw(table.print(ink));
    page.blank();
    page.paragraph(
        "rules: those that decide, classify, or say what review or duties follow; flags: those that only flag, or hold"
            + " back a better outcome; source: of each version, the oldest first. A provision without either gives others its sets and"
            + " definitions, or is text alone.");
  }

  private static void row(Table table, Extent extent) {
    table.row(
        extent.id(),
        count(extent.rules().size() - extent.flags()),
        count(extent.flags()),
        notEncoded(extent),
        source(extent.versions()));
  }

  private static String count(int count) {
    return count == 0 ? "-" : Integer.toString(count);
  }

  private static String notEncoded(Extent extent) {
    String paragraphs =
        String.join("; ", extent.omissions().stream().map(Omission::paragraph).toList());
    String text =
        extent.omissions().size() > 1 ? extent.omissions().size() + ": " + paragraphs : paragraphs;
    return text.length() > PARAGRAPHS_MAX
        ? text.substring(0, PARAGRAPHS_MAX - 1).strip() + "…"
        : text;
  }

  /** Each word once, as the versions have them from the oldest on. */
  private static String source(List<Version> versions) {
    return String.join(
        ", ", new LinkedHashSet<>(versions.stream().map(Version::completeness).toList()));
  }

  private void omissions(Coverage coverage) {
    page.blank();
    page.paragraph("Not encoded, and why (* said with every determination)");
    Parts.group(coverage.provisions())
        .forEach((part, extents) -> {
          for (Extent extent : extents) {
            for (Omission omission : extent.omissions()) {
              page.row(
                  extent.id(),
                  (omission.always() ? "* " : "")
                      + omission.paragraph()
                      + ": "
                      + lang.of(omission.why()));
            }
          }
        });
  }

  private void gaps(RuleCases cases) {
    page.blank();
    int open = cases.gaps().size();
    if (cases.rules() == 0) {
      page.paragraph("Cases: there is no rule that needs any.");
      return;
    }
    if (open == 0) {
      page.paragraph(
          "Cases: every rule is named with a yes, a no and an unknown (of the "
              + cases.unconditional()
              + " without a condition, with a yes).");
      return;
    }
    page.paragraph("Rules without cases: " + open);
    for (RuleCases.Gap gap : cases.gaps()) {
      page.row("gap", gap.rule() + ": no case says " + String.join(", ", gap.missing()));
    }
  }

  private void dead(List<Dead> dead) {
    page.blank();
    page.paragraph(
        dead.isEmpty()
            ? "Dead rules: none found."
            : "Dead rules (can change nothing): " + dead.size());
    for (Dead rule : dead) {
      page.row("dead", rule.rule() + ": " + rule.why());
    }
  }

  private void facts(Coverage.Facts facts) {
    if (facts.total() == 0) {
      return;
    }
    page.blank();
    page.paragraph(
        facts.unread().isEmpty()
            ? "Facts: every one is read."
            : "Facts that nothing reads: " + facts.unread().size());
    facts.unread().forEach(fact -> page.row("unread", fact));
    if (!facts.engineOnly().isEmpty()) {
      page.row(
          "engine",
          "read by no condition, only by the engine when it reads a movement: "
              + String.join(", ", facts.engineOnly()));
    }
  }

  private void totals(String name, Coverage coverage) {
    List<Extent> extents = coverage.provisions();
    int files = extents.stream().mapToInt(e -> e.versions().size()).sum();
    page.blank();
    page.paragraph(name);
    page.row("provisions", extents.size() + " in " + files + " files; " + completeness(extents));
    String effects = effects(coverage.effects());
    page.row(
        "rules", coverage.cases().rules() + (effects.isEmpty() ? "" : " by effect: " + effects));
    page.row(
        "",
        coverage.reconstructed() + " of them rest, on some day, on partial or reconstructed text");
    page.row(
        "left out",
        extents.stream().mapToInt(e -> e.omissions().size()).sum()
            + " paragraphs or groups of them, in "
            + extents.stream().filter(e -> !e.omissions().isEmpty()).count()
            + " provisions");
    page.row(
        "cases",
        coverage.cases().cases()
            + " on single rules, "
            + coverage.cases().whole()
            + " whole determinations; "
            + coverage.cases().gaps().size()
            + " rules lack cases");
    page.row("dead", coverage.dead().size() + " rules");
    if (coverage.facts().total() > 0) {
      page.row(
          "facts", coverage.facts().total() + ", " + coverage.facts().unread().size() + " unread");
    }
  }

  private static String completeness(List<Extent> extents) {
    Map<String, Integer> files = new TreeMap<>();
    extents.forEach(e -> e.versions().forEach(v -> files.merge(v.completeness(), 1, Integer::sum)));
    return String.join(
        ", ", files.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).toList());
  }

  private static String effects(Map<String, Integer> effects) {
    return String.join(
        ", ",
        effects.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .map(e -> e.getKey() + " " + e.getValue())
            .toList());
  }
}
