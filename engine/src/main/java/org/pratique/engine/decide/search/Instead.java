package org.pratique.engine.decide.search;

import java.util.List;
import java.util.Set;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactRef;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Value;
import org.pratique.engine.fact.Vocabulary;

/**
 * What is asked in place of a fact that follows from another: a deemed export goes nowhere but to
 * the country of the person (734.13(b)), so the person is asked about, not the destination.
 */
public final class Instead {
  private static final Set<String> DEEMED = Set.of("deemed-export", "deemed-reexport");
  private static final List<String> RECEIVING = List.of("ultimateConsignee", "endUser");
  private static final String PERSON = "person.";

  private Instead() {}

  /** The fact to ask for; the fact itself where nothing stands for it. */
  public static FactRef of(FactRef fact, Movement movement, Vocabulary vocabulary) {
    return deemed(movement, vocabulary) && followsFromPerson(fact, movement)
        ? new FactRef(movement.root(), vocabulary.need(EntityKind.MOVEMENT, PERSON + "mostRecent"))
        : fact;
  }

  /** With a deemed export, what is asked of the person goes before everything else. */
  public static boolean first(FactRef fact, Movement movement, Vocabulary vocabulary) {
    return deemed(movement, vocabulary)
        && of(fact, movement, vocabulary).spec().name().startsWith(PERSON);
  }

  private static boolean deemed(Movement movement, Vocabulary vocabulary) {
    int kind = vocabulary.need(EntityKind.MOVEMENT, "kind").slot();
    return movement.root().get(kind) instanceof Value.Symbol(String name) && DEEMED.contains(name);
  }

  private static boolean followsFromPerson(FactRef fact, Movement movement) {
    Entity of = fact.entity();
    return switch (fact.spec().name()) {
      case "to" -> of.kind() == EntityKind.MOVEMENT;
      case "country" -> RECEIVING.stream().anyMatch(role -> movement.role(role).contains(of));
      default -> false;
    };
  }
}
