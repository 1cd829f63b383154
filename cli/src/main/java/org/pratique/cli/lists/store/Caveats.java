package org.pratique.cli.lists.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pratique.trade.listing.Copies;
import org.pratique.trade.listing.Ended;
import org.pratique.trade.screening.list.ListedParty;

/**
 * What is to be said of an entry beside the hit: that a newer snapshot has it no more, that its
 * order has ended. The hit stands; whoever reviews it should know.
 */
final class Caveats {
  private final Map<Held, List<ListedParty>> parties;
  private final LocalDate day;
  private final Map<Held, Set<String>> names = new HashMap<>();
  private final Map<Held, Set<String>> numbers = new HashMap<>();

  Caveats(Map<Held, List<ListedParty>> parties, LocalDate day) {
    this.parties = parties;
    this.day = day;
  }

  /**
   * @param in the snapshot that has the entry
   */
  List<String> of(Held in, StoredLists.Stored stored) {
    ListedParty party = stored.entry().party();
    List<String> said = new ArrayList<>();
    for (Held newer : parties.keySet()) {
      boolean covers = newer.counts().getOrDefault(party.source(), 0) > 0;
      if (covers && newer.date().isAfter(in.date()) && lacks(newer, party)) {
        said.add("from %s; the newer %s has no such entry".formatted(in.words(), newer.words()));
      }
    }
    Ended.before(day, stored.entry())
        .ifPresent(last -> said.add("the order ended on %s, by %s".formatted(last, in.words())));
    return said;
  }

  /** Neither its number nor, under the same list, its name or one of the other's aliases. */
  private synchronized boolean lacks(Held newer, ListedParty party) {
    boolean hasNumber =
        party.identifiers().stream()
            .anyMatch(numbers.computeIfAbsent(newer, this::numbers)::contains);
    return !hasNumber
        && !names
            .computeIfAbsent(newer, this::names)
            .contains(Copies.key(party.source(), party.name()));
  }

  private Set<String> numbers(Held held) {
    Set<String> all = new HashSet<>();
    parties.getOrDefault(held, List.of()).forEach(party -> all.addAll(party.identifiers()));
    return all;
  }

  private Set<String> names(Held held) {
    Set<String> all = new HashSet<>();
    for (ListedParty party : parties.getOrDefault(held, List.of())) {
      all.add(Copies.key(party.source(), party.name()));
      party.aliases().forEach(alias -> all.add(Copies.key(party.source(), alias)));
    }
    return all;
  }
}
