package org.pratique.trade.screening.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pratique.trade.screening.name.script.Table;

/** Brands with the words that stand for them in other names of the same companies. */
public final class Brands {
  /** Knows none. */
  public static final Brands NONE = new Brands(List.of());

  private final Map<String, Set<String>> spellings = new HashMap<>();

  /** A brand and another spelling of it, both in letters a to z. */
  public record Pair(String brand, String spelling) {}

  public Brands(List<Pair> pairs) {
    for (Pair pair : pairs) {
      spellings.computeIfAbsent(pair.brand(), b -> new HashSet<>()).add(pair.spelling());
      spellings.computeIfAbsent(pair.spelling(), b -> new HashSet<>()).add(pair.brand());
    }
  }

  /** Those shipped with the program, taken from the names that lists give side by side. */
  public static Brands shipped() {
    return new Brands(
        Table.rows(Words.class, "brands.tsv").stream()
            .map(row -> new Pair(row.get(0), row.get(1)))
            .toList());
  }

  public Boolean areOne(String one, String other) {
    Set<String> others = spellings.get(one);
    return others != null && others.contains(other);
  }

  /** Other spellings of a word. */
  public Set<String> spellings(String word) {
    return spellings.getOrDefault(word, Set.of());
  }
}
