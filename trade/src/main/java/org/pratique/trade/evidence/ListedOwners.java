package org.pratique.trade.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.fact.FactSpec;
import org.pratique.trade.ownership.Graph;

/**
 * Which parties of a graph are on the lists that an ownership rule counts, by the snapshots of a
 * day. Owners nobody has named are not looked for: whoever asks says so.
 */
public final class ListedOwners {
  private final Graph graph;
  private final FactSpec.Share share;
  private final ListEvidence lists;
  private final Map<String, Truth> known = new HashMap<>();

  /**
   * @param share the rule: its lists count
   */
  public ListedOwners(Graph graph, FactSpec.Share share, ListEvidence lists) {
    this.graph = graph;
    this.share = share;
    this.lists = lists;
  }

  /** Yes by a hit that is sure; unknown by one that is not, or a name that cannot be compared. */
  public Truth isListed(String id) {
    return known.computeIfAbsent(graph.root(id), this::screened);
  }

  private Truth screened(String id) {
    ListEvidence.Result result = screen(id);
    if (result.certain().stream().anyMatch(this::counts)) {
      return Truth.YES;
    }
    boolean isOpen =
        !result.isReadable() || result.possible().stream().anyMatch(one -> counts(one.entry()));
    return isOpen ? Truth.UNKNOWN : Truth.NO;
  }

  private boolean counts(ListEvidence.Entry entry) {
    return share.lists().contains(entry.listing().list());
  }

  private ListEvidence.Result screen(String id) {
    Set<String> names = new LinkedHashSet<>();
    graph.party(id).ifPresent(party -> names.addAll(party.names()));
    String country =
        graph.party(id).flatMap(party -> party.seat().or(party::headquarters)).orElse("");
    return lists.screen(List.copyOf(names), country);
  }

  /**
   * The entries that a party is, or if there is none those it may be, in words with their
   * snapshots.
   */
  public List<String> told(String id) {
    ListEvidence.Result result = screen(id);
    List<String> told = new ArrayList<>();
    result.certain().stream().filter(this::counts).forEach(entry -> told.add(entry.told()));
    if (told.isEmpty()) {
      result.possible().stream()
          .filter(one -> counts(one.entry()))
          .forEach(one -> told.add("perhaps " + one.told()));
    }
    return told;
  }

  /** Lists that count and of which nothing is held for the day: no hit on them means nothing. */
  public Set<String> lacking() {
    Set<String> lacking = new TreeSet<>(share.lists());
    lacking.removeAll(lists.coverage().codes());
    return lacking;
  }

  /** The snapshots, and what is to be said of old ones. */
  public List<String> snapshots() {
    return lists.coverage().words();
  }

  public List<String> stale() {
    return lists.coverage().stale();
  }
}
