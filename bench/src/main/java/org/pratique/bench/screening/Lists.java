package org.pratique.bench.screening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pratique.engine.problem.Problems;
import org.pratique.trade.screening.list.ListReader;
import org.pratique.trade.screening.list.ListedParty;

/** All lists of a folder. */
final class Lists {
  private Lists() {}

  static List<ListedParty> read(Path folder) throws IOException {
    Problems problems = new Problems();
    List<ListedParty> parties = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        try (Stream<String> lines = Files.lines(file)) {
          parties.addAll(ListReader.read(lines, file.toString(), problems));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalStateException(problems.list().toString());
    }
    return parties;
  }
}
