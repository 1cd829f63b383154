package org.pratique.cli.portfolio.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.pratique.cli.portfolio.tally.Amounts;
import org.pratique.cli.portfolio.tally.Sum;
import org.pratique.cli.text.Html;
import org.pratique.engine.decide.Outcome;

/** Rows as they flow from outcomes under one rule set to outcomes under another. */
final class Flows {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 300;
  private static final int GAP = 26;
  private static final int NODE = 14;
  private static final int MARGIN = 190;

  /** Thinner bands would not be seen. */
  private static final double BAND_MIN = 1.5;

  private final Map<Outcome, Map<Outcome, Sum>> matrix;
  private final Map<Outcome, Long> left = new TreeMap<>();
  private final Map<Outcome, Long> right = new TreeMap<>();
  private final double scale;

  Flows(Map<Outcome, Map<Outcome, Sum>> matrix) {
    this.matrix = matrix;
    long all = 0;
    for (Map.Entry<Outcome, Map<Outcome, Sum>> row : matrix.entrySet()) {
      for (Map.Entry<Outcome, Sum> cell : row.getValue().entrySet()) {
        left.merge(row.getKey(), cell.getValue().rows(), Long::sum);
        right.merge(cell.getKey(), cell.getValue().rows(), Long::sum);
        all += cell.getValue().rows();
      }
    }
    scale = (double) HEIGHT / Math.max(1, all);
  }

  String svg(String from, String to) {
    int height = HEIGHT + GAP * (Math.max(left.size(), right.size()) + 1) + 40;
    StringBuilder svg = new StringBuilder();
    svg.append("<svg class=\"flows\" role=\"img\" aria-label=\"");
    svg.append(Html.text("Outcomes under " + from + " and under " + to + "; the table below has"));
    svg.append(" the figures\" viewBox=\"0 0 ").append(WIDTH).append(' ').append(height);
    svg.append("\">\n");
    svg.append(label(MARGIN + NODE, 14, "end", "head", from));
    svg.append(label(WIDTH - MARGIN - NODE, 14, "start", "head", to));
    bands(svg);
    nodes(left, MARGIN, "end", MARGIN - 6, svg);
    nodes(right, WIDTH - MARGIN - NODE, "start", WIDTH - MARGIN + 6, svg);
    return svg.append("</svg>\n").toString();
  }

  private static Map<Outcome, Double> tops(Map<Outcome, Long> nodes, double scale) {
    Map<Outcome, Double> tops = new LinkedHashMap<>();
    double y = GAP;
    for (Map.Entry<Outcome, Long> node : nodes.entrySet()) {
      tops.put(node.getKey(), y);
      y += Math.max(BAND_MIN, node.getValue() * scale) + GAP;
    }
    return tops;
  }

  private void nodes(
      Map<Outcome, Long> nodes, int x, String anchor, int labelX, StringBuilder svg) {
    tops(nodes, scale)
        .forEach((outcome, y) -> {
          long rows = nodes.getOrDefault(outcome, 0L);
          double height = Math.max(BAND_MIN, rows * scale);
          svg.append(
              "<rect class=\"%s\" x=\"%d\" y=\"%s\" width=\"%d\" height=\"%s\"/>\n"
                  .formatted(Shade.color(outcome), x, Html.number(y), NODE, Html.number(height)));
          double middle = y + height / 2;
          svg.append(label(labelX, middle, anchor, "node", Shade.words(outcome)));
          svg.append(label(labelX, middle + 14, anchor, "rows", Amounts.count(rows)));
        });
  }

  private static String label(double x, double y, String anchor, String kind, String words) {
    return "<text class=\"%s\" text-anchor=\"%s\" x=\"%s\" y=\"%s\">%s</text>\n"
        .formatted(kind, anchor, Html.number(x), Html.number(y), Html.text(words));
  }

  private void bands(StringBuilder svg) {
    Map<Outcome, Double> from = tops(left, scale);
    Map<Outcome, Double> to = tops(right, scale);
    int x1 = MARGIN + NODE;
    int x2 = WIDTH - MARGIN - NODE;
    int middle = (x1 + x2) / 2;
    matrix.forEach((before, row) ->
        row.forEach((after, sum) -> {
          double thick = Math.max(BAND_MIN, sum.rows() * scale);
          double y1 = from.getOrDefault(before, 0.0);
          double y2 = to.getOrDefault(after, 0.0);
          from.put(before, y1 + sum.rows() * scale);
          to.put(after, y2 + sum.rows() * scale);
          String path =
              "M%d %s C%d %s %d %s %d %s L%d %s C%d %s %d %s %d %s Z"
                  .formatted(
                      x1,
                      Html.number(y1),
                      middle,
                      Html.number(y1),
                      middle,
                      Html.number(y2),
                      x2,
                      Html.number(y2),
                      x2,
                      Html.number(y2 + thick),
                      middle,
                      Html.number(y2 + thick),
                      middle,
                      Html.number(y1 + thick),
                      x1,
                      Html.number(y1 + thick));
          String words =
              Amounts.count(sum.rows())
                  + " rows: "
                  + Shade.words(before)
                  + " → "
                  + Shade.words(after);
          svg.append("<path class=\"band ").append(Shade.color(after)).append("\" d=\"");
          svg.append(path).append("\"><title>").append(words).append("</title></path>\n");
        }));
  }
}
