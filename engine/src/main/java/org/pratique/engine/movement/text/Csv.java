package org.pratique.engine.movement.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated values as in RFC 4180: quoted fields may hold commas, quotes (doubled) and line
 * breaks.
 */
public final class Csv {
  private final String text;
  private int at;

  private Csv(String text) {
    this.text = text;
  }

  /** The records of the text; blank lines are none. An unclosed quote runs to the end. */
  public static List<List<String>> records(String text) {
    Csv csv = new Csv(text);
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

  private String plain() {
    int from = at;
    while (at < text.length() && !ends(text.charAt(at))) {
      at++;
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
    while (at < text.length() && !ends(text.charAt(at))) {
      field.append(text.charAt(at++));
    }
    return field.toString();
  }
}
