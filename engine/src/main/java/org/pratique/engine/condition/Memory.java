package org.pratique.engine.condition;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactRef;
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

  /** Beside them, the facts they wait for. */
  private @Nullable List<FactRef>[] open = none(0);

  private boolean opened;
  private int width;
  private int rows;

  /** The conditions ever asked, by number and in a list. */
  private Expr.@Nullable Remembered[] met = {};

  private @Nullable BitSet[] reads = {};

  private int[] order = {};
  private int count;

  /** Of each fact, the conditions met that read it. */
  private @Nullable Readers[] readers = {};

  private static final class Readers {
    private int[] numbers = new int[8];
    private int size;

    /** So many of the conditions met have been looked at. */
    private int seen;

    void add(int number) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * size);
      }
      numbers[size++] = number;
    }
  }

  Memory(Frame frame) {
    this.frame = frame;
    widen(frame.classes().asked());
  }

  @SuppressWarnings("unchecked")
  private static @Nullable List<FactRef>[] none(int size) {
    return (List<FactRef>[]) new List<?>[size];
  }

  /** Of a movement with so many items nothing is known. */
  void clear(int items) {
    rows = Math.min(items, ITEMS_MAX);
    known = known.length < rows * width ? new byte[rows * width] : known;
    Arrays.fill(known, 0, rows * width, (byte) 0);
    if (opened) {
      open = none(rows * width);
      opened = false;
    } else if (open.length < known.length) {
      open = none(known.length);
    }
  }

  /** Null when it is not known. */
  @Nullable Truth get(int item, int number) {
    if (item >= rows || number >= width) {
      return null;
    }
    byte found = known[item * width + number];
    return found == 0 ? null : TRUTHS[found - 1];
  }

  @Nullable List<FactRef> open(int item, int number) {
    return item >= rows || number >= width ? null : open[item * width + number];
  }

  void put(int item, Expr.Remembered condition, Truth truth) {
    if (item < rows) {
      meet(condition);
      known[item * width + condition.number()] = (byte) (truth.ordinal() + 1);
    }
  }

  void put(int item, Expr.Remembered condition, List<FactRef> facts) {
    if (item < rows) {
      meet(condition);
      opened = true;
      open[item * width + condition.number()] = facts;
    }
  }

  private void meet(Expr.Remembered condition) {
    int number = condition.number();
    if (number >= width) {
      widen(Math.max(2 * width, number + 1));
    }
    if (met[number] == null) {
      met[number] = condition;
      order[count++] = number;
    }
  }

  private void widen(int wider) {
    byte[] more = new byte[rows * wider];
    @Nullable List<FactRef>[] moreOpen = none(rows * wider);
    for (int row = 0; row < rows; row++) {
      System.arraycopy(known, row * width, more, row * wider, width);
      System.arraycopy(open, row * width, moreOpen, row * wider, width);
    }
    known = more;
    open = moreOpen;
    width = wider;
    met = Arrays.copyOf(met, wider);
    reads = Arrays.copyOf(reads, wider);
    order = Arrays.copyOf(order, wider);
    frame.classes().asked(wider);
  }

  /** Forgets what was found by way of the fact, of whatever entity. */
  void changed(FactSpec spec) {
    Readers of = readers(key(spec));
    for (int i = 0; i < of.size; i++) {
      for (int row = 0; row < rows; row++) {
        int at = row * width + of.numbers[i];
        known[at] = 0;
        open[at] = null;
      }
    }
  }

  private Readers readers(int fact) {
    if (fact >= readers.length) {
      readers = Arrays.copyOf(readers, fact + 1);
    }
    Readers of = readers[fact];
    if (of == null) {
      of = new Readers();
      readers[fact] = of;
    }
    for (; of.seen < count; of.seen++) {
      if (reads(order[of.seen]).get(fact)) {
        of.add(order[of.seen]);
      }
    }
    return of;
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
