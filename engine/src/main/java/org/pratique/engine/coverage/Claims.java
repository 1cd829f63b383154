package org.pratique.engine.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.condition.Expr;
import org.pratique.engine.condition.Expr.Compare.Op;
import org.pratique.engine.fact.Value;

/**
 * What has to be so of a movement, as far as contradictions are looked for: each fact, quantity or
 * other question under a key. Every method tells whether what is known can still be so; a yes may
 * be wrong, a no may not.
 */
final class Claims {
  private static final int LESS = 1;
  private static final int SAME = 2;
  private static final int MORE = 4;

  private final Map<String, Set<Value>> among;
  private final Map<String, Set<Value>> not;
  private final Map<String, Range> ranges;
  private final Map<String, Integer> orders;
  private final Map<String, Boolean> answers;

  /** Amounts from and to; null where there is no end. */
  private record Range(
      @Nullable BigDecimal from, boolean fromIn, @Nullable BigDecimal to, boolean toIn) {
    static final Range ALL = new Range(null, false, null, false);

    boolean isEmpty() {
      if (from == null || to == null) {
        return false;
      }
      int order = from.compareTo(to);
      return order > 0 || (order == 0 && !(fromIn && toIn));
    }

    Range from(BigDecimal amount, boolean inclusive) {
      int order = from == null ? -1 : from.compareTo(amount);
      if (order > 0) {
        return this;
      }
      return new Range(amount, order == 0 ? fromIn && inclusive : inclusive, to, toIn);
    }

    Range to(BigDecimal amount, boolean inclusive) {
      int order = to == null ? 1 : to.compareTo(amount);
      if (order < 0) {
        return this;
      }
      return new Range(from, fromIn, amount, order == 0 ? toIn && inclusive : inclusive);
    }

    Range narrowed(Op op, BigDecimal amount) {
      return switch (op) {
        case EQ -> from(amount, true).to(amount, true);
        case NE -> equals(ALL) || !only(amount) ? this : from(amount, false);
        case LT -> to(amount, false);
        case LE -> to(amount, true);
        case GT -> from(amount, false);
        case GE -> from(amount, true);
      };
    }

    private boolean only(BigDecimal amount) {
      return from != null && to != null && from.compareTo(amount) == 0 && to.compareTo(amount) == 0;
    }
  }

  Claims() {
    this(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
  }

  private Claims(
      Map<String, Set<Value>> among,
      Map<String, Set<Value>> not,
      Map<String, Range> ranges,
      Map<String, Integer> orders,
      Map<String, Boolean> answers) {
    this.among = among;
    this.not = not;
    this.ranges = ranges;
    this.orders = orders;
    this.answers = answers;
  }

  Claims copy() {
    return new Claims(
        new HashMap<>(among),
        new HashMap<>(not),
        new HashMap<>(ranges),
        new HashMap<>(orders),
        new HashMap<>(answers));
  }

  /** The fact is one of the values. */
  boolean among(String key, List<Value> values) {
    Set<Value> before = among.get(key);
    Set<Value> excluded = not.getOrDefault(key, Set.of());
    Set<Value> left = new LinkedHashSet<>();
    for (Value value : values) {
      if ((before == null || has(before, value)) && !has(excluded, value)) {
        left.add(value);
      }
    }
    among.put(key, left);
    return !left.isEmpty();
  }

  /** The fact is none of the values. */
  boolean notAmong(String key, List<Value> values) {
    Set<Value> excluded = new LinkedHashSet<>(not.getOrDefault(key, Set.of()));
    excluded.addAll(values);
    not.put(key, excluded);
    Set<Value> before = among.get(key);
    return before == null || among(key, new ArrayList<>(before));
  }

  private static boolean has(Set<Value> values, Value value) {
    return values.contains(value) || values.stream().anyMatch(v -> Expr.equal(v, value));
  }

  /** The quantity stands so to the amount. */
  boolean compare(String key, Op op, BigDecimal amount) {
    Range range = ranges.getOrDefault(key, Range.ALL).narrowed(op, amount);
    ranges.put(key, range);
    return !range.isEmpty();
  }

  /** The one quantity stands so to the other. */
  boolean compare(String left, Op op, String right) {
    boolean turned = left.compareTo(right) > 0;
    int orders =
        switch (op) {
          case EQ -> SAME;
          case NE -> LESS | MORE;
          case LT -> turned ? MORE : LESS;
          case LE -> (turned ? MORE : LESS) | SAME;
          case GT -> turned ? LESS : MORE;
          case GE -> (turned ? LESS : MORE) | SAME;
        };
    if (left.equals(right)) {
      return (orders & SAME) != 0;
    }
    String key = turned ? right + " : " + left : left + " : " + right;
    return this.orders.merge(key, orders, (a, b) -> a & b) != 0;
  }

  /** A question of which nothing else is known has that answer. */
  boolean answer(String key, boolean yes) {
    Boolean before = answers.putIfAbsent(key, yes);
    return before == null || before == yes;
  }
}
