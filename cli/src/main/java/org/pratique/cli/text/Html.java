package org.pratique.cli.text;

import java.util.Locale;

/** Words and numbers as HTML and SVG write them. */
public final class Html {
  private Html() {}

  /** For text between tags and in attributes with double or single quotes. */
  public static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  public static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
