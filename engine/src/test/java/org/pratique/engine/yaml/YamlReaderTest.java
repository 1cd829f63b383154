package org.pratique.engine.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pratique.engine.problem.Problems;

class YamlReaderTest {
  @Test
  void aCharacterOfTwoHalvesMayStandAnywhere() {
    for (int before = 1_000; before < 1_050; before++) {
      String name = "x".repeat(before) + "𠮷".repeat(2_000);
      Problems problems = new Problems();

      Node read = YamlReader.read("[" + name + "]", "f.yaml", problems).orElseThrow();

      assertThat(problems.list()).isEmpty();
      assertThat(read.texts()).isEqualTo(List.of(name));
    }
  }
}
