package org.pratique.engine.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Source;
import org.pratique.engine.fact.Value;
import org.pratique.engine.fact.Vocabulary;
import org.pratique.engine.movement.catalog.Catalog;
import org.pratique.engine.movement.text.Countries;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.YamlReader;

/** A reader with a small vocabulary and catalog, and short ways to ask what it read. */
final class Desk {
  static final LocalDate EARLIEST = LocalDate.of(2023, 11, 17);
  static final Vocabulary VOCABULARY = vocabulary();
  static final MovementReader READER =
      new MovementReader(
          VOCABULARY,
          Catalog.lazy(catalogFiles()),
          Countries.read(resource("countries.csv")),
          EARLIEST);

  /** A movement that is in order, to which a test adds lines. */
  static final String BASE =
      """
      date: 2026-06-15
      kind: export
      from: US
      to: MY
      """;

  private Desk() {}

  static String resource(String name) {
    try (InputStream in = Desk.class.getResourceAsStream("/movement/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, String> catalogFiles() {
    Map<String, String> files = new HashMap<>();
    Catalog.FILES.forEach(file -> files.put(file, resource(file)));
    return files;
  }

  private static Vocabulary vocabulary() {
    Problems problems = new Problems();
    Vocabulary vocabulary =
        Vocabulary.read(
            YamlReader.read(resource("facts.yaml"), "facts.yaml", problems).orElseThrow(),
            problems);
    assertThat(problems.list()).isEmpty();
    return vocabulary;
  }

  static List<Problem> problems(String text) {
    return READER.read(text, "m.yaml", MovementReader.Options.NONE).problems();
  }

  static Movement read(String text) {
    MovementReader.Result result = READER.read(text, "m.yaml", MovementReader.Options.NONE);
    assertThat(result.problems()).isEmpty();
    return result.movement().orElseThrow();
  }

  /** The base movement with these lines. */
  static Movement with(String lines) {
    return read(BASE + (lines.contains("items:") ? "" : "items: [{quantity: 1}]\n") + lines);
  }

  /** The one item of a movement. */
  static Entity item(String flow) {
    return with("items: [" + flow + "]").items().getFirst();
  }

  static Value fact(Entity entity, String name) {
    return entity.get(VOCABULARY.need(entity.kind(), name).slot());
  }

  static Source source(Entity entity, String name) {
    return entity.source(VOCABULARY.need(entity.kind(), name).slot());
  }

  static String print(Entity entity, String name) {
    return fact(entity, name).toString();
  }

  static List<String> inputPaths(Movement movement) {
    return movement.inputs().stream().map(Movement.Input::path).toList();
  }

  static List<String> noteIds(Movement movement) {
    return movement.notes().stream().map(Movement.Note::id).toList();
  }
}
