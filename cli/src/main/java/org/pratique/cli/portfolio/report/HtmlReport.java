package org.pratique.cli.portfolio.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.pratique.cli.portfolio.tally.Amounts;
import org.pratique.cli.portfolio.tally.Basis;
import org.pratique.cli.portfolio.tally.Result;
import org.pratique.cli.portfolio.tally.Sum;
import org.pratique.cli.portfolio.tally.Tally;
import org.pratique.cli.text.Html;
import org.pratique.engine.decide.Determination.NotExamined;
import org.pratique.engine.decide.Outcome;

/** The summary as a page for a browser: maps, flows, tables. */
public final class HtmlReport {
  /** More changes than a reader would look through; all of them are in the JSON. */
  /** Columns of numbers, whose headings stand over their last digit. */
  private static final Set<String> FIGURES = Set.of("Rows", "TPP", "Value, USD");

  private static final int CHANGES_MAX = 60;

  private final Tally tally;
  private final TileMap map = new TileMap();
  private final StringBuilder page = new StringBuilder();

  private HtmlReport(Tally tally) {
    this.tally = tally;
  }

  public static String of(Tally tally, Basis basis, String file) {
    HtmlReport report = new HtmlReport(tally);
    report.head(file);
    report.results();
    report.maps();
    for (int set = 1; set < tally.ruleSets().size(); set++) {
      report.flows(set);
      report.changes(set);
    }
    report.destinations();
    report.refusals();
    report.basis(basis);
    return report.page.append("</main></body></html>\n").toString();
  }

  private void head(String file) {
    String title = Html.text("Portfolio " + file);
    page.append(
        """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        """);
    page.append("<title>").append(title).append("</title>\n<style>\n").append(style());
    page.append("</style></head>\n<body><main>\n<h1>").append(title).append("</h1>\n<p>");
    page.append(Amounts.count(tally.rows())).append(" rows, ");
    page.append(Amounts.count(tally.refused())).append(" refused; rule sets ");
    page.append(Html.text(String.join(", ", tally.ruleSets())));
    page.append(". A + says that part of a figure is unknown. Not legal advice.</p>\n<nav>");
    page.append("<a href=\"#results\">Results</a> <a href=\"#map\">Map</a> ");
    if (tally.ruleSets().size() > 1) {
      page.append("<a href=\"#flows-1\">Flows</a> <a href=\"#changes-1\">Changes</a> ");
    }
    page.append("<a href=\"#destinations\">Destinations</a> <a href=\"#refused\">Refused</a> ");
    page.append("<a href=\"#basis\">Basis</a>");
    page.append("</nav>\n");
  }

  private void basis(Basis basis) {
    section("basis", "What this rests on");
    page.append("<p>").append(Html.text(basis.words())).append(" Pack hash ");
    page.append(Html.text(basis.packHash())).append(".</p>\n");
    page.append("<p>Not examined (silence is never clearance):</p>\n<ul>\n");
    for (NotExamined unseen : basis.notExamined()) {
      page.append("<li>").append(Html.text(unseen.provision() + ": " + unseen.why().en()));
      page.append("</li>\n");
    }
    page.append("</ul>\n");
  }

  private static String style() {
    try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("report.css is missing from this installation");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void section(String id, String heading) {
    page.append("<h2 id=\"").append(id).append("\">").append(Html.text(heading)).append("</h2>\n");
  }

  private void open(String caption, String... headings) {
    page.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"");
    page.append(Html.text(caption)).append("\"><table><caption>").append(Html.text(caption));
    page.append("</caption><thead><tr>");
    for (String heading : headings) {
      page.append(
          FIGURES.contains(heading) ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">");
      page.append(Html.text(heading)).append("</th>");
    }
    page.append("</tr></thead><tbody>\n");
  }

