package org.pratique.engine.fact;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One thing a movement speaks of, with its facts in slots. Mutable while it is being read and
 * inside a search over possible values, which works on its own copy; everyone else only reads.
 */
public final class Entity {
  private final EntityKind kind;
  private final String path;
  private final Value[] values;
  private final Source[] sources;
  private @Nullable Entity ultimateParent;
  private @Nullable Entity owner;
  private @Nullable Entity operator;

  /** An entity of which nothing is known. */
  public Entity(EntityKind kind, String path, Vocabulary vocabulary) {
    this(kind, path, vocabulary.size(kind));
  }

  private Entity(EntityKind kind, String path, int slots) {
    this.kind = kind;
    this.path = path;
    values = new Value[slots];
    sources = new Source[slots];
    Arrays.fill(values, Value.UNKNOWN);
    Arrays.fill(sources, Source.NONE);
  }

  Entity shallowCopy() {
    Entity copy = new Entity(kind, path, values.length);
    System.arraycopy(values, 0, copy.values, 0, values.length);
    System.arraycopy(sources, 0, copy.sources, 0, sources.length);
    return copy;
  }

  public EntityKind kind() {
    return kind;
  }

  /** Where it stands in the movement file; empty for the movement itself. */
  public String path() {
    return path;
  }

  public Value get(int slot) {
    return values[slot];
  }

  public Source source(int slot) {
    return sources[slot];
  }

  public void set(int slot, Value value, Source source) {
    values[slot] = value;
    sources[slot] = source;
  }

  public int slots() {
    return values.length;
  }

  /**
   * Of a party: its ultimate parent, an entity of its own or another role; null only on an ultimate
   * parent itself.
   */
  public @Nullable Entity ultimateParent() {
    return ultimateParent;
  }

  public void ultimateParent(Entity parent) {
    ultimateParent = parent;
  }

  /** Of a site: the party that owns it. */
  public @Nullable Entity owner() {
    return owner;
  }

  public void owner(Entity party) {
    owner = party;
  }

  /** Of a site: the party that operates it. */
  public @Nullable Entity operator() {
    return operator;
  }

  public void operator(Entity party) {
    operator = party;
  }

  @Override
  public String toString() {
    return path.isEmpty() ? kind.word() : path;
  }
}
