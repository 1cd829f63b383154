package org.pratique.engine.condition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.FactRef;
import org.pratique.engine.fact.Numbers;
import org.pratique.engine.fact.Value;

/**
 * Evaluates a condition with its proof: for yes and no the lines it follows from, for unknown the
 * lines still open.
 */
public final class Prover {
  private final Frame frame;

  public Prover(Frame frame) {
    this.frame = frame;
  }

  public Proof prove(Expr expr) {
    return switch (expr) {
      case Expr.Constant c -> Proof.leaf(c.truth(), c.truth().word(), List.of());
      case Expr.Not n -> negated(n);
      case Expr.And a -> joined(a.parts(), true);
      case Expr.Or o -> joined(o.parts(), false);
      case Expr.Each e -> each(e);
      case Expr.Compare c -> compare(c, c.test(frame));
      case Expr.Is is -> fact(is, is.path(), isText(is.path(), is.value()));
      case Expr.Same s -> same(s);
      case Expr.InCountries in -> fact(in, in.path(), in.name());
      case Expr.InValues in -> fact(in, in.path(), in.values().toString());
      case Expr.ItemIn in -> itemIn(in);
      case Expr.EccnFactIn in -> fact(in, in.path(), in.set().name());
      case Expr.Includes in -> includes(in, in.path(), in.value().toString());
      case Expr.IncludesCountry in -> includes(in, in.path(), "some of " + in.name());
      case Expr.IncludesEccn in -> includes(in, in.path(), "some of " + in.set().name());
      case Expr.SameFamily s -> family(s);
      case Expr.ListedIn l -> listed(l);
      case Expr.Defined d -> wrap("define", d.call(), d.cites(), prove(d.body()));
      case Expr.Bound b -> {
        frame.variables[b.variable().index()] = b.to().of(frame);
        yield prove(b.body());
      }
      case Expr.Remembered r -> prove(r.body());
      case Expr.Limb l -> wrap("limb", l.en(), l.cites(), prove(l.body()));
    };
  }

  private Proof negated(Expr.Not not) {
    if (not.of() instanceof Expr.Compare c) {
      return compare(new Expr.Compare(c.op().negated(), c.left(), c.right()), not.test(frame));
    }
    Proof inner = prove(not.of());
    String text = inner.children().isEmpty() ? inner.text() : "not (" + inner.text() + ")";
    return new Proof(
        inner.kind(), inner.truth().not(), text, inner.cites(), inner.open(), inner.children());
  }

  /** By the one part that decides, or else by those that leave it as it is. */
  private Proof joined(List<Expr> parts, boolean and) {
    Truth decisive = Truth.of(!and);
    Truth result = Truth.of(and);
    for (Expr part : parts) {
      Truth truth = part.test(frame);
      if (truth == decisive) {
        return prove(part);
      }
      result = and ? result.and(truth) : result.or(truth);
    }
    List<Proof> lines = new ArrayList<>(parts.size());
    for (Expr part : parts) {
      if (result != Truth.UNKNOWN || part.test(frame) == Truth.UNKNOWN) {
        lines.add(prove(part));
      }
    }
    return lines.size() == 1
        ? lines.getFirst()
        : Proof.node("limb", result, and ? "all of these" : "any of these", "", lines);
  }

  private Proof each(Expr.Each each) {
    Truth end = Truth.of(!each.all());
    Truth result = Truth.of(each.all());
    List<Proof> lines = new ArrayList<>();
    int itemBefore = frame.itemIndex();
    int size = each.in().size(frame);
    for (int i = 0; i < size && result != end; i++) {
      each.enter(frame, i);
      Entity member = frame.variables[each.variable().index()];
      Proof proof = prove(each.body());
      lines.add(wrap("limb", member.toString(), "", proof));
      result = each.all() ? result.and(proof.truth()) : result.or(proof.truth());
    }
    frame.item(itemBefore);
    if (each.in().open(frame) && result != end) {
      result = Truth.UNKNOWN;
      lines.add(
          Proof.leaf(
              Truth.UNKNOWN, "parties nobody has named (partiesComplete: false)", List.of()));
    }
    Truth kept = result;
    lines.removeIf(p -> p.truth() != kept);
    String what = each.all() ? "each " + each.variable().word() : "a " + each.variable().word();
    if (size == 0 && !each.in().open(frame)) {
      return Proof.leaf(result, "the movement states no such " + each.variable().word(), List.of());
    }
    return lines.size() == 1 ? lines.getFirst() : Proof.node("limb", result, what, "", lines);
  }

  private static Proof wrap(String kind, String text, String cites, Proof inner) {
    if (text.isEmpty()) {
      return new Proof(
          inner.kind(),
          inner.truth(),
          inner.text(),
          cites.isEmpty() ? inner.cites() : cites,
          inner.open(),
          inner.children());
    }
    return new Proof(kind, inner.truth(), text, cites, List.of(), List.of(inner));
  }

  private Proof compare(Expr.Compare compare, Truth truth) {
    return Proof.leaf(
        truth,
        words(compare.left()) + " " + sign(compare.op(), truth) + " " + words(compare.right()),
        open(compare));
  }

  /** What a line that has no lines below it waits for. */
  private List<FactRef> open(Expr leaf) {
    if (leaf.test(frame) != Truth.UNKNOWN) {
      return List.of();
    }
    Set<FactRef> open = new LinkedHashSet<>();
    new Opens(frame, open).collect(leaf);
    return List.copyOf(open);
  }

