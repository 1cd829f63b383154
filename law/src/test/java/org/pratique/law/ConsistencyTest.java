package org.pratique.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pratique.engine.condition.Frame;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.decide.Outcome;
import org.pratique.engine.decide.Plan;
import org.pratique.engine.decide.Weighing;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.law.Book;
import org.pratique.engine.law.Pack;
import org.pratique.engine.law.RuleSetName;
import org.pratique.engine.movement.MovementReader;
import org.pratique.engine.movement.text.Countries;

/**
 * What holds of every movement, on random ones: worse facts make no better outcome, a fact learned
 * turns no decided outcome into another, and a place is the same however it is written.
 */
class ConsistencyTest {
  private static final int MOVEMENTS = 600;

  private static final Pack PACK = PackFile.load();
  private static final Countries COUNTRIES = Countries.read(PACK.data("data/countries.csv"));
  private static final MovementReader READER =
      new MovementReader(PACK.vocabulary(), PACK.catalog(), COUNTRIES, PACK.earliest());

  /** What a movement may come to: the best and the worst outcome that its open facts allow. */
  private record Range(Outcome best, Outcome worst) {
    boolean decided() {
      return best == worst;
    }

    boolean noBetterThan(Range other) {
      return best.ordinal() >= other.best.ordinal() && worst.ordinal() >= other.worst.ordinal();
    }
  }

  private final Map<String, Book> books = new HashMap<>();
  private final Map<String, Weighing> weighings = new HashMap<>();

  private Range range(String set, RandomMovement movement) {
    Movement read = read(movement).orElseThrow();
    String key = set + "@" + read.date();
    Book book = books.computeIfAbsent(key, k -> book(set, read.date()));
    Weighing weighing = weighings.computeIfAbsent(key, k -> new Weighing(new Plan(book)));
    weighing.weigh(new Frame(read, book.classes(), book.vocabulary()));
    return new Range(weighing.best(), weighing.worst());
  }

  private static Book book(String set, LocalDate day) {
    return PACK.book(RuleSetName.parse(set), day, Map.of());
  }

  private static Optional<Movement> read(RandomMovement movement) {
    MovementReader.Result result =
        READER.read(movement.node(), "random", MovementReader.Options.NONE);
    return result.problems().isEmpty() ? result.movement() : Optional.empty();
  }

  private static Random random(String what) {
    long seed = System.nanoTime();
    System.out.printf("consistency, %s: seed %d%n", what, seed);
    return new Random(seed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ear", "ear:codified"})
  void worsePartiesAndEndUsesNeverMakeTheOutcomeBetter(String set) {
    Random random = random("worse facts under " + set);
    for (int i = 0; i < MOVEMENTS; i++) {
      RandomMovement before = RandomMovement.of(random);
      RandomMovement after = before.worse(random);

      assertThat(range(set, after).noBetterThan(range(set, before)))
          .as("%n%s%n%s%n%s%n%s", before, range(set, before), after, range(set, after))
          .isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ear", "ear:codified"})
  void whatIsLearnedTurnsNoDecidedOutcomeIntoAnother(String set) {
    Random random = random("facts learned under " + set);
    int decided = 0;
    for (int i = 0; i < MOVEMENTS; i++) {
      RandomMovement known = RandomMovement.of(random).withAdverse(random);
      RandomMovement lessKnown = known.forgetting(random);
      Range before = range(set, lessKnown);
      Range after = range(set, known);

      if (before.decided()) {
        decided++;
        assertThat(after).as("%n%s%n%s%n%s%n%s", lessKnown, before, known, after).isEqualTo(before);
      }
    }
    assertThat(decided).isGreaterThan(MOVEMENTS / 20);
  }

  @Test
  void aPlaceIsTheSameHoweverItIsWritten() {
    Random random = random("places");
    Map<String, List<String>> spellings =
        Map.of(
            "MO", List.of("MAC", "Macau", "MACAO", "Macau SAR", "Macao SAR China", "澳门", "澳門"),
            "HK", List.of("HKG", "Hong Kong", "HongKong", "Hong Kong SAR China", "香港"),
            "TW", List.of("TWN", "Taiwan", " taiwan ", "台湾", "台灣"),
            "CN", List.of("CHN", "China", "PRC", "People's Republic of China", "中国", "中國"));
    for (int i = 0; i < MOVEMENTS / 10; i++) {
      RandomMovement movement = RandomMovement.of(random);
      for (Map.Entry<String, List<String>> place : spellings.entrySet()) {
        Range expected = range("ear", movement.at(place.getKey()));
        for (String spelling : place.getValue()) {
          RandomMovement written = movement.at(spelling);
          assertThat(range("ear", written)).as("%s", written).isEqualTo(expected);
        }
      }
    }
  }

  /** What a docket leaves out would have said no. */
  @ParameterizedTest
  @ValueSource(strings = {"ear", "siia-replacement"})
  void rulesLeftOutOfADocketSayNo(String set) {
    Random random = random("dockets under " + set);
    int leftOut = 0;
    for (int i = 0; i < MOVEMENTS / 2; i++) {
      Movement movement = read(RandomMovement.of(random).withAdverse(random)).orElseThrow();
      Book book = book(set, movement.date());
      Plan plan = new Plan(book);
      Frame frame = new Frame(movement, book.classes(), book.vocabulary());
      for (int item = 0; item < movement.items().size(); item++) {
        frame.item(item);
        int[] kept = plan.docket(frame).demands();
        for (int place = 0; place < plan.demands.size(); place++) {
          if (Arrays.binarySearch(kept, place) < 0) {
            leftOut++;
            assertThat(plan.demands.get(place).rule().when().test(frame))
                .as("%s of %s", plan.demands.get(place).rule().id(), movement)
                .isEqualTo(Truth.NO);
          }
        }
      }
    }
    assertThat(leftOut).isGreaterThan(10 * MOVEMENTS);
  }

  @Test
  void hongKongDecidesLikeChina() {
    Random random = random("Hong Kong");
    List<String> differ = new ArrayList<>();
    for (int i = 0; i < MOVEMENTS / 2; i++) {
      RandomMovement movement = RandomMovement.of(random).withAdverse(random);
      Range china = range("ear", movement.at("CN"));
      Range hongKong = range("ear", movement.at("HK"));
      if (!china.equals(hongKong)) {
        differ.add(movement.at("HK") + "\n" + hongKong + " but in China " + china);
      }
    }
    assertThat(differ).isEmpty();
  }
}
