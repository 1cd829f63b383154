package org.pratique.cli.input;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import org.pratique.cli.lists.store.StoredLists;
import org.pratique.cli.party.source.OwnershipFiles;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.Vocabulary;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.Node;
import org.pratique.trade.evidence.Evidence;
import org.pratique.trade.evidence.ListEvidence;
import org.pratique.trade.evidence.PartyFacts;
import org.pratique.trade.ownership.Graph;
import org.pratique.trade.ownership.lookup.Finder;

/** The sources of a parties directory, read once for all movements of a run. */
final class Parties {
  private static final String LISTS = "lists";
  private static final String OWNERSHIP = "ownership";

  private final String directory;
  private final Vocabulary vocabulary;
  private final Graph graph;
  private final Finder finder;
  private final Map<LocalDate, Optional<ListEvidence>> byDay = new HashMap<>();

  private Parties(String directory, Vocabulary vocabulary, Graph graph) {
    this.directory = directory;
    this.vocabulary = vocabulary;
    this.graph = graph;
    finder = new Finder(graph);
  }

  /** A directory that has ownership, lists or both; what is wrong with it is told. */
  static Parties open(String directory, Vocabulary vocabulary, Problems problems) {
    // Where there is neither, ownership tells what is missing.
    boolean isListsAlone = has(directory, LISTS) && !has(directory, OWNERSHIP);
    Graph graph =
        isListsAlone
            ? Graph.EMPTY
            : OwnershipFiles.open(directory, problems)
                .map(OwnershipFiles.Opened::graph)
                .orElse(Graph.EMPTY);
    return new Parties(directory, vocabulary, graph);
  }

  private static boolean has(String directory, String folder) {
    try {
      return Files.isDirectory(Path.of(directory).resolve(folder));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** What they add to a movement file of a day. */
  Evidence evidence(Node.Mapping stated, LocalDate day, Problems problems) {
    Optional<ListEvidence> lists = byDay.get(day);
    if (lists == null) {
      lists = has(directory, LISTS) ? lists(day, problems) : Optional.empty();
      byDay.put(day, lists);
    }
    return PartyFacts.of(
        new PartyFacts.Sources(graph, finder, lists, Optional.of(vocabulary)), stated, day);
  }

  private Optional<ListEvidence> lists(LocalDate day, Problems problems) {
    StoredLists stored = StoredLists.held(directory, day, problems);
    return stored.isEmpty()
        ? Optional.empty()
        : Optional.of(
            stored.evidence(
                new LinkedHashSet<>(vocabulary.need(EntityKind.PARTY, "lists").values())));
  }
}
