package org.pratique.engine.whynot;

import java.util.List;
import org.pratique.engine.condition.Truth;

/**
 * One thing that stands between a movement and an exception or program.
 *
 * @param item path of the item; empty when it is not about one
 * @param cites the paragraph
 * @param truth no when it fails, unknown when it is open
 * @param text the limb, bar or requirement in words
 * @param because what it rests on
 * @param repairs ways to repair it; none when no change of facts does
 */
public record Hindrance(
    Kind kind,
    String item,
    String cites,
    Truth truth,
    String text,
    String because,
    List<Repair> repairs) {

  /** What hinders. */
  public enum Kind {
    /** The exception itself is not enforced. */
    SET_ASIDE,
    /** A requirement that it does not overcome. */
    NOT_OVERCOME,
    /** A condition of its own. */
    LIMB,
    /** A restriction on exceptions. */
    BARRED
  }

  public Hindrance {
    repairs = List.copyOf(repairs);
  }
}
