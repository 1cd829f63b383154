package org.pratique.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.pratique.cli.text.Ink;
import org.pratique.cli.text.Page;
import org.pratique.cli.text.Table;
import org.pratique.engine.decide.Determination;

/**
 * One movement on several days, each under the same rule sets.
 *
 * @param days in the order of their dates; none when the input was refused
 */
public record Comparison(List<Decided> days) {
  public Comparison {
    days = List.copyOf(days);
  }

  public static Comparison of(List<Decided> days) {
    return new Comparison(days);
  }

  public boolean isOpen() {
    return days.stream().anyMatch(Decided::isOpen);
  }

  /**
   * Days down, rule sets across; below, what changed from one day to the next and by which
   * paragraph.
   */
  public String print(Page page) {
    Decided first = days.getFirst();
    page.heading(Ink.Tone.STRONG, first.file(), Report.headline(first.movement()));
    page.blank();
    page.raw(table().print(page.ink(), page.words()));
    page.blank();
    changes(page);
    page.row(
        "note", "determine prints what these rule sets do not examine; this is not legal advice.");
    return page.toString();
  }

  private Table table() {
    List<String> headings = new ArrayList<>();
    headings.add("date");
    days.getFirst().determinations().forEach(d -> headings.add(d.ruleSet()));
    Table table = new Table(headings.toArray(String[]::new));
    for (Decided day : days) {
      List<Table.Cell> cells = new ArrayList<>();
      cells.add(Table.Cell.of(day.movement().date().toString()));
      for (Determination d : day.determinations()) {
        cells.add(new Table.Cell(cell(d), Words.tone(d.outcome())));
      }
      table.row(cells);
    }
    return table;
  }

  private static String cell(Determination d) {
    String outcome = Words.outcome(d.outcome(), d.authorization());
    String review = Words.review(d);
    return review.equals(Words.NOTHING) ? outcome : outcome + ", " + review;
  }

  private void changes(Page page) {
    int sets = days.getFirst().determinations().size();
    boolean any = false;
    for (int set = 0; set < sets; set++) {
      for (int day = 1; day < days.size(); day++) {
        Determination before = days.get(day - 1).determinations().get(set);
        Determination after = days.get(day).determinations().get(set);
        if (!cell(before).equals(cell(after))) {
          page.cited(
              "change",
              after.ruleSet() + ", by " + after.asOf() + ": " + cell(before) + " → " + cell(after),
              Words.by(after).equals(Words.NOTHING) ? "was " + Words.by(before) : Words.by(after));
          any = true;
        }
      }
    }
    if (!any) {
      page.row("change", "none between these days");
    }
  }
}
