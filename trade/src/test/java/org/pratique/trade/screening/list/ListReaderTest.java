package org.pratique.trade.screening.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.trade.screening.name.Kind;

class ListReaderTest {
  private final Problems problems = new Problems();

  private List<ListedParty> read(String... lines) {
    return ListReader.read(Stream.of(lines), "list.jsonl", problems);
  }

  @Test
  void aLineOfTheConsolidatedScreeningListIsAParty() {
    List<ListedParty> parties =
        read(
            """
            {"id": "CSL1", "name": "A Bank", "alt_names": ["B Bank"], "source_code": "SDN", \
            "type": "Entity", "countries": ["CN"], "entity_number": "152"}\
            """);

    assertThat(problems.list()).isEmpty();
    assertThat(parties).hasSize(1);
    ListedParty party = parties.getFirst();
    assertThat(party.aliases()).containsExactly("B Bank");
    assertThat(party.kind()).contains(Kind.COMPANY);
    assertThat(party.identifiers()).containsExactly("152");
  }

  @Test
  void aRowOfTheEntityListMayBeAnAddressAlone() {
    List<ListedParty> parties =
        read(
            """
            {"row": 172, "row_kind": "address", "name": "Address 01", "addresses": ["18 Luard Rd"], \
            "footnotes": ["4"], "license_policy": "Presumption of denial"}\
            """);

    assertThat(parties.getFirst().name()).isEqualTo("18 Luard Rd");
    assertThat(parties.getFirst().kind()).isEqualTo(Optional.of(Kind.ADDRESS));
    assertThat(parties.getFirst().footnotes()).containsExactly("4");
  }

  @Test
  void everyBadLineIsToldWithItsPlace() {
    List<ListedParty> parties = read("{\"name\": \"Good\"}", "{\"name\": ", "[1]", "{}", "");

    assertThat(parties).hasSize(1);
    assertThat(problems.list()).extracting(p -> p.place().line()).containsExactly(2, 3, 4);
  }

  @Test
  void aFileWithoutPartiesIsNoList() {
    assertThat(read()).isEmpty();
    assertThat(problems.list()).extracting(Problem::message).anyMatch(m -> m.contains("no listed"));
  }
}
