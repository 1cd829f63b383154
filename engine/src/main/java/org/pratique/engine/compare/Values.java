package org.pratique.engine.compare;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.fact.Value;

/**
 * What a region says of one fact: some classes of its values, or an interval of amounts.
 *
 * @param members one value for each class; for an amount, those where a class begins
 * @param from of an amount: the least, null when there is none
 * @param until of an amount: the first that is too much, null when there is none
 */
record Values(Set<Value> members, @Nullable BigDecimal from, @Nullable BigDecimal until) {
  static Values of(Node.Split split, int edge) {
    Node.Edge at = split.edges().get(edge);
    return at.from() == null
        ? new Values(Set.of(at.value()), null, null)
        : new Values(Set.of(at.value()), edge == 0 ? null : at.from(), at.until());
  }

  Values with(Value more) {
    Set<Value> all = new LinkedHashSet<>(members);
    all.add(more);
    return new Values(all, null, null);
  }

  /** Whether some value of the edge's class is among these. */
  boolean meets(Node.Edge edge) {
    BigDecimal begins = edge.from();
    if (begins == null) {
      return members.contains(edge.value());
    }
    BigDecimal ends = edge.until();
    return (until == null || begins.compareTo(until) < 0)
        && (from == null || ends == null || ends.compareTo(from) > 0);
  }

  boolean contains(Values other) {
    if (other.from == null && other.until == null && from == null && until == null) {
      return members.containsAll(other.members);
    }
    return (from == null || (other.from != null && other.from.compareTo(from) >= 0))
        && (until == null || (other.until != null && other.until.compareTo(until) <= 0));
  }
}
