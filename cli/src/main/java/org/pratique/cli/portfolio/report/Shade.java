package org.pratique.cli.portfolio.report;

import java.util.Locale;
import org.pratique.engine.decide.Outcome;

/** How outcomes look. */
final class Shade {
  private Shade() {}

  /** The class that gives an outcome its color. */
  static String color(Outcome outcome) {
    return "o-" + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String words(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
