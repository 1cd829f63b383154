package org.pratique.engine.decide;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.condition.Classes;
import org.pratique.engine.condition.EntityRef;
import org.pratique.engine.condition.Expr;
import org.pratique.engine.condition.FactPath;
import org.pratique.engine.condition.Frame;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.Value;
import org.pratique.engine.fact.Vocabulary;
import org.pratique.engine.law.Rule;

/**
 * The rules of a plan that may say something of an item, by their places in it. The others are
 * refuted by what few facts tell alone: the item's ECCN and form, what kind of movement it is and
 * where to. Taking every other fact as unknown, their conditions are no; so they are no whatever
 * the other facts are.
 *
 * @param flags places of rules that flag
 */
public record Docket(int[] prohibitions, int[] demands, int[] reserves, int[] flags) {

  /**
   * What may be known while a condition is outlined.
   *
   * @param eccn whether the item's ECCN is
   * @param path whether a fact is
   */
  private record Told(boolean eccn, Predicate<FactPath> path) {}

  /** What a docket hangs on. */
  enum By {
    /** All that few facts tell. */
    ITEM,
    /** The same without the ECCN. */
    ANY_ECCN
  }

  /** The dockets of a plan, each made when it is first needed; for threads to share. */
  static final class Index {
    /** Dockets kept; then all are forgotten, and made again when they are needed. */
    private static final int KEPT_MAX = 4_096;

    private final Plan plan;
    private final int eccn;
    private final int form;
    private final int kind;
    private final int to;
    private final Map<Key, Docket> made = new ConcurrentHashMap<>();
    private final Map<Value, int[]> possible = new ConcurrentHashMap<>();
    private final Map<By, Told> told;
    private final Told ofForm;

    Index(Plan plan) {
      this.plan = plan;
      Vocabulary vocabulary = plan.book.vocabulary();
      eccn = vocabulary.need(EntityKind.ITEM, "eccn").slot();
      form = vocabulary.need(EntityKind.ITEM, "form").slot();
      kind = vocabulary.need(EntityKind.MOVEMENT, "kind").slot();
      to = vocabulary.need(EntityKind.MOVEMENT, "to").slot();
      ofForm = new Told(false, path -> single(path, EntityKind.ITEM, form));
      told =
          Map.of(
              By.ITEM, new Told(true, this::told),
              By.ANY_ECCN, new Told(false, this::told));
    }

    /** For the item that the frame looks at, which has this key. */
    Docket of(Key key, Frame frame) {
      Docket known = made.get(key);
      if (known == null) {
        known = docket(frame, Objects.requireNonNull(told.get(key.by)));
        if (made.size() >= KEPT_MAX) {
          made.clear();
        }
        made.put(key, known);
      }
      return known;
    }

    private Docket docket(Frame frame, Told told) {
      return new Docket(
          live(plan.prohibitions, frame, told),
          live(plan.demands.stream().map(Plan.Demand::rule).toList(), frame, told),
          live(plan.reserves, frame, told),
          live(plan.flags, frame, told));
    }

    private static int[] live(List<Rule> rules, Frame frame, Told told) {
      return IntStream.range(0, rules.size())
          .filter(i -> outline(rules.get(i).when(), frame, told) != Truth.NO)
          .toArray();
    }

