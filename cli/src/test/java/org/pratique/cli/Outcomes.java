package org.pratique.cli;

import java.util.Arrays;
import java.util.List;
import org.pratique.engine.decide.Outcome;

/** What a printed report says. */
final class Outcomes {
  private Outcomes() {}

  /** `LICENSE_EXCEPTION LPP`: the headings of its blocks. */
  static List<String> ofBlocks(String report) {
    return report
        .lines()
        .filter(line -> Arrays.stream(Outcome.values()).anyMatch(o -> line.startsWith(o.name())))
        .map(line -> line.split(" {2,}", -1)[0])
        .distinct()
        .toList();
  }
}
