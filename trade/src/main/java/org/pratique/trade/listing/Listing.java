package org.pratique.trade.listing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * That a party is on a list, as the key {@code listed} of a movement file says it.
 *
 * @param list code in the vocabulary of movement files
 * @param entry id and name of the entry
 * @param footnotes of an Entity List entry; empty when they are not known
 * @param requirement the license requirement in the list's words; may be empty
 * @param policy the license review policy in the list's words; may be empty
 * @param programs sanctions programs of an SDN entry; none for other lists or when not known
 */
public record Listing(
    String list,
    String entry,
    Optional<List<String>> footnotes,
    String requirement,
    String policy,
    List<String> programs) {
  private static final String ENTITY_LIST = "EL";
  private static final String SDN_LIST = "SDN";

  /** Codes of the Consolidated Screening List that movement files spell otherwise. */
  private static final Map<String, String> SPELLED = Map.of("CMIC", "NS-CMIC");

  public Listing {
    programs = List.copyOf(programs);
  }

  /** A list's code in the vocabulary of movement files. */
  public static String spelled(String source) {
    return SPELLED.getOrDefault(source, source);
  }

  public static Listing of(ListEntry entry) {
    String source = entry.party().source();
    List<String> footnotes = entry.party().footnotes();
    boolean isKnown =
        source.equals(ENTITY_LIST)
            && !(footnotes.isEmpty() && entry.flags().contains(ListEntry.FOOTNOTES_FROM_WORDS));
    return new Listing(
        spelled(source),
        entry.id() + " " + entry.party().name(),
        isKnown ? Optional.of(footnotes) : Optional.empty(),
        entry.party().requirement(),
        entry.party().policy(),
        source.equals(SDN_LIST) ? entry.programs() : List.of());
  }

  /**
   * One listing for each list and name. Of an Entity List entry that two snapshots have, footnotes
   * are those of either: a party is never freed of a footnote that one of them carries.
   */
  public static List<Listing> of(List<ListEntry> entries) {
    List<Listing> listings = new ArrayList<>();
    for (ListEntry entry : entries) {
      Listing listing = of(entry);
      int at = 0;
      while (at < listings.size() && !listings.get(at).isSame(listing)) {
        at++;
      }
      if (at == listings.size()) {
        listings.add(listing);
      } else {
        listings.set(at, listings.get(at).and(listing));
      }
    }
    return List.copyOf(listings);
  }

  private boolean isSame(Listing other) {
    return list.equals(other.list) && name().equalsIgnoreCase(other.name());
  }

  private String name() {
    return entry.substring(entry.indexOf(' ') + 1);
  }

  private Listing and(Listing other) {
    Optional<List<String>> both = footnotes.isPresent() ? footnotes : other.footnotes;
    if (footnotes.isPresent() && other.footnotes.isPresent()) {
      LinkedHashSet<String> union = new LinkedHashSet<>(footnotes.get());
      union.addAll(other.footnotes.get());
      both = Optional.of(union.stream().sorted().toList());
    }
    LinkedHashSet<String> all = new LinkedHashSet<>(programs);
    all.addAll(other.programs);
    return new Listing(
        list,
        entry,
        both,
        requirement.isEmpty() ? other.requirement : requirement,
        policy.isEmpty() ? other.policy : policy,
        List.copyOf(all));
  }
}
