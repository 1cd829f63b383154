package org.pratique.engine.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pratique.engine.condition.Dice;
import org.pratique.engine.condition.Frame;
import org.pratique.engine.condition.SmallLaw;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactRef;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Source;
import org.pratique.engine.fact.Value;
import org.pratique.engine.law.Book;

/**
 * Random rule sets on random movements against brute force: every answer to every open fact, tried
 * out. What is decided must hold under all of them; what is possible, asked and sufficient must be
 * what they show. A failure names its seed.
 */
class OracleTest {
  private static final long SEED = 7_426;
  private static final int CASES = Integer.getInteger("oracle.cases", 1_500);

  /** Undecided although every answer leads to one outcome: at most this share. */
  private static final double COMPLETE_LEAST = 0.99;

  private static final int OPEN_MAX = 4;

  /** A fact, how a movement file says it, and its answers. */
  record Open(String line, List<Value> answers, EntityKind kind, String name) {
    FactRef in(Movement movement) {
      FactSpec spec = SmallLaw.VOCABULARY.need(kind, name);
      Entity entity =
          switch (kind) {
            case END_USE -> movement.endUse();
            case SITE -> movement.site();
            case LEDGER -> movement.ledger();
            case ITEM -> movement.items().getLast();
            case PARTY -> movement.party("ultimateConsignee");
            case MOVEMENT, AUTHORIZATION -> movement.root();
          };
      return new FactRef(entity, spec);
    }
  }

  private static List<Value> numbers(String... amounts) {
    List<Value> values = new ArrayList<>();
    for (String amount : amounts) {
      values.add(new Value.Num(new BigDecimal(amount)));
    }
    return values;
  }

  private static List<Value> countries(String... codes) {
    List<Value> values = new ArrayList<>();
    for (String code : codes) {
      values.add(Value.Country.of(code));
    }
    return values;
  }

  private static final List<Value> YES_NO = List.of(Value.Bool.YES, Value.Bool.NO);

  static final List<Open> GRID =
      List.of(
          new Open(
              "purpose",
              List.of(
                  new Value.Symbol("operate"),
                  new Value.Symbol("develop"),
                  new Value.Symbol("produce"),
                  new Value.Symbol("store-for-export")),
              EntityKind.END_USE,
              "purpose"),
          new Open(
              "country", countries("CN", "HK", "MO", "GB", "MY", "SG"), EntityKind.SITE, "country"),
          new Open("countryAllocationMet", YES_NO, EntityKind.LEDGER, "countryAllocationMet"),
          new Open(
              "aiaTpp",
              numbers("0", "5000", "5000.5", "90000", "90001", "26900000", "26900001", "99000000"),
              EntityKind.LEDGER,
              "aiaTpp"),
          new Open(
              "lppTppThisYear",
              numbers(
                  "0",
                  "26000000",
                  "26810000",
                  "26868352",
                  "26884176",
                  "26895000",
                  "26895200",
                  "26899900",
                  "26900000",
                  "26900001",
                  "99000000"),
              EntityKind.LEDGER,
              "lppTppThisYear"),
          new Open("governmentControlled", YES_NO, EntityKind.PARTY, "governmentControlled"),
          new Open("datacenter", YES_NO, EntityKind.ITEM, "datacenter"),
          new Open(
              "tpp",
              numbers(
                  "0",
                  "100",
                  "4799",
                  "4800",
                  "4801",
                  "15824",
                  "450000",
                  "900000",
                  "26900000",
                  "99000000"),
              EntityKind.ITEM,
              "tpp"));

  /** A movement in which the facts of {@code open} are unknown and the others stated at random. */
  private static Movement movement(Dice dice, List<Open> open) {
    return SmallLaw.movement(file(dice, open));
  }

