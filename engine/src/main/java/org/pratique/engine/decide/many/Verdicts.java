package org.pratique.engine.decide.many;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.condition.Proof;
import org.pratique.engine.condition.Quantity;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.decide.Account;
import org.pratique.engine.decide.Authorizing;
import org.pratique.engine.decide.Determination;
import org.pratique.engine.decide.Determiner;
import org.pratique.engine.decide.Docket;
import org.pratique.engine.decide.Outcome;
import org.pratique.engine.decide.Plan;
import org.pratique.engine.decide.Reviewing;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.law.Book;
import org.pratique.engine.law.Policy;
import org.pratique.engine.law.Rule;

/**
 * Verdicts under several books at once, as {@link Determiner} would give them: of a second book
 * only what it does not share with the first is evaluated. Safe to share between threads; each
 * takes a {@link Desk} of its own.
 */
public final class Verdicts {
  /** What stands for jurisdiction among the numbers of what applies. */
  private static final int SUBJECT = -2;

  private static final int PERHAPS_SUBJECT = -3;

  private static final Proof NO_PROOF = Proof.leaf(Truth.UNKNOWN, "", List.of());

  /**
   * A requirement with numbers in place of conditions.
   *
   * @param number the same for demands that differ in nothing but their remedies
   * @param remedies numbers of remedies, the same for those that do the same
   */
  private record Demand(
      Plan.Demand plan, int number, int required, int[] usable, int[] remedies, int[] reviews) {}

  /** What a demand is to a verdict, apart from its remedies. */
  private record Asks(int required, List<Integer> reviews, List<Policy> policies) {}

  /** What a remedy is to a verdict. */
  private record Gives(int usable, Outcome gives, String symbol, String section, Boolean total) {}

  /** Of prohibitions and reserves, which are told apart from demands by what they are. */
  private record Bar(int condition, Outcome outcome) {}

  /**
   * One book.
   *
   * @param likeDuties the first lane with the same conditions and the same duties; perhaps itself
   */
  private record Lane(
      Determiner determiner,
      int conditions,
      int[] jurisdiction,
      int[] prohibitions,
      int[] prohibitionNumbers,
      List<Demand> demands,
      int[] reserves,
      int[] reserveNumbers,
      int likeDuties) {
    Plan plan() {
      return determiner.plan();
    }
  }

  private final List<Conditions> conditions = new ArrayList<>();
  private final List<Lane> lanes = new ArrayList<>();

  public Verdicts(List<Book> books) {
    for (Book book : books) {
      lanes.add(lane(new Determiner(book)));
    }
  }

  private Lane lane(Determiner determiner) {
    Plan plan = determiner.plan();
    int own = conditions(plan.book);
    Conditions numbers = conditions.get(own);
    List<Demand> demands = plan.demands.stream().map(d -> demand(d, numbers)).toList();
    return new Lane(
        determiner,
        own,
        plan.jurisdiction.stream().mapToInt(numbers::test).toArray(),
        plan.prohibitions.stream().mapToInt(numbers::test).toArray(),
        bars(plan.prohibitions, Outcome.PROHIBITED, numbers),
        demands,
        plan.reserves.stream().mapToInt(numbers::test).toArray(),
        bars(plan.reserves, Outcome.LICENSE_REQUIRED, numbers),
        likeDuties(plan, own));
  }

  private static Demand demand(Plan.Demand demand, Conditions numbers) {
    int required = numbers.required(demand);
    int[] usable = demand.remedies().stream().mapToInt(numbers::usable).toArray();
    int[] reviews = demand.reviews().stream().mapToInt(numbers::test).toArray();
    int[] remedies = new int[usable.length];
    for (int r = 0; r < usable.length; r++) {
      Plan.Remedy remedy = demand.remedies().get(r);
      remedies[r] =
          numbers.number(
              new Gives(
                  usable[r],
                  remedy.gives(),
                  remedy.symbol(),
                  remedy.section(),
                  remedy.runningTotal()));
    }
    List<Policy> policies = demand.reviews().stream().map(Reviewing::policy).toList();
    int number =
        numbers.number(
            new Asks(required, java.util.Arrays.stream(reviews).boxed().toList(), policies));
    return new Demand(demand, number, required, usable, remedies, reviews);
  }

  private static int[] bars(List<Rule> rules, Outcome outcome, Conditions numbers) {
    return rules.stream()
        .mapToInt(rule -> numbers.number(new Bar(numbers.test(rule), outcome)))
        .toArray();
  }

