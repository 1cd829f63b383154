package org.pratique.trade.ownership.lookup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.fact.PartyName;
import org.pratique.trade.ownership.Graph;
import org.pratique.trade.ownership.Party;
import org.pratique.trade.screening.index.PartyIndex;
import org.pratique.trade.screening.index.Searcher;
import org.pratique.trade.screening.list.ListedParty;
import org.pratique.trade.screening.name.Kind;
import org.pratique.trade.screening.name.NameReader;
import org.pratique.trade.screening.score.Scorer;

/**
 * Parties of a graph by identifier, by name, or by a name much like it. Two parties of one name are
 * never chosen between. Keeps scratch space: one finder for each thread.
 */
public final class Finder {
  /** A name this much alike is taken for the party's, when no other party's is. */
  public static final double SURE = 0.95;

  private static final int NEAR_MAX = 8;
  private static final String NAME = "name:";

  private final Graph graph;
  private final Map<String, Set<String>> byKey = new LinkedHashMap<>();
  private final Map<String, Set<String>> byIdentifier = new LinkedHashMap<>();
  private @Nullable Searcher searcher;

  public Finder(Graph graph) {
    this.graph = graph;
    graph
        .parties()
        .forEach((id, party) -> {
          names(party).forEach(name -> put(byKey, PartyName.normalize(name), id));
          party.identifiers().values().forEach(value -> put(byIdentifier, value, id));
        });
  }

  private static void put(Map<String, Set<String>> map, String key, String id) {
    map.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(id);
  }

  private static List<String> names(Party party) {
    List<String> names = new ArrayList<>(List.of(party.name()));
    names.addAll(party.aliases());
    return names;
  }

  /** By id, identifier or name. */
  public Found find(String asked) {
    String text = asked.strip();
    if (graph.party(text).isPresent()) {
      return one(graph.root(text), Found.How.IDENTIFIER);
    }
    Set<String> identified = byIdentifier.getOrDefault(text, Set.of());
    return identified.isEmpty() ? byName(text) : these(identified, Found.How.IDENTIFIER);
  }

  /** By name alone, as a movement gives it. */
  public Found byName(String asked) {
    String text = asked.strip();
    String decided = graph.root(NAME + text);
    if (!decided.equals(NAME + text) && graph.party(decided).isPresent()) {
      return one(decided, Found.How.DECISION);
    }
    Set<String> named = byKey.getOrDefault(PartyName.normalize(text), Set.of());
    return named.isEmpty() ? alike(text) : these(named, Found.How.NAME);
  }

  private Found one(String id, Found.How how) {
    return new Found.One(candidate(id, how));
  }

  private Found.Candidate candidate(String id, Found.How how) {
    return new Found.Candidate(id, graph.name(id), how, 1);
  }

  private Found these(Set<String> ids, Found.How how) {
    if (ids.size() == 1) {
      return one(ids.iterator().next(), how);
    }
    return new Found.Several(ids.stream().limit(NEAR_MAX).map(id -> candidate(id, how)).toList());
  }

  private Found alike(String text) {
    if (text.isEmpty() || text.length() > NameReader.LENGTH_MAX) {
      return new Found.None(List.of());
    }
    Searcher.Query query = new Searcher.Query(text, Optional.empty(), party -> true);
    List<Found.Candidate> hits =
        searcher().hits(query, Scorer.THRESHOLD).stream()
            .map(hit ->
                new Found.Candidate(
                    hit.party().id(), hit.name(), Found.How.LIKENESS, hit.score().value()))
            .limit(NEAR_MAX)
            .toList();
    List<Found.Candidate> sure = hits.stream().filter(hit -> hit.score() >= SURE).toList();
    if (sure.size() == 1) {
      return new Found.One(sure.getFirst());
    }
    return sure.isEmpty() ? new Found.None(hits) : new Found.Several(sure);
  }

  /** Made at the first name that no party bears as it is. */
  private Searcher searcher() {
    Searcher made = searcher;
    if (made == null) {
      List<ListedParty> parties = new ArrayList<>();
      graph.parties().forEach((id, party) -> parties.add(entry(id, party)));
      made = new Searcher(PartyIndex.of(parties));
      searcher = made;
    }
    return made;
  }

  private static ListedParty entry(String id, Party party) {
    Optional<Kind> kind =
        party.kind() == Party.Kind.PERSON ? Optional.of(Kind.PERSON) : Optional.of(Kind.COMPANY);
    return new ListedParty(
        id,
        "",
        party.name(),
        party.aliases(),
        kind,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "",
        "");
  }
}