  static String file(Dice dice, List<Open> open) {
    Map<EntityKind, List<String>> lines = new HashMap<>();
    for (Open fact : GRID) {
      if (!open.contains(fact)) {
        Value value = dice.pick(fact.answers());
        String text =
            value instanceof Value.Num n
                ? n.amount().toPlainString()
                : value instanceof Value.Bool b ? String.valueOf(b.yes()) : value.toString();
        lines.computeIfAbsent(fact.kind(), k -> new ArrayList<>()).add(fact.line() + ": " + text);
      }
    }
    String item =
        "{quantity: %d, parameters: {ics: 1, %s}}"
            .formatted(1 + dice.roll(2), join(lines, EntityKind.ITEM));
    String other =
        dice.chance(30)
            ? "{eccn: "
                + dice.pick(List.of("3A090.a", "3A090.b", "EAR99"))
                + ", quantity: 1, parameters: {ics: 1, tpp: 4800, datacenter: true}}, "
            : "";
    return """
    items: [%s%s]
    endUse: {%s}
    site: {%s}
    ledger: {%s}
    parties: {ultimateConsignee: {%s}, endUser: {same: ultimateConsignee}}
    """
        .formatted(
            other,
            item,
            join(lines, EntityKind.END_USE),
            join(lines, EntityKind.SITE),
            join(lines, EntityKind.LEDGER),
            join(lines, EntityKind.PARTY));
  }

  private static String join(Map<EntityKind, List<String>> lines, EntityKind kind) {
    return String.join(", ", lines.getOrDefault(kind, List.of()));
  }

  /** The outcome under every combination of answers. */
  static final class Completions {
    private final Weighing weighing;
    private final Frame frame;
    private final List<FactRef> facts;
    private final List<List<Value>> answers;
    private final List<Outcome> outcomes = new ArrayList<>();

    Completions(Book book, Movement movement, List<Open> open) {
      Movement own = movement.copy();
      weighing = new Weighing(new Plan(book));
      frame = new Frame(own, book.classes(), book.vocabulary());
      facts = open.stream().map(o -> o.in(own)).toList();
      answers = open.stream().map(Open::answers).toList();
      fill(0);
    }

    private void fill(int index) {
      if (index == facts.size()) {
        frame.look(frame.movement());
        weighing.weigh(frame);
        assertThat(weighing.decided()).isTrue();
        outcomes.add(weighing.best());
        return;
      }
      FactRef fact = facts.get(index);
      for (Value value : answers.get(index)) {
        fact.entity().set(fact.spec().slot(), value, Source.NONE);
        fill(index + 1);
      }
      fact.entity().set(fact.spec().slot(), Value.UNKNOWN, Source.NONE);
    }

    Set<Outcome> all() {
      return EnumSet.copyOf(outcomes);
    }

    /** Whether two completions that differ in this fact alone have different outcomes. */
    boolean matters(int fact) {
      int stride = 1;
      for (int i = fact + 1; i < answers.size(); i++) {
        stride *= answers.get(i).size();
      }
      int span = stride * answers.get(fact).size();
      for (int i = 0; i < outcomes.size(); i++) {
        int base = i - i % span + i % stride;
        if (outcomes.get(i) != outcomes.get(base)) {
          return true;
        }
      }
      return false;
    }
  }

  static List<Open> some(Dice dice, List<Open> from, int most) {
    List<Open> left = new ArrayList<>(from);
    List<Open> chosen = new ArrayList<>();
    int count = Math.min(from.size(), 1 + dice.roll(most));
    for (int i = 0; i < count; i++) {
      chosen.add(left.remove(dice.roll(left.size())));
    }
    return chosen;
  }

  /** What was seen over all cases. */
  private int settled;

  private int decided;
  private int undetermined;
  private int possibleExact;
  private int asked;
  private int idle;
  private int spared;

  @Test
  void whatIsDecidedPossibleAskedAndSufficientIsWhatEveryAnswerShows() {
    for (int i = 0; i < CASES; i++) {
      compare(SEED + i);
    }

    System.out.printf(
        "oracle: seeds %d+%d, decided %d of %d settled, undetermined %d, possible exact %d,"
            + " asked %d of which idle %d, because with one too many %d%n",
        SEED, CASES, decided, settled, undetermined, possibleExact, asked, idle, spared);
    assertThat((double) decided / settled).isGreaterThanOrEqualTo(COMPLETE_LEAST);
    assertThat((double) possibleExact / undetermined).isGreaterThanOrEqualTo(COMPLETE_LEAST);
    assertThat((double) (decided - spared) / decided).isGreaterThanOrEqualTo(COMPLETE_LEAST);
    assertThat((double) (asked - idle) / asked).isGreaterThanOrEqualTo(COMPLETE_LEAST);
  }

