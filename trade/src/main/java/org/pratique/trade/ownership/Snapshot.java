package org.pratique.trade.ownership;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pratique.trade.ownership.Graph.Holding;

/** A graph on one day; holdings are put together once for each party. */
final class Snapshot {
  private final Graph graph;
  private final LocalDate day;
  private final Map<String, List<Holding>> owners = new HashMap<>();
  private final Map<String, List<Holding>> owned = new HashMap<>();

  Snapshot(Graph graph, LocalDate day) {
    this.graph = graph;
    this.day = day;
  }

  List<Holding> owners(String id) {
    return owners.computeIfAbsent(id, party -> graph.owners(party, day));
  }

  List<Holding> owned(String id) {
    return owned.computeIfAbsent(id, party -> graph.owned(party, day));
  }
}
