package org.pratique.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A table of at most {@link Page#WIDTH} columns: a heading row, cells wrapped where they must,
 * widest columns narrowed first.
 */
public final class Table {
  private static final int GAP = 2;
  private static final int COLUMN_MIN = 6;

  private final List<String> headings;
  private final List<List<Cell>> rows = new ArrayList<>();

  /** Text with what it is; see {@link Ink.Tone}. */
  public record Cell(String text, Ink.Tone tone) {
    public static Cell of(String text) {
      return new Cell(text, Ink.Tone.FAINT);
    }
  }

  public Table(String... headings) {
    this.headings = new ArrayList<>(List.of(headings));
  }

  public void row(String... texts) {
    List<Cell> cells = new ArrayList<>(texts.length);
    for (String text : texts) {
      cells.add(Cell.of(text));
    }
    row(cells);
  }

  public void row(List<Cell> cells) {
    if (cells.size() != headings.size()) {
      throw new IllegalArgumentException(
          "a row of " + cells.size() + " cells in a table of " + headings.size());
    }
    rows.add(List.copyOf(cells));
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The table as lines, each ended. */
  public String print(Ink ink) {
    return print(ink, UnaryOperator.identity());
  }

  /** The same in another language; see {@link Page#Page(Ink, UnaryOperator)}. */
  public String print(Ink ink, UnaryOperator<String> words) {
    headings.replaceAll(words);
    rows.replaceAll(
        row -> row.stream().map(cell -> new Cell(words.apply(cell.text()), cell.tone())).toList());
    int[] widths = widths();
    StringBuilder out = new StringBuilder();
    List<Cell> top = new ArrayList<>();
    for (String heading : headings) {
      top.add(new Cell(heading, Ink.Tone.STRONG));
    }
    print(top, widths, ink, out);
    for (List<Cell> row : rows) {
      print(row, widths, ink, out);
    }
    return out.toString();
  }

  private int[] widths() {
    int[] widths = new int[headings.size()];
    int total = GAP * (widths.length - 1);
    for (int c = 0; c < widths.length; c++) {
      widths[c] = Width.of(headings.get(c));
      for (List<Cell> row : rows) {
        widths[c] = Math.max(widths[c], Width.of(Width.clean(row.get(c).text())));
      }
      total += widths[c];
    }
    while (total > Page.WIDTH) {
      int widest = 0;
      for (int c = 1; c < widths.length; c++) {
        widest = widths[c] > widths[widest] ? c : widest;
      }
      if (widths[widest] <= COLUMN_MIN) {
        break;
      }
      widths[widest]--;
      total--;
    }
    return widths;
  }

  private static void print(List<Cell> row, int[] widths, Ink ink, StringBuilder out) {
    List<List<String>> wrapped = new ArrayList<>();
    int height = 1;
    for (int c = 0; c < widths.length; c++) {
      List<String> lines = Wrap.lines(row.get(c).text(), widths[c]);
      wrapped.add(lines);
      height = Math.max(height, lines.size());
    }
    for (int l = 0; l < height; l++) {
      StringBuilder line = new StringBuilder();
      int spaces = 0;
      for (int c = 0; c < widths.length; c++) {
        String text = l < wrapped.get(c).size() ? wrapped.get(c).get(l) : "";
        if (!text.isEmpty()) {
          line.append(" ".repeat(spaces)).append(paint(ink, row.get(c).tone(), text));
          spaces = 0;
        }
        spaces += widths[c] - Width.of(text) + GAP;
      }
      out.append(line).append('\n');
    }
  }

  /** Ordinary cells stay in the terminal's own color. */
  private static String paint(Ink ink, Ink.Tone tone, String text) {
    return tone == Ink.Tone.FAINT ? text : ink.paint(tone, text);
  }
}