    /** The condition's truth if nothing were known but what is told. */
    private static Truth outline(Expr expr, Frame frame, Told told) {
      return switch (expr) {
        case Expr.Constant c -> c.truth();
        case Expr.Not n -> outline(n.of(), frame, told).not();
        case Expr.And a -> {
          Truth all = Truth.YES;
          List<Expr> parts = a.parts();
          for (int i = 0; i < parts.size() && all != Truth.NO; i++) {
            all = all.and(outline(parts.get(i), frame, told));
          }
          yield all;
        }
        case Expr.Or o -> {
          Truth any = Truth.NO;
          List<Expr> parts = o.parts();
          for (int i = 0; i < parts.size() && any != Truth.YES; i++) {
            any = any.or(outline(parts.get(i), frame, told));
          }
          yield any;
        }
        case Expr.Defined d -> outline(d.body(), frame, told);
        case Expr.Bound b -> outline(b.body(), frame, told);
        case Expr.Limb l -> outline(l.body(), frame, told);
        case Expr.Remembered r -> outline(r.body(), frame, told);
        case Expr.ItemIn in -> told.eccn() ? in.test(frame) : Truth.UNKNOWN;
        case Expr.InCountries in -> told.path().test(in.path()) ? in.test(frame) : Truth.UNKNOWN;
        case Expr.Is is -> told.path().test(is.path()) ? is.test(frame) : Truth.UNKNOWN;
        case Expr.InValues in -> told.path().test(in.path()) ? in.test(frame) : Truth.UNKNOWN;
        case Expr.Each e -> Truth.UNKNOWN;
        case Expr.Compare c -> Truth.UNKNOWN;
        case Expr.Same s -> Truth.UNKNOWN;
        case Expr.EccnFactIn in -> Truth.UNKNOWN;
        case Expr.Includes in -> Truth.UNKNOWN;
        case Expr.IncludesCountry in -> Truth.UNKNOWN;
        case Expr.IncludesEccn in -> Truth.UNKNOWN;
        case Expr.SameFamily s -> Truth.UNKNOWN;
        case Expr.ListedIn l -> Truth.UNKNOWN;
      };
    }

    private boolean told(FactPath path) {
      return single(path, EntityKind.ITEM, form)
          || single(path, EntityKind.MOVEMENT, kind)
          || single(path, EntityKind.MOVEMENT, to);
    }

    private static boolean single(FactPath path, EntityKind of, int slot) {
      return path.entity() instanceof EntityRef.Single
          && path.spec().entity() == of
          && path.spec().slot() == slot
          && path.spec().closedBy().isEmpty();
    }

    /** The same for all plans with these classification rules. */
    Key key(By by, Frame frame) {
      boolean eccns = by != By.ANY_ECCN;
      Value stated = eccns ? frame.item().get(eccn) : Value.UNKNOWN;
      return new Key(
          by,
          stated,
          frame.item().get(form),
          frame.movement().root().get(kind),
          frame.movement().root().get(to),
          stated instanceof Value.Eccn || !eccns ? Key.NONE : classes(frame));
    }

    /** What the classification rules say, two bits each; nought is no. */
    private long[] classes(Frame frame) {
      Classes all = frame.classes();
      long[] bits = new long[(2 * all.size() + Long.SIZE - 1) / Long.SIZE];
      for (int i : possible.computeIfAbsent(frame.item().get(form), f -> possible(all, frame))) {
        bits[2 * i / Long.SIZE] |= (long) frame.classified(i).ordinal() << (2 * i);
      }
      return bits;
    }

    /** The classification rules that may say something of an item of this form. */
    private int[] possible(Classes all, Frame frame) {
      return IntStream.range(0, all.size())
          .filter(i -> outline(all.entry(i).when(), frame, ofForm) != Truth.NO)
          .toArray();
    }
  }

  /** The facts of an item that its docket hangs on. */
  public static final class Key {
    static final long[] NONE = {};

    private final By by;
    private final Value eccn;
    private final Value form;
    private final Value kind;
    private final Value to;
    private final long[] classes;
    private final int hash;

    private Key(By by, Value eccn, Value form, Value kind, Value to, long[] classes) {
      this.by = by;
      this.eccn = eccn;
      this.form = form;
      this.kind = kind;
      this.to = to;
      this.classes = classes;
      int mixed = 31 * eccn.hashCode() + form.hashCode();
      mixed = 31 * mixed + kind.hashCode();
      mixed = 31 * mixed + to.hashCode();
      hash = 31 * mixed + Arrays.hashCode(classes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && hash == key.hash
          && by == key.by
          && to.equals(key.to)
          && eccn.equals(key.eccn)
          && form.equals(key.form)
          && kind.equals(key.kind)
          && Arrays.equals(classes, key.classes);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
