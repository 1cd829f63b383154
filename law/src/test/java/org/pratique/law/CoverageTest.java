package org.pratique.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pratique.engine.coverage.Coverage;
import org.pratique.engine.coverage.RuleCases;
import org.pratique.engine.law.Pack;
import org.pratique.engine.problem.Problems;

/** What `pratique law coverage` says of the packs: no rule without cases, none in vain. */
final class CoverageTest {
  private static final Pack PACK = PackFile.load();

  @Test
  void everyRuleHasItsCasesAndCanMatter() throws IOException {
    Problems problems = new Problems();

    Coverage coverage = Coverage.of(PACK, cases(), problems);

    assertThat(problems.list()).isEmpty();
    assertThat(coverage.cases().gaps().stream().map(RuleCases.Gap::toString))
        .as("rules without cases; ./pratique law coverage tells them too")
        .isEmpty();
    assertThat(coverage.dead()).as("rules that can change nothing").isEmpty();
  }

  private static Map<String, String> cases() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(GoldenCases.PACKS)) {
      for (Path file : found.filter(f -> f.endsWith("cases.yaml")).toList()) {
        files.put(GoldenCases.PACKS.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}
