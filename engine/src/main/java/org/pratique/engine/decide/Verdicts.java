package org.pratique.engine.decide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.condition.Proof;
import org.pratique.engine.condition.Quantity;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.law.Book;

/**
 * Verdicts under several books at once, as {@link Determiner} would give them: of a second book
 * only what it does not share with the first is evaluated. Safe to share between threads; each
 * takes a {@link Desk} of its own.
 */
public final class Verdicts {
  private static final Proof NO_PROOF = Proof.leaf(Truth.UNKNOWN, "", List.of());

  /** A requirement with numbers in place of conditions. */
  private record Demand(Plan.Demand plan, int required, int[] usable) {}

  /**
   * One book.
   *
   * @param sameAs the first book that decides as this one does; its own number when there is none
   */
  private record Lane(
      Plan plan,
      Possibilities possibilities,
      int conditions,
      int[] prohibitions,
      List<Demand> demands,
      int[] reserves,
      int sameAs) {}

  private final List<Conditions> conditions = new ArrayList<>();
  private final List<Lane> lanes = new ArrayList<>();

  public Verdicts(List<Book> books) {
    for (Book book : books) {
      lanes.add(lane(new Plan(book)));
    }
  }

  private Lane lane(Plan plan) {
    int own = conditions(plan.book);
    Conditions numbers = conditions.get(own);
    List<Demand> demands = new ArrayList<>();
    for (Plan.Demand demand : plan.demands) {
      demands.add(
          new Demand(
              demand,
              numbers.required(demand),
              demand.remedies().stream().mapToInt(numbers::usable).toArray()));
    }
    return new Lane(
        plan,
        new Possibilities(new Atoms(plan.book)),
        own,
        plan.prohibitions.stream().mapToInt(numbers::test).toArray(),
        demands,
        plan.reserves.stream().mapToInt(numbers::test).toArray(),
        sameAs(plan, own));
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

  private int sameAs(Plan plan, int own) {
    for (int i = 0; i < lanes.size(); i++) {
      Plan other = lanes.get(i).plan();
      if (lanes.get(i).conditions() == own
          && other.demands.equals(plan.demands)
          && other.prohibitions.equals(plan.prohibitions)
          && other.reserves.equals(plan.reserves)
          && other.duties.equals(plan.duties)) {
        return i;
      }
    }
    return lanes.size();
  }

  public Desk desk() {
    return new Desk();
  }

  /** Decides movement after movement on one thread. */
  public final class Desk {
    private final List<Conditions.@Nullable Answers> answers = new ArrayList<>();
    private final Quantity.@Nullable MovementTpp tpp;
    private Outcome best = Outcome.NO_LICENSE_REQUIRED;
    private Outcome worst = Outcome.NO_LICENSE_REQUIRED;

    private Desk() {
      conditions.forEach(c -> answers.add(null));
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
        verdicts.add(lane.sameAs() < i ? verdicts.get(lane.sameAs()) : verdict(lane, movement));
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

    private void look(int group, Movement movement) {
      Conditions.@Nullable Answers before = answers.get(group);
      if (before == null) {
        before =
            conditions.get(group).new Answers(movement, lanes.getFirst().plan().book.vocabulary());
        answers.set(group, before);
      }
      before.look(movement);
    }

    private Verdict verdict(Lane lane, Movement movement) {
      Conditions.Answers known = java.util.Objects.requireNonNull(answers.get(lane.conditions()));
      weigh(lane, known);
      Outcome outcome =
          best == worst ? best : Search.settled(lane.plan(), lane.possibilities(), movement.copy());
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
          Authorizing.of(Authorizing.candidates(lane.plan(), known.frame, instances), instances);
      return new Verdict(outcome, by == null ? "" : by.symbol(), List.of());
    }

    private void weigh(Lane lane, Conditions.Answers known) {
      best = Outcome.NO_LICENSE_REQUIRED;
      worst = Outcome.NO_LICENSE_REQUIRED;
      int items = known.frame.movement().items().size();
      for (int i = 0; i < items; i++) {
        known.frame.item(i);
        for (int prohibition : lane.prohibitions()) {
          raise(known.of(prohibition), Outcome.PROHIBITED, Outcome.PROHIBITED);
        }
        for (int d = 0; d < lane.demands().size(); d++) {
          demand(lane.demands().get(d), known);
        }
        for (int reserve : lane.reserves()) {
          if (known.of(reserve) != Truth.NO) {
            raise(Truth.UNKNOWN, Outcome.LICENSE_REQUIRED, Outcome.LICENSE_REQUIRED);
          }
        }
      }
      known.frame.item(0);
    }

    private void demand(Demand demand, Conditions.Answers known) {
      Truth required = known.of(demand.required());
      if (required == Truth.NO) {
        return;
      }
      Outcome sure = Outcome.LICENSE_REQUIRED;
      Outcome hoped = Outcome.LICENSE_REQUIRED;
      for (int r = 0; r < demand.usable().length; r++) {
        Truth usable = known.of(demand.usable()[r]);
        Outcome gives = demand.plan().remedies().get(r).gives();
        sure = usable == Truth.YES && gives.compareTo(sure) < 0 ? gives : sure;
        hoped = usable != Truth.NO && gives.compareTo(hoped) < 0 ? gives : hoped;
      }
      raise(required, hoped, sure);
    }

    private void raise(Truth applies, Outcome lowest, Outcome highest) {
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
        for (Demand demand : lane.demands()) {
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
      Truth met = Truth.NO;
      for (int r = 0; r < demand.usable().length; r++) {
        Truth truth = known.of(demand.usable()[r]);
        met = met.or(truth);
        if (truth == Truth.YES) {
          usable.add(demand.plan().remedies().get(r));
        }
      }
      Reviewing.Possible policies =
          met == Truth.YES ? Reviewing.Possible.NONE : Reviewing.of(demand.plan(), known.frame);
      return new Account.Instance(
          item, demand.plan(), known.of(demand.required()), usable, met, policies, NO_PROOF);
    }
  }
}
