package org.pratique.cli.portfolio.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.pratique.cli.report.Words;
import org.pratique.cli.text.Ink;
import org.pratique.cli.text.Page;
import org.pratique.cli.text.Table;
import org.pratique.engine.decide.Outcome;

/** The summary as a page. */
public final class SummaryText {
  /** More lines are in the JSON. */
  private static final int LINES_MAX = 12;

  private final Tally tally;
  private final Ink ink;
  private final Page page;

  private SummaryText(Tally tally, Ink ink) {
    this.tally = tally;
    this.ink = ink;
    page = new Page(ink);
  }

  public static String print(Tally tally, Basis basis, String file, Ink ink) {
    SummaryText summary = new SummaryText(tally, ink);
    String rows = Amounts.count(tally.rows()) + " rows";
    String refused = tally.refused() == 0 ? "" : ", " + Amounts.count(tally.refused()) + " refused";
    summary.page.heading(Ink.Tone.STRONG, file, rows + refused);
    if (tally.rows() > tally.refused()) {
      summary.results();
      for (int set = 1; set < tally.ruleSets().size(); set++) {
        summary.matrix(set);
        summary.changes(set);
      }
      summary.destinations();
    }
    summary.refusals();
    summary.page.blank();
    summary.page.heading(Ink.Tone.STRONG, "Not examined (silence is never clearance)", "");
    basis.notExamined().forEach(n -> summary.page.cited("", n.why().en(), n.provision()));
    summary.page.blank();
    summary.page.row("from", basis.words());
    summary.page.row("note", "not legal advice; explain a single row with ./pratique determine");
    return summary.page.toString();
  }

  private void section(String heading, Table table) {
    page.blank();
    page.raw(ink.paint(Ink.Tone.STRONG, heading) + "\n");
    page.raw(table.print(ink));
  }

  private void results() {
    Table table = new Table("rule set", "result", "rows", "TPP", "value USD");
    for (int set = 0; set < tally.ruleSets().size(); set++) {
      String name = tally.ruleSets().get(set);
      for (Map.Entry<Result, Sum> entry : tally.results(set).entrySet()) {
        table.row(cells(List.of(name), entry.getKey(), entry.getValue()));
        name = "";
      }
    }
    section("Results", table);
  }

  private static List<Table.Cell> cells(List<String> before, Result result, Sum sum) {
    List<Table.Cell> cells = new ArrayList<>(before.stream().map(Table.Cell::of).toList());
    cells.add(new Table.Cell(result.toString(), Words.tone(result.outcome())));
    cells.addAll(sums(sum).stream().map(Table.Cell::of).toList());
    return cells;
  }

  /** A `+` says that part of it is unknown. */
  private static List<String> sums(Sum sum) {
    return List.of(
        Amounts.count(sum.rows()),
        Amounts.big(sum.tpp()) + (sum.tppUnknown() > 0 ? " +" : ""),
        Amounts.big(sum.value()) + (sum.valueUnknown() > 0 ? " +" : ""));
  }

  private void matrix(int set) {
    Map<Outcome, Map<Outcome, Sum>> matrix = tally.matrix(0, set);
    TreeSet<Outcome> columns = new TreeSet<>();
    matrix.values().forEach(row -> columns.addAll(row.keySet()));
    List<String> headings = new ArrayList<>(List.of(tally.ruleSets().getFirst() + " ↓"));
    columns.forEach(c -> headings.add(c.name().replace('_', ' ')));
    Table table = new Table(headings.toArray(String[]::new));
    matrix.forEach((before, row) -> {
      List<Table.Cell> cells = new ArrayList<>();
      cells.add(new Table.Cell(before.name().replace('_', ' '), Words.tone(before)));
      for (Outcome after : columns) {
        long rows = row.getOrDefault(after, Sum.NONE).rows();
        cells.add(Table.Cell.of(rows == 0 ? Words.NOTHING : Amounts.count(rows)));
      }
      table.row(cells);
    });
    section("Outcomes, rows, under " + tally.ruleSets().get(set) + " →", table);
  }

  private void changes(int set) {
    List<Tally.Change> changes = tally.changes(0, set);
    Table table =
        new Table("to", tally.ruleSets().getFirst(), tally.ruleSets().get(set), "rows", "TPP");
    for (Tally.Change change : changes.subList(0, Math.min(LINES_MAX, changes.size()))) {
      table.row(
          List.of(
              Table.Cell.of(to(change.to())),
              new Table.Cell(change.before().toString(), Words.tone(change.before().outcome())),
              new Table.Cell(change.after().toString(), Words.tone(change.after().outcome())),
              Table.Cell.of(sums(change.sum()).get(0)),
              Table.Cell.of(sums(change.sum()).get(1))));
    }
    if (!table.isEmpty()) {
      section("Biggest changes" + of(table, changes.size()), table);
    }
  }

  private static String of(Table table, int all) {
    return all > LINES_MAX && !table.isEmpty() ? ", " + LINES_MAX + " of " + all : "";
  }

  private static String to(String country) {
    return country.isEmpty() ? "(unknown)" : country;
  }

  private void destinations() {
    Table table = new Table("to", "rule set", "licenses", "open", "no license", "TPP", "value USD");
    List<Map.Entry<String, Map<Outcome, Sum>>> first =
        tally.destinations(0).entrySet().stream()
            .sorted(
                Comparator.comparing(
                        (Map.Entry<String, Map<Outcome, Sum>> e) -> total(e.getValue()).tpp())
                    .reversed())
            .toList();
    for (Map.Entry<String, Map<Outcome, Sum>> entry :
        first.subList(0, Math.min(LINES_MAX, first.size()))) {
      for (int set = 0; set < tally.ruleSets().size(); set++) {
        destination(set, entry.getKey(), table);
      }
    }
    section("Destinations, most TPP first" + of(table, first.size()), table);
  }

  private void destination(int set, String to, Table table) {
    Map<Outcome, Sum> outcomes = tally.destinations(set).getOrDefault(to, Map.of());
    Sum total = total(outcomes);
    long licenses = rows(outcomes, Outcome.LICENSE_REQUIRED) + rows(outcomes, Outcome.PROHIBITED);
    long open = rows(outcomes, Outcome.UNDETERMINED);
    table.row(
        set == 0 ? to(to) : "",
        tally.ruleSets().get(set),
        Amounts.count(licenses),
        Amounts.count(open),
        Amounts.count(total.rows() - licenses - open),
        set == 0 ? sums(total).get(1) : "",
        set == 0 ? sums(total).get(2) : "");
  }

  private static long rows(Map<Outcome, Sum> outcomes, Outcome outcome) {
    return outcomes.getOrDefault(outcome, Sum.NONE).rows();
  }

  private static Sum total(Map<Outcome, Sum> outcomes) {
    return outcomes.values().stream().reduce(Sum.NONE, Sum::plus);
  }

  private void refusals() {
    List<Tally.Refusal> refusals = tally.refusals();
    Table table = new Table("rows", "first", "reason");
    for (Tally.Refusal refusal : refusals.subList(0, Math.min(LINES_MAX, refusals.size()))) {
      List<String> first = refusal.first().stream().map(String::valueOf).toList();
      table.row(Amounts.count(refusal.rows()), String.join(", ", first), refusal.words());
    }
    if (!table.isEmpty()) {
      section("Refused rows, by reason" + of(table, refusals.size()), table);
    }
  }
}
