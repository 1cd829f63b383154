package org.pratique.engine.condition;

import java.util.Set;
import org.pratique.engine.fact.FactSpec;

/** The unknown facts a condition waits for: what {@link Prover} would say, without its words. */
public final class Opens {
  private final Frame frame;
  private final Set<FactRef> found;

  /** Adds what it finds to the set, in reading order. */
  public Opens(Frame frame, Set<FactRef> found) {
    this.frame = frame;
    this.found = found;
  }

  public void collect(Expr expr) {
    if (expr.test(frame) != Truth.UNKNOWN) {
      return;
    }
    switch (expr) {
      case Expr.Constant c -> {}
      case Expr.Not n -> collect(n.of());
      case Expr.And a -> a.parts().forEach(this::collect);
      case Expr.Or o -> o.parts().forEach(this::collect);
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
      case Expr.SameFamily s ->
          found.addAll(Families.openFamily(s.party().of(frame), s.other().of(frame), frame));
      case Expr.ListedIn l ->
          found.addAll(Families.openListing(l.party().of(frame), l.list(), frame.slots()));
      case Expr.Defined d -> collect(d.body());
      case Expr.Bound b -> {
        frame.variables[b.variable().index()] = b.to().of(frame);
        collect(b.body());
      }
      case Expr.Limb l -> collect(l.body());
    }
  }

  private void each(Expr.Each each) {
    int itemBefore = frame.itemIndex();
    for (int i = 0; i < each.in().size(frame); i++) {
      each.enter(frame, i);
      collect(each.body());
    }
    frame.item(itemBefore);
  }

  private void add(FactPath path) {
    found.add(path.ref(frame));
  }

  private void addIfUnknown(FactPath path) {
    if (path.in(frame).unknown()) {
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
      if (counts == Truth.UNKNOWN && set != null) {
        eccn(set);
      }
      if (counts != Truth.NO) {
        for (FactSpec spec : sum.factors()) {
          if (frame.item().get(spec.slot()).unknown()) {
            found.add(new FactRef(frame.item(), spec));
          }
        }
      }
    }
    frame.item(before);
  }

  /** A stated heading that does not settle it, or what the classification rules wait for. */
  private void eccn(EccnSet set) {
    if (!frame.item().get(frame.eccnSlot()).unknown()) {
      found.add(frame.itemFact("eccn"));
      return;
    }
    if (frame.unclassifiable(set)) {
      found.add(frame.itemFact("eccn"));
    }
    org.pratique.engine.fact.Entity[] outer = frame.variables.clone();
    for (int index : set.classes(frame.classes())) {
      if (frame.classified(index) == Truth.UNKNOWN) {
        collect(frame.classes().entry(index).when());
      }
    }
    frame.restore(outer);
  }
}
