package org.pratique.cli.lists.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.pratique.cli.stream.Raw;
import org.pratique.cli.stream.Records;

/**
 * Cuts a document of JSON into the objects of its list: of `results` in the outermost object, or of
 * the outermost list. Never holds more than one of them.
 */
final class JsonObjects {
  private static final String LIST = "\"results\"";

  private final InputStream in;
  private long line = 1;
  private long row;
  private boolean inList;
  private boolean ended;
  private String before = "";

  JsonObjects(InputStream in) {
    this.in = in;
  }

  /** What stood before the list, for the day the list is of. */
  String before() {
    return before;
  }

  /** Whether the list was closed; else the document was cut short. */
  boolean isWhole() {
    return ended;
  }

  /** The next object; empty at the end of the list or of the file. */
  Optional<Raw> next() throws IOException {
    if (!inList && !ended) {
      toList();
    }
    if (!inList || ended) {
      return Optional.empty();
    }
    for (int b = read(); b >= 0; b = read()) {
      switch (b) {
        case '{' -> {
          return Optional.of(object());
        }
        case ']' -> {
          ended = true;
          return Optional.empty();
        }
        default -> {
          if (!isBetween(b)) {
            ByteArrayOutputStream stray = new ByteArrayOutputStream();
            stray.write(b);
            ended = true;
            return Optional.of(
                new Raw(
                    ++row,
                    line,
                    stray.toByteArray(),
                    "an object is wanted here; the rest is not read"));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isBetween(int b) {
    return b == ',' || b == ' ' || b == '\t' || b == '\r' || b == '\n';
  }

  /** Passes what stands before the list. */
  private void toList() throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    boolean quoted = false;
    boolean escaped = false;
    int depth = 0;
    for (int b = read(); b >= 0 && head.size() < Records.RECORD_BYTES_MAX; b = read()) {
      if (!quoted && b == '[' && (depth == 0 || (depth == 1 && isNamed(head)))) {
        inList = true;
        break;
      }
      head.write(b);
      if (quoted) {
        quoted = escaped || b != '"';
        escaped = !escaped && b == '\\';
      } else {
        quoted = b == '"';
        depth += b == '{' || b == '[' ? 1 : b == '}' || b == ']' ? -1 : 0;
      }
    }
    before = head.toString(StandardCharsets.UTF_8);
  }

  private static boolean isNamed(ByteArrayOutputStream head) {
    String text = head.toString(StandardCharsets.UTF_8).stripTrailing();
    return text.endsWith(":")
        && text.substring(0, text.length() - 1).stripTrailing().endsWith(LIST);
  }

  private Raw object() throws IOException {
    ByteArrayOutputStream object = new ByteArrayOutputStream();
    long begins = line;
    object.write('{');
    boolean quoted = false;
    boolean escaped = false;
    int depth = 1;
    while (depth > 0) {
      int b = read();
      if (b < 0) {
        return new Raw(++row, begins, new byte[0], "the file ends within this object");
      }
      if (object.size() >= Records.RECORD_BYTES_MAX) {
        ended = true;
        return Raw.tooLong(++row, begins);
      }
      object.write(b);
      if (quoted) {
        quoted = escaped || b != '"';
        escaped = !escaped && b == '\\';
      } else {
        quoted = b == '"';
        depth += b == '{' ? 1 : b == '}' ? -1 : 0;
      }
    }
    return new Raw(++row, begins, object.toByteArray(), "");
  }

  private int read() throws IOException {
    int b = in.read();
    line += b == '\n' ? 1 : 0;
    return b;
  }
}
