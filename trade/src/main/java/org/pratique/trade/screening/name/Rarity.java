package org.pratique.trade.screening.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pratique.trade.screening.name.script.Table;

/** How much a word tells one party from another: common words weigh little. */
final class Rarity {
  private static final Map<String, Integer> NAMES_WITH = namesWith();

  /** Names that were counted. */
  private static final double NAMES = 57_174;

  private static final double WEIGHT_MIN = 0.25;

  private Rarity() {}

  private static Map<String, Integer> namesWith() {
    Map<String, Integer> counts = new HashMap<>();
    for (List<String> row : Table.rows(Words.class, "rarity.tsv")) {
      counts.put(row.get(0), Integer.valueOf(row.get(1)));
    }
    return counts;
  }

  static float weight(String word, Sort sort) {
    if (sort.isSmall() || sort == Sort.NUMBER || sort == Sort.INITIAL) {
      return sort.weightMax();
    }
    int count = NAMES_WITH.getOrDefault(word, 1);
    double rarity = 1 - 0.8 * Math.log(count) / Math.log(NAMES);
    return (float) (Math.max(WEIGHT_MIN, rarity) * sort.weightMax());
  }
}
