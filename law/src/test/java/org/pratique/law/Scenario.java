package org.pratique.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.problem.Refused;
import org.pratique.engine.yaml.Node;
import org.pratique.engine.yaml.YamlReader;

/** A whole movement of `law/scenarios`, with the outcome that the law gives it. */
record Scenario(Node.Mapping body) {
  private static final Path FOLDER = Path.of("scenarios");

  /** All of them, by file and place. */
  static List<Scenario> all() {
    Problems problems = new Problems();
    List<Scenario> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        if (YamlReader.read(Files.readString(file), file.toString(), problems).orElse(null)
            instanceof Node.Seq list) {
          list.items().forEach(item -> all.add(new Scenario((Node.Mapping) item)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems.list());
    }
    return all;
  }

  String name() {
    return body.place() + " " + body.text("it").orElse("");
  }

  String ruleSet() {
    return body.text("rules").orElse("ear");
  }

  boolean ordinary() {
    return body.text("ordinary").orElse("").equals("true");
  }

  Node.Mapping movement() {
    return (Node.Mapping) body.get("movement").orElseThrow();
  }

  /** `outcome` or `authorization` as expected; empty when nothing is. */
  String expected(String key) {
    return body.get("expect").orElseThrow() instanceof Node.Mapping m ? m.text(key).orElse("") : "";
  }
}
