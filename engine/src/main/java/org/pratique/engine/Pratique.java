package org.pratique.engine;

import java.util.Map;
import java.util.Optional;
import org.pratique.engine.decide.Determination;
import org.pratique.engine.decide.Determiner;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.law.Pack;
import org.pratique.engine.law.RuleSetName;
import org.pratique.engine.movement.MovementReader;
import org.pratique.engine.problem.Refused;

/** The engine for those who embed it: a pack of law, movements in, determinations out. */
public final class Pratique {
  private final Pack pack;
  private final MovementReader reader;

  private Pratique(Pack pack) {
    this.pack = pack;
    this.reader =
        new MovementReader(pack.vocabulary(), pack.catalog(), pack.countries(), pack.earliest());
  }

  /**
   * @param pack the bytes of a compiled pack, such as the resource `/pratique.pack` of the law
   *     module
   */
  public static Pratique load(byte[] pack) {
    return new Pratique(Pack.read(pack));
  }

  public Pack pack() {
    return pack;
  }

  /**
   * A movement from YAML or JSON text (`docs/formats/movement.md`).
   *
   * @param name what problems call the text
   * @throws Refused with every problem of the text
   */
  public Movement movement(String text, String name) {
    MovementReader.Result result = reader.read(text, name, MovementReader.Options.NONE);
    Optional<Movement> movement = result.movement();
    if (movement.isEmpty() || !result.problems().isEmpty()) {
      throw new Refused(result.problems());
    }
    return movement.get();
  }

  /**
   * What a rule set says of a movement.
   *
   * @param ruleSet such as `ear`, `ear:codified`, `siia-interim@2025-07-18`
   * @throws Refused when there is no such rule set
   */
  public Determination determine(Movement movement, String ruleSet) {
    return new Determiner(pack.book(RuleSetName.parse(ruleSet), movement.date(), Map.of()))
        .determine(movement);
  }
}
