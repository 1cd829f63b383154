package org.pratique.engine.condition;

import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.FactRef;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Value;

/** A fact as a condition names it. */
public record FactPath(EntityRef entity, FactSpec spec) {
  /** Its value: stated, else as a declaration, or another figure, closes it. */
  Value in(Frame frame) {
    Entity of = entity.of(frame);
    Value value = of.get(spec.slot());
    return value.unknown() && spec.closedBy().isPresent() && closed(of, frame)
        ? spec.closed()
        : value;
  }

  /** What is stated in part only stays open, whatever is declared. */
  private boolean closed(Entity of, Frame frame) {
    FactSpec by = spec.closedBy().orElseThrow();
    Entity closing = closing(by, of, frame);
    return of.source(spec.slot()).paths().isEmpty()
        && (by.type() == FactSpec.Type.BOOLEAN
            ? closing.get(by.slot()).equals(Value.Bool.NO)
            : !closing.source(by.slot()).paths().isEmpty());
  }

  /** Whose fact it is that closes one of the entity. */
  static Entity closing(FactSpec by, Entity of, Frame frame) {
    return by.entity() == of.kind() ? of : frame.movement().root();
  }

  FactRef ref(Frame frame) {
    return new FactRef(entity.of(frame), spec);
  }

  /** As conditions write it. */
  public String word() {
    return entity.word() + "." + spec.name();
  }
}
