package org.pratique.engine.law.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a rule set consists of on a day under a posture, before names are resolved.
 *
 * @param blocks those that have force, as amendments left them
 * @param suspended ids of rules whose text is set aside
 * @param amendments what the proposal did to the law it amends, in order; empty for the law itself
 */
public record Standing(
    LocalDate day, List<Block> blocks, Set<String> suspended, List<Block> amendments) {
  public Standing {
    blocks = List.copyOf(blocks);
    suspended = Set.copyOf(suspended);
    amendments = List.copyOf(amendments);
  }

  /** Before there is any law. */
  public static Standing none(LocalDate day) {
    return new Standing(day, List.of(), Set.of(), List.of());
  }
}
