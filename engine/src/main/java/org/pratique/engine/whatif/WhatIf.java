package org.pratique.engine.whatif;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.pratique.engine.decide.Determination;
import org.pratique.engine.decide.Determiner;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.movement.MovementReader;
import org.pratique.engine.problem.Refused;
import org.pratique.engine.yaml.Node;

/**
 * The nearest changes to a movement that reach an outcome without an individual license under a
 * rule set.
 *
 * @param now what the rule set says of the movement as it stands
 * @param proposals those sure first; of these, this transaction before others; then the cheapest
 * @param refused changes that would change the outcome and are no way to come by it
 * @param examined how far the search went
 */
public record WhatIf(
    Determination now,
    Standing standing,
    List<Proposal> proposals,
    List<Refusal> refused,
    Examined examined) {

  /** Where the movement stands before any change. */
  public enum Standing {
    /** It needs no individual license, whatever the open facts are. */
    NOTHING_TO_CHANGE,
    /** It may need one: that hangs on open facts. */
    HANGS_ON_OPEN_FACTS,
    /** It needs one, or is prohibited. */
    LICENSE_NEEDED
  }

  /**
   * How far the search went; what a limit left out is counted.
   *
   * @param movementsRead changed movements that were read and decided
   * @param levers things that could be done otherwise and matter
   * @param unexamined what was left out, and how many of it; only what there is
   */
  public record Examined(long movementsRead, int levers, List<Left> unexamined) {
    public Examined {
      unexamined = List.copyOf(unexamined);
    }
  }

  /** What a limit left out. */
  public enum Limit {
    /** Sets of more changes than one proposal may have. */
    TOO_MANY_CHANGES,
    /** Sets of changes not reached before too many movements had been read. */
    SETS_UNTRIED,
    /** Changed movements with more open facts than could be searched. */
    TOO_OPEN,
    /** Later days on which the law changes. */
    LATER_DAYS,
    /** Items that were not tried one by one. */
    ITEMS,
    /** Things that could be done otherwise and were not tried. */
    LEVERS,
    /** Proposals found and not shown. */
    PROPOSALS
  }

  public record Left(Limit limit, long count) {}

  /**
   * What the search is made with.
   *
   * @param reader of movement files; every change is read by it
   * @param countries the codes of all countries
   * @param law the rule set on a day
   * @param boundaries days on which the law of the rule set changes
   * @param notBefore no later day is proposed before this one
   */
  public record Setup(
      MovementReader reader,
      Collection<String> countries,
      Function<LocalDate, Determiner> law,
      Collection<LocalDate> boundaries,
      LocalDate notBefore) {}

  public WhatIf {
    proposals = List.copyOf(proposals);
    refused = List.copyOf(refused);
  }

  /**
   * @param file a movement file with its date
   * @throws Refused with every problem of the file
   */
  public static WhatIf of(Setup setup, Node.Mapping file) {
    MovementReader.Result read =
        setup.reader().read(file, file.place().file(), MovementReader.Options.NONE);
    if (!read.problems().isEmpty() || read.movement().isEmpty()) {
      throw new Refused(read.problems());
    }
    Movement movement = read.movement().get();
    Trial trial = new Trial(setup, movement.items().size());
    Determination now = trial.law(movement).determine(movement);
    return switch (trial.reach(movement)) {
      case SURE ->
          new WhatIf(
              now,
              Standing.NOTHING_TO_CHANGE,
              List.of(),
              List.of(),
              new Examined(trial.made(), 0, List.of()));
      case OPEN, UNSURE ->
          new Answer(setup, trial, file, movement, now).of(Standing.HANGS_ON_OPEN_FACTS);
      case NO -> new Answer(setup, trial, file, movement, now).of(Standing.LICENSE_NEEDED);
    };
  }
}
