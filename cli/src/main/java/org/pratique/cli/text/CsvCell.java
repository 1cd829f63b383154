package org.pratique.cli.text;

/** Fields of comma-separated values. */
public final class CsvCell {
  /** What makes a spreadsheet take a field for a formula. */
  private static final String FORMULA = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

  private CsvCell() {}

  /** Adds a field, in quotes where it needs them. */
  public static void add(String value, StringBuilder out) {
    if (isSpecial(value)) {
      out.append('"').append(value.replace("\"", "\"\"")).append('"');
    } else {
      out.append(value);
    }
  }

  /**
   * Adds text from outside: no spreadsheet takes it for a formula (an apostrophe goes before it),
   * and what cannot be seen is shown.
   */
  public static void addSafe(String value, StringBuilder out) {
    String visible = Visible.text(value);
    String seen = visible.stripLeading();
    boolean isFormula =
        (!value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0)
            || (!seen.isEmpty() && FORMULA.indexOf(seen.charAt(0)) >= 0);
    add(isFormula ? "'" + visible : visible, out);
  }

  private static boolean isSpecial(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }
}
