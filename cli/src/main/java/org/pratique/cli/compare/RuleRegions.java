package org.pratique.cli.compare;

import java.util.List;
import java.util.Map;
import org.pratique.cli.report.Words;
import org.pratique.cli.text.Ink;
import org.pratique.cli.text.Page;
import org.pratique.engine.compare.RuleComparison;
import org.pratique.engine.decide.Outcome;
import org.pratique.engine.fact.Value;

/**
 * A comparison of rule sets as a page: a block for each group of regions that differ by the same
 * paragraphs, and, asked for, one for each region.
 */
public final class RuleRegions {
  /** Paragraphs named of those that were not compared; JSON has them all. */
  private static final int OUTSIDE_MAX = 12;

  private final RuleComparison comparison;
  private final Page page;

  private RuleRegions(RuleComparison comparison, Ink ink) {
    this.comparison = comparison;
    this.page = new Page(ink);
  }

  /** The groups, and what the movements of each have in common. */
  public static String print(RuleComparison comparison, Ink ink) {
    RuleRegions regions = new RuleRegions(comparison, ink);
    regions.head();
    int number = 0;
    for (RuleComparison.Group group : comparison.groups()) {
      regions.group(++number, group);
    }
    boolean more = comparison.groups().stream().anyMatch(g -> g.regions().size() > 1);
    return regions.end(more ? "every kind of movement with its conditions: --full; " : "");
  }

  /** Every region under its group. */
  public static String printFull(RuleComparison comparison, Ink ink) {
    RuleRegions regions = new RuleRegions(comparison, ink);
    regions.head();
    int number = 0;
    for (RuleComparison.Group group : comparison.groups()) {
      regions.group(++number, group);
      int kind = 0;
      if (group.regions().size() > 1) {
        for (RuleComparison.Region region : group.regions()) {
          regions.region(number + "." + ++kind, region);
        }
      }
    }
    return regions.end("");
  }

  private void head() {
    page.heading(
        Ink.Tone.STRONG,
        comparison.a() + " against " + comparison.b(),
        "movements on " + comparison.date());
    page.blank();
    comparison.bounds().forEach(bound -> page.row("taken", bound));
    page.row(
        "looked at",
        kinds(comparison.branches())
            + "; left unexamined: "
            + comparison.unexamined()
            + (comparison.unexamined() == 0 ? " (the list is complete within these bounds)" : ""));
    outside();
    page.row("found", found());
  }

  /** What the bounds leave out, so that nobody takes it for nothing. */
  private void outside() {
    if (comparison.outside().isEmpty()) {
      return;
    }
    List<String> shown = comparison.outside().stream().limit(OUTSIDE_MAX).toList();
    int more = comparison.outside().size() - shown.size();
    page.row(
        "not compared",
        "the rule sets differ in rules that reach no movement within these bounds: "
            + String.join("; ", shown)
            + (more > 0 ? "; and %d more".formatted(more) : "")
            + ". See --by-parameters and --program; `law diff` lists every difference");
  }

  private String found() {
    int regions = comparison.regions().size();
    int groups = comparison.groups().size();
    if (regions == 0) {
      return comparison.complete()
          ? "no movement that the two decide differently"
          : "no movement among those looked at that the two decide differently";
    }
    return kinds(regions)
        + " that the two decide differently"
        + (groups == regions
            ? ""
            : ", by " + groups + (groups == 1 ? " set" : " sets") + " of paragraphs");
  }

  private static String kinds(int count) {
    return "%,d %s of movement".formatted(count, count == 1 ? "kind" : "kinds");
  }

  private void group(int number, RuleComparison.Group group) {
    int kinds = group.regions().size();
    heading(String.valueOf(number), group.a(), group.b(), kinds == 1 ? "" : kinds(kinds));
    group.responsible().forEach(citation -> page.row("by", citation));
    conditions(kinds == 1 ? "if" : "only if", group.conditions(), group.anyOf());
    witness(group.witness());
  }

  private void region(String number, RuleComparison.Region region) {
    heading(number, region.a(), region.b(), "");
    conditions("if", region.conditions(), region.anyOf());
    witness(region.witness());
  }

  private void heading(String number, Outcome a, Outcome b, String right) {
    page.blank();
    page.heading(
        Words.tone(b),
        number + ". " + Words.outcome(a, null) + " → " + Words.outcome(b, null),
        right);
  }

  private void conditions(
      String label, List<RuleComparison.Condition> all, List<RuleComparison.Condition> anyOf) {
    for (RuleComparison.Condition condition : all) {
      page.row(label, condition.fact() + " " + condition.says());
    }
    for (int i = 0; i < anyOf.size(); i++) {
      page.row(i == 0 ? "and any of" : "", anyOf.get(i).fact() + " " + anyOf.get(i).says());
    }
  }

  private void witness(Map<String, Value> facts) {
    List<String> words =
        facts.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList();
    page.row("witness", String.join("; ", words));
  }

  private String end(String more) {
    page.blank();
    page.row("note", more + "a comparison of outcomes only; this is not legal advice.");
    return page.toString();
  }
}
