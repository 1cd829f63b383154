package org.pratique.trade.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pratique.trade.screening.index.Hit;
import org.pratique.trade.screening.index.PartyIndex;
import org.pratique.trade.screening.index.Searcher;
import org.pratique.trade.screening.list.ListedParty;

class CopiesTest {
  private static ListedParty party(String id, String list, String name, String... addresses) {
    List<String> none = List.of();
    return new ListedParty(
        id, list, name, none, Optional.empty(), none, List.of(addresses), none, none, "", "");
  }

  @Test
  void oneEntryInTwoSnapshotsIsOneHit() {
    ListedParty consolidated = party("EL-a", "EL", "HiSilicon Technologies Co., Ltd (HiSilicon)");
    ListedParty own =
        party("EL-b", "EL", "HiSilicon Technologies Co. Ltd (HiSilicon)", "Bantian, Shenzhen");
    ListedParty other = party("CMIC-c", "CMIC", "HiSilicon Technologies Co., Ltd (HiSilicon)");
    List<ListedParty> parties = new ArrayList<>(List.of(consolidated, own, other));
    for (int i = 0; i < 100; i++) {
      parties.add(party("DPL-" + i, "DPL", "Invented Trading " + i));
    }
    Searcher searcher = new Searcher(PartyIndex.of(parties));

    List<Hit> hits =
        Copies.folded(
            searcher.hits(new Searcher.Query("HiSilicon", Optional.empty(), p -> true), 0.5));

    assertThat(hits).hasSize(2);
    Hit hit = hits.stream().filter(h -> h.party().source().equals("EL")).findFirst().orElseThrow();
    assertThat(hit.party()).isEqualTo(own);
    assertThat(hit.copies()).containsExactly(consolidated);
    assertThat(hit.entries()).containsExactly(own, consolidated);
  }
}
