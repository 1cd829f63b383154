package org.pratique.trade.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pratique.engine.condition.Truth;
import org.pratique.trade.ownership.Subsidiary.Control;

class FamilyTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 15);

  private final List<Stake> stakes = new ArrayList<>();

  private FamilyTest owns(String owner, String owned, Share share, Stake.Tie tie) {
    stakes.add(new Stake(owner, owned, tie, share, Optional.empty(), Optional.empty(), "test"));
    return this;
  }

  private FamilyTest owns(String owner, String owned, double percent) {
    return owns(owner, owned, Share.exact(percent), Stake.Tie.OWNS);
  }

  private Graph graph() {
    return new Graph(List.of(Read.of(List.of(), stakes)), List.of());
  }

  private Family.Found family(String id, Subsidiary test) {
    return new Family(graph(), DAY, test).of(id);
  }

  private List<String> members(String id, double percent, Control control) {
    return family(id, Subsidiary.atLeast(BigDecimal.valueOf(percent), control)).members().stream()
        .map(Family.Member::party)
        .toList();
  }

  @Test
  void theShareIsAParameter() {
    owns("top", "a", 25).owns("top", "b", 50).owns("top", "c", 75).owns("top", "d", 100);
    assertThat(members("top", 25, Control.COUNTS)).containsExactly("top", "a", "b", "c", "d");
    assertThat(members("top", 50, Control.COUNTS)).containsExactly("top", "b", "c", "d");
    assertThat(members("top", 75, Control.COUNTS)).containsExactly("top", "c", "d");
    assertThat(members("top", 100, Control.COUNTS)).containsExactly("top", "d");
    assertThat(family("top", Subsidiary.MAJORITY).members()).hasSize(3);
  }

  @Test
  void controlCountsOrNot() {
    owns("top", "a", Share.NONE, Stake.Tie.CONTROLS);
    assertThat(members("top", 50, Control.COUNTS)).containsExactly("top", "a");
    assertThat(members("top", 50, Control.DOES_NOT_COUNT)).containsExactly("top");
  }

  /** Two subsidiaries with 30 % each make a subsidiary, though neither alone does. */
  @Test
  void whatMembersHoldTogetherCounts() {
    owns("top", "a", 100).owns("top", "b", 60).owns("a", "c", 30).owns("b", "c", 30);
    Family.Found family = family("top", Subsidiary.MAJORITY);
    Family.Member c =
        family.members().stream().filter(m -> m.party().equals("c")).findFirst().orElseThrow();
    assertThat(c.belongs()).isEqualTo(Truth.YES);
    assertThat(c.share()).isEqualTo(Share.exact(60));
    assertThat(c.by()).hasSize(2);
  }

  /** a and b own each other's majority and nobody above owns either of them. */
  @Test
  void aCircleOutsideIsNoFamily() {
    owns("a", "b", 60).owns("b", "a", 60).owns("top", "c", 60).owns("top", "a", 10);
    assertThat(members("top", 50, Control.COUNTS)).containsExactly("top", "c");
  }

  @Test
  void anOpenShareIsPerhapsAndAsks() {
    owns("top", "a", new Share(BigDecimal.valueOf(40), BigDecimal.valueOf(60)), Stake.Tie.OWNS)
        .owns("a", "b", 100)
        .owns("top", "x", Share.UNKNOWN, Stake.Tie.AFFILIATED);
    Family.Found family = family("top", Subsidiary.MAJORITY);
    assertThat(family.members())
        .extracting(Family.Member::party)
        .containsExactly("top", "a", "b", "x");
    assertThat(family.members().subList(1, 4))
        .allMatch(member -> member.belongs() == Truth.UNKNOWN);
    assertThat(family.questions()).anyMatch(q -> q.ask().contains("percentage of a"));
  }

  @Test
  void ownersOfMoreThanAllAreNoError() {
    owns("top", "a", 80).owns("other", "a", 70);
    assertThat(family("top", Subsidiary.MAJORITY).members()).hasSize(2);
  }

  /** The day it begins counts, the day it ends does not. */
  @Test
  void membershipFollowsTheDates() {
    LocalDate from = LocalDate.of(2024, 3, 1);
    LocalDate until = LocalDate.of(2025, 3, 1);
    stakes.add(
        new Stake(
            "top",
            "a",
            Stake.Tie.OWNS,
            Share.exact(90),
            Optional.of(from),
            Optional.of(until),
            "t"));
    assertThat(onDay(from.minusDays(1))).isEqualTo(1);
    assertThat(onDay(from)).isEqualTo(2);
    assertThat(onDay(until.minusDays(1))).isEqualTo(2);
    assertThat(onDay(until)).isEqualTo(1);
  }

  private int onDay(LocalDate day) {
    return new Family(graph(), day, Subsidiary.MAJORITY).of("top").members().size();
  }

  /** Everybody under the top once, each after the one it is under. */
  @Test
  void randomGraphsBecomeTrees() {
    long seed = new Random().nextLong();
    System.out.println("families: seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      stakes.clear();
      int size = 2 + random.nextInt(8);
      for (int i = 0; i < size * 2; i++) {
        owns("p" + random.nextInt(size), "p" + random.nextInt(size), random.nextInt(101));
      }
      Family.Found family = family("p0", Subsidiary.MAJORITY);
      List<String> order = family.members().stream().map(Family.Member::party).toList();
      assertThat(order).doesNotHaveDuplicates();
      for (Family.Member member : family.members()) {
        assertThat(member.under().isEmpty()).isEqualTo(member.party().equals(family.way().top()));
        if (!member.under().isEmpty()) {
          assertThat(order.indexOf(member.under())).isLessThan(order.indexOf(member.party()));
        }
      }
    }
  }

  /** A chain of ten thousand, and ten thousand under one: neither recursion nor squares. */
  @Test
  void largeGraphs() {
    IntStream.range(0, 10_000).forEach(i -> owns("c" + i, "c" + (i + 1), 60));
    IntStream.range(0, 10_000).forEach(i -> owns("c0", "w" + i, 60));
    IntStream.range(0, 9_000).forEach(i -> owns("w" + i, "joint", 0.01));
    Family.Found family = family("c10000", Subsidiary.MAJORITY);
    assertThat(family.members()).hasSize(20_000);
    assertThat(family.cut()).isTrue();
    assertThat(family.way().chain()).hasSize(10_001);
    Finding affiliates =
        new Affiliates(graph(), DAY, BigDecimal.valueOf(50), id -> Truth.of(id.equals("c0")))
            .of("c10000");
    assertThat(affiliates.truth()).isEqualTo(Truth.YES);
    assertThat(affiliates.lines()).hasSize(10_000);
    Finding joint =
        new Affiliates(graph(), DAY, BigDecimal.valueOf(50), id -> Truth.of(id.equals("c0")))
            .of("joint");
    assertThat(joint.total()).isEqualTo(Share.exact(90));
    assertThat(new Concern(graph(), DAY, Set.of("CN")).of("joint", BigDecimal.TEN).truth())
        .isEqualTo(Truth.UNKNOWN);
  }

  /** The direct parent comes before the one a source puts above all. */
  @Test
  void anUltimateParentIsTakenWhereTheWayEnds() {
    owns("mid", "a", Share.UNKNOWN, Stake.Tie.OWNS_AND_CONTROLS)
        .owns("top", "a", Share.UNKNOWN, Stake.Tie.ULTIMATE);
    Parents.Way way = new Parents(graph(), DAY).ultimate("a");
    assertThat(way.chain()).extracting(Parents.Step::party).containsExactly("a", "mid", "top");
    assertThat(way.settled()).isTrue();
  }

  @Test
  void twoParentsApartAreAQuestion() {
    owns("x", "a", 60).owns("y", "a", Share.NONE, Stake.Tie.CONTROLS);
    Parents.Way way = new Parents(graph(), DAY).ultimate("a");
    assertThat(way.settled()).isFalse();
    assertThat(way.questions()).hasSize(2);
    owns("y", "x", 100);
    assertThat(new Parents(graph(), DAY).ultimate("a").chain())
        .extracting(Parents.Step::party)
        .containsExactly("a", "x", "y");
  }
}
