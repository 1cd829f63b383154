package org.pratique.engine.compare;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.decide.Outcome;
import org.pratique.engine.fact.FactRef;
import org.pratique.engine.fact.Value;

/** A node of the diagram of all movements. Equal nodes are one object. */
sealed interface Node {
  /** Both rule sets decide alike. */
  record Same() implements Node {}

  /** No movement is like this, or none that was asked about. */
  record Outside() implements Node {}

  /** A limit stopped the search here. */
  record Unexamined() implements Node {}

  /** The outcomes differ. */
  record Different(Outcome a, Outcome b, Set<String> responsible) implements Node {}

  /** It hangs on a fact: one edge for each class of its values. */
  record Split(FactRef fact, List<Edge> edges) implements Node {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /**
   * @param value one of the class
   * @param until of an amount: where the next class begins; null for the last, and for other facts
   */
  record Edge(Value value, @Nullable BigDecimal until, Node to) {
    /** The amount where the class begins; null when it is no amount. */
    @Nullable BigDecimal from() {
      return amount(value);
    }

    static @Nullable BigDecimal amount(Value value) {
      return switch (value) {
        case Value.Num n -> n.amount();
        case Value.Day d -> d.epochDay();
        default -> null;
      };
    }
  }
}
