package org.pratique.engine.movement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Value;
import org.pratique.engine.fact.Vocabulary;
import org.pratique.engine.movement.catalog.Catalog;
import org.pratique.engine.movement.text.Countries;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.Node;
import org.pratique.engine.yaml.YamlReader;

/**
 * A movement file (YAML or JSON) to a movement, or to everything that is wrong with it. Total: no
 * text makes it throw, hang or grow without bound.
 */
public final class MovementReader {
  /**
   * What the caller says besides the file.
   *
   * @param asOf the date in place of the file's
   * @param declares declarations besides the file's
   */
  public record Options(Optional<LocalDate> asOf, List<String> declares) {
    public static final Options NONE = new Options(Optional.empty(), List.of());

    public Options {
      declares = List.copyOf(declares);
    }
  }

  /** A movement, or problems. */
  public record Result(Optional<Movement> movement, List<Problem> problems) {
    public Result {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Texts met before: names come again from row to row of a portfolio, and normalizing one for
   * comparison costs as much as reading a party.
   */
  record Known(Map<String, Value.Text> texts) {
    /** A portfolio names a few thousand parties; of more, the memory is worth more. */
    private static final int TEXTS_MAX = 20_000;

    /** Longer texts are no names. */
    private static final int LENGTH_MAX = 200;

    Value.Text of(String text) {
      if (text.length() > LENGTH_MAX) {
        return new Value.Text(text);
      }
      if (texts.size() >= TEXTS_MAX) {
        texts.clear();
      }
      return texts.computeIfAbsent(text, Value.Text::new);
    }
  }

  private final Known known = new Known(new ConcurrentHashMap<>());
  private final RootReader.Shape shape;
  private final Catalog catalog;
  private final Countries countries;
  private final LocalDate earliest;

  /** With country codes alone; a country's name is answered with the code the JDK knows for it. */
  public MovementReader(
      Vocabulary vocabulary, Catalog catalog, Set<String> countryCodes, LocalDate earliest) {
    this(vocabulary, catalog, Countries.of(countryCodes), earliest);
  }

  /**
   * @param earliest the day of the earliest law at hand; movements before it are refused
   */
  public MovementReader(
      Vocabulary vocabulary, Catalog catalog, Countries countries, LocalDate earliest) {
    shape = RootReader.Shape.of(vocabulary);
    this.catalog = catalog;
    this.countries = countries;
    this.earliest = earliest;
  }

  /** The declarations that answer the fact, by the answer they give. */
  public Map<Value, String> declarations(FactSpec fact) {
    Map<Value, String> words = new LinkedHashMap<>();
    shape
        .declarations()
        .forEach((word, declaration) -> {
          if (declaration.fact().equals(fact)) {
            words.put(declaration.value(), word);
          }
        });
    return words;
  }

  /** What is wrong with words that somebody declares besides any file. */
  public List<Problem> undeclared(List<String> words) {
    Problems problems = new Problems();
    Reading reading = new Reading(problems);
    for (String word : words) {
      if (!shape.declarations().containsKey(word.strip())) {
        reading.unknown(
            Problem.Code.UNKNOWN_NAME,
            Place.whole("--declare"),
            word,
            "declaration",
            shape.declarations().keySet());
      }
    }
    return problems.list();
  }

  /** Reads the text of a movement file. */
  public Result read(String text, String file, Options options) {
    Problems problems = new Problems();
    Node node = YamlReader.read(tidy(text), file, problems).orElse(null);
    return node == null
        ? new Result(Optional.empty(), problems.list())
        : read(node, file, options, problems);
  }

  /** Reads a movement that stands inside another file. */
  public Result read(Node node, String file, Options options) {
    return read(node, file, options, new Problems());
  }

  /** JSON may be indented with tabs, YAML may not; inside braces they are only blanks. */
  public static String tidy(String text) {
    if (text.length() > YamlReader.TEXT_LENGTH_MAX || text.indexOf('\t') < 0) {
      return text;
    }
    return text.stripLeading().startsWith("{") ? text.replace('\t', ' ') : text;
  }

  private Result read(Node node, String file, Options options, Problems problems) {
    if (!(node instanceof Node.Mapping mapping)) {
      problems.add(
          Problem.Code.WRONG_TYPE,
          node.place(),
          "a movement is a mapping with `date`, `items` and so on; this is " + node.noun());
      return new Result(Optional.empty(), problems.list());
    }
    Reading reading = new Reading(problems);
    ValueReader values = new ValueReader(countries, known, reading);
    Movement movement =
        new RootReader(shape, catalog, earliest, mapping, file, options, values, reading).read();
    return new Result(
        problems.isEmpty() ? Optional.of(movement) : Optional.empty(), problems.list());
  }
}
