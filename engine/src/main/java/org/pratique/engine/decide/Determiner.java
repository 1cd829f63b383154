package org.pratique.engine.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pratique.engine.condition.Frame;
import org.pratique.engine.decide.Determination.Because;
import org.pratique.engine.decide.Determination.Question;
import org.pratique.engine.decide.Determination.Reading;
import org.pratique.engine.decide.search.Atoms;
import org.pratique.engine.decide.search.Instead;
import org.pratique.engine.decide.search.Possibilities;
import org.pratique.engine.decide.search.Search;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactRef;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Source;
import org.pratique.engine.fact.Value;
import org.pratique.engine.law.Book;

/**
 * Decides movements under one book. Safe to share between threads: every call works on its own
 * frame.
 */
public final class Determiner {
  /**
   * Branches spent on putting the questions in order, over all facts and answers; an order is worth
   * less than an answer in time.
   */
  private static final int BRANCHES_RANKING = 12_000;

  private static final int BRANCHES_RANKING_LEAST = 30;

  /** Facts of an item that its product would settle. */
  private static final List<String> PRODUCT_SETTLES =
      List.of(
          "eccn",
          "form",
          "tpp",
          "performanceDensity",
          "nonPlanar",
          "datacenter",
          "dramBandwidth",
          "memoryBandwidthDensity",
          "ics");

  private static final Question ALL_PARTIES =
      new Question(
          "partiesComplete",
          new FactSpec.Ask(
              "Are all parties to the transaction named, every end user included?",
              "是否已列明交易的所有当事方（包括每一最终用户）？"),
          "exporter");

  private final Book book;
  private final Plan plan;
  private final Possibilities possibilities;

  public Determiner(Book book) {
    this.book = book;
    this.plan = new Plan(book);
    this.possibilities = new Possibilities(new Atoms(book));
  }

  public Book book() {
    return book;
  }

  /** The outcome alone, as {@link #determine} would give it, without its proof. */
  public Outcome outcome(Movement movement) {
    return new Session().outcome(movement);
  }

  /** The rules of the book in the order a determination asks for them. */
  public Plan plan() {
    return plan;
  }

  /** The answers that conditions of the book can tell apart. */
  public Possibilities possibilities() {
    return possibilities;
  }

  /** A worker that keeps its frame between movements, for streams of them; one thread at a time. */
  public Session session() {
    return new Session();
  }

  /** Decides movement after movement on one thread. */
  public final class Session {
    private final Weighing weighing = new Weighing(plan);
    private @org.jspecify.annotations.Nullable Frame frame;

    private Session() {}

    public Outcome outcome(Movement movement) {
      Frame at = frame;
      if (at == null) {
        at = frame(movement);
        frame = at;
      } else {
        at.look(movement);
      }
      weighing.weigh(at);
      return weighing.decided()
          ? weighing.best()
          : Search.settled(plan, possibilities, frame(movement.copy()));
    }
  }

  /**
   * The determination with its proof but without questions, sufficient facts and readings: what
   * Kleene's logic shows in one pass.
   */
  public Determination explained(Movement movement) {
    Frame frame = frame(movement);
    Weighing weighing = new Weighing(plan);
    weighing.weigh(frame);
    Outcome outcome = weighing.decided() ? weighing.best() : Outcome.UNDETERMINED;
    List<Outcome> possible =
        weighing.decided() ? List.of() : List.of(weighing.best(), weighing.worst());
    return new Account(plan, frame, outcome)
        .determination(possible, List.of(), List.of(), List.of());
  }

  /** The determination with its proof, its questions or the facts it rests on, and its readings. */
  public Determination determine(Movement movement) {
    Frame frame = frame(movement);
    Weighing weighing = new Weighing(plan);
    weighing.weigh(frame);
    Movement own = movement.copy();
    Outcome outcome =
        weighing.decided() ? weighing.best() : Search.settled(plan, possibilities, frame(own));
    Account account = new Account(plan, frame, outcome);
    List<Outcome> possible = List.of();
    List<Question> questions = List.of();
    List<Because> because = List.of();
    if (outcome == Outcome.UNDETERMINED) {
      Search.Found found = Search.all(plan, possibilities, frame(own), Search.BRANCHES_MAX);
      possible = found.outcomes().stream().sorted().toList();
      questions = new ArrayList<>(questions(own, found));
      if (!movement.partiesComplete() && othersMatter(own, possible)) {
        questions.add(ALL_PARTIES);
      }
    } else {
      because = because(own, outcome);
      questions = account.openAuthorization().stream().map(this::question).distinct().toList();
    }
    List<Reading> readings = readings(movement, account, outcome);
    return account.determination(possible, questions, because, readings);
  }

  /** Whether fewer outcomes are possible when there are no parties but those named. */
  private boolean othersMatter(Movement own, List<Outcome> possible) {
    Movement complete = own.withAllParties();
    return !Search.all(plan, possibilities, frame(complete), Search.BRANCHES_MAX)
        .outcomes()
        .containsAll(possible);
  }

