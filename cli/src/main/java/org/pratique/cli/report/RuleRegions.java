package org.pratique.cli.report;

import java.util.List;
import org.pratique.cli.text.Ink;
import org.pratique.cli.text.Page;
import org.pratique.engine.compare.RuleComparison;

/** A comparison of rule sets as a page: a block for each region. */
public final class RuleRegions {
  private RuleRegions() {}

  public static String print(RuleComparison comparison, Ink ink) {
    Page page = new Page(ink);
    page.heading(
        Ink.Tone.STRONG,
        comparison.a() + " against " + comparison.b(),
        "movements on " + comparison.date());
    page.blank();
    comparison.bounds().forEach(bound -> page.row("taken", bound));
    page.row(
        "looked at",
        comparison.branches()
            + " kinds of movement; left unexamined: "
            + comparison.unexamined()
            + (comparison.unexamined() == 0 ? " (the list is complete)" : ""));
    page.row(
        "found",
        comparison.regions().isEmpty()
            ? "no movement that the two decide differently"
            : comparison.regions().size() + " kinds of movement that the two decide differently");
    int number = 0;
    for (RuleComparison.Region region : comparison.regions()) {
      page.blank();
      page.heading(
          Words.tone(region.b()),
          ++number
              + ". "
              + Words.outcome(region.a(), null)
              + " → "
              + Words.outcome(region.b(), null),
          "");
      for (RuleComparison.Condition condition : region.conditions()) {
        page.row("if", condition.fact() + " " + condition.says());
      }
      for (int i = 0; i < region.anyOf().size(); i++) {
        RuleComparison.Condition condition = region.anyOf().get(i);
        page.row(i == 0 ? "and any of" : "", condition.fact() + " " + condition.says());
      }
      for (String citation : region.responsible()) {
        page.row("by", citation);
      }
      List<String> facts =
          region.witness().entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList();
      page.row("witness", String.join("; ", facts));
    }
    page.blank();
    page.row("note", "a comparison of outcomes only; this is not legal advice.");
    return page.toString();
  }
}
