package org.pratique.engine.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pratique.engine.condition.Expr;
import org.pratique.engine.condition.Frame;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.decide.Weighing;
import org.pratique.engine.decide.search.Possibilities;
import org.pratique.engine.fact.FactRef;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Source;
import org.pratique.engine.fact.Value;

/**
 * The smallest movement that shows a region: of the facts that led to it, only what the region asks
 * for and what the two outcomes cannot do without.
 */
final class Witness {
  private final Frame inA;
  private final Frame inB;
  private final Weighing weighA;
  private final Weighing weighB;
  private final Optional<Expr> where;
  private final Possibilities possibilities;

  /**
   * @param diagram of the movement whose facts the regions speak of
   */
  Witness(RuleComparison.Asked asked, Diagram diagram) {
    Movement space = diagram.space();
    inA = new Frame(space, asked.a().classes(), asked.a().vocabulary());
    inB = new Frame(space, asked.b().classes(), asked.b().vocabulary());
    weighA = new Weighing(diagram.planA());
    weighB = new Weighing(diagram.planB());
    where = asked.where();
    possibilities = diagram.possibilities();
  }

  /** Facts by path. */
  Map<String, Value> of(Cover.Cube cube) {
    Map<FactRef, Value> facts = new LinkedHashMap<>(cube.witness());
    facts.forEach(Witness::put);
    for (FactRef fact : List.copyOf(facts.keySet()).reversed()) {
      if (!cube.conditions().containsKey(fact)) {
        Value value = facts.remove(fact);
        put(fact, Value.UNKNOWN);
        if (value != null && !shows(cube.outcomes())) {
          put(fact, value);
          facts.put(fact, value);
        }
      }
    }
    atDestination(cube, facts);
    nobodyNamed(cube, facts);
    Map<String, Value> byPath = new LinkedHashMap<>();
    for (FactRef fact : cube.witness().keySet()) {
      Value value = facts.get(fact);
      if (value != null) {
        byPath.put(fact.path(), value);
      }
      put(fact, Value.UNKNOWN);
    }
    return byPath;
  }

  /** Who and what is in a country is, if it may, in that of the destination. */
  private void atDestination(Cover.Cube cube, Map<FactRef, Value> facts) {
    Optional<Value> to =
        facts.entrySet().stream()
            .filter(e -> e.getKey().path().equals("to"))
            .map(Map.Entry::getValue)
            .findFirst();
    if (to.isEmpty()) {
      return;
    }
    for (Map.Entry<FactRef, Value> fact : facts.entrySet()) {
      Values asked = cube.conditions().get(fact.getKey());
      boolean may =
          fact.getKey().spec().type() == FactSpec.Type.COUNTRY
              && (asked == null || isAsked(asked, fact.getKey(), to.get()));
      if (may) {
        put(fact.getKey(), to.get());
        if (shows(cube.outcomes())) {
          fact.setValue(to.get());
        } else {
          put(fact.getKey(), fact.getValue());
        }
      }
    }
  }

  private boolean isAsked(Values asked, FactRef fact, Value country) {
    return country instanceof Value.Country of
        && asked.members().contains(possibilities.classOf(fact.spec(), of));
  }

  /** A party is, if it may, none of those that the rules name. */
  private void nobodyNamed(Cover.Cube cube, Map<FactRef, Value> facts) {
    for (Map.Entry<FactRef, Value> fact : facts.entrySet()) {
      Values asked = cube.conditions().get(fact.getKey());
      if (fact.getKey().spec().type() == FactSpec.Type.TEXT
          && (asked == null || asked.members().contains(Possibilities.OTHER))) {
        put(fact.getKey(), Possibilities.OTHER);
        if (shows(cube.outcomes())) {
          fact.setValue(Possibilities.OTHER);
        } else {
          put(fact.getKey(), fact.getValue());
        }
      }
    }
  }

  private boolean shows(Node.Different outcomes) {
    inA.look(inA.movement());
    inB.look(inB.movement());
    weighA.weigh(inA);
    weighB.weigh(inB);
    return weighA.decided()
        && weighB.decided()
        && weighA.best() == outcomes.a()
        && weighB.best() == outcomes.b()
        && (where.isEmpty() || where.get().test(inA) == Truth.YES);
  }

  private static void put(FactRef fact, Value value) {
    fact.entity().set(fact.spec().slot(), value, Source.NONE);
  }
}
