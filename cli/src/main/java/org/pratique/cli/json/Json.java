package org.pratique.cli.json;

import org.jspecify.annotations.Nullable;

/**
 * Writes JSON, indented; the caller opens and closes objects and arrays. A library would cost more
 * start-up time than the whole command.
 */
public final class Json {
  private static final int DEPTH_MAX = 1_000;
  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder();
  private final StringBuilder closers = new StringBuilder();
  private boolean first = true;
  private boolean afterKey;

  public Json object() {
    return open('{', '}');
  }

  public Json array() {
    return open('[', ']');
  }

  private Json open(char opener, char closer) {
    if (closers.length() == DEPTH_MAX) {
      throw new IllegalStateException("JSON nested deeper than " + DEPTH_MAX);
    }
    separate();
    out.append(opener);
    closers.append(closer);
    first = true;
    return this;
  }

  /** Closes the innermost object or array. */
  public Json end() {
    int last = closers.length() - 1;
    char closer = closers.charAt(last);
    closers.setLength(last);
    if (!first) {
      newLine();
    }
    out.append(closer);
    first = false;
    return this;
  }

  public Json key(String name) {
    separate();
    quote(name);
    out.append(": ");
    afterKey = true;
    return this;
  }

  public Json text(@Nullable String value) {
    separate();
    if (value == null) {
      out.append("null");
      return this;
    }
    quote(value);
    return this;
  }

  public Json number(long value) {
    separate();
    out.append(value);
    return this;
  }

  /** A decimal number, written without exponent. */
  public Json number(java.math.BigDecimal value) {
    separate();
    out.append(value.toPlainString());
    return this;
  }

  public Json yesNo(Boolean value) {
    separate();
    out.append(value.booleanValue());
    return this;
  }

  public Json none() {
    return text(null);
  }

  public Json field(String name, @Nullable String value) {
    return key(name).text(value);
  }

  public Json field(String name, long value) {
    return key(name).number(value);
  }

  private void separate() {
    if (afterKey) {
      afterKey = false;
      return;
    }
    if (closers.isEmpty()) {
      return;
    }
    if (!first) {
      out.append(',');
    }
    first = false;
    newLine();
  }

  private void newLine() {
    out.append('\n');
    for (int i = 0; i < closers.length(); i++) {
      out.append("  ");
    }
  }

  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> letter(text, i, c);
      }
    }
    out.append('"');
  }

  /** A text as JSON writes it, quotes and all. */
  public static String quoted(String text) {
    Json json = new Json();
    json.quote(text);
    return json.out.toString();
  }

  /**
   * Control characters and halves of surrogate pairs are escaped, so that the output is valid
   * UTF-8.
   */
  private void letter(String text, int i, char c) {
    boolean lone =
        (Character.isHighSurrogate(c)
                && !(i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))))
            || (Character.isLowSurrogate(c)
                && !(i > 0 && Character.isHighSurrogate(text.charAt(i - 1))));
    if (c >= ' ' && c != 0x7F && !lone) {
      out.append(c);
      return;
    }
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(HEX.charAt((c >> shift) & 0xF));
    }
  }

  @Override
  public String toString() {
    if (!closers.isEmpty()) {
      throw new IllegalStateException("JSON not closed");
    }
    return out + "\n";
  }
}