  /** A comparison that fails is printed as what holds instead. */
  private static String sign(Expr.Compare.Op op, Truth truth) {
    return truth == Truth.NO ? op.negated().sign() : op.sign();
  }

  private String words(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Constant c ->
          c.unit().equals(Quantity.DATE) ? day(c.amount()) : amount(c.amount(), c.unit());
      case Quantity.Unlimited u -> u.written() + " (no cap)";
      case Quantity.OfFact f -> f.path().word() + " " + value(f.path());
      case Quantity.Sum s -> words(s.left()) + (s.minus() ? " − " : " + ") + words(s.right());
      case Quantity.Product p -> words(p.left()) + (p.divide() ? " ÷ " : " × ") + words(p.right());
      case Quantity.MovementTpp m -> {
        BigDecimal total = m.in(frame);
        yield "TPP of the movement " + (total == null ? "unknown" : amount(total, m.unit()));
      }
    };
  }

  private static String day(BigDecimal epochDay) {
    return java.time.LocalDate.ofEpochDay(epochDay.longValue()).toString();
  }

  private static String amount(BigDecimal amount, String unit) {
    return unit.isEmpty() ? Numbers.plain(amount) : Numbers.plain(amount) + " " + unit;
  }

  private String value(FactPath path) {
    Value value = path.in(frame);
    return value instanceof Value.Num n ? amount(n.amount(), path.spec().unit()) : value.toString();
  }

  private Proof fact(Expr expr, FactPath path, String set) {
    Truth truth = expr.test(frame);
    String relation =
        set.startsWith("= ") || set.startsWith("≠ ")
            ? set
            : truth == Truth.NO ? "is not in " + set : "is in " + set;
    String text =
        truth == Truth.UNKNOWN
            ? path.word() + " unknown: " + set
            : path.word() + " " + path.in(frame) + " " + relation;
    if (set.isEmpty()) {
      text = path.word() + " " + path.in(frame);
    }
    return Proof.leaf(truth, text, open(expr));
  }

  private String isText(FactPath path, Value wanted) {
    if (wanted instanceof Value.Bool) {
      return "";
    }
    return Expr.equal(path.in(frame), wanted) ? "= " + wanted : "≠ " + wanted;
  }

  private Proof same(Expr.Same same) {
    Truth truth = same.test(frame);
    return Proof.leaf(
        truth,
        same.left().word()
            + " "
            + value(same.left())
            + ", "
            + same.right().word()
            + " "
            + value(same.right()),
        open(same));
  }

  private Proof includes(Expr in, FactPath path, String what) {
    return Proof.leaf(
        in.test(frame), path.word() + " (" + path.in(frame) + ") includes " + what, open(in));
  }

  private Proof itemIn(Expr.ItemIn in) {
    Truth truth = frame.eccnIn(in.set());
    Value stated = frame.item().get(frame.eccnSlot());
    if (!stated.unknown()) {
      return Proof.leaf(
          truth, frame.item() + " is " + stated + " (stated)" + member(truth, in.set()), open(in));
    }
    return eccnProof(in.set());
  }

  private static String member(Truth truth, EccnSet set) {
    return switch (truth) {
      case YES -> ", in " + set.name();
      case NO -> ", not in " + set.name();
      case UNKNOWN -> ", which does not settle whether it is in " + set.name();
    };
  }

  /** Classified by the rules: yes shows the paragraph that fits, unknown those still open. */
  private Proof eccnProof(EccnSet set) {
    Truth truth = frame.eccnIn(set);
    List<Proof> lines = new ArrayList<>();
    String fits = "";
    Entity[] outer = frame.variables.clone();
    for (int index : set.classes(frame.classes())) {
      if (frame.classified(index) != truth || truth == Truth.NO) {
        continue;
      }
      Classes.Entry entry = frame.classes().entry(index);
      lines.add(wrap("item", entry.eccn(), entry.cites(), prove(entry.when())));
      fits = entry.eccn();
      if (truth == Truth.YES) {
        break;
      }
    }
    frame.restore(outer);
    String text =
        switch (truth) {
          case YES -> frame.item() + " is " + fits + ", in " + set.name();
          case NO -> frame.item() + " is in none of " + set.name();
          case UNKNOWN -> "whether " + frame.item() + " is in " + set.name();
        };
    boolean asks = truth == Truth.UNKNOWN && frame.unclassifiable(set);
    return new Proof(
        "item", truth, text, "", asks ? List.of(frame.itemFact("eccn")) : List.of(), lines);
  }

  private Proof family(Expr.SameFamily s) {
    Entity a = s.party().of(frame);
    Entity b = s.other().of(frame);
    Truth truth = s.test(frame);
    String text =
        a
            + (truth == Truth.NO
                ? " is not of the corporate family of "
                : " is of the corporate family of ")
            + b;
    return Proof.leaf(truth, truth == Truth.UNKNOWN ? "whether " + text : text, open(s));
  }

  private Proof listed(Expr.ListedIn l) {
    Entity party = l.party().of(frame);
    Truth truth = l.test(frame);
    String text = party + (truth == Truth.NO ? " is not in " : " is in ") + l.list().id();
    return Proof.leaf(truth, truth == Truth.UNKNOWN ? "whether " + text : text, open(l));
  }
}
