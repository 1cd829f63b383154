package org.pratique.engine.whatif;

import java.util.Optional;
import java.util.Set;
import org.pratique.engine.ask.Prospects;
import org.pratique.engine.decide.Determiner;
import org.pratique.engine.decide.Outcome;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.movement.MovementReader;
import org.pratique.engine.yaml.Node;

/** Reads changed movement files and says how far they get. */
final class Trial {
  /** Branches over the open facts of one changed movement. */
  private static final int BRANCHES_MAX = 600;

  /** Items read over all trials: a movement of many items has fewer trials. */
  private static final long ITEMS_READ_MAX = 100_000;

  private static final long TRIALS_MAX = 6_000;

  private final WhatIf.Setup setup;
  private final long most;
  private long made;
  private long unsure;

  /** How far a movement gets towards an outcome without an individual license. */
  enum Reach {
    SURE,
    OPEN,
    /** A limit stopped the search over the open facts. */
    UNSURE,
    NO
  }

  Trial(WhatIf.Setup setup, int items) {
    this.setup = setup;
    most = Math.max(1, Math.min(TRIALS_MAX, ITEMS_READ_MAX / Math.max(1, items)));
  }

  Optional<Movement> read(Node.Mapping file) {
    made++;
    MovementReader.Result result =
        setup.reader().read(file, file.place().file(), MovementReader.Options.NONE);
    return result.problems().isEmpty() ? result.movement() : Optional.empty();
  }

  Determiner law(Movement movement) {
    return setup.law().apply(movement.date());
  }

  Reach reach(Scene scene) {
    return read(scene.file()).map(this::reach).orElse(Reach.NO);
  }

  Reach reach(Movement movement) {
    Prospects prospects = new Prospects(law(movement), movement);
    Prospects.Standing standing = prospects.standing();
    if (isGood(standing.worst())) {
      return Reach.SURE;
    }
    if (!isGood(standing.best()) || prospects.isReserved()) {
      return Reach.NO;
    }
    Optional<Set<Outcome>> outcomes = prospects.outcomes(BRANCHES_MAX);
    if (outcomes.isEmpty()) {
      unsure++;
      return Reach.UNSURE;
    }
    if (outcomes.get().stream().allMatch(Trial::isGood)) {
      return Reach.SURE;
    }
    return outcomes.get().stream().anyMatch(Trial::isGood) ? Reach.OPEN : Reach.NO;
  }

  /** Whether nothing that is still left open can bring it there. */
  boolean hopeless(Scene scene) {
    return read(scene.file())
        .map(movement -> new Prospects(law(movement), movement))
        .map(prospects -> !isGood(prospects.standing().best()) || prospects.isReserved())
        .orElse(false);
  }

  static boolean isGood(Outcome outcome) {
    return switch (outcome) {
      case NOT_SUBJECT, NO_LICENSE_REQUIRED, LICENSE_EXCEPTION, AUTHORIZED -> true;
      case LICENSE_REQUIRED, PROHIBITED, UNDETERMINED -> false;
    };
  }

  boolean isSpent() {
    return made >= most;
  }

  long made() {
    return made;
  }

  long unsure() {
    return unsure;
  }
}
