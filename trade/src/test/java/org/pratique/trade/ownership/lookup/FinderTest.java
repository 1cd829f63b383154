package org.pratique.trade.ownership.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pratique.trade.ownership.Graph;
import org.pratique.trade.ownership.Party;
import org.pratique.trade.ownership.Read;
import org.pratique.trade.ownership.Same;

class FinderTest {
  private static final Party SHENZHEN =
      new Party(
          "lei:5493",
          "Shenzhen Nanshan Semiconductor Co., Ltd.",
          List.of("深圳南山半导体有限公司"),
          Party.Kind.COMPANY,
          Optional.of("CN"),
          Optional.empty(),
          Map.of("lei", "5493"),
          Party.Origin.NONE);

  private static Finder finder(Party... parties) {
    return new Finder(new Graph(List.of(Read.of(List.of(parties), List.of())), List.of()));
  }

  private static String one(Found found) {
    return found instanceof Found.One(Found.Candidate party) ? party.id() : found.toString();
  }

  @Test
  void byIdentifierNameAndAlias() {
    Finder finder = finder(SHENZHEN);
    assertThat(one(finder.find("lei:5493"))).isEqualTo("lei:5493");
    assertThat(one(finder.find("5493"))).isEqualTo("lei:5493");
    assertThat(one(finder.find("SHENZHEN NANSHAN SEMICONDUCTOR"))).isEqualTo("lei:5493");
    assertThat(one(finder.find("深圳南山半导体"))).isEqualTo("lei:5493");
  }

  /** A name with a slip is a candidate to show, not the party. */
  @Test
  void aNameThatIsOnlyAlikeIsNotTheParty() {
    Finder finder = finder(SHENZHEN);
    Found alike = finder.find("Shenzen Nanshan Semiconductor Company Limited");
    assertThat(alike).isInstanceOf(Found.None.class);
    assertThat(((Found.None) alike).near())
        .extracting(Found.Candidate::id)
        .containsExactly("lei:5493");
    assertThat(finder.find("Guangdong Agricultural Trading")).isInstanceOf(Found.None.class);
    assertThat(finder.find(" ")).isInstanceOf(Found.None.class);
    assertThat(finder.find("x".repeat(100_000))).isInstanceOf(Found.None.class);
  }

  @Test
  void twoOfOneNameAreNotChosenBetween() {
    Finder finder =
        finder(Party.company("a:1", "Apex Ltd", "GB"), Party.company("a:2", "Apex Limited", "IE"));
    assertThat(finder.find("Apex")).isInstanceOf(Found.Several.class);
    assertThat(one(finder.find("a:2"))).isEqualTo("a:2");
  }

  @Test
  void aDecisionNamesAParty() {
    Graph graph =
        new Graph(
            List.of(
                Read.of(
                    List.of(
                        Party.company("a:1", "Apex Ltd", "GB"),
                        Party.company("a:2", "Apex Limited", "IE")),
                    List.of())),
            List.of(new Same("a:2", "name:Apex", "tax number", "me", LocalDate.of(2026, 1, 1))));
    assertThat(new Finder(graph).byName("Apex"))
        .isEqualTo(
            new Found.One(new Found.Candidate("a:2", "Apex Limited", Found.How.DECISION, 1)));
  }
}