  private int conditions(Book book) {
    for (int i = 0; i < conditions.size(); i++) {
      if (conditions.get(i).classes.equals(book.classes())) {
        return i;
      }
    }
    conditions.add(new Conditions(book.classes()));
    return conditions.size() - 1;
  }

  private int likeDuties(Plan plan, int own) {
    for (int i = 0; i < lanes.size(); i++) {
      if (lanes.get(i).conditions() == own && lanes.get(i).plan().duties.equals(plan.duties)) {
        return i;
      }
    }
    return lanes.size();
  }

  public Desk desk() {
    return new Desk();
  }

  /** Numbers of what applies to a movement or may yet, item after item. */
  private static final class Live {
    private int[] numbers = new int[64];
    private int size;

    void clear() {
      size = 0;
    }

    void add(int number) {
      if (size == numbers.length) {
        numbers = java.util.Arrays.copyOf(numbers, size * 2);
      }
      numbers[size++] = number;
    }

    boolean isSame(Live other) {
      return java.util.Arrays.equals(numbers, 0, size, other.numbers, 0, other.size);
    }
  }

  /** Decides movement after movement on one thread. */
  public final class Desk {
    private final List<Conditions.@Nullable Answers> answers = new ArrayList<>();
    private final Quantity.@Nullable MovementTpp tpp;
    private final List<Live> live = new ArrayList<>();
    private Truth subject = Truth.YES;
    private Outcome best = Outcome.NO_LICENSE_REQUIRED;
    private Outcome worst = Outcome.NO_LICENSE_REQUIRED;

    private Desk() {
      conditions.forEach(c -> answers.add(null));
      lanes.forEach(l -> live.add(new Live()));
      tpp =
          lanes.isEmpty()
              ? null
              : Quantity.MovementTpp.of(null, lanes.getFirst().plan().book.vocabulary());
    }

    /** One verdict per book, in their order. */
    public List<Verdict> of(Movement movement) {
      for (int i = 0; i < answers.size(); i++) {
        look(i, movement);
      }
      List<Verdict> verdicts = new ArrayList<>(lanes.size());
      for (int i = 0; i < lanes.size(); i++) {
        Lane lane = lanes.get(i);
        Conditions.Answers known = java.util.Objects.requireNonNull(answers.get(lane.conditions()));
        live.get(i).clear();
        weigh(lane, known, live.get(i));
        int same = alike(lane, i);
        verdicts.add(same < i ? verdicts.get(same) : verdict(lane, known, movement));
      }
      return verdicts;
    }

    /** Total processing performance of the movement last decided; empty when a part is unknown. */
    public Optional<BigDecimal> tpp() {
      Conditions.@Nullable Answers first = answers.isEmpty() ? null : answers.getFirst();
      return tpp == null || first == null
          ? Optional.empty()
          : Optional.ofNullable(tpp.in(first.frame));
    }

    /**
     * The first lane in which the same things are open or apply to this movement. What does not
     * apply with these facts never will with more of them, so the verdict is the same, searched for
     * or not.
     */
    private int alike(Lane lane, int own) {
      for (int i = 0; i < own; i++) {
        if (lanes.get(i).likeDuties() == lane.likeDuties() && live.get(i).isSame(live.get(own))) {
          return i;
        }
      }
      return own;
    }

    private void look(int group, Movement movement) {
      Conditions.@Nullable Answers before = answers.get(group);
      if (before == null) {
        before =
            conditions.get(group).new Answers(movement, lanes.getFirst().plan().book.vocabulary());
        answers.set(group, before);
      }
      before.look(movement);
    }

    private Verdict verdict(Lane lane, Conditions.Answers known, Movement movement) {
      Outcome outcome = best == worst ? best : lane.determiner().outcome(movement);
      boolean authorized = Authorizing.authorized(outcome);
      if (!authorized && outcome != Outcome.LICENSE_REQUIRED) {
        return outcome == Outcome.UNDETERMINED
            ? Verdict.UNDETERMINED
            : new Verdict(outcome, "", List.of());
      }
      List<Account.Instance> instances = instances(lane, known);
      if (!authorized) {
        return new Verdict(outcome, "", Reviewing.together(instances).list());
      }
      Determination.@Nullable Authorization by =
          Authorizing.authorization(
              Authorizing.candidates(lane.plan(), known.frame, instances), instances);
      return new Verdict(
          outcome, by == null ? Authorizing.possibleSymbols(instances) : by.symbol(), List.of());
    }

