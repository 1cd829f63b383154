package org.pratique.engine.compare;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.fact.Value;

/**
 * What a region says of one fact: some classes of its values, or an interval of amounts.
 *
 * @param members one value for each class that some movement of the region has
 * @param idle classes that may be named with them, as no movement has them there
 * @param from of an amount: the least, null when there is none
 * @param until of an amount: the first that is too much, null when there is none
 */
record Values(
    Set<Value> members, Set<Value> idle, @Nullable BigDecimal from, @Nullable BigDecimal until) {
  static Values of(Node.Split split, int edge) {
    Node.Edge at = split.edges().get(edge);
    return at.from() == null
        ? new Values(Set.of(at.value()), Set.of(), null, null)
        : new Values(Set.of(at.value()), Set.of(), edge == 0 ? null : at.from(), at.until());
  }

  static Values only(Value value) {
    return new Values(Set.of(value), Set.of(), null, null);
  }

  Values with(Value more) {
    return new Values(and(members, more), idle, null, null);
  }

  Values withIdle(Value more) {
    return new Values(members, and(idle, more), null, null);
  }

  /** What is in one or the other, and, of amounts, what is between them. */
  Values or(Values other) {
    Set<Value> all = new LinkedHashSet<>(members);
    all.addAll(other.members);
    Set<Value> never = new LinkedHashSet<>(idle);
    never.addAll(other.idle);
    never.removeAll(all);
    BigDecimal least = from == null || other.from == null ? null : from.min(other.from);
    BigDecimal tooMuch = until == null || other.until == null ? null : until.max(other.until);
    return new Values(all, never, least, tooMuch);
  }

  private static Set<Value> and(Set<Value> values, Value more) {
    Set<Value> all = new LinkedHashSet<>(values);
    all.add(more);
    return all;
  }

  Values between(@Nullable BigDecimal least, @Nullable BigDecimal tooMuch) {
    return new Values(members, idle, least, tooMuch);
  }

  boolean amount() {
    return from != null || until != null;
  }

  /** Whether some value of the edge's class is among these. */
  boolean meets(Node.Edge edge) {
    BigDecimal begins = edge.from();
    if (begins == null) {
      return members.contains(edge.value()) || idle.contains(edge.value());
    }
    BigDecimal ends = edge.until();
    return (until == null || begins.compareTo(until) < 0)
        && (from == null || ends == null || ends.compareTo(from) > 0);
  }

  boolean contains(Values other) {
    if (!amount() && !other.amount()) {
      return members.containsAll(other.members);
    }
    return (from == null || (other.from != null && other.from.compareTo(from) >= 0))
        && (until == null || (other.until != null && other.until.compareTo(until) <= 0));
  }
}
