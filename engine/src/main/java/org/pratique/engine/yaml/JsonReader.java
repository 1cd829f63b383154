package org.pratique.engine.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;

/**
 * JSON (RFC 8259) to a tree: a line of a file or all of it. The YAML reader takes JSON too, and
 * takes twenty times as long over it.
 */
public final class JsonReader {
  private static final String NUMBER = "-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?";

  private final String text;
  private final Place place;
  private int at;
  private int lines;
  private int lineStart;

  private JsonReader(String text, Place place) {
    this.text = text;
    this.place = place;
  }

  /**
   * The value; empty with the problem told.
   *
   * @param place where the text begins, in the first column of its line
   */
  public static Optional<Node> read(String text, Place place, Problems problems) {
    JsonReader reader = new JsonReader(text, place);
    try {
      Node node = reader.value(1);
      reader.blank();
      if (reader.at < text.length()) {
        throw reader.fault("something follows the value; write one a line");
      }
      return Optional.of(node);
    } catch (Fault fault) {
      problems.add(Problem.Code.SYNTAX, reader.here(), "this is not JSON: " + fault.why);
      return Optional.empty();
    }
  }

  private static final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String why;

    Fault(String why) {
      super(null, null, false, false);
      this.why = why;
    }
  }

  private Fault fault(String why) {
    return new Fault(why);
  }

  private Place here() {
    return new Place(place.file(), place.line() + lines, at - lineStart + 1);
  }

  private void blank() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      if (text.charAt(at++) == '\n') {
        lines++;
        lineStart = at;
      }
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw fault("it ends too early");
    }
    return text.charAt(at);
  }

  private Node value(int depth) {
    if (depth > YamlReader.DEPTH_MAX) {
      throw fault("it is nested deeper than " + YamlReader.DEPTH_MAX + " levels");
    }
    blank();
    Place start = here();
    return switch (peek()) {
      case '{' -> object(start, depth);
      case '[' -> array(start, depth);
      case '"' -> new Node.Scalar(string(), true, start);
      default -> literal(start);
    };
  }

  private Node object(Place start, int depth) {
    Map<String, Node> entries = new LinkedHashMap<>();
    Map<String, Place> places = new LinkedHashMap<>();
    at++;
    blank();
    boolean more = peek() != '}';
    while (more) {
      blank();
      if (peek() != '"') {
        throw fault("a key in quotes is wanted here");
      }
      Place place = here();
      String key = string();
      blank();
      expect(':');
      if (entries.putIfAbsent(key, value(depth + 1)) != null) {
        throw fault("a key is given twice");
      }
      places.put(key, place);
      more = another('}');
    }
    expect('}');
    return new Node.Mapping(entries, places, start);
  }

  private Node array(Place start, int depth) {
    List<Node> items = new ArrayList<>();
    at++;
    blank();
    boolean more = peek() != ']';
    while (more) {
      items.add(value(depth + 1));
      more = another(']');
    }
    expect(']');
    return new Node.Seq(items, start);
  }

  /** After a member: whether a comma leads to another. */
  private boolean another(char closer) {
    blank();
    if (peek() == closer) {
      return false;
    }
    expect(',');
    return true;
  }

  private void expect(char c) {
    if (peek() != c) {
      throw fault("`" + c + "` is wanted here");
    }
    at++;
  }

  private Node literal(Place start) {
    int from = at;
    while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(from, at);
    return switch (word) {
      case "true", "false", "null" -> new Node.Scalar(word, false, start);
      default -> {
        if (!word.matches(NUMBER)) {
          at = from;
          throw fault("a text in quotes, a number, true, false or null is wanted here");
        }
        yield new Node.Scalar(word, false, start);
      }
    };
  }

  private String string() {
    int from = ++at;
    while (peek() != '"' && peek() != '\\') {
      control();
      at++;
    }
    if (peek() == '"') {
      return text.substring(from, at++);
    }
    StringBuilder string = new StringBuilder(text.substring(from, at));
    while (peek() != '"') {
      control();
      char c = text.charAt(at++);
      string.append(c == '\\' ? escaped() : c);
    }
    at++;
    return string.toString();
  }

  private void control() {
    if (text.charAt(at) < ' ') {
      throw fault("a control character stands in a text; escape it");
    }
  }

  private char escaped() {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw fault("there is no such escape");
    };
  }

  private char unicode() {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(peek(), 16);
      if (digit < 0) {
        throw fault("four hexadecimal digits are wanted after \\u");
      }
      code = code * 16 + digit;
      at++;
    }
    return (char) code;
  }
}
