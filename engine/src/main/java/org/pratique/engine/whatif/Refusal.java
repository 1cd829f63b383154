package org.pratique.engine.whatif;

import java.util.List;
import org.pratique.engine.law.Book;

/**
 * Changes that would change the outcome and are not proposed.
 *
 * @param facts the paths they are about, with their values now: `to (CN)`
 * @param law what the law says against them
 */
public record Refusal(Kind kind, List<String> facts, List<Book.Caution> law) {

  /** What kind of change. */
  public enum Kind {
    /** A quantity divided among companies of one family. */
    SPLIT_AMONG_AFFILIATES,
    /** Another destination for parties who stay where they are. */
    DETOUR,
    /** A fact of a party, or a declaration, stated otherwise. */
    STATEMENT
  }

  public Refusal {
    facts = List.copyOf(facts);
    law = List.copyOf(law);
  }
}
