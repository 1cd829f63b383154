package org.pratique.bench.screening;

import java.util.List;
import java.util.Locale;
import org.pratique.trade.screening.score.Scorer;

/** A precision-recall curve as SVG, readable on light and on dark. */
final class Curve {
  private static final int SIZE = 360;
  private static final int MARGIN = 48;
  private static final int TICKS = 5;

  private final StringBuilder svg = new StringBuilder();

  private Curve() {}

  static String svg(List<LabeledPair> pairs, List<Double> scores) {
    Curve curve = new Curve();
    int side = SIZE + 2 * MARGIN;
    curve.add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">",
        side, side);
    curve.add("<title>Precision and recall, other half of nomenklatura</title>");
    curve.add("<rect width=\"%d\" height=\"%d\" fill=\"white\"/>", side, side);
    curve.axes();
    curve.line(pairs, scores);
    curve.point(Counts.at(Scorer.THRESHOLD, pairs, scores));
    curve.add("</svg>");
    return curve.svg.toString();
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static double x(double recall) {
    return MARGIN + recall * SIZE;
  }

  private static double y(double precision) {
    return MARGIN + (1 - precision) * SIZE;
  }

  private void axes() {
    for (int i = 0; i <= TICKS; i++) {
      double at = (double) i / TICKS;
      add(
          "<path d=\"M%.1f %.1fH%.1fM%.1f %.1fV%.1f\" stroke=\"#ddd\" fill=\"none\"/>",
          x(0), y(at), x(1), x(at), y(0), y(1));
      add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%.1f</text>", x(at), y(0) + 18, at);
      add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\">%.1f</text>", x(0) - 6, y(at) + 4, at);
    }
    add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">recall</text>", x(0.5), y(0) + 36);
    add(
        "<text transform=\"translate(14 %.1f) rotate(-90)\" text-anchor=\"middle\">precision</text>",
        y(0.5));
  }

  private void line(List<LabeledPair> pairs, List<Double> scores) {
    StringBuilder points = new StringBuilder();
    for (double threshold : scores.stream().distinct().sorted().toList()) {
      Counts counts = Counts.at(threshold, pairs, scores);
      points.append(
          String.format(Locale.ROOT, "%.1f,%.1f ", x(counts.recall()), y(counts.precision())));
    }
    add("<polyline points=\"%s\" fill=\"none\" stroke=\"#0b62a4\" stroke-width=\"2\"/>", points);
  }

  private void point(Counts counts) {
    double x = x(counts.recall());
    double y = y(counts.precision());
    add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#b3261e\"/>", x, y);
    add(
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\">threshold %.2f: F1 %.3f</text>",
        x - 8, y + 16, Scorer.THRESHOLD, counts.f1());
  }
}
