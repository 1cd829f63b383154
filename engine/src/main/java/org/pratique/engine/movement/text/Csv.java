package org.pratique.engine.movement.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated values as in RFC 4180: quoted fields may hold commas, quotes (doubled) and line
 * breaks.
 */
public final class Csv {
  private final String text;
  private final boolean lines;
  private int at;

  /**
   * @param lines whether a line break outside of quotes ends a record; else it is part of a field
   */
  private Csv(String text, boolean lines) {
    this.text = text;
    this.lines = lines;
  }

  /** The fields of one record, already cut from its file; there is at least one. */
  public static List<String> fields(String record) {
    return new Csv(record, false).record();
  }

  /** The records of the text; blank lines are none. An unclosed quote runs to the end. */
  public static List<List<String>> records(String text) {
    Csv csv = new Csv(text, true);
    List<List<String>> records = new ArrayList<>();
    while (csv.at < text.length()) {
      List<String> record = csv.record();
      if (record.size() > 1 || !record.getFirst().isEmpty()) {
        records.add(record);
      }
    }
    return records;
  }

  private List<String> record() {
    List<String> fields = new ArrayList<>();
    while (true) {
      fields.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
      if (at >= text.length()) {
        return fields;
      }
      char end = text.charAt(at++);
      if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
        at++;
      }
      if (end != ',') {
        return fields;
      }
    }
  }

  /** Up to the end of the field, which is not passed. */
  private String plain() {
    int from = at;
    if (lines) {
      while (at < text.length() && !ends(text.charAt(at))) {
        at++;
      }
    } else {
      int comma = text.indexOf(',', at);
      at = comma < 0 ? text.length() : comma;
    }
    return text.substring(from, at);
  }

  private static boolean ends(char c) {
    return c == ',' || c == '\n' || c == '\r';
  }

  private String quoted() {
    StringBuilder field = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '"') {
        field.append(c);
      } else if (at < text.length() && text.charAt(at) == '"') {
        field.append('"');
        at++;
      } else {
        break;
      }
    }
    return field.append(plain()).toString();
  }
}
