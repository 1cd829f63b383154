package org.pratique.engine.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 (and so JSON) from untrusted text. Anchors and aliases are refused (a few lines of
 * them can stand for gigabytes), as are duplicate keys, tags, more than one document, deep nesting
 * and long text.
 */
public final class YamlReader {
  /** A movement or a law file is a few kilobytes; a megabyte is generous. Characters. */
  public static final int TEXT_LENGTH_MAX = 1_000_000;

  /** A movement is five levels deep. */
  public static final int DEPTH_MAX = 40;

  /** Values in one document. */
  public static final int NODES_MAX = 200_000;

  private final String file;
  private final int lineOffset;
  private final int columnOffset;
  private final Problems problems;
  private final java.util.Iterator<Event> events;
  private int nodes;

  private YamlReader(
      String text, String file, int lineOffset, int columnOffset, Problems problems) {
    this.file = file;
    this.lineOffset = lineOffset;
    this.columnOffset = columnOffset;
    this.problems = problems;
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setCodePointLimit(TEXT_LENGTH_MAX * 4)
            .setParseComments(false)
            .build();
    this.events = new Parse(settings).parseReader(new WholeCharacters(text)).iterator();
  }

  /** The one document in the text, or empty with the problems told. */
  public static Optional<Node> read(String text, String file, Problems problems) {
    return read(text, file, 0, 0, problems);
  }

  /** As {@link #read(String, String, Problems)} for text that starts further down in its file. */
  public static Optional<Node> read(
      String text, String file, int lineOffset, int columnOffset, Problems problems) {
    if (text.length() > TEXT_LENGTH_MAX) {
      problems.add(
          Problem.Code.TOO_LARGE,
          Place.whole(file),
          "the file has more than %,d characters; a movement or law file has a few thousand"
              .formatted(TEXT_LENGTH_MAX));
      return Optional.empty();
    }
    try {
      return new YamlReader(text, file, lineOffset, columnOffset, problems).document();
    } catch (MarkedYamlEngineException e) {
      Place place =
          e.getProblemMark()
              .map(m ->
                  new Place(file, m.getLine() + 1 + lineOffset, m.getColumn() + 1 + columnOffset))
              .orElse(Place.whole(file));
      problems.add(Problem.Code.SYNTAX, place, "this is not YAML: " + oneLine(e.getProblem()));
      return Optional.empty();
    } catch (YamlEngineException e) {
      problems.add(
          Problem.Code.SYNTAX, Place.whole(file), "this is not YAML: " + oneLine(e.getMessage()));
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      // The parser lets the number format of an escape such as \UFFFFFFFF through.
      problems.add(
          Problem.Code.SYNTAX,
          Place.whole(file),
          "this is not YAML: an escape in a quoted text names no character");
      return Optional.empty();
    } catch (Limit e) {
      return Optional.empty();
    }
  }

  private static String oneLine(@org.jspecify.annotations.Nullable String message) {
    String text =
        message == null ? "the text cannot be read" : message.replaceAll("\\s+", " ").strip();
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }

  private static final class Limit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Limit() {
      super(null, null, false, false);
    }
  }

  private Optional<Node> document() {
    @org.jspecify.annotations.Nullable Node root = null;
    while (events.hasNext()) {
      Event event = events.next();
      switch (event.getEventId()) {
        case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment -> {}
        default -> {
          if (root != null) {
            problems.add(
                Problem.Code.SYNTAX,
                place(event),
                "the file holds more than one YAML document; give one");
            return Optional.empty();
          }
          root = node(event, 1);
        }
      }
    }
    if (root == null) {
      problems.add(Problem.Code.MISSING, Place.whole(file), "the file is empty");
    }
    return Optional.ofNullable(root);
  }

  private Node node(Event event, int depth) {
    nodes++;
    if (depth > DEPTH_MAX || nodes > NODES_MAX) {
      problems.add(
          Problem.Code.TOO_LARGE,
          place(event),
          "the document is nested deeper than %d levels or holds more than %,d values"
              .formatted(DEPTH_MAX, NODES_MAX));
      throw new Limit();
    }
    if (event instanceof NodeEvent n && n.getAnchor().isPresent()) {
      problems.add(
          Problem.Code.SYNTAX,
          place(event),
          "YAML anchors and aliases (`&name`, `*name`) are not accepted; write the value out");
      if (event instanceof AliasEvent) {
        return new Node.Scalar("", false, place(event));
      }
    }
    return switch (event) {
      case ScalarEvent s ->
          new Node.Scalar(s.getValue(), s.getScalarStyle() != ScalarStyle.PLAIN, place(s));
      case SequenceStartEvent s -> sequence(s, depth);
      case MappingStartEvent m -> mapping(m, depth);
      default -> throw new YamlEngineException("unexpected " + event.getEventId());
    };
  }

  private Node sequence(SequenceStartEvent start, int depth) {
    List<Node> items = new ArrayList<>();
    for (Event e = events.next(); !(e instanceof SequenceEndEvent); e = events.next()) {
      items.add(node(e, depth + 1));
    }
    return new Node.Seq(items, place(start));
  }

  private Node mapping(MappingStartEvent start, int depth) {
    Map<String, Node> entries = new LinkedHashMap<>();
    Map<String, Place> keyPlaces = new LinkedHashMap<>();
    for (Event e = events.next(); !(e instanceof MappingEndEvent); e = events.next()) {
      Node key = node(e, depth + 1);
      Node value = node(events.next(), depth + 1);
      if (!(key instanceof Node.Scalar name)) {
        problems.add(Problem.Code.SYNTAX, key.place(), "a key must be a single word");
        continue;
      }
      if (entries.putIfAbsent(name.text(), value) != null) {
        problems.add(
            Problem.Code.DUPLICATE,
            key.place(),
            "`%s` is given twice; keep one".formatted(shorten(name.text())));
      }
      keyPlaces.putIfAbsent(name.text(), key.place());
    }
    return new Node.Mapping(entries, keyPlaces, place(start));
  }

  private static String shorten(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }

  private Place place(Event event) {
    return event
        .getStartMark()
        .map(m -> new Place(file, m.getLine() + 1 + lineOffset, m.getColumn() + 1 + columnOffset))
        .orElse(Place.whole(file));
  }
}