  /** A drawing is no smaller than its letters can be read: a narrow window scrolls it. */
  private void drawing(String label, String svg) {
    page.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"");
    page.append(Html.text(label)).append("\">").append(svg).append("</div>\n");
  }

  private void close() {
    page.append("</tbody></table></div>\n");
  }

  private void row(String id, List<String> cells) {
    page.append(id.isEmpty() ? "<tr>" : "<tr id=\"" + id + "\">");
    for (String cell : cells) {
      boolean number = !cell.isEmpty() && Character.isDigit(cell.charAt(0));
      page.append(number ? "<td class=\"n\">" : "<td>").append(cell).append("</td>");
    }
    page.append("</tr>\n");
  }

  private static String mark(Result result) {
    return mark(result.outcome())
        + (result.authorization().isEmpty() ? "" : " " + Html.text(result.authorization()));
  }

  private static String mark(Outcome outcome) {
    return "<svg class=\"key\" aria-hidden=\"true\" viewBox=\"0 0 10 10\"><rect class=\""
        + Shade.color(outcome)
        + "\" width=\"10\" height=\"10\"/></svg> "
        + Shade.words(outcome);
  }

  private static List<String> sums(Sum sum) {
    return List.of(
        Amounts.count(sum.rows()),
        Amounts.big(sum.tpp()) + (sum.tppUnknown() > 0 ? " +" : ""),
        Amounts.big(sum.value()) + (sum.valueUnknown() > 0 ? " +" : ""));
  }

  private void results() {
    section("results", "Results");
    open("Results by rule set", "Rule set", "Result", "Rows", "TPP", "Value, USD");
    for (int set = 0; set < tally.ruleSets().size(); set++) {
      String name = Html.text(tally.ruleSets().get(set));
      tally
          .results(set)
          .forEach((result, sum) -> {
            List<String> cells = new ArrayList<>(List.of(name, mark(result)));
            cells.addAll(sums(sum));
            row("", cells);
          });
    }
    close();
  }

  private void maps() {
    section("map", "Outcomes by destination");
    TreeSet<Outcome> met = new TreeSet<>();
    for (int set = 0; set < tally.ruleSets().size(); set++) {
      met.addAll(tally.outcomes(set).keySet());
    }
    page.append("<p>A tile is a country, filled by the part of its rows that each outcome has: ");
    page.append(String.join(", ", met.stream().map(HtmlReport::mark).toList())).append(".</p>\n");
    for (int set = 0; set < tally.ruleSets().size(); set++) {
      String name = tally.ruleSets().get(set);
      page.append("<h3>").append(Html.text(name)).append("</h3>\n");
      drawing(name, map.svg("Map of outcomes under " + name, tally.destinations(set)));
    }
  }

  private void flows(int set) {
    String from = tally.ruleSets().getFirst();
    String to = tally.ruleSets().get(set);
    section("flows-" + set, "From " + from + " to " + to);
    Map<Outcome, Map<Outcome, Sum>> matrix = tally.matrix(0, set);
    drawing("Flows of outcomes", new Flows(matrix).svg(from, to));
    open("Rows by outcome", "Under " + from, "Under " + to, "Rows", "TPP", "Value, USD");
    matrix.forEach((before, row) ->
        row.forEach((after, sum) -> {
          List<String> cells = new ArrayList<>(List.of(mark(before), mark(after)));
          cells.addAll(sums(sum));
          row("", cells);
        }));
    close();
  }

  private void changes(int set) {
    List<Tally.Change> changes = tally.changes(0, set);
    int shown = Math.min(CHANGES_MAX, changes.size());
    section("changes-" + set, "Biggest changes");
    String caption =
        shown < changes.size()
            ? "%d of %d, most TPP first".formatted(shown, changes.size())
            : "All of them, most TPP first";
    open(
        caption,
        "Destination",
        tally.ruleSets().getFirst(),
        tally.ruleSets().get(set),
        "Rows",
        "TPP",
        "Value, USD");
    for (Tally.Change change : changes.subList(0, shown)) {
      List<String> cells =
          new ArrayList<>(
              List.of(
                  Html.text(map.name(change.to())), mark(change.before()), mark(change.after())));
      cells.addAll(sums(change.sum()));
      row("", cells);
    }
    close();
  }

  private void destinations() {
    section("destinations", "Destinations");
    open(
        "Outcomes by destination",
        "Destination",
        "Rule set",
        "Outcome",
        "Rows",
        "TPP",
        "Value, USD");
    for (String to : tally.destinations(0).keySet()) {
      String id = to.isEmpty() ? "" : "to-" + to;
      for (int set = 0; set < tally.ruleSets().size(); set++) {
        String name = Html.text(tally.ruleSets().get(set));
        for (Map.Entry<Outcome, Sum> entry :
            tally.destinations(set).getOrDefault(to, Map.of()).entrySet()) {
          List<String> cells =
              new ArrayList<>(List.of(Html.text(map.name(to)), name, mark(entry.getKey())));
          cells.addAll(sums(entry.getValue()));
          row(id, cells);
          id = "";
        }
      }
    }
    close();
  }

  private void refusals() {
    section("refused", "Refused rows");
    if (tally.refusals().isEmpty()) {
      page.append("<p>None.</p>\n");
      return;
    }
    open("Reasons", "Rows", "First rows", "Reason");
    for (Tally.Refusal refusal : tally.refusals()) {
      List<String> first = refusal.first().stream().map(String::valueOf).toList();
      row(
          "",
          List.of(
              Amounts.count(refusal.rows()), String.join(", ", first), Html.text(refusal.words())));
    }
    close();
  }
}