  private void compare(long seed) {
    Dice dice = new Dice(seed);
    Book book = RandomBook.of(seed * 31);
    List<Open> open = some(dice, GRID, OPEN_MAX);
    Movement movement = movement(dice, open);
    String before = print(movement);
    Determiner determiner = new Determiner(book);
    Determination determination = determiner.determine(movement);
    String what =
        "seed %d open %s %s: %s"
            .formatted(
                seed, open.stream().map(Open::name).toList(), before, determination.outcome());
    assertThat(determiner.outcome(movement)).as(what).isEqualTo(determination.outcome());
    assertThat(print(movement)).as(what).isEqualTo(before);
    Completions completions = new Completions(book, movement, open);
    settled += completions.all().size() == 1 ? 1 : 0;
    if (determination.outcome() == Outcome.UNDETERMINED) {
      undetermined(movement, open, determination, completions, what);
      return;
    }
    decided++;
    assertThat(completions.all()).as(what).containsExactly(determination.outcome());
    assertThat(determination.possible()).as(what).isEmpty();
    spared += because(determiner, movement, determination, what);
  }

  private void undetermined(
      Movement movement,
      List<Open> open,
      Determination determination,
      Completions completions,
      String what) {
    undetermined++;
    assertThat(determination.possible()).as(what).containsAll(completions.all());
    if (EnumSet.copyOf(determination.possible()).equals(completions.all())) {
      possibleExact++;
    }
    List<String> questions =
        determination.questions().stream().map(Determination.Question::fact).toList();
    for (int f = 0; f < open.size(); f++) {
      String path = path(open.get(f).in(movement), questions);
      if (completions.matters(f)) {
        assertThat(questions).as(what).contains(path);
      }
      if (questions.contains(path)) {
        asked++;
        idle += completions.matters(f) ? 0 : 1;
      }
    }
  }

  /** Figures of an item of which nothing is known are asked as its product. */
  private static String path(FactRef fact, List<String> questions) {
    if (fact.spec().entity() == EntityKind.ITEM && !questions.contains(fact.path())) {
      return fact.entity().path() + ".product";
    }
    return fact.path();
  }

  private static String print(Movement movement) {
    return movement.entities().stream().map(OracleTest::print).toList().toString();
  }

  private static String print(Entity entity) {
    StringBuilder text = new StringBuilder(entity.path());
    for (int i = 0; i < entity.slots(); i++) {
      if (!entity.get(i).unknown()) {
        text.append(' ').append(entity.get(i));
      }
    }
    return text.toString();
  }

  /**
   * The facts named suffice when all other stated facts are withdrawn, and none of them can be
   * spared.
   */
  private static int because(
      Determiner determiner, Movement movement, Determination determination, String what) {
    List<String> kept = determination.because().stream().map(Determination.Because::fact).toList();
    assertThat(determiner.outcome(withdrawn(movement, kept)))
        .as(what + " because " + kept)
        .isEqualTo(determination.outcome());
    for (String spared : kept) {
      List<String> fewer = kept.stream().filter(k -> !k.equals(spared)).toList();
      if (determiner.outcome(withdrawn(movement, fewer)) == determination.outcome()) {
        System.out.println(what + " because " + kept + " without " + spared);
        return 1;
      }
    }
    return 0;
  }

  private static Movement withdrawn(Movement movement, List<String> kept) {
    Movement copy = movement.copy();
    Map<String, List<FactRef>> byPath = Determiner.Withdrawals.byPath(copy, SmallLaw.VOCABULARY);
    copy.inputs().stream()
        .filter(input -> !kept.contains(input.path()))
        .flatMap(input -> byPath.getOrDefault(input.path(), List.of()).stream())
        .forEach(fact -> fact.entity().set(fact.spec().slot(), Value.UNKNOWN, Source.NONE));
    return copy;
  }
}
