package org.pratique.trade.screening.list;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.trade.screening.index.PartyIndex;
import org.pratique.trade.screening.index.Searcher;

/**
 * No file makes the reader of lists throw, and what it reads can be indexed and searched.
 * `JAZZER_FUZZ=1` searches on.
 */
class ListFuzzTest {
  @FuzzTest(maxDuration = "10m")
  void readsOrRefuses(byte[] bytes) {
    Problems problems = new Problems();
    String text = new String(bytes, StandardCharsets.UTF_8);

    List<ListedParty> parties = ListReader.read(text.lines(), "list.jsonl", problems);

    if (parties.isEmpty() && problems.isEmpty()) {
      throw new AssertionError("neither read nor refused");
    }
    for (Problem problem : problems.list()) {
      if (problem.message().isBlank() || problem.message().indexOf('\n') >= 0) {
        throw new AssertionError("not in words: " + problem);
      }
    }
    Searcher searcher = new Searcher(PartyIndex.of(parties));
    for (ListedParty party : parties) {
      searcher.hits(new Searcher.Query(party.name(), Optional.empty(), p -> true), 0);
    }
  }
}
