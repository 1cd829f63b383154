package org.pratique.trade.ownership;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What a source says.
 *
 * @param complete ids of parties all of whose owners the source names
 * @param topmost ids of parties that have no company above them, by the source
 * @param unreported parents the source does not name, with its reasons
 */
public record Read(
    List<Party> parties,
    List<Stake> stakes,
    Set<String> complete,
    Set<String> topmost,
    List<Unreported> unreported) {
  /**
   * A parent that was not reported.
   *
   * @param party id of the party below
   * @param level direct or ultimate parent
   * @param reason the source's own word, such as `NON_PUBLIC`
   */
  public record Unreported(String party, Level level, String reason, String source) {
    /** Which parent it is. */
    public enum Level {
      DIRECT,
      ULTIMATE
    }
  }

  public Read {
    parties = List.copyOf(parties);
    stakes = List.copyOf(stakes);
    complete = Set.copyOf(complete);
    topmost = Set.copyOf(topmost);
    unreported = List.copyOf(unreported);
  }

  public static Read of(Collection<Party> parties, Collection<Stake> stakes) {
    return new Read(List.copyOf(parties), List.copyOf(stakes), Set.of(), Set.of(), List.of());
  }
}
