package org.pratique.engine.ask;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pratique.engine.condition.Frame;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.decide.Determiner;
import org.pratique.engine.decide.Outcome;
import org.pratique.engine.decide.Plan;
import org.pratique.engine.decide.Weighing;
import org.pratique.engine.decide.search.OpenFacts;
import org.pratique.engine.decide.search.Possibilities;
import org.pratique.engine.decide.search.Search;
import org.pratique.engine.fact.FactRef;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Source;
import org.pratique.engine.fact.Value;

/**
 * A movement of which something is open, to try answers on: what it may come to, which facts that
 * hangs on, and which answers to them some condition can tell apart. It works on a copy of its own.
 */
public final class Prospects {
  private final Plan plan;
  private final Possibilities possibilities;
  private final Movement own;
  private final Frame frame;
  private Weighing weighing;
  private final Set<Outcome> given = EnumSet.of(Outcome.NO_LICENSE_REQUIRED);

  public Prospects(Determiner determiner, Movement movement) {
    plan = determiner.plan();
    possibilities = determiner.possibilities();
    own = movement.copy();
    frame = new Frame(own, plan.book.classes(), plan.book.vocabulary());
    weighing = new Weighing(plan);
    given.add(plan.best());
    if (!plan.demands.isEmpty() || !plan.reserves.isEmpty()) {
      given.add(Outcome.LICENSE_REQUIRED);
    }
    if (!plan.prohibitions.isEmpty()) {
      given.add(Outcome.PROHIBITED);
    }
    plan.demands.forEach(d -> d.remedies().forEach(r -> given.add(r.gives())));
  }

  /** The same for those who {@link #set} open facts alone, over and over. */
  static Prospects ofOpenFacts(Determiner determiner, Movement movement) {
    Prospects prospects = new Prospects(determiner, movement);
    prospects.weighing = Weighing.from(prospects.plan, prospects.frame);
    return prospects;
  }

  /** The best and the worst outcome that Kleene's logic leaves. */
  public record Standing(Outcome best, Outcome worst) {
    public boolean decided() {
      return best == worst;
    }

    /** No completion of the one can come to what a completion of the other comes to. */
    public boolean apart(Standing other) {
      return worst.ordinal() < other.best.ordinal() || other.worst.ordinal() < best.ordinal();
    }
  }

  public Standing standing() {
    weighing.weigh(frame);
    return new Standing(weighing.best(), weighing.worst());
  }

  /**
   * Whether a provision that is not encoded reaches it: nothing better than a license is decided.
   */
  public boolean isReserved() {
    boolean reserved = false;
    for (int i = 0; i < own.items().size(); i++) {
      frame.item(i);
      reserved |= plan.reserves.stream().anyMatch(rule -> rule.when().test(frame) == Truth.YES);
    }
    frame.item(0);
    return reserved;
  }

  /** Outcomes between the best and the worst that some rule of the book can give. */
  public Set<Outcome> left(Standing standing) {
    Set<Outcome> left = EnumSet.range(standing.best(), standing.worst());
    left.retainAll(given);
    return left;
  }

  /** As {@link #left}, without outcomes that nothing gives which is still usable for some item. */
  public Set<Outcome> possible() {
    Standing standing = standing();
    Set<Outcome> usable = EnumSet.of(standing.best(), standing.worst());
    usable.addAll(
        EnumSet.of(Outcome.NO_LICENSE_REQUIRED, Outcome.LICENSE_REQUIRED, Outcome.PROHIBITED));
    for (int i = 0; i < own.items().size(); i++) {
      frame.item(i);
      for (Plan.Demand demand : plan.demands) {
        if (Weighing.required(demand, frame) != Truth.NO) {
          demand.remedies().stream()
              .filter(r -> Weighing.usable(r, frame) != Truth.NO)
              .forEach(r -> usable.add(r.gives()));
        }
      }
    }
    frame.item(0);
    usable.retainAll(left(standing));
    return usable;
  }

  /** The unknown facts that the outcome may hang on, in the order of the law. */
  public List<FactRef> open() {
    return OpenFacts.of(plan, frame);
  }

  /** One answer for each class that some condition can tell from the others. */
  public List<Value> answers(FactRef fact) {
    return possibilities.of(fact, frame);
  }

  public void set(FactRef fact, Value value) {
    fact.entity().set(fact.spec().slot(), value, Source.NONE);
    frame.changed(fact.spec());
  }

  /** Every outcome that some answer leads to; empty when there are too many branches to tell. */
  public Optional<Set<Outcome>> outcomes(int branchesMax) {
    Search.Found found = Search.all(plan, possibilities, frame, branchesMax);
    return found.complete() ? Optional.of(found.outcomes()) : Optional.empty();
  }

  /** The movement tried on; its facts may be set, its entities are those of {@link #open()}. */
  public Movement movement() {
    return own;
  }
}
