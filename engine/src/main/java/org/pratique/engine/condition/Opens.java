package org.pratique.engine.condition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.FactRef;
import org.pratique.engine.fact.FactSpec;

/** The unknown facts a condition waits for: what {@link Prover} would say, without its words. */
public final class Opens {
  private static final String BEGIN = "(";
  private static final String END = ")";

  private final Frame frame;
  private final Set<FactRef> found;
  private final @Nullable List<Object> residue;
  private final boolean whatever;

  /** Adds what it finds to the set, in reading order. */
  public Opens(Frame frame, Set<FactRef> found) {
    this(frame, found, null);
  }

  /**
   * @param residue gets what is left of the condition once the known facts are filled in: two
   *     movements that leave the same residue of a condition cannot be told apart by it, whatever
   *     the open facts turn out to be
   */
  public Opens(Frame frame, Set<FactRef> found, @Nullable List<Object> residue) {
    this(frame, found, residue, false);
  }

  private Opens(Frame frame, Set<FactRef> found, @Nullable List<Object> residue, boolean whatever) {
    this.frame = frame;
    this.found = found;
    this.residue = residue;
    this.whatever = whatever;
  }

  /** Every fact that the condition looks at, known or not, whatever the other facts are. */
  public static Set<FactRef> reads(Expr expr, Frame frame) {
    Set<FactRef> reads = new LinkedHashSet<>();
    new Opens(frame, reads, null, true).collect(expr);
    return reads;
  }

  private void leave(Object what) {
    if (residue != null) {
      residue.add(what);
    }
  }

  public void collect(Expr expr) {
    if (!whatever && expr.test(frame) != Truth.UNKNOWN) {
      return;
    }
    switch (expr) {
      case Expr.Constant c -> {}
      case Expr.Not n -> collect(n.of());
      case Expr.And a -> parts(a.parts());
      case Expr.Or o -> parts(o.parts());
      case Expr.Each e -> each(e);
      case Expr.Compare c -> {
        quantity(c.left());
        quantity(c.right());
      }
      case Expr.Is is -> add(is.path());
      case Expr.Same s -> {
        addIfUnknown(s.left());
        addIfUnknown(s.right());
      }
      case Expr.InCountries in -> add(in.path());
      case Expr.InValues in -> add(in.path());
      case Expr.ItemIn in -> eccn(in.set());
      case Expr.EccnFactIn in -> add(in.path());
      case Expr.Includes in -> add(in.path());
      case Expr.IncludesCountry in -> add(in.path());
      case Expr.IncludesEccn in -> add(in.path());
      case Expr.SameFamily s -> {
        Entity party = s.party().of(frame);
        Entity other = s.other().of(frame);
        found.addAll(
            whatever
                ? Families.readByFamily(party, other, frame.slots())
                : Families.openFamily(party, other, frame));
        if (residue != null) {
          residue.add(Families.familyResidue(party, other, frame));
        }
      }
      case Expr.ListedIn l -> {
        Entity party = l.party().of(frame);
        found.addAll(
            whatever
                ? Families.readByListing(party, frame.slots())
                : Families.openListing(party, l.list(), frame.slots()));
        if (residue != null) {
          residue.add(Families.listingResidue(party, l.list(), frame.slots()));
        }
      }
      case Expr.Defined d -> collect(d.body());
      case Expr.Bound b -> {
        frame.variables[b.variable().index()] = b.to().of(frame);
        collect(b.body());
      }
      case Expr.Limb l -> collect(l.body());
      case Expr.Remembered r -> remembered(r);
    }
  }

  private void remembered(Expr.Remembered condition) {
    if (whatever || residue != null) {
      collect(condition.body());
    } else {
      found.addAll(frame.open(condition));
    }
  }

  private void parts(List<Expr> parts) {
    leave(BEGIN);
    for (int i = 0; i < parts.size(); i++) {
      leave(i);
      collect(parts.get(i));
    }
    leave(END);
  }

  private void each(Expr.Each each) {
    int itemBefore = frame.itemIndex();
    leave(BEGIN);
    for (int i = 0; i < each.in().size(frame); i++) {
      each.enter(frame, i);
      leave(i);
      collect(each.body());
    }
    leave(END);
    frame.item(itemBefore);
  }

  /** The declaration that would close the fact comes first: it may spare many questions. */
  private void add(FactPath path) {
    FactRef fact = path.ref(frame);
    path.spec()
        .closedBy()
        .filter(by -> whatever || fact.entity().source(path.spec().slot()).paths().isEmpty())
        .filter(by -> by.type() == FactSpec.Type.BOOLEAN)
        .map(by -> new FactRef(FactPath.closing(by, fact.entity(), frame), by))
        .filter(by -> whatever || by.entity().get(by.spec().slot()).unknown())
        .ifPresent(this::add);
    add(fact);
    leave(path.in(frame));
  }

  private void add(FactRef fact) {
    found.add(fact);
    leave(fact);
  }

  private void addIfUnknown(FactPath path) {
    leave(path.in(frame));
    if (whatever || path.in(frame).unknown()) {
      add(path);
    }
  }

  private void quantity(Quantity quantity) {
    switch (quantity) {
      case Quantity.Constant c -> {}
      case Quantity.Unlimited u -> {}
      case Quantity.OfFact f -> addIfUnknown(f.path());
      case Quantity.Sum s -> {
        quantity(s.left());
        quantity(s.right());
      }
      case Quantity.Product p -> {
        quantity(p.left());
        quantity(p.right());
      }
      case Quantity.MovementTpp m -> tpp(m);
    }
  }

  private void tpp(Quantity.MovementTpp sum) {
    int before = frame.itemIndex();
    EccnSet set = sum.set();
    for (int i = 0; i < frame.movement().items().size(); i++) {
      frame.item(i);
      Truth counts = set == null ? Truth.YES : frame.eccnIn(set);
      leave(counts);
      if ((whatever || counts == Truth.UNKNOWN) && set != null) {
        eccn(set);
      }
      if (whatever || counts != Truth.NO) {
        for (FactSpec spec : sum.factors()) {
          leave(frame.item().get(spec.slot()));
          if (whatever || frame.item().get(spec.slot()).unknown()) {
            add(new FactRef(frame.item(), spec));
          }
        }
      }
    }
    frame.item(before);
  }

  /** A stated heading that does not settle it, or what the classification rules wait for. */
  private void eccn(EccnSet set) {
    leave(frame.item().get(frame.eccnSlot()));
    if (whatever) {
      add(frame.itemFact("eccn"));
      add(frame.itemFact("form"));
    } else if (!frame.item().get(frame.eccnSlot()).unknown()) {
      add(frame.itemFact("eccn"));
      return;
    }
    if (frame.unclassifiable(set)) {
      add(frame.itemFact("eccn"));
    }
    Entity[] outer = frame.variables.clone();
    for (int index : set.classes(frame.classes())) {
      if (whatever || frame.classified(index) == Truth.UNKNOWN) {
        leave(index);
        collect(frame.classes().entry(index).when());
      }
    }
    frame.restore(outer);
  }
}
