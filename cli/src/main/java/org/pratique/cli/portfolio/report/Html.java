package org.pratique.cli.portfolio.report;

import java.util.Locale;
import org.pratique.engine.decide.Outcome;

/** Words and numbers as HTML and SVG write them. */
final class Html {
  private Html() {}

  static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** The class that gives an outcome its color. */
  static String color(Outcome outcome) {
    return "o-" + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String words(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
