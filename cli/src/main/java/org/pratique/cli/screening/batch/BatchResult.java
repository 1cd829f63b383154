package org.pratique.cli.screening.batch;

import java.util.List;
import java.util.Locale;
import org.pratique.cli.json.Json;
import org.pratique.cli.screening.ListFiles;
import org.pratique.cli.text.Ink;
import org.pratique.cli.text.Page;
import org.pratique.cli.text.Visible;
import org.pratique.engine.problem.Problem;
import org.pratique.trade.screening.index.Hit;

/**
 * A run that is over.
 *
 * @param columns which column was taken for what
 * @param lists what was screened against
 */
public record BatchResult(
    BatchRun.Asked asked, List<String> columns, ListFiles lists, Findings findings) {
  private static final int HITS_MAX = 10;
  private static final int FAULTS_MAX = 20;
  private static final int NAME_MAX = 40;

  public boolean isClear() {
    return findings.isClear();
  }

  /** The summary in words. */
  public String page(Ink ink) {
    Page page = new Page(ink);
    page.heading(
        isClear() ? Ink.Tone.GOOD : Ink.Tone.BAD,
        Visible.text(asked.file()),
        "%,d rows".formatted(findings.rows()));
    for (Verdict verdict : Verdict.values()) {
      page.row(verdict.word(), "%,d".formatted(findings.count(verdict)) + meaning(verdict));
    }
    lists.unknown().forEach(list -> page.row("no list", list));
    lists.stale().forEach(list -> page.row("stale", list));
    List<Screened> highest = findings.highest();
    if (!highest.isEmpty()) {
      page.blank();
      page.paragraph("Highest scores");
      for (Screened screened : highest.subList(0, Math.min(HITS_MAX, highest.size()))) {
        Hit hit = screened.leading();
        page.row(
            String.format(Locale.ROOT, "%.2f", hit.score().value()),
            "row %,d %s: %s %s, %s"
                    .formatted(
                        screened.customer().row(),
                        shortened(screened.customer().name()),
                        hit.party().source(),
                        hit.party().id(),
                        shortened(hit.name()))
                + (hit.review().isEmpty() ? "" : "; " + hit.review()));
      }
    }
    decided(page);
    faults(page);
    page.blank();
    page.paragraph(
        "Screened against %s. A hit is not a finding, and no hit is not clearance."
            .formatted(
                String.join(", ", lists.read().stream().map(ListFiles.Source::words).toList())));
    return page.toString();
  }

  private String meaning(Verdict verdict) {
    return switch (verdict) {
      case BLOCK -> ": a score of %s or more".formatted(figure(asked.thresholds().block()));
      case REVIEW -> ": a score of %s or more".formatted(figure(asked.thresholds().review()));
      case UNKNOWN -> ": a name that cannot be compared, or a list not held; not cleared";
      case REFUSED -> ": not screened, see below";
      case DECIDED -> ": every hit decided to be somebody else";
      case CLEAR -> ": no hit";
    };
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  static String shortened(String name) {
    String visible = Visible.text(name);
    return visible.length() <= NAME_MAX ? visible : visible.substring(0, NAME_MAX - 1) + "…";
  }

  private void decided(Page page) {
    List<Screened> decided = findings.decided();
    if (decided.isEmpty()) {
      return;
    }
    page.blank();
    page.paragraph("Cleared by decision");
    for (Screened screened : decided.subList(0, Math.min(HITS_MAX, decided.size()))) {
      page.row(
          "row %,d".formatted(screened.customer().row()),
          "%s: %s"
              .formatted(
                  shortened(screened.customer().name()), String.join(", ", screened.decisions())));
    }
    if (findings.count(Verdict.DECIDED) > HITS_MAX) {
      page.row(
          "more",
          "%,d rows more; --out has all".formatted(findings.count(Verdict.DECIDED) - HITS_MAX));
    }
  }

  private void faults(Page page) {
    List<Screened> refused =
        findings.faults().stream().filter(s -> s.verdict() == Verdict.REFUSED).toList();
    if (refused.isEmpty()) {
      return;
    }
    page.blank();
    page.paragraph("Refused rows");
    for (Screened screened : refused.subList(0, Math.min(FAULTS_MAX, refused.size()))) {
      for (Problem problem : screened.problems()) {
        page.row("line " + screened.customer().line(), Visible.text(problem.message()));
      }
    }
    if (findings.count(Verdict.REFUSED) > FAULTS_MAX) {
      page.row(
          "more",
          "%,d rows more; --out has all".formatted(findings.count(Verdict.REFUSED) - FAULTS_MAX));
    }
  }

  /** The summary as JSON. */
  public String json() {
    Json json = new Json().object().field("file", asked.file());
    json.key("lists").array();
    for (ListFiles.Source list : lists.read()) {
      json.object().field("file", list.file()).field("date", list.date());
      json.field("parties", list.parties()).end();
    }
    json.end().key("unknownLists").array();
    lists.unknown().forEach(json::text);
    json.end().key("staleLists").array();
    lists.stale().forEach(json::text);
    json.end().key("columns").array();
    columns.forEach(json::text);
    json.end().key("thresholds").object();
    json.key("block").number(java.math.BigDecimal.valueOf(asked.thresholds().block()));
    json.key("review").number(java.math.BigDecimal.valueOf(asked.thresholds().review())).end();
    json.field("rows", findings.rows());
    for (Verdict verdict : Verdict.values()) {
      json.field(verdict.word(), findings.count(verdict));
    }
    json.key("byList").object();
    findings.byList().forEach(json::field);
    return json.end().end().toString();
  }
}
