package org.pratique.engine.yaml;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes a tree as YAML that {@link YamlReader} reads as the same tree. */
public final class YamlWriter {
  /** Plain outside of brackets: no sign that YAML gives a meaning. */
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N} ._/()&+,-]*[\\p{L}\\p{N}.)])?");

  private static final Pattern PLAIN_IN_LIST = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]*");

  /** A quoted text that would be something else without its quotes. */
  private static final Pattern NOT_TEXT =
      Pattern.compile("(?i)null|true|false|yes|no|unknown|[+-]?[.\\d].*");

  private final StringBuilder out = new StringBuilder();

  private YamlWriter() {}

  public static String write(Node.Mapping document) {
    YamlWriter writer = new YamlWriter();
    if (document.entries().isEmpty()) {
      return "{}\n";
    }
    writer.mapping(document, 0, false);
    return writer.out.toString();
  }

  /** Whether the caret stands behind a `- ` or at the start of a line. */
  private void mapping(Node.Mapping mapping, int indent, boolean begun) {
    boolean inLine = begun;
    for (Map.Entry<String, Node> entry : mapping.entries().entrySet()) {
      if (!inLine) {
        out.append(" ".repeat(indent));
      }
      inLine = false;
      text(entry.getKey(), true, PLAIN);
      out.append(':');
      below(entry.getValue(), indent);
    }
  }

  private void below(Node node, int indent) {
    switch (node) {
      case Node.Scalar s -> {
        if (!s.isNull()) {
          out.append(' ');
          text(s.text(), s.quoted(), PLAIN);
        }
        out.append('\n');
      }
      case Node.Mapping m when m.entries().isEmpty() -> out.append(" {}\n");
      case Node.Mapping m -> {
        out.append('\n');
        mapping(m, indent + 2, false);
      }
      case Node.Seq seq when seq.items().stream().allMatch(Node.Scalar.class::isInstance) -> {
        out.append(' ');
        list(seq.items());
        out.append('\n');
      }
      case Node.Seq seq -> {
        out.append('\n');
        seq.items().forEach(item -> member(item, indent + 2));
      }
    }
  }

  private void member(Node item, int indent) {
    out.append(" ".repeat(indent)).append('-');
    if (item instanceof Node.Mapping m && !m.entries().isEmpty()) {
      out.append(' ');
      mapping(m, indent + 2, true);
      return;
    }
    below(item, indent);
  }

  private void list(List<Node> items) {
    out.append('[');
    for (int i = 0; i < items.size(); i++) {
      Node.Scalar s = (Node.Scalar) items.get(i);
      out.append(i == 0 ? "" : ", ");
      text(s.isNull() ? "null" : s.text(), s.quoted(), PLAIN_IN_LIST);
    }
    out.append(']');
  }

  private void text(String text, boolean quoted, Pattern plain) {
    if (plain.matcher(text).matches() && !(quoted && NOT_TEXT.matcher(text).matches())) {
      out.append(text);
      return;
    }
    out.append('"');
    text.codePoints().forEach(this::letter);
    out.append('"');
  }

  private void letter(int c) {
    if (c == '"' || c == '\\') {
      out.append('\\').appendCodePoint(c);
    } else if ((c >= ' ' && c < 0x7F) || Character.isLetterOrDigit(c)) {
      out.appendCodePoint(c);
    } else {
      out.append(Character.isBmpCodePoint(c) ? "\\u%04x".formatted(c) : "\\U%08x".formatted(c));
    }
  }
}
