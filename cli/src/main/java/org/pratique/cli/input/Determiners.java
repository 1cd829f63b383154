package org.pratique.cli.input;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.pratique.engine.decide.Determination;
import org.pratique.engine.decide.Determiner;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.law.Pack;
import org.pratique.engine.law.RuleSetName;
import org.pratique.engine.problem.Refused;

/**
 * Rule sets on a day, ready to decide. Each is made once, by the thread that comes first: a second
 * core can read the law while the movement is being read, which is a third of a cold start.
 */
final class Determiners {
  private final List<FutureTask<Determiner>> made = new ArrayList<>();

  Determiners(Pack pack, List<RuleSetName> names, LocalDate day, Map<String, String> settings) {
    for (RuleSetName name : names) {
      made.add(new FutureTask<>(() -> new Determiner(pack.book(name, day, settings))));
    }
  }

  /** Begins, and does not wait. */
  void ahead() {
    Thread.ofPlatform().daemon().start(() -> made.forEach(FutureTask::run));
  }

  /** What every rule set says; one that is refused is told instead. */
  List<Determination> determine(Movement movement, Consumer<Refused> refused) {
    return made.parallelStream()
        .map(task -> of(task, refused).map(determiner -> determiner.determine(movement)))
        .flatMap(Optional::stream)
        .toList();
  }

  List<Determiner> all(Consumer<Refused> refused) {
    return made.stream().map(task -> of(task, refused)).flatMap(Optional::stream).toList();
  }

  /**
   * @throws Refused when this rule set is refused on the day
   */
  Determiner at(int index) {
    return of(
            made.get(index),
            refused -> {
              throw refused;
            })
        .orElseThrow();
  }

  private static Optional<Determiner> of(FutureTask<Determiner> task, Consumer<Refused> refused) {
    task.run();
    try {
      return Optional.of(task.get());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Refused reasons) {
        refused.accept(reasons);
        return Optional.empty();
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
