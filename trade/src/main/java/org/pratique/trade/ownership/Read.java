package org.pratique.trade.ownership;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What a source says.
 *
 * @param complete ids of parties all of whose owners the source names
 * @param topmost ids of parties that have no company above them, by the source
 */
public record Read(
    List<Party> parties, List<Stake> stakes, Set<String> complete, Set<String> topmost) {
  public Read {
    parties = List.copyOf(parties);
    stakes = List.copyOf(stakes);
    complete = Set.copyOf(complete);
    topmost = Set.copyOf(topmost);
  }

  public static Read of(Collection<Party> parties, Collection<Stake> stakes) {
    return new Read(List.copyOf(parties), List.copyOf(stakes), Set.of(), Set.of());
  }
}
