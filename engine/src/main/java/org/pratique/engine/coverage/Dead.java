package org.pratique.engine.coverage;

/**
 * A rule that can change nothing, on no day, in no rule set.
 *
 * @param why in words, as a clause: `what it asks of movement.to cannot all hold`
 */
public record Dead(String rule, String provision, Kind kind, String why) {
  /** What keeps it from doing anything. */
  public enum Kind {
    /** Its dates, or a proposal that strikes what it inserts, leave no day for it. */
    NEVER_IN_FORCE,
    /** A posture sets it aside whenever it is in force, and nothing revives it. */
    SET_ASIDE,
    /** Its condition contradicts itself. */
    NEVER_YES,
    /** An exception that overcomes nothing there is, a review of no requirement, and the like. */
    NO_TARGET
  }
}
