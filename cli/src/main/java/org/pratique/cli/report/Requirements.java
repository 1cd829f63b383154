package org.pratique.cli.report;

import java.util.Optional;
import org.pratique.cli.text.Page;
import org.pratique.engine.condition.Proof;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.decide.Determination;
import org.pratique.engine.decide.Outcome;

/** The requirements that reach a movement, what meets them, and why the rest does not. */
public final class Requirements {
  private final Page page;
  private final Determination d;
  private final Report.Detail detail;

  public Requirements(Page page, Determination d, Report.Detail detail) {
    this.page = page;
    this.d = d;
    this.detail = detail;
  }

  /** Adds the rows to the page. */
  public void print() {
    if (d.requirements().isEmpty() && d.outcome() != Outcome.UNDETERMINED) {
      page.row("required", "none of the encoded requirements reaches this movement");
    }
    for (Determination.Requirement requirement : d.requirements()) {
      Optional<Proof> proof = ProofText.required(d.proof(), requirement.id());
      String label = requirement.applies() == Truth.UNKNOWN ? "required?" : "required";
      page.cited(label, words(requirement, proof), requirement.citation());
      proof.ifPresent(line -> reasons(line, requirement));
      if (proof.isEmpty()) {
        requirement.metBy().forEach(symbol -> page.row("met by", symbol));
      }
    }
  }

  /** Id, summary, reason for control, items. */
  private static String words(Determination.Requirement requirement, Optional<Proof> proof) {
    String summary = proof.map(line -> summary(line, requirement)).orElse("");
    String words = requirement.id() + (summary.isEmpty() ? "" : ": " + summary);
    return words + " (" + requirement.reason() + ")" + items(requirement);
  }

  private static String summary(Proof line, Determination.Requirement requirement) {
    String text = line.text().substring(requirement.id().length()).strip();
    int item = text.lastIndexOf(" (items.");
    return item < 0 ? text : text.substring(0, item);
  }

  private static String items(Determination.Requirement requirement) {
    if (requirement.items().size() == 1 && requirement.items().getFirst() == 0) {
      return "";
    }
    StringBuilder items = new StringBuilder(", items");
    for (int index : requirement.items()) {
      items.append(' ').append(index);
    }
    return items.toString();
  }

  private void reasons(Proof line, Determination.Requirement requirement) {
    boolean why = detail == Report.Detail.WHY;
    boolean met = !requirement.metBy().isEmpty();
    for (Proof part : line.children()) {
      switch (part.kind()) {
        case "text" -> {
          if (why) {
            ProofText.limbs(page, part, 1);
          }
        }
        case "enforced" -> {
          page.cited(
              part.truth() == Truth.UNKNOWN ? "enforced?" : "enforced", part.text(), part.cites());
          if (why) {
            ProofText.limbs(page, part, 1);
          }
        }
        case "met by" -> metBy(part);
        case "not met by", "perhaps" -> {
          if (why || !met) {
            obstacle(part);
          }
        }
        default -> {}
      }
    }
  }

  private void obstacle(Proof remedy) {
    boolean open = remedy.kind().equals("perhaps");
    String words = symbol(remedy) + (open ? ", open: " : ", fails: ") + ProofText.obstacle(remedy);
    page.cited(open ? "perhaps" : "not by", words, ProofText.obstacleCitation(remedy));
  }

  private void metBy(Proof part) {
    page.cited("met by", part.text(), part.cites());
    if (detail != Report.Detail.WHY) {
      return;
    }
    ProofText.limbs(page, part, 1);
    for (Proof bar : part.children()) {
      if (bar.kind().equals("not barred")) {
        page.cited(1, "not barred", bar.text(), bar.cites());
      }
    }
  }

  private static String symbol(Proof remedy) {
    int end = remedy.text().indexOf(' ');
    return end < 0 ? remedy.text() : remedy.text().substring(0, end);
  }
}
