package org.pratique.cli.portfolio.row;

import java.util.ArrayList;
import java.util.List;

/** The fields of one CSV record, as in RFC 4180. */
public final class Fields {
  private final String text;
  private final List<String> fields = new ArrayList<>();
  private int at;

  private Fields(String text) {
    this.text = text;
  }

  /** Text after a closing quote is kept, as a spreadsheet would. */
  public static List<String> of(String record) {
    Fields fields = new Fields(record);
    while (fields.at <= record.length()) {
      fields.next();
    }
    return fields.fields;
  }

  private void next() {
    if (at < text.length() && text.charAt(at) == '"') {
      fields.add(quoted());
      return;
    }
    int end = end();
    fields.add(text.substring(at, end));
    at = end + 1;
  }

  private int end() {
    int comma = text.indexOf(',', at);
    return comma < 0 ? text.length() : comma;
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
    int end = end();
    field.append(text, Math.min(at, end), end);
    at = end + 1;
    return field.toString();
  }
}
