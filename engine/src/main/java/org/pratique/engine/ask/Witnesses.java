package org.pratique.engine.ask;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.decide.Outcome;
import org.pratique.engine.fact.FactRef;
import org.pratique.engine.fact.Value;

/**
 * Whether an open fact can change the outcome: two completions of the open facts that differ in it
 * alone and come to different outcomes. First completions at random, then a search that splits the
 * other facts until two answers to this one are apart, or all are the same.
 */
final class Witnesses {
  /** What is known of a fact. */
  enum Verdict {
    MATTERS,
    IDLE,
    UNSURE
  }

  /** Completions drawn before the search; most facts show themselves in a few. */
  private static final int DRAWN_MAX = 12;

  /** Comparisons of two answers in the search for one fact. */
  private static final int COMPARED_MAX = 500;

  /** Comparisons for all facts together: somebody waits for the next question. */
  private static final int ALL_COMPARED_MAX = 1_500;

  private static final long SEED = 17;

  private final Prospects prospects;
  private final List<FactRef> open;
  private final Set<FactRef> unknowable;
  private final Map<FactRef, List<Value>> answers = new HashMap<>();
  private int compared;
  private int allCompared;

  /**
   * @param unknowable open facts that nobody knows: they stay open
   */
  Witnesses(Prospects prospects, List<FactRef> open, Set<FactRef> unknowable) {
    this.prospects = prospects;
    this.unknowable = unknowable;
    this.open = open.stream().filter(fact -> !unknowable.contains(fact)).toList();
  }

  List<Value> answers(FactRef fact) {
    return answers.computeIfAbsent(fact, prospects::answers);
  }

  /**
   * Of facts that one question settles together, whether one is seen to matter: the cheap proof.
   */
  boolean show(List<FactRef> facts) {
    return facts.stream()
        .anyMatch(fact -> restored(fact, tried -> drawn(fact, tried)) == Verdict.MATTERS);
  }

  /** Of facts that do not show it, whether one matters all the same. */
  Verdict of(List<FactRef> facts) {
    Verdict verdict = Verdict.IDLE;
    for (FactRef fact : facts) {
      compared = 0;
      if (restored(fact, tried -> searched(fact, tried)) == Verdict.MATTERS) {
        return Verdict.MATTERS;
      }
      verdict = stopped() ? Verdict.UNSURE : verdict;
    }
    return verdict;
  }

  private boolean stopped() {
    return compared > COMPARED_MAX || allCompared > ALL_COMPARED_MAX;
  }

  private Verdict restored(FactRef fact, Predicate<List<Value>> proof) {
    Value before = fact.entity().get(fact.spec().slot());
    boolean matters = proof.test(answers(fact));
    prospects.set(fact, before);
    return matters ? Verdict.MATTERS : Verdict.IDLE;
  }

  private boolean searched(FactRef fact, List<Value> tried) {
    for (Value other : tried.subList(1, tried.size())) {
      if (differ(fact, tried.getFirst(), other)) {
        return true;
      }
    }
    return false;
  }

  private boolean drawn(FactRef fact, List<Value> tried) {
    Map<FactRef, Value> before = new HashMap<>();
    open.forEach(o -> before.put(o, o.entity().get(o.spec().slot())));
    try {
      for (int i = 0; i < DRAWN_MAX; i++) {
        draw(new Chance(SEED + i));
        if (differs(fact, tried)) {
          return true;
        }
      }
      return false;
    } finally {
      before.forEach(prospects::set);
    }
  }

  private void draw(Chance chance) {
    for (FactRef fact : open) {
      List<Value> of = answers(fact);
      prospects.set(fact, of.get(chance.below(of.size())));
    }
  }

  private boolean differs(FactRef fact, List<Value> tried) {
    @Nullable Outcome first = null;
    for (Value value : tried) {
      prospects.set(fact, value);
      Outcome outcome = completed();
      if (outcome != null && first != null && outcome != first) {
        return true;
      }
      first = outcome == null ? first : outcome;
    }
    return false;
  }

  /** The outcome when nothing is open; null when something is. */
  private @Nullable Outcome completed() {
    Prospects.Standing standing = prospects.standing();
    if (standing.decided()) {
      return standing.best();
    }
    return unknowable.containsAll(prospects.open()) ? Outcome.UNDETERMINED : null;
  }

  /** Whether some completion of the other facts tells the two answers apart. */
  private boolean differ(FactRef fact, Value one, Value other) {
    compared++;
    allCompared++;
    if (stopped()) {
      return false;
    }
    prospects.set(fact, one);
    Prospects.Standing a = prospects.standing();
    prospects.set(fact, other);
    Prospects.Standing b = prospects.standing();
    if (a.apart(b)) {
      return true;
    }
    if (a.decided() && b.decided()) {
      return false;
    }
    @Nullable FactRef split = openBeside(fact, b.decided() ? one : other);
    if (split == null && !a.decided() && !b.decided()) {
      split = openBeside(fact, one);
    }
    if (split == null) {
      return a.decided() != b.decided();
    }
    Value before = split.entity().get(split.spec().slot());
    for (Value value : stopped() ? List.<Value>of() : answers(split)) {
      prospects.set(split, value);
      if (differ(fact, one, other)) {
        prospects.set(split, before);
        return true;
      }
    }
    prospects.set(split, before);
    return false;
  }

  private @Nullable FactRef openBeside(FactRef fact, Value value) {
    prospects.set(fact, value);
    for (FactRef found : prospects.open()) {
      if (!found.equals(fact) && !unknowable.contains(found)) {
        return found;
      }
    }
    return null;
  }
}
