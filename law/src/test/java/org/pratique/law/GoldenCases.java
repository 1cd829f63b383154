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

/** The cases beside the provisions. */
final class GoldenCases {
  static final Path PACKS = Path.of("packs");

  private GoldenCases() {}

  static List<GoldenCase> below(Path packs) {
    Problems problems = new Problems();
    List<GoldenCase> cases = new ArrayList<>();
    try (Stream<Path> files = Files.walk(packs)) {
      for (Path file : files.filter(f -> f.endsWith("cases.yaml")).sorted().toList()) {
        if (YamlReader.read(Files.readString(file), packs.relativize(file).toString(), problems)
                .orElse(null)
            instanceof Node.Seq list) {
          list.items().forEach(item -> cases.add(new GoldenCase((Node.Mapping) item)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems.list());
    }
    return cases;
  }
}
