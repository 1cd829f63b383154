package org.pratique.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.pratique.engine.decide.Determination;

/**
 * Rule sets that say the same, printed together.
 *
 * @param dutiesAsUnder rule sets of an earlier block that has the same duties; empty when there is
 *     none
 */
record Block(List<Determination> same, String dutiesAsUnder) {
  /** One duty is printed again sooner than referred to. */
  private static final int DUTIES_REFERRED_MIN = 2;

  static List<Block> of(List<Determination> all) {
    List<List<Determination>> groups = new ArrayList<>();
    for (Determination determination : all) {
      groups.stream()
          .filter(group -> saysTheSame(group.getFirst(), determination))
          .findFirst()
          .ifPresentOrElse(
              group -> group.add(determination),
              () -> groups.add(new ArrayList<>(List.of(determination))));
    }
    List<Block> blocks = new ArrayList<>();
    for (List<Determination> group : groups) {
      blocks.add(new Block(List.copyOf(group), earlier(blocks, group.getFirst())));
    }
    return blocks;
  }

  private static String earlier(List<Block> blocks, Determination d) {
    if (d.obligations().size() < DUTIES_REFERRED_MIN) {
      return "";
    }
    for (Block block : blocks) {
      if (block.first().obligations().equals(d.obligations())) {
        return block.first().ruleSet();
      }
    }
    return "";
  }

  private static boolean saysTheSame(Determination a, Determination b) {
    return content(a).equals(content(b));
  }

  /** Everything a block prints, apart from the rule set's own name. */
  private static List<Object> content(Determination d) {
    return List.of(
        Words.outcome(d.outcome(), d.authorization()),
        d.lawDate(),
        d.alternatives(),
        d.requirements(),
        Words.review(d),
        d.obligations(),
        d.flags(),
        d.possible(),
        d.questions(),
        d.because(),
        d.readings(),
        d.notExamined(),
        d.items());
  }

  Determination first() {
    return same.getFirst();
  }

  String ruleSets() {
    return String.join(", ", same.stream().map(Determination::ruleSet).toList());
  }
}
