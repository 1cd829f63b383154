package org.pratique.engine.decide.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pratique.engine.condition.EccnSet;
import org.pratique.engine.fact.Value;

/** ECCN paragraphs that stand for all, one for each class that some set tells from the others. */
final class Paragraphs {
  private static final Value.Eccn NONE = new Value.Eccn("EAR99");

  private final Set<String> members = new LinkedHashSet<>();

  /** By paragraph, the sets that have it as a member, and those that have one below it. */
  private final Map<String, BitSet> has = new HashMap<>();

  private final Map<String, BitSet> hasBelow = new HashMap<>();
  private final List<Value> anywhere;

  Paragraphs(Set<EccnSet> sets) {
    int number = 0;
    for (EccnSet set : sets) {
      for (String member : set.members()) {
        members.add(member);
        put(has, member, number);
        for (String above : EccnSet.above(member)) {
          put(hasBelow, above, number);
        }
      }
      number++;
    }
    anywhere = find("");
  }

  private static void put(Map<String, BitSet> where, String paragraph, int set) {
    where.computeIfAbsent(paragraph, p -> new BitSet()).set(set);
  }

  /**
   * One of each class.
   *
   * @param heading what all of them are below; empty for any
   */
  List<Value> classes(String heading) {
    return heading.isEmpty() ? anywhere : find(heading);
  }

  private List<Value> find(String heading) {
    List<String> candidates = new ArrayList<>();
    candidates.add(heading.isEmpty() ? NONE.paragraph() : heading + Possibilities.UNNAMED);
    for (String member : members) {
      if (heading.isEmpty() || member.equals(heading) || member.startsWith(heading + ".")) {
        candidates.add(member);
        candidates.add(member + Possibilities.UNNAMED);
      }
    }
    Map<BitSet, Value> classes = new LinkedHashMap<>();
    for (String candidate : candidates) {
      BitSet within = within(candidate);
      BitSet open = (BitSet) hasBelow.getOrDefault(candidate, new BitSet()).clone();
      open.andNot(within);
      if (open.isEmpty() && !classes.containsKey(within)) {
        classes.put(within, new Value.Eccn(candidate));
      }
    }
    return classes.isEmpty() ? List.of(NONE) : List.copyOf(classes.values());
  }

  /** The sets of which a member is the paragraph or contains it. */
  private BitSet within(String paragraph) {
    BitSet within = new BitSet();
    within.or(has.getOrDefault(paragraph, new BitSet()));
    for (String above : EccnSet.above(paragraph)) {
      within.or(has.getOrDefault(above, new BitSet()));
    }
    return within;
  }
}
