package org.pratique.engine.condition;

import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Value;

/** A fact as a condition names it. */
public record FactPath(EntityRef entity, FactSpec spec) {
  Value in(Frame frame) {
    return entity.of(frame).get(spec.slot());
  }

  FactRef ref(Frame frame) {
    return new FactRef(entity.of(frame), spec);
  }

  /** As conditions write it. */
  public String word() {
    return entity.word() + "." + spec.name();
  }
}
