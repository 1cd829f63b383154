package org.pratique.trade.screening.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pratique.trade.screening.name.script.Table;

/** How much a word tells one party from another: common words weigh little. */
public final class Rarity {
  private static final Map<String, Integer> NAMES_WITH = namesWith();

  /** Names that were counted. */
  private static final double NAMES = 57_174;

  /** Decimal logarithm of the names that were counted. */
  public static final double NAMES_LOG = Math.log10(NAMES);

  private static final double COUNTED = 0.8;
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
    double rarity = 1 - COUNTED * Math.log(count) / Math.log(NAMES);
    return (float) (Math.max(WEIGHT_MIN, rarity) * sort.weightMax());
  }

  /** Decimal logarithm of how many names there are for each that holds the word. */
  public static double logOf(Token token) {
    double share = token.weight() / token.sort().weightMax();
    return Math.max(0, NAMES_LOG * (1 - (1 - share) / COUNTED));
  }
}
