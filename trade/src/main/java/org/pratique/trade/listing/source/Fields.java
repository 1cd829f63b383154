package org.pratique.trade.listing.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pratique.engine.yaml.Node;

/** A row under the names of its columns, or an object of JSON; names in small letters. */
public final class Fields {
  /** How OFAC writes that there is nothing. */
  private static final String NOTHING = "-0-";

  private final Map<String, List<String>> values;

  private Fields(Map<String, List<String>> values) {
    this.values = values;
  }

  /** Of a table; there are as many cells as names. */
  public static Fields of(List<String> names, List<String> cells) {
    Map<String, List<String>> values = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String text = clean(cells.get(i));
      values.putIfAbsent(name(names.get(i)), text.isEmpty() ? List.of() : List.of(text));
    }
    return new Fields(values);
  }

  /** Of an object; the values of an object within a list are joined by commas. */
  public static Fields of(Node.Mapping object) {
    Map<String, List<String>> values = new HashMap<>();
    object
        .entries()
        .forEach((key, node) -> {
          List<String> texts = new ArrayList<>();
          texts(node, texts);
          values.putIfAbsent(name(key), List.copyOf(texts));
        });
    return new Fields(values);
  }

  private static void texts(Node node, List<String> texts) {
    switch (node) {
      case Node.Scalar scalar -> {
        if (!scalar.isNull() && !clean(scalar.text()).isEmpty()) {
          texts.add(clean(scalar.text()));
        }
      }
      case Node.Seq seq -> seq.items().forEach(item -> texts(item, texts));
      case Node.Mapping mapping -> {
        List<String> parts = new ArrayList<>();
        mapping.entries().values().forEach(value -> texts(value, parts));
        if (!parts.isEmpty()) {
          texts.add(String.join(", ", parts));
        }
      }
    }
  }

  static String name(String column) {
    return column.strip().toLowerCase(Locale.ROOT);
  }

  static String clean(String text) {
    String clean = text.strip();
    boolean isSimple =
        clean
            .chars()
            .allMatch(c -> c > ' ' && !Character.isISOControl(c) && !Character.isSpaceChar(c));
    if (!isSimple) {
      clean = clean.replaceAll("[\\s\\p{Cntrl}\\u00A0]+", " ").strip();
    }
    return clean.equals(NOTHING) ? "" : clean;
  }

  Set<String> names() {
    return values.keySet();
  }

  /** The value, or the first of several; empty when there is none. */
  String text(String name) {
    List<String> texts = texts(name);
    return texts.isEmpty() ? "" : texts.getFirst();
  }

  List<String> texts(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The values, each cut at a separator; of a list in JSON the items are cut already. */
  List<String> split(String name, String separator) {
    List<String> texts = texts(name);
    if (texts.size() != 1) {
      return texts;
    }
    List<String> parts = new ArrayList<>();
    for (String part : texts.getFirst().split(separator, -1)) {
      String clean = clean(part);
      if (!clean.isEmpty()) {
        parts.add(clean);
      }
    }
    return parts;
  }
}