    private void weigh(Lane lane, Conditions.Answers known, Live live) {
      best = lane.plan().best();
      worst = lane.plan().best();
      int items = known.frame.movement().items().size();
      for (int i = 0; i < items; i++) {
        known.frame.item(i);
        live.add(-1);
        subject = subject(lane, known);
        if (subject == Truth.NO) {
          continue;
        }
        live.add(subject == Truth.YES ? SUBJECT : PERHAPS_SUBJECT);
        raise(Truth.YES, Outcome.NO_LICENSE_REQUIRED, Outcome.NO_LICENSE_REQUIRED);
        Docket docket = known.docket(lane.plan());
        for (int p : docket.prohibitions()) {
          Truth prohibited = known.of(lane.prohibitions()[p]);
          if (prohibited != Truth.NO) {
            live.add(lane.prohibitionNumbers()[p]);
            raise(prohibited, Outcome.PROHIBITED, Outcome.PROHIBITED);
          }
        }
        for (int d : docket.demands()) {
          demand(lane.demands().get(d), known, live);
        }
        for (int r : docket.reserves()) {
          if (known.of(lane.reserves()[r]) != Truth.NO) {
            live.add(lane.reserveNumbers()[r]);
            raise(Truth.UNKNOWN, Outcome.LICENSE_REQUIRED, Outcome.LICENSE_REQUIRED);
          }
        }
      }
      known.frame.item(0);
    }

    private void demand(Demand demand, Conditions.Answers known, Live live) {
      Truth required = known.of(demand.required());
      if (required == Truth.NO) {
        return;
      }
      live.add(demand.number());
      Outcome sure = Outcome.LICENSE_REQUIRED;
      Outcome hoped = Outcome.LICENSE_REQUIRED;
      for (int r = 0; r < demand.usable().length; r++) {
        Truth usable = known.of(demand.usable()[r]);
        if (usable == Truth.NO) {
          continue;
        }
        live.add(demand.remedies()[r]);
        Outcome gives = demand.plan().remedies().get(r).gives();
        sure = usable == Truth.YES && gives.compareTo(sure) < 0 ? gives : sure;
        hoped = gives.compareTo(hoped) < 0 ? gives : hoped;
      }
      raise(required, hoped, sure);
    }

    private static Truth subject(Lane lane, Conditions.Answers known) {
      Truth subject = Truth.of(lane.jurisdiction().length == 0);
      for (int j = 0; j < lane.jurisdiction().length && subject != Truth.YES; j++) {
        subject = subject.or(known.of(lane.jurisdiction()[j]));
      }
      return subject;
    }

    private void raise(Truth met, Outcome lowest, Outcome highest) {
      Truth applies = met.and(subject);
      if (applies == Truth.YES && lowest.ordinal() > best.ordinal()) {
        best = lowest;
      }
      if (applies != Truth.NO && highest.ordinal() > worst.ordinal()) {
        worst = highest;
      }
    }

    private static List<Account.Instance> instances(Lane lane, Conditions.Answers known) {
      List<Account.Instance> instances = new ArrayList<>();
      for (int i = 0; i < known.frame.movement().items().size(); i++) {
        known.frame.item(i);
        for (int d : known.docket(lane.plan()).demands()) {
          Demand demand = lane.demands().get(d);
          if (known.of(demand.required()) != Truth.NO) {
            instances.add(instance(i, demand, known));
          }
        }
      }
      known.frame.item(0);
      return instances;
    }

    private static Account.Instance instance(int item, Demand demand, Conditions.Answers known) {
      List<Plan.Remedy> usable = new ArrayList<>();
      List<Plan.Remedy> perhaps = new ArrayList<>();
      for (int r = 0; r < demand.usable().length; r++) {
        Truth truth = known.of(demand.usable()[r]);
        if (truth != Truth.NO) {
          (truth == Truth.YES ? usable : perhaps).add(demand.plan().remedies().get(r));
        }
      }
      Truth met = Authorizing.met(usable, perhaps);
      Reviewing.Possible policies =
          met == Truth.YES ? Reviewing.Possible.NONE : Reviewing.of(demand.plan(), known.frame);
      return new Account.Instance(
          item,
          demand.plan(),
          known.of(demand.required()),
          usable,
          perhaps,
          met,
          policies,
          NO_PROOF);
    }
  }
}
