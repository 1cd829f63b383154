package org.pratique.engine.condition;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactSpec;

/**
 * What a frame has found out about its movement: the truth of conditions by their number, for each
 * item apart, until a fact that the condition reads has changed.
 */
final class Memory {
  /** Items remembered; of further ones everything is evaluated each time. */
  private static final int ITEMS_MAX = 64;

  private static final Truth[] TRUTHS = Truth.values();

  private static final int KINDS = EntityKind.values().length;

  private final Frame frame;

  /** A row of conditions per item: one more than the ordinal of a truth; nought is not known. */
  private byte[] known = {};

  private int width;
  private int rows;

  /** The conditions of which something has been known of this movement, by number and in a list. */
  private Expr.@Nullable Remembered[] met = {};

  private @Nullable BitSet[] reads = {};

  private int[] order = {};
  private int count;

  Memory(Frame frame) {
    this.frame = frame;
  }

  /** Of a movement with so many items nothing is known. */
  void clear(int items) {
    rows = Math.min(items, ITEMS_MAX);
    known = known.length < rows * width ? new byte[rows * width] : known;
    Arrays.fill(known, 0, rows * width, (byte) 0);
    for (int i = 0; i < count; i++) {
      met[order[i]] = null;
    }
    count = 0;
  }

  /** Null when it is not known. */
  @Nullable Truth get(int item, int number) {
    if (item >= rows || number >= width) {
      return null;
    }
    byte found = known[item * width + number];
    return found == 0 ? null : TRUTHS[found - 1];
  }

  void put(int item, Expr.Remembered condition, Truth truth) {
    if (item >= rows) {
      return;
    }
    int number = condition.number();
    if (number >= width) {
      widen(Math.max(2 * width, number + 1));
    }
    if (met[number] == null) {
      met[number] = condition;
      order[count++] = number;
    }
    known[item * width + number] = (byte) (truth.ordinal() + 1);
  }

  private void widen(int wider) {
    byte[] more = new byte[rows * wider];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(known, row * width, more, row * wider, width);
    }
    known = more;
    width = wider;
    met = Arrays.copyOf(met, wider);
    reads = Arrays.copyOf(reads, wider);
    order = Arrays.copyOf(order, wider);
  }

  /** Forgets what was found by way of the fact, of whatever entity. */
  void changed(FactSpec spec) {
    int fact = key(spec);
    for (int i = 0; i < count; i++) {
      int number = order[i];
      if (reads(number).get(fact)) {
        for (int row = 0; row < rows; row++) {
          known[row * width + number] = 0;
        }
      }
    }
  }

  private BitSet reads(int number) {
    BitSet found = reads[number];
    if (found == null) {
      found = frame.classes().reads(Objects.requireNonNull(met[number]), frame);
      reads[number] = found;
    }
    return found;
  }

  /** A number of the fact, among the facts of all kinds of entity. */
  private static int key(FactSpec spec) {
    return spec.slot() * KINDS + spec.entity().ordinal();
  }

  /** The facts a condition may read, of whatever entity and whatever the movement is. */
  static BitSet reads(Expr condition, Frame frame) {
    BitSet reads = new BitSet();
    read(condition, frame, reads, new BitSet());
    return reads;
  }

  /**
   * @param classified indexes of the classification rules that were looked into
   */
  private static void read(Expr expr, Frame frame, BitSet reads, BitSet classified) {
    switch (expr) {
      case Expr.Compare c -> {
        read(c.left(), frame, reads, classified);
        read(c.right(), frame, reads, classified);
      }
      case Expr.Is is -> read(is.path().spec(), reads);
      case Expr.Same s -> {
        read(s.left().spec(), reads);
        read(s.right().spec(), reads);
      }
      case Expr.InCountries in -> read(in.path().spec(), reads);
      case Expr.InValues in -> read(in.path().spec(), reads);
      case Expr.ItemIn in -> read(in.set(), frame, reads, classified);
      case Expr.EccnFactIn in -> read(in.path().spec(), reads);
      case Expr.Includes in -> read(in.path().spec(), reads);
      case Expr.IncludesCountry in -> read(in.path().spec(), reads);
      case Expr.IncludesEccn in -> read(in.path().spec(), reads);
      case Expr.SameFamily s -> frame.slots().all().forEach(spec -> read(spec, reads));
      case Expr.ListedIn l -> frame.slots().all().forEach(spec -> read(spec, reads));
      case Expr.Constant c -> {}
      case Expr.Not n -> below(n, frame, reads, classified);
      case Expr.And a -> below(a, frame, reads, classified);
      case Expr.Or o -> below(o, frame, reads, classified);
      case Expr.Each e -> below(e, frame, reads, classified);
      case Expr.Defined d -> below(d, frame, reads, classified);
      case Expr.Bound b -> below(b, frame, reads, classified);
      case Expr.Limb l -> below(l, frame, reads, classified);
      case Expr.Remembered r -> below(r, frame, reads, classified);
    }
  }

  private static void below(Expr expr, Frame frame, BitSet reads, BitSet classified) {
    expr.below().forEach(part -> read(part, frame, reads, classified));
  }

  private static void read(FactSpec spec, BitSet reads) {
    reads.set(key(spec));
    spec.closedBy().ifPresent(by -> reads.set(key(by)));
  }

  private static void read(EccnSet set, Frame frame, BitSet reads, BitSet classified) {
    read(frame.itemSpec("eccn"), reads);
    read(frame.itemSpec("form"), reads);
    for (int index : set.classes(frame.classes())) {
      if (!classified.get(index)) {
        classified.set(index);
        read(frame.classes().entry(index).when(), frame, reads, classified);
      }
    }
  }

  private static void read(Quantity quantity, Frame frame, BitSet reads, BitSet classified) {
    switch (quantity) {
      case Quantity.Constant c -> {}
      case Quantity.Unlimited u -> {}
      case Quantity.OfFact f -> read(f.path().spec(), reads);
      case Quantity.Sum s -> {
        read(s.left(), frame, reads, classified);
        read(s.right(), frame, reads, classified);
      }
      case Quantity.Product p -> {
        read(p.left(), frame, reads, classified);
        read(p.right(), frame, reads, classified);
      }
      case Quantity.MovementTpp m -> {
        m.factors().forEach(spec -> read(spec, reads));
        if (m.set() != null) {
          read(m.set(), frame, reads, classified);
        }
      }
    }
  }
}
