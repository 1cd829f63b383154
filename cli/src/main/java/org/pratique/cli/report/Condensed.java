package org.pratique.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pratique.engine.condition.Proof;
import org.pratique.engine.condition.Truth;

/**
 * A proof with fewer lines that says the same: groupings dropped, values beside their limb, alike
 * lines joined.
 */
public final class Condensed {
  private static final String LIMB = "limb";
  private static final Set<String> GROUPS =
      Set.of("all of these", "any of these", "one of these fails", "one of these holds");

  private Condensed() {}

  public static Proof of(Proof proof) {
    List<Proof> children = new ArrayList<>();
    for (Proof child : proof.children()) {
      Proof condensed = of(child);
      if (isGroup(condensed)) {
        children.addAll(condensed.children());
      } else {
        children.add(condensed);
      }
    }
    return withValue(
        new Proof(
            proof.kind(),
            proof.truth(),
            proof.text(),
            proof.cites(),
            proof.open(),
            joined(children)));
  }

  /** Where the answer is open, whether one or all of the lines are needed matters. */
  private static boolean isGroup(Proof proof) {
    boolean several = proof.children().size() > 1;
    return GROUPS.contains(proof.text())
        && proof.cites().isEmpty()
        && !proof.children().isEmpty()
        && !(proof.truth() == Truth.UNKNOWN && several);
  }

  /** A limb with one plain value takes it into its own line. */
  private static Proof withValue(Proof proof) {
    if (!proof.kind().equals(LIMB)
        || proof.children().size() != 1
        || GROUPS.contains(proof.text())) {
      return proof;
    }
    Proof only = proof.children().getFirst();
    if (!isPlain(only) || only.truth() != proof.truth()) {
      return proof;
    }
    String text =
        proof.text().equals(only.text()) ? only.text() : proof.text() + " (" + only.text() + ")";
    return new Proof(LIMB, proof.truth(), text, proof.cites(), only.open(), List.of());
  }

  private static boolean isPlain(Proof proof) {
    return proof.kind().equals(LIMB) && proof.cites().isEmpty() && proof.children().isEmpty();
  }

  /** Plain lines that differ in their last word only become one line. */
  private static List<Proof> joined(List<Proof> lines) {
    List<Proof> joined = new ArrayList<>();
    for (Proof line : lines) {
      Proof last = joined.isEmpty() ? line : joined.getLast();
      String stem = stem(line.text());
      boolean alike =
          isPlain(line) && isPlain(last) && line.truth() == last.truth() && line.open().isEmpty();
      if (!joined.isEmpty() && alike && !stem.isEmpty() && last.text().startsWith(stem)) {
        String more = last.text() + ", " + line.text().substring(stem.length());
        joined.set(joined.size() - 1, Proof.leaf(line.truth(), more, List.of()));
      } else {
        joined.add(line);
      }
    }
    return joined;
  }

  private static String stem(String text) {
    return text.substring(0, text.lastIndexOf(' ') + 1);
  }
}
