package org.pratique.engine.decide.many;

import java.util.List;
import org.pratique.engine.decide.Outcome;
import org.pratique.engine.law.Policy;

/**
 * A determination in short, for many movements.
 *
 * @param authorization symbol of what authorizes the movement, `NAC or ACA` where that hangs on an
 *     open fact; empty when nothing does
 * @param reviews the policy an application would meet; several when it hangs on an open fact
 */
public record Verdict(Outcome outcome, String authorization, List<Policy> reviews) {
  static final Verdict UNDETERMINED = new Verdict(Outcome.UNDETERMINED, "", List.of());

  public Verdict {
    reviews = List.copyOf(reviews);
  }
}
