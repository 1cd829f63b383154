package org.pratique.engine.fact;

/** A fact of an entity of a particular movement. */
public record FactRef(Entity entity, FactSpec spec) {
  /**
   * Its movement path, with `same` resolved:
   * `parties.ultimateConsignee.ultimateParent.headquarters`.
   */
  public String path() {
    return Vocabulary.path(entity, spec);
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof FactRef ref && ref.entity == entity && ref.spec.slot() == spec.slot();
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(entity) * 31 + spec.slot();
  }

  @Override
  public String toString() {
    return path();
  }
}
