package org.pratique.cli.report;

import org.pratique.cli.text.Page;
import org.pratique.engine.condition.Proof;
import org.pratique.engine.decide.Determination;

/** A proof as indented lines: the role of each line or its truth in the margin, the words, the citation. */
public final class ProofText {
  private static final int DEPTH_MAX = 40;
  private static final String LIMB = "limb";

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

  static String label(Proof proof) {
    return proof.kind().equals(LIMB) ? proof.truth().word() : proof.kind();
  }

  private static String text(Proof proof) {
    return proof.kind().equals(LIMB) ? proof.text() : proof.truth().word() + ": " + proof.text();
  }

  static String requirement(Determination d, Determination.Requirement requirement) {
    return requirement.id() + ", reason for control: " + requirement.reason();
  }

  static void limbs(Page page, Proof proof, String id) {
    for (Proof child : proof.children()) {
      page.cited(1, label(child), child.text(), child.cites());
    }
  }
}
