package org.pratique.trade.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.Node;
import org.pratique.engine.yaml.YamlReader;
import org.pratique.trade.ownership.Graph;
import org.pratique.trade.ownership.Party;
import org.pratique.trade.ownership.Read;
import org.pratique.trade.ownership.Share;
import org.pratique.trade.ownership.Stake;
import org.pratique.trade.ownership.lookup.Finder;

class PartyFactsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
  private static final String USER = "parties.endUser";

  private final List<Party> parties = new ArrayList<>();
  private final List<Stake> stakes = new ArrayList<>();

  PartyFactsTest() {
    party("n:sub", "Sub Sdn Bhd", "MY", Optional.of(LocalDate.of(2026, 1, 1)));
    party("n:top", "Top (Shenzhen) Co., Ltd.", "CN", Optional.empty());
    stakes.add(
        new Stake(
            "n:top",
            "n:sub",
            Stake.Tie.OWNS,
            Share.exact(80),
            Optional.of(LocalDate.of(2025, 1, 1)),
            Optional.of(LocalDate.of(2026, 6, 16)),
            "register"));
  }

  private void party(String id, String name, String country, Optional<LocalDate> recorded) {
    parties.add(
        new Party(
            id,
            name,
            List.of(),
            Party.Kind.COMPANY,
            Optional.of(country).filter(code -> !code.isEmpty()),
            Optional.empty(),
            Map.of(),
            new Party.Origin("records of " + id, recorded)));
  }

  private Evidence evidence(String endUser, LocalDate day) {
    String text = "date: 2026-06-15\nparties: {endUser: " + endUser + "}\n";
    Node.Mapping movement =
        (Node.Mapping) YamlReader.read(text, "m.yaml", new Problems()).orElseThrow();
    Read read = new Read(parties, stakes, Set.of(), Set.of("n:top"), List.of());
    Graph graph = new Graph(List.of(read), List.of());
    return PartyFacts.of(graph, new Finder(graph), movement, day);
  }

  private Evidence evidence(String endUser) {
    return evidence(endUser, DAY);
  }

  private static List<String> notes(Evidence evidence) {
    return evidence.notes().stream().map(Movement.Note::id).toList();
  }

  @Test
  void whatIsNotStatedIsFilledWithItsSource() {
    Evidence evidence = evidence("{name: Sub Sdn. Bhd.}");
    assertThat(evidence.filled())
        .containsOnlyKeys(
            USER + ".headquarters",
            USER + ".ultimateParent.name",
            USER + ".ultimateParent.headquarters");
    assertThat(evidence.filled().get(USER + ".headquarters")).contains("recorded 2026-01-01");
    assertThat(evidence.filled().get(USER + ".ultimateParent.name"))
        .contains("owns 80 %", "register");
    assertThat(evidence.notes()).isEmpty();
  }

  /** On the last day the stake holds; on the next nobody known is above, and that is open. */
  @Test
  void theDayDecides() {
    Evidence later = evidence("{name: Sub Sdn Bhd}", LocalDate.of(2026, 6, 16));
    assertThat(later.filled()).containsOnlyKeys(USER + ".headquarters");
    assertThat(notes(later)).containsExactly("parent-open");
    Evidence before = evidence("{name: Sub Sdn Bhd}", LocalDate.of(2025, 1, 1));
    assertThat(before.filled()).hasSize(3);
    assertThat(notes(before)).containsExactly("evidence-later");
  }

  @Test
  void aStatementStandsAndIsFlagged() {
    Evidence evidence =
        evidence(
            "{name: Sub Sdn Bhd, headquarters: SG, ultimateParent: {name: Harmless Inc., headquarters: US}}");
    assertThat(evidence.filled()).isEmpty();
    assertThat(notes(evidence)).containsExactly("evidence-contradicts", "evidence-contradicts");
  }

  /** The headquarters of the parent we know are not put beside another parent's name. */
  @Test
  void anotherParentsHeadquartersAreNotBorrowed() {
    Evidence evidence = evidence("{name: Sub Sdn Bhd, ultimateParent: {name: Harmless Inc.}}");
    assertThat(evidence.filled()).containsOnlyKeys(USER + ".headquarters");
    Evidence country = evidence("{name: Sub Sdn Bhd, ultimateParent: {headquarters: US}}");
    assertThat(country.filled()).containsOnlyKeys(USER + ".headquarters");
    assertThat(notes(country)).containsExactly("evidence-contradicts");
  }

  @Test
  void whatAgreesIsQuiet() {
    Evidence evidence =
        evidence(
            "{name: Sub Sdn Bhd, headquarters: MY, ultimateParent: {name: TOP SHENZHEN CO LTD}}");
    assertThat(evidence.filled()).containsOnlyKeys(USER + ".ultimateParent.headquarters");
    assertThat(evidence.notes()).isEmpty();
  }

  @Test
  void twoOfOneNameGiveNoFact() {
    party("n:twin", "Sub Sdn Bhd", "BN", Optional.empty());
    Evidence evidence = evidence("{name: Sub Sdn Bhd}");
    assertThat(evidence.filled()).isEmpty();
    assertThat(notes(evidence)).containsExactly("party-ambiguous");
  }

  @Test
  void noEvidenceIsNothing() {
    Evidence evidence = evidence("{name: Quite Another Name GmbH}");
    assertThat(evidence.filled()).isEmpty();
    assertThat(evidence.notes()).isEmpty();
    assertThat(evidence("{country: MY}").filled()).isEmpty();
    assertThat(evidence("{same: ultimateConsignee}").filled()).isEmpty();
  }

  @Test
  void severalEndUsersEachGetTheirs() {
    Evidence evidence = evidence("[{name: Sub Sdn Bhd}, {name: 'Top (Shenzhen) Co., Ltd.'}]");
    assertThat(evidence.filled()).containsKeys(USER + ".0.headquarters", USER + ".1.headquarters");
  }

  /** A company that has a parent is no ultimate parent, whoever is below it. */
  @Test
  void aStatedUltimateParentWithAParentIsFlagged() {
    Evidence evidence = evidence("{name: Nobody We Know, ultimateParent: {name: Sub Sdn Bhd}}");
    assertThat(evidence.filled()).isEmpty();
    assertThat(notes(evidence)).containsExactly("evidence-contradicts");
  }
}
