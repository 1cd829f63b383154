package org.pratique.trade.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.pratique.engine.condition.Truth;

/**
 * Supplement no. 8 to part 744, paragraph (b): cases by hand, and every graph against completions.
 */
class AffiliatesTest {
  private static final LocalDate DAY = LocalDate.of(2025, 10, 15);
  private static final BigDecimal HALF = BigDecimal.valueOf(50);

  private final List<Stake> stakes = new ArrayList<>();

  private AffiliatesTest owns(String owner, String owned, Share share) {
    stakes.add(Stake.owns(owner, owned, share, "test"));
    return this;
  }

  private AffiliatesTest owns(String owner, String owned, double percent) {
    return owns(owner, owned, Share.exact(percent));
  }

  private Finding of(String party, String... listed) {
    return of(party, Set.of(listed));
  }

  private Finding of(String party, Set<String> listed) {
    Graph graph = new Graph(List.of(Read.of(List.of(), stakes)), List.of());
    return new Affiliates(graph, DAY, HALF, id -> Truth.of(listed.contains(id))).of(party);
  }

  @Test
  void ownedByOneListedParty() {
    assertThat(owns("L", "x", 50).of("x", "L").truth()).isEqualTo(Truth.YES);
  }

  @Test
  void justBelow() {
    Finding finding = owns("L", "x", 49.99).of("x", "L");
    assertThat(finding.truth()).isEqualTo(Truth.NO);
    assertThat(finding.remarks()).anyMatch(r -> r.contains("red flag"));
  }

  /** "individually or in aggregate". */
  @Test
  void severalListedOwnersAddUp() {
    Finding finding = owns("L", "x", 30).owns("M", "x", 20).of("x", "L", "M");
    assertThat(finding.truth()).isEqualTo(Truth.YES);
    assertThat(finding.total()).isEqualTo(Share.exact(50));
    assertThat(finding.listed()).containsExactlyInAnyOrder("L", "M");
  }

  /** "or by one or more entities subject to restrictions based upon ownership": the whole stake. */
  @Test
  void aRestrictedOwnersWholeStakeCounts() {
    Finding finding = owns("L", "y", 50).owns("y", "x", 50).of("x", "L");
    assertThat(finding.truth()).isEqualTo(Truth.YES);
    assertThat(finding.total()).isEqualTo(Share.exact(50));
  }

  @Test
  void aMinorityStakeIsNotPassedOn() {
    assertThat(owns("L", "y", 49).owns("y", "x", 100).of("x", "L").truth()).isEqualTo(Truth.NO);
  }

  @Test
  void anUnknownShareLeavesItOpenAndSaysWhatWouldSettleIt() {
    Finding finding = owns("L", "x", Share.UNKNOWN).owns("M", "x", 20).of("x", "L", "M");
    assertThat(finding.truth()).isEqualTo(Truth.UNKNOWN);
    assertThat(finding.questions()).hasSize(1);
    assertThat(finding.questions().getFirst().owner()).isEqualTo("L");
    assertThat(finding.questions().getFirst().settledBy()).startsWith("30 % or more");
  }

  /** Somebody else's 60 percent leave at most 40. */
  @Test
  void whatOthersHaveLeavesNoRoom() {
    Finding finding = owns("L", "x", Share.UNKNOWN).owns("free", "x", 60).of("x", "L");
    assertThat(finding.truth()).isEqualTo(Truth.NO);
    assertThat(finding.total().most()).isEqualByComparingTo("40");
  }

  @Test
  void partiesThatOwnEachOtherAreNotRestrictedByThat() {
    owns("x", "y", 60).owns("y", "x", 60);
    assertThat(of("x", "L").truth()).isEqualTo(Truth.NO);
    Finding oversold = owns("L", "y", 50).of("x", "L");
    assertThat(oversold.truth()).isEqualTo(Truth.YES);
  }

  @Test
  void aStakeCountsWhileItIsHeld() {
    LocalDate sold = DAY;
    stakes.add(
        new Stake(
            "L",
            "x",
            Stake.Tie.OWNS,
            Share.exact(80),
            java.util.Optional.empty(),
            java.util.Optional.of(sold),
            "test"));
    Graph graph = new Graph(List.of(Read.of(List.of(), stakes)), List.of());
    assertThat(affiliates(graph, sold).of("x").truth()).isEqualTo(Truth.NO);
    assertThat(affiliates(graph, sold.minusDays(1)).of("x").truth()).isEqualTo(Truth.YES);
  }

