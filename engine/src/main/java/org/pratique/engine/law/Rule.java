package org.pratique.engine.law;

import java.util.List;
import org.pratique.engine.condition.Expr;
import org.pratique.engine.fact.FactSpec.Ask;
import org.pratique.engine.problem.Place;

/**
 * A rule in force on a book's date, ready to evaluate.
 *
 * @param reading how we read doubtful text; empty when the text is plain
 * @param reconstructed its text is a reconstruction or partial, to be said wherever it is used
 * @param clause rows of the mission table a proposal's rule serves; may be empty
 * @param suspended under this book's posture the text is set aside; only an `enforces` rule can
 *     revive a requirement
 */
public record Rule(
    String id,
    Effect effect,
    List<String> cites,
    Ask summary,
    String reading,
    boolean reconstructed,
    String clause,
    Place place,
    Expr when,
    boolean suspended) {

  /** The citations, joined. */
  public String citation() {
    return cites.size() == 1 ? cites.getFirst() : String.join("; ", cites);
  }
}