  /**
   * The person of a deemed export first, then the most decisive: fewest outcomes expected to stay
   * possible after the answer; then the cheaper fact; then the order of the law.
   */
  private List<Question> questions(Movement own, Search.Found found) {
    record Ranked(FactRef fact, double left) {}
    List<Ranked> ranked = new ArrayList<>();
    for (FactRef fact : found.facts()) {
      ranked.add(new Ranked(fact, expectedOutcomes(own, fact, found)));
    }
    ranked.sort(
        java.util.Comparator.comparing(
                (Ranked r) -> !Instead.first(r.fact(), own, book.vocabulary()))
            .thenComparingDouble(Ranked::left)
            .thenComparingInt(r -> r.fact().spec().cost()));
    List<Question> questions = new ArrayList<>();
    for (Ranked r : ranked) {
      questions.add(question(productFirst(Instead.of(r.fact(), own, book.vocabulary()))));
    }
    return questions.stream().distinct().toList();
  }

  private Question question(FactRef fact) {
    FactSpec asked = book.vocabulary().asked(fact.entity(), fact.spec());
    return new Question(fact.path(), asked.ask(), asked.who());
  }

  /** Of an item of which nothing is known, the product is asked rather than its figures. */
  private FactRef productFirst(FactRef fact) {
    Entity item = fact.entity();
    if (item.kind() != EntityKind.ITEM || !PRODUCT_SETTLES.contains(fact.spec().name())) {
      return fact;
    }
    for (String name : List.of("product", "eccn", "tpp", "form")) {
      if (!item.get(book.vocabulary().need(EntityKind.ITEM, name).slot()).unknown()) {
        return fact;
      }
    }
    return new FactRef(item, book.vocabulary().need(EntityKind.ITEM, "product"));
  }

  private double expectedOutcomes(Movement own, FactRef fact, Search.Found found) {
    if (found.facts().size() == 1) {
      return 1;
    }
    int slot = fact.spec().slot();
    Value before = fact.entity().get(slot);
    Source source = fact.entity().source(slot);
    Frame frame = frame(own);
    List<Value> values = possibilities.of(fact, frame);
    int budget =
        Math.max(BRANCHES_RANKING_LEAST, BRANCHES_RANKING / (found.facts().size() * values.size()));
    double sum = 0;
    for (Value value : values) {
      put(fact, value, Source.NONE, frame);
      sum += Search.all(plan, possibilities, frame, budget).outcomes().size();
    }
    put(fact, before, source, frame);
    return sum / values.size();
  }

  /**
   * Withdraws stated facts one by one while the outcome stands: what is left suffices, and none of
   * it can be spared.
   */
  private List<Because> because(Movement own, Outcome outcome) {
    List<Because> kept = new ArrayList<>();
    Map<String, List<FactRef>> byPath = Withdrawals.byPath(own, book.vocabulary());
    Weighing weighing = new Weighing(plan);
    Frame frame = frame(own);
    for (Movement.Input input : own.inputs().reversed()) {
      List<FactRef> facts = byPath.getOrDefault(input.path(), List.of());
      List<Value> values = facts.stream().map(f -> f.entity().get(f.spec().slot())).toList();
      List<Source> sources = facts.stream().map(f -> f.entity().source(f.spec().slot())).toList();
      facts.forEach(fact -> put(fact, Value.UNKNOWN, Source.NONE, frame));
      weighing.weigh(frame);
      boolean stands =
          weighing.decided()
              ? weighing.best() == outcome
              : possible(weighing, outcome)
                  && Search.settled(plan, possibilities, frame) == outcome;
      if (!stands) {
        for (int i = 0; i < facts.size(); i++) {
          put(facts.get(i), values.get(i), sources.get(i), frame);
        }
        kept.addFirst(new Because(input.path(), input.value(), input.source().label()));
      }
    }
    return kept;
  }

  private Frame frame(Movement movement) {
    return new Frame(movement, book.classes(), book.vocabulary());
  }

  private static void put(FactRef fact, Value value, Source source, Frame frame) {
    fact.entity().set(fact.spec().slot(), value, source);
    frame.changed(fact.spec());
  }

  private static boolean possible(Weighing weighing, Outcome outcome) {
    return weighing.best().ordinal() <= outcome.ordinal()
        && outcome.ordinal() <= weighing.worst().ordinal();
  }

  private List<Reading> readings(Movement movement, Account account, Outcome outcome) {
    List<Reading> readings = new ArrayList<>();
    book.readings()
        .forEach((set, other) -> {
          Determiner determiner = new Determiner(other);
          Outcome otherOutcome = determiner.outcome(movement);
          Account otherAccount =
              new Account(
                  determiner.plan,
                  new Frame(movement, other.classes(), other.vocabulary()),
                  otherOutcome);
          boolean same =
              otherOutcome == outcome
                  && java.util.Objects.equals(otherAccount.authorization(), account.authorization())
                  && java.util.Objects.equals(otherAccount.review(), account.review());
          if (!same) {
            readings.add(
                new Reading(
                    set, otherOutcome, otherAccount.authorization(), otherAccount.review()));
          }
        });
    return readings;
  }

  /** Which slots fall when a stated path is withdrawn. */
  static final class Withdrawals {
    private Withdrawals() {}

    static Map<String, List<FactRef>> byPath(
        Movement movement, org.pratique.engine.fact.Vocabulary vocabulary) {
      Map<String, List<FactRef>> byPath = new java.util.HashMap<>();
      for (Entity entity : movement.entities()) {
        for (FactSpec spec : vocabulary.facts(entity.kind())) {
          for (String path : entity.source(spec.slot()).paths()) {
            byPath.computeIfAbsent(path, p -> new ArrayList<>()).add(new FactRef(entity, spec));
          }
        }
      }
      return byPath;
    }
  }
}