  private static Affiliates affiliates(Graph graph, LocalDate day) {
    return new Affiliates(graph, day, HALF, id -> Truth.of(id.equals("L")));
  }

  @Test
  void twoSourcesOfOnePartyAreOneOnlyBySaying() {
    owns("L", "a:y", 70).owns("b:y", "x", 70);
    Same same = new Same("a:y", "b:y", "one register number", "an officer", DAY);
    Graph apart = new Graph(List.of(Read.of(List.of(), stakes)), List.of());
    Graph one = new Graph(List.of(Read.of(List.of(), stakes)), List.of(same));
    assertThat(affiliates(apart, DAY).of("x").truth()).isEqualTo(Truth.NO);
    assertThat(affiliates(one, DAY).of("x").truth()).isEqualTo(Truth.YES);
  }

  /**
   * Random graphs with unknown shares and cross-holdings: yes and no hold in every completion
   * tried, and what the finding calls open is decided both ways by some.
   */
  @Test
  void agreesWithCompletions() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int open = 0;
    int bothWays = 0;
    for (int i = 0; i < 400; i++) {
      Map<List<String>, Share> drawn = draw(random);
      stakes.clear();
      drawn.forEach((pair, share) -> owns(pair.getFirst(), pair.getLast(), share));
      Finding finding = of("p0", Set.of("L", "M"));
      Set<Truth> seen = new TreeSet<>();
      for (Map<List<String>, Double> completion : completions(drawn)) {
        seen.add(Truth.of(plain(completion).contains("p0")));
      }
      if (finding.truth() == Truth.UNKNOWN) {
        open++;
        bothWays += seen.size() == 2 ? 1 : 0;
      } else {
        assertThat(seen)
            .as("seed " + seed + ", graph " + i + " " + drawn)
            .containsExactly(finding.truth());
      }
    }
    System.out.println(
        "affiliates: open "
            + open
            + ", decided both ways by completions "
            + bothWays
            + ", seed "
            + seed);
    assertThat(bothWays).isGreaterThan(open / 2);
  }

  /** Four parties and two listed ones; at most four shares are open; no party is oversold. */
  private static Map<List<String>, Share> draw(Random random) {
    Map<List<String>, Share> drawn = new HashMap<>();
    List<String> owners = List.of("L", "M", "p0", "p1", "p2", "p3");
    int opens = 0;
    for (int owned = 0; owned < 4; owned++) {
      int left = 100;
      for (String owner : owners) {
        if (owner.equals("p" + owned) || random.nextInt(3) != 0 || left == 0) {
          continue;
        }
        int most = random.nextInt(left + 1);
        boolean unsure = opens < 4 && random.nextInt(3) == 0;
        opens += unsure ? 1 : 0;
        Share share =
            unsure ? new Share(BigDecimal.ZERO, BigDecimal.valueOf(most)) : Share.exact(most);
        drawn.put(List.of(owner, "p" + owned), share);
        left -= most;
      }
    }
    return drawn;
  }

  /** Every open share at its least and at its most. */
  private static List<Map<List<String>, Double>> completions(Map<List<String>, Share> drawn) {
    List<Map<List<String>, Double>> all = new ArrayList<>(List.of(new HashMap<>()));
    for (Map.Entry<List<String>, Share> one : drawn.entrySet()) {
      List<Map<List<String>, Double>> more = new ArrayList<>();
      for (Map<List<String>, Double> before : all) {
        for (BigDecimal end :
            new TreeSet<>(List.of(one.getValue().least(), one.getValue().most()))) {
          Map<List<String>, Double> completed = new HashMap<>(before);
          completed.put(one.getKey(), end.doubleValue());
          more.add(completed);
        }
      }
      all = more;
    }
    return all;
  }

  /**
   * The rule as a reader would work it out with all shares known: what is restricted, to the end.
   */
  private static Set<String> plain(Map<List<String>, Double> shares) {
    Set<String> restricted = new TreeSet<>(Set.of("L", "M"));
    for (int round = 0; round < 6; round++) {
      for (int owned = 0; owned < 4; owned++) {
        double held = 0;
        for (Map.Entry<List<String>, Double> one : shares.entrySet()) {
          boolean counts =
              one.getKey().getLast().equals("p" + owned)
                  && restricted.contains(one.getKey().getFirst());
          held += counts ? one.getValue() : 0;
        }
        if (held >= 50) {
          restricted.add("p" + owned);
        }
      }
    }
    return restricted;
  }
}
