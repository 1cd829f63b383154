package org.pratique.trade.listing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pratique.trade.screening.index.Hit;
import org.pratique.trade.screening.list.ListedParty;

/**
 * One entry is often in two snapshots: that of its own list and that of the consolidated one. It is
 * one hit then, with its copies.
 */
public final class Copies {
  private Copies() {}

  /** One hit for each list and name, in the order of the first of each. */
  public static List<Hit> folded(List<Hit> hits) {
    Map<String, List<Hit>> same = new LinkedHashMap<>();
    for (Hit hit : hits) {
      same.computeIfAbsent(key(hit.party()), k -> new ArrayList<>()).add(hit);
    }
    return same.values().stream().map(Copies::one).toList();
  }

  private static String key(ListedParty party) {
    return key(party.source(), party.name());
  }

  /** What copies of an entry have in common: the list it is of, and the letters of its name. */
  public static String key(String source, String name) {
    StringBuilder key = new StringBuilder(source).append(' ');
    name.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(key::appendCodePoint);
    return key.toString();
  }

  /** Of copies the one that scores highest, and says most where all score the same. */
  private static Hit one(List<Hit> copies) {
    if (copies.size() == 1) {
      return copies.getFirst();
    }
    Hit first =
        copies.stream()
            .max(
                Comparator.comparingDouble((Hit hit) -> hit.score().value())
                    .thenComparingInt(hit -> hit.party().addresses().size())
                    .thenComparing(hit -> hit.party().id(), Comparator.reverseOrder()))
            .orElseThrow();
    return first.with(
        copies.stream().map(Hit::party).filter(party -> !party.equals(first.party())).toList());
  }
}
