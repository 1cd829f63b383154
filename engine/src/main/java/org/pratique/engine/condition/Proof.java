package org.pratique.engine.condition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pratique.engine.fact.FactRef;

/**
 * Why something is yes, no or unknown.
 *
 * @param kind what role the line plays (`limb`, `required`, `met by`, `barred by`, `review`,
 *     `item`, …), as printed in the margin
 * @param text the line in words, with the values it rests on
 * @param cites the paragraph it applies; may be empty
 * @param open the unknown facts this line itself waits for
 * @param children what it follows from
 */
public record Proof(
    String kind, Truth truth, String text, String cites, List<FactRef> open, List<Proof> children) {
  public Proof {
    open = List.copyOf(open);
    children = List.copyOf(children);
  }

  public static Proof leaf(Truth truth, String text, List<FactRef> open) {
    return new Proof("limb", truth, text, "", open, List.of());
  }

  public static Proof node(
      String kind, Truth truth, String text, String cites, List<Proof> children) {
    return new Proof(kind, truth, text, cites, List.of(), children);
  }

  /** The unknown facts that lines still unknown wait for, in reading order, each once. */
  public List<FactRef> openFacts() {
    List<FactRef> found = new ArrayList<>();
    collect(found);
    return found;
  }

  /** What the lines cite, in reading order, each once. */
  public Set<String> cited() {
    Set<String> cited = new LinkedHashSet<>();
    cited(cited);
    return cited;
  }

  private void cited(Set<String> cited) {
    if (!cites.isEmpty()) {
      cited.add(cites);
    }
    for (Proof child : children) {
      child.cited(cited);
    }
  }

  private void collect(List<FactRef> found) {
    if (truth != Truth.UNKNOWN) {
      return;
    }
    for (FactRef fact : open) {
      if (!found.contains(fact)) {
        found.add(fact);
      }
    }
    for (Proof child : children) {
      child.collect(found);
    }
  }
}
