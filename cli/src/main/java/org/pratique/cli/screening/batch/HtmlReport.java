package org.pratique.cli.screening.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pratique.cli.screening.ListFiles;
import org.pratique.cli.text.Html;
import org.pratique.cli.text.Visible;
import org.pratique.engine.problem.Problem;

/**
 * A page for a reviewer, to be kept or sent: it loads nothing, and runs no script but its own,
 * whose hash it names.
 */
final class HtmlReport {
  private final BatchResult result;
  private final Findings findings;
  private final StringBuilder page = new StringBuilder();

  private HtmlReport(BatchResult result) {
    this.result = result;
    findings = result.findings();
  }

  static String of(BatchResult result) {
    HtmlReport report = new HtmlReport(result);
    String script = resource("report.js");
    report.head(script);
    report.warnings();
    report.tiles();
    report.lists();
    report.hits();
    report.faults();
    report.page.append("</main>\n<script>").append(script).append("</script></body></html>\n");
    return report.page.toString();
  }

  /** Text from outside: nothing in it is markup, nothing is hidden. */
  static String text(String text) {
    return Html.text(Visible.text(text));
  }

  private static String resource(String name) {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from this installation");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String script) {
    try {
      byte[] bytes = script.getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void head(String script) {
    String title = "Screening of " + text(result.asked().file());
    page.append(
        """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        """);
    page.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    page.append("style-src 'unsafe-inline'; script-src ").append(hash(script)).append("\">\n");
    page.append("<title>")
        .append(title)
        .append("</title>\n<style>\n")
        .append(resource("report.css"));
    page.append("</style></head>\n<body><main>\n<h1>").append(title).append("</h1>\n");
    page.append("<p class=\"faint\">Columns: ");
    page.append(text(String.join("; ", result.columns()))).append(".</p>\n");
  }

  /** What a reader must know before any count. */
  private void warnings() {
    List<String> told = new ArrayList<>();
    result.lists().unknown().forEach(list -> told.add("Nobody is cleared: " + list));
    result.lists().stale().forEach(list -> told.add("Old list: " + list));
    long all = findings.count(Verdict.BLOCK) + findings.count(Verdict.REVIEW);
    int shown = findings.highest().size();
    if (all > shown) {
      told.add(
          "This page shows the %,d rows of the highest scores out of %,d with a hit; the output file (--out) has all"
              .formatted(shown, all));
    }
    for (String warning : told) {
      page.append("<p class=\"warning\" role=\"note\">").append(text(warning)).append(".</p>\n");
    }
  }

  private void tiles() {
    page.append("<ul class=\"tiles\">");
    tile("", findings.rows(), "rows");
    tile(Verdict.BLOCK, "block: score %s or more".formatted(figure(thresholds().block())));
    tile(Verdict.REVIEW, "review: score %s or more".formatted(figure(thresholds().review())));
    tile(Verdict.UNKNOWN, "unknown: no name to compare, or a list not held; not cleared");
    tile(Verdict.REFUSED, "refused, not screened");
    tile(Verdict.DECIDED, "cleared by decisions");
    tile(Verdict.CLEAR, "clear: no hit");
    page.append("</ul>\n");
  }

  private Thresholds thresholds() {
    return result.asked().thresholds();
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private void tile(Verdict verdict, String words) {
    tile(verdict.word(), findings.count(verdict), words);
  }

  private void tile(String color, long count, String words) {
    page.append("<li class=\"").append(color).append("\"><b>");
    page.append(String.format(Locale.ROOT, "%,d", count)).append("</b>").append(words);
    page.append("</li>");
  }

  private void lists() {
    page.append("<p>Screened against:</p>\n<table class=\"lists\"><thead><tr>");
    page.append("<th scope=\"col\">List file</th><th scope=\"col\">Its date</th>");
    page.append("<th scope=\"col\">Entries</th></tr></thead><tbody>");
    for (ListFiles.Source list : result.lists().read()) {
      page.append("<tr><td>").append(text(list.file())).append("</td><td>");
      page.append(text(list.date())).append("</td><td class=\"n\">");
      page.append(String.format(Locale.ROOT, "%,d", list.parties())).append("</td></tr>");
    }
    page.append("</tbody></table>\n<p class=\"faint\">A score is from 0 to 1. ");
    page.append("A hit is not a finding, and no hit is not clearance: ");
    page.append("compare addresses and identifiers. Not legal advice.</p>\n");
  }

  private void hits() {
    List<Screened> highest = findings.highest();
    page.append("<h2>Hits, highest score first</h2>\n");
    if (highest.isEmpty()) {
      page.append("<p>None.</p>\n");
    }
    form();
    Cards cards = new Cards(result.lists().read(), page);
    highest.forEach(cards::add);
  }

  private void form() {
    page.append("<form hidden><input type=\"search\" name=\"search\" ");
    page.append("placeholder=\"name, entry, reason …\" aria-label=\"Search in the hits\">\n");
    page.append("<label>Verdict <select name=\"verdict\"><option value=\"\">all</option>");
    page.append("<option>block</option><option>review</option></select></label>\n");
    page.append("<label>List <select name=\"list\"><option value=\"\">all</option>");
    for (String list : lists(findings.highest())) {
      page.append("<option>").append(text(list)).append("</option>");
    }
    page.append("</select></label>\n<output id=\"shown\" class=\"faint\"></output></form>\n");
  }

  private static TreeSet<String> lists(List<Screened> rows) {
    return rows.stream()
        .flatMap(screened -> screened.hits().stream())
        .map(hit -> hit.party().source())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void faults() {
    page.append("<h2>Not screened, or nothing to compare</h2>\n");
    if (findings.faults().isEmpty()) {
      page.append("<p>None: every row was screened.</p>\n");
      return;
    }
    long all = findings.count(Verdict.REFUSED) + findings.count(Verdict.UNKNOWN);
    if (all > findings.faults().size()) {
      page.append(
          "<p>The first %,d of %,d; the output file has all.</p>\n"
              .formatted(findings.faults().size(), all));
    }
    page.append("<table class=\"lists\"><thead><tr><th scope=\"col\">Line</th>");
    page.append(
        "<th scope=\"col\">Name</th><th scope=\"col\">What is wrong</th></tr></thead><tbody>");
    for (Screened screened : findings.faults()) {
      List<String> wrong = screened.problems().stream().map(Problem::message).toList();
      String words = String.join("; ", wrong);
      page.append("<tr><td class=\"n\">").append(screened.customer().line()).append("</td><td>");
      page.append(text(BatchResult.shortened(screened.customer().name()))).append("</td><td>");
      page.append(text(words)).append("</td></tr>\n");
    }
    page.append("</tbody></table>\n");
  }
}
