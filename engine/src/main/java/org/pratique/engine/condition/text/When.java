package org.pratique.engine.condition.text;

import java.util.List;
import org.pratique.engine.problem.Place;

/** The `when` of a rule as written: lines of the condition language under all, any and not. */
public sealed interface When {
  When ALWAYS = new All(List.of());

  /**
   * One line.
   *
   * @param cites the limb it encodes; may be empty
   * @param en the limb in words; may be empty
   */
  record Line(String text, String cites, String en, Place place) implements When {}

  record All(List<When> parts) implements When {
    public All {
      parts = List.copyOf(parts);
    }
  }

  record Any(List<When> parts) implements When {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  record Not(When of) implements When {}
}
