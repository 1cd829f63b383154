package org.pratique.engine.condition;

import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Value;

/** A fact as a condition names it. */
public record FactPath(EntityRef entity, FactSpec spec) {
  /** Its value: stated, else as a declaration closes it. */
  Value in(Frame frame) {
    Entity of = entity.of(frame);
    Value value = of.get(spec.slot());
    return value.unknown() && spec.closedBy().isPresent() && closed(of, frame)
        ? spec.closed()
        : value;
  }

  /** What is stated in part only stays open, whatever is declared. */
  private boolean closed(Entity of, Frame frame) {
    return of.source(spec.slot()).paths().isEmpty()
        && frame.movement().root().get(spec.closedBy().orElseThrow().slot()).equals(Value.Bool.NO);
  }

  FactRef ref(Frame frame) {
    return new FactRef(entity.of(frame), spec);
  }

  /** As conditions write it. */
  public String word() {
    return entity.word() + "." + spec.name();
  }
}
