package org.pratique.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pratique.cli.text.Page;
import org.pratique.engine.condition.Proof;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.fact.FactRef;

/**
 * A proof as indented lines: the role of each line or its truth in the margin, the words, the
 * citation.
 */
public final class ProofText {
  private static final int DEPTH_MAX = 40;

  /** More values than this are told by the proof tree of `explain`, not beside a limb. */
  private static final int VALUES_MAX = 2;

  private static final String LIMB = "limb";
  private static final String ITEM = "item";
  private static final String DEFINE = "define";

  private ProofText() {}

  /** One line without what it follows from. */
  public static void line(Page page, Proof proof, int depth) {
    page.cited(depth, label(proof), text(proof), proof.cites());
  }

  /** The whole tree. */
  public static void tree(Page page, Proof proof, int depth) {
    line(page, proof, depth);
    below(page, proof, depth + 1);
  }

  /** What a line follows from. */
  public static void below(Page page, Proof proof, int depth) {
    if (depth > DEPTH_MAX) {
      return;
    }
    for (Proof child : proof.children()) {
      tree(page, child, depth);
    }
  }

  private static boolean isLimb(Proof proof) {
    return proof.kind().equals(LIMB) || proof.kind().equals(ITEM) || proof.kind().equals(DEFINE);
  }

  static String label(Proof proof) {
    return isLimb(proof) ? proof.truth().word() : proof.kind();
  }

  private static String text(Proof proof) {
    return isLimb(proof) ? proof.text() : proof.truth().word() + ": " + proof.text();
  }

  /** The line of a requirement, for the first item it reaches. */
  static Optional<Proof> required(Proof outcome, String id) {
    return outcome.children().stream()
        .filter(line -> line.kind().equals("required") && line.text().startsWith(id + " "))
        .findFirst();
  }

  /** The conditions a line rests on, each with its values beside it. */
  static void limbs(Page page, Proof proof, int depth) {
    for (Proof limb : limbs(proof)) {
      page.cited(depth, limb.truth().word(), withValues(limb), limb.cites());
    }
  }

  /**
   * The nearest lines that cite the law; a line that cites nothing stands for what it follows from.
   */
  static List<Proof> limbs(Proof proof) {
    List<Proof> found = new ArrayList<>();
    for (Proof child : proof.children()) {
      if (!isLimb(child)) {
        continue;
      }
      if (child.cites().isEmpty() && !child.children().isEmpty() && !child.kind().equals(ITEM)) {
        found.addAll(limbs(child));
      } else {
        found.add(child);
      }
    }
    return found;
  }

  /** `within the yearly limit (0 TPP + 15,832,000 TPP ≤ 26,900,000 TPP)`. */
  static String withValues(Proof limb) {
    List<String> values = new ArrayList<>();
    values(limb, limb.truth() == Truth.UNKNOWN, values);
    if (values.isEmpty() || values.size() > VALUES_MAX) {
      return limb.text();
    }
    String joined = String.join("; ", values);
    return joined.equals(limb.text()) ? joined : limb.text() + " (" + joined + ")";
  }

  private static void values(Proof proof, boolean unknown, List<String> values) {
    if (unknown && proof.truth() != Truth.UNKNOWN) {
      return;
    }
    if (proof.children().isEmpty() || proof.kind().equals(ITEM)) {
      if (!values.contains(proof.text())) {
        values.add(proof.text());
      }
      return;
    }
    for (Proof child : proof.children()) {
      values(child, unknown, values);
    }
  }

  /** Why an exception does not help: the condition that fails, or what is not known. */
  static String obstacle(Proof remedy) {
    for (Proof bar : remedy.children()) {
      if (bar.kind().equals("barred by") && bar.truth() != Truth.NO) {
        return "barred by " + bar.text();
      }
    }
    for (Proof limb : limbs(remedy)) {
      if (limb.truth() != Truth.YES) {
        return withValues(limb);
      }
    }
    List<String> open = remedy.openFacts().stream().map(FactRef::path).toList();
    return open.isEmpty() ? remedy.text() : "open: " + String.join(", ", open);
  }

  /** The citation of the condition that fails; else the exception's own. */
  static String obstacleCitation(Proof remedy) {
    for (Proof bar : remedy.children()) {
      if (bar.kind().equals("barred by") && bar.truth() != Truth.NO) {
        return bar.cites();
      }
    }
    for (Proof limb : limbs(remedy)) {
      if (limb.truth() != Truth.YES && !limb.cites().isEmpty()) {
        return limb.cites();
      }
    }
    return remedy.cites();
  }
}
