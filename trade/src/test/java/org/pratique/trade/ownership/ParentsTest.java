package org.pratique.trade.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pratique.engine.condition.Truth;

class ParentsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 15);

  private final List<Stake> stakes = new ArrayList<>();
  private final List<Party> parties = new ArrayList<>();
  private final Set<String> complete = new java.util.HashSet<>();

  private ParentsTest owns(String owner, String owned, Share share, Stake.Tie tie) {
    stakes.add(new Stake(owner, owned, tie, share, Optional.empty(), Optional.empty(), "test"));
    return this;
  }

  private ParentsTest owns(String owner, String owned, double percent) {
    return owns(owner, owned, Share.exact(percent), Stake.Tie.OWNS);
  }

  private Graph graph() {
    return new Graph(
        List.of(new Read(parties, stakes, complete, Set.of("top", "c"), List.of())), List.of());
  }

  private Parents parents() {
    return new Parents(graph(), DAY);
  }

  @Test
  void theWayUpEndsAtTheTop() {
    owns("b", "a", 51).owns("c", "b", 100).owns("d", "c", 20);
    Parents.Way way = parents().ultimate("a");
    assertThat(way.chain().stream().map(Parents.Step::party)).containsExactly("a", "b", "c");
    assertThat(way.settled()).isTrue();
  }

  @Test
  void controlMakesAParentWithoutOwnership() {
    owns("b", "a", Share.NONE, Stake.Tie.CONTROLS);
    assertThat(parents().ultimate("a").top()).isEqualTo("b");
  }

  /** Half is not more than half, and a joint venture of two halves has no parent. */
  @Test
  void aJointVentureOfHalvesIsItsOwnTop() {
    owns("b", "a", 50).owns("c", "a", 50);
    Parents.Way way = parents().ultimate("a");
    assertThat(way.top()).isEqualTo("a");
    assertThat(way.settled()).isTrue();
  }

  @Test
  void anUnknownShareIsAsked() {
    Parents.Way way = owns("b", "a", Share.UNKNOWN, Stake.Tie.OWNS).parents().ultimate("a");
    assertThat(way.settled()).isFalse();
    assertThat(way.questions()).hasSize(2);
  }

  @Test
  void circlesAreTold() {
    Parents.Way way = owns("b", "a", 60).owns("a", "b", 60).parents().ultimate("a");
    assertThat(way.settled()).isFalse();
    assertThat(way.remark()).contains("above each other");
  }

  @Test
  void aPersonIsNoParentCompany() {
    parties.add(Party.of("p", "P", Party.Kind.PERSON, Optional.of("CN")));
    Parents.Way way = owns("p", "a", 90).parents().ultimate("a");
    assertThat(way.top()).isEqualTo("a");
    assertThat(way.settled()).isTrue();
  }

  /** Nothing known of its owners is not the same as having none. */
  @Test
  void aPartyOfUnknownOwnersIsAsked() {
    assertThat(parents().ultimate("a").settled()).isFalse();
    complete.add("a");
    assertThat(parents().ultimate("a").settled()).isTrue();
  }

  @Test
  void families() {
    owns("top", "a", 80).owns("top", "b", 60).owns("c", "d", Share.UNKNOWN, Stake.Tie.OWNS);
    assertThat(parents().oneFamily("a", "b")).isEqualTo(Truth.YES);
    assertThat(parents().oneFamily("a", "c")).isEqualTo(Truth.NO);
    assertThat(parents().oneFamily("a", "d")).isEqualTo(Truth.UNKNOWN);
    assertThat(parents().oneFamily("a", "elsewhere")).isEqualTo(Truth.UNKNOWN);
    assertThat(new Family(graph(), DAY, Subsidiary.MAJORITY).of("b").members())
        .extracting(Family.Member::party)
        .containsExactlyInAnyOrder("top", "a", "b");
  }

  /** Nobody else owns any of them. */
  private void completely(String... ids) {
    complete.addAll(List.of(ids));
  }

  private Finding concern(String party, double percent) {
    return new Concern(graph(), DAY, Set.of("CN")).of(party, BigDecimal.valueOf(percent));
  }

  /** 40 % of 30 % and 2 % of the whole: 14 %. */
  @Test
  void sharesMultiplyAlongAChainAndAddUpOverChains() {
    parties.add(Party.company("us", "US Inc", "US"));
    parties.add(Party.company("cn", "CN Ltd", "CN"));
    owns("us", "a", 30).owns("cn", "us", 40).owns("cn", "a", 2).completely("a", "us");
    assertThat(concern("a", 10).total()).isEqualTo(Share.exact(14));
    assertThat(concern("a", 10).truth()).isEqualTo(Truth.YES);
    assertThat(concern("a", 14.01).truth()).isEqualTo(Truth.NO);
  }

  /** x = 0.5 y, y = 0.5 x + 0.2 CN: CN has 0.1 of x directly through y, and 0.25 of that again … */
  @Test
  void crossHoldingsConverge() {
    parties.add(Party.company("x", "X", "US"));
    parties.add(Party.company("y", "Y", "US"));
    parties.add(Party.company("cn", "CN Ltd", "CN"));
    owns("y", "x", 50).owns("x", "y", 50).owns("cn", "y", 20).completely("x", "y");
    assertThat(concern("x", 13).truth()).isEqualTo(Truth.YES);
    assertThat(concern("x", 13.4).truth()).isEqualTo(Truth.NO);
  }

  @Test
  void aPartyOfUnknownCountryIsAsked() {
    parties.add(Party.company("who", "Who", ""));
    parties.add(Party.company("cn", "CN Ltd", "CN"));
    owns("who", "a", 50).owns("cn", "who", 50).completely("a", "who");
    Finding finding = concern("a", 30);
    assertThat(finding.truth()).isEqualTo(Truth.UNKNOWN);
    assertThat(finding.total().least()).isEqualByComparingTo("25");
    assertThat(finding.total().most()).isEqualByComparingTo("50");
    assertThat(finding.questions()).anyMatch(q -> q.ask().contains("Who"));
  }
}
