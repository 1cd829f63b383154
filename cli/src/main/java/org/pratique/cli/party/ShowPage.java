package org.pratique.cli.party;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pratique.cli.text.Ink;
import org.pratique.cli.text.Page;
import org.pratique.engine.condition.Truth;
import org.pratique.trade.evidence.ListedOwners;
import org.pratique.trade.ownership.Finding;
import org.pratique.trade.ownership.Graph;
import org.pratique.trade.ownership.Party;
import org.pratique.trade.ownership.Share;

/** A dossier in words. */
final class ShowPage {
  /** Lines of one kind that a reader looks through; the JSON has all. */
  private static final int LINES_MAX = 40;

  private final Page page;
  private final Dossier dossier;
  private final Graph graph;

  private ShowPage(Page page, Dossier dossier) {
    this.page = page;
    this.dossier = dossier;
    graph = dossier.graph();
  }

  static String print(Dossier dossier, Ink ink) {
    Page page = new Page(ink);
    new ShowPage(page, dossier).print();
    return page.toString();
  }

  private void print() {
    WayPage.heading(page, dossier.asked(), "known");
    dossier.records().forEach(this::entry);
    if (dossier.isContradictory()) {
      page.row("flag", "the sources do not agree on its headquarters; none is taken");
    }
    section("Owners");
    holdings(dossier.owners(), Side.OWNER);
    Share known = Share.sum(dossier.owners().stream().map(Graph.Holding::share).toList());
    if (!graph.isComplete(dossier.asked().id()) && known.rest().most().signum() > 0) {
      page.row("the rest", known.rest() + " is not accounted for");
    }
    section("Holdings");
    holdings(dossier.holdings(), Side.OWNED);
    section("Ultimate parent");
    WayPage.steps(page, graph, dossier.way());
    WayPage.top(page, graph, dossier.asked().day(), dossier.way());
    affiliates();
    concern();
    section("Open");
    if (dossier.questions().isEmpty()) {
      page.row("–", "nothing");
    }
    WayPage.questions(page, dossier.questions());
    page.blank();
    WayPage.closing(page, dossier.asked());
  }

  private void section(String name) {
    page.blank();
    page.heading(Ink.Tone.STRONG, name, "");
  }

  private void entry(Party party) {
    page.blank();
    page.cited("record", party.name(), party.id());
    page.row("source", party.origin().toString());
    if (!party.aliases().isEmpty()) {
      page.row("also", String.join("; ", party.aliases().stream().limit(LINES_MAX).toList()));
    }
    Map<String, String> identifiers = new TreeMap<>(party.identifiers());
    if (!identifiers.isEmpty()) {
      page.row(
          "ids",
          String.join(
              ", ",
              identifiers.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList()));
    }
    page.row("hq", party.headquarters().orElse("not known"));
    page.row("seat", party.seat().orElse("not known"));
  }

  /** Which end of a holding is printed. */
  private enum Side {
    OWNER,
    OWNED
  }

  private void holdings(List<Graph.Holding> holdings, Side side) {
    if (holdings.isEmpty()) {
      page.row("–", "none in the sources");
    }
    for (Graph.Holding holding : holdings.stream().limit(LINES_MAX).toList()) {
      String label = label(holding);
      String other = WayPage.party(graph, side == Side.OWNER ? holding.owner() : holding.owned());
      page.row(label, other + ": " + WayPage.holds(holding));
      page.row("", String.join("; ", holding.by()));
    }
    if (holdings.size() > LINES_MAX) {
      page.row("more", holdings.size() - LINES_MAX + "; --format json has all");
    }
  }

  private static String label(Graph.Holding holding) {
    boolean open = holding.ultimate() || holding.affiliated();
    if (open || holding.share().equals(Share.UNKNOWN)) {
      return "?";
    }
    boolean none = holding.share().most().signum() == 0;
    return none && holding.controls() ? "control" : holding.share().toString().replace(" to ", "–");
  }

  private void affiliates() {
    section("50 percent rule");
    page.row("law", dossier.tests().affiliatesCites() + "; " + dossier.tests().affiliatesNote());
    if (dossier.affiliates().isEmpty()) {
      page.row(
          "unknown",
          "no list is held in the directory and nobody is said to be listed; import lists, or name listed owners with --listed");
      return;
    }
    Finding finding = dossier.affiliates().get();
    if (dossier.listed().contains(graph.root(dossier.asked().id()))) {
      page.row("listed", "it is listed itself, by --listed");
    }
    dossier
        .lists()
        .ifPresent(
            lists -> lists.told(dossier.asked().id()).forEach(entry -> page.row("listed", entry)));
    page.row(
        dossier.isUnheld() ? "unknown" : finding.truth().word(),
        "owners who are listed or owned so have "
            + finding.total()
            + " together; the rule asks for "
            + Share.exact(dossier.tests().affiliates()));
    lines(finding);
    dossier.lists().ifPresent(lists -> lists(finding, lists));
  }

  /** Who is listed by which entry, and what the lists leave open. */
  private void lists(Finding finding, ListedOwners lists) {
    for (String id : finding.listed()) {
      lists.told(id).stream()
          .limit(LINES_MAX)
          .forEach(entry -> page.row("entry", graph.name(id) + ": " + entry));
    }
    page.row("lists", String.join(", ", lists.snapshots()));
    if (!lists.lacking().isEmpty()) {
      page.row(
          "unheld",
          "what %s said on the day is not held: no hit there clears nobody"
              .formatted(String.join(", ", lists.lacking())));
    }
    lists.stale().forEach(stale -> page.row("stale", stale));
  }

  private void concern() {
    section("Countries of concern");
    page.row("test", dossier.tests().concernCites() + "; " + dossier.tests().concernNote());
    page.row("countries", String.join(" ", dossier.countries()));
    Finding finding = dossier.concern();
    page.row(
        finding.truth().word(),
        "their parties have "
            + finding.total()
            + ", directly and through others; the test is more than "
            + Share.exact(dossier.tests().concern()));
    lines(finding);
  }

  private void lines(Finding finding) {
    for (Finding.Line line : finding.lines().stream().limit(LINES_MAX).toList()) {
      String counts =
          line.counts() == Truth.YES ? "counts" : line.counts() == Truth.NO ? "no" : "perhaps";
      page.cited(
          line.depth() + 1,
          "",
          "%s in %s: %s, %s (%s)"
              .formatted(
                  WayPage.party(graph, line.owner()),
                  graph.name(line.owned()),
                  line.share(),
                  counts,
                  line.why()),
          "");
    }
    if (finding.lines().size() > LINES_MAX) {
      page.row("more", finding.lines().size() - LINES_MAX + " steps; --format json has all");
    }
    finding.remarks().forEach(remark -> page.row("remark", remark));
  }
}
