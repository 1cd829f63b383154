package org.pratique.engine.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.condition.Classes;
import org.pratique.engine.condition.Expr;
import org.pratique.engine.condition.Frame;
import org.pratique.engine.condition.Opens;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.decide.Plan;
import org.pratique.engine.decide.Weighing;
import org.pratique.engine.fact.FactRef;
import org.pratique.engine.law.Book;
import org.pratique.engine.law.Rule;

/**
 * What two plans have in common and where they part. While the parts that differ say the same of a
 * movement, its outcome is the same under both, whatever it is.
 */
final class Twins {
  /** One requirement in both plans; null where a plan lacks it. */
  private record Demands(
      Plan.@Nullable Demand a,
      Plan.@Nullable Demand b,
      boolean same,
      @Nullable Parts parts,
      List<Remedies> remedies) {}

  private record Remedies(Plan.@Nullable Remedy a, Plan.@Nullable Remedy b, boolean same) {
    boolean apart(Frame inA, Frame inB) {
      return !same && Twins.apart(usable(a, inA), usable(b, inB));
    }
  }

  /** The conditions that only one of two texts has, where both ask for all of theirs. */
  private record Parts(List<Expr> onlyA, List<Expr> onlyB) {
    static @Nullable Parts of(Expr a, Expr b) {
      if (!(a.plain() instanceof Expr.And ofA && b.plain() instanceof Expr.And ofB)) {
        return null;
      }
      List<Expr> onlyA = new ArrayList<>(ofA.parts().stream().map(Parts::bare).toList());
      List<Expr> onlyB = new ArrayList<>(ofB.parts().stream().map(Parts::bare).toList());
      List<Expr> common = new ArrayList<>(onlyA);
      common.retainAll(onlyB);
      onlyA.removeAll(common);
      onlyB.removeAll(common);
      return new Parts(onlyA, onlyB);
    }

    private static Expr bare(Expr part) {
      return part instanceof Expr.Limb limb ? limb.body() : part;
    }

    /** Whether what only one text asks for holds, so that both come to what they share. */
    boolean hold(Frame a, Frame b) {
      return onlyA.stream().allMatch(e -> e.test(a) == Truth.YES)
          && onlyB.stream().allMatch(e -> e.test(b) == Truth.YES);
    }

    void open(Opens inA, Opens inB) {
      onlyA.forEach(inA::collect);
      onlyB.forEach(inB::collect);
    }
  }

  /** A rule of jurisdiction, a prohibition or reserve in both plans. */
  private record Rules(@Nullable Rule a, @Nullable Rule b, boolean same) {
    boolean apart(Frame inA, Frame inB) {
      return !same && Twins.apart(says(a, inA), says(b, inB));
    }
  }

  private final List<Demands> demands = new ArrayList<>();
  private final List<Rules> rules = new ArrayList<>();

  /** Whether an item may be classified otherwise by the one book than by the other. */
  private final boolean classedApart;

  /**
   * @param classedApart whether an item may be classified otherwise by the one book than by the
   *     other, so that one condition may say two things of it
   */
  Twins(Plan a, Plan b, boolean classedApart) {
    this.classedApart = classedApart;
    Map<String, Plan.Demand> ofA = byId(a.demands, d -> d.rule().id());
    Map<String, Plan.Demand> ofB = byId(b.demands, d -> d.rule().id());
    for (String id : ids(ofA, ofB)) {
      demands.add(demands(ofA.get(id), ofB.get(id)));
    }
    pair(a.jurisdiction, b.jurisdiction);
    pair(a.prohibitions, b.prohibitions);
    pair(a.reserves, b.reserves);
  }

  private Demands demands(Plan.@Nullable Demand a, Plan.@Nullable Demand b) {
    boolean alikeBut =
        a != null
            && b != null
            && a.rule().suspended() == b.rule().suspended()
            && (!a.rule().suspended() || same(a.revivedBy(), b.revivedBy()));
    Map<String, Plan.Remedy> ofA = remedies(a);
    Map<String, Plan.Remedy> ofB = remedies(b);
    List<Remedies> remedies = new ArrayList<>();
    for (String id : ids(ofA, ofB)) {
      Plan.Remedy x = ofA.get(id);
      Plan.Remedy y = ofB.get(id);
      boolean alike =
          x != null
              && y != null
              && x.gives() == y.gives()
              && same(x.rule(), y.rule())
              && same(x.barredBy(), y.barredBy());
      remedies.add(new Remedies(x, y, alike));
    }
    boolean same = alikeBut && a != null && b != null && same(a.rule(), b.rule());
    Parts parts =
        alikeBut && !classedApart && a != null && b != null
            ? Parts.of(a.rule().when(), b.rule().when())
            : null;
    return new Demands(a, b, same, parts, remedies);
  }

  private static Map<String, Plan.Remedy> remedies(Plan.@Nullable Demand demand) {
    return demand == null ? Map.of() : byId(demand.remedies(), r -> r.rule().id());
  }

  private boolean same(List<Rule> a, List<Rule> b) {
    return a.size() == b.size()
        && IntStream.range(0, a.size()).allMatch(i -> same(a.get(i), b.get(i)));
  }

  /** Whether the two say the same of every movement. */
  private boolean same(Rule a, Rule b) {
    return a.when().equals(b.when()) && !(classedApart && classified(a.when()));
  }

  private static boolean classified(Expr expr) {
    return expr instanceof Expr.ItemIn
        || expr instanceof Expr.Compare
        || expr.below().stream().anyMatch(Twins::classified);
  }

  private void pair(List<Rule> rulesOfA, List<Rule> rulesOfB) {
    Map<String, Rule> ofA = byId(rulesOfA, Rule::id);
    Map<String, Rule> ofB = byId(rulesOfB, Rule::id);
    for (String id : ids(ofA, ofB)) {
      Rule a = ofA.get(id);
      Rule b = ofB.get(id);
      rules.add(new Rules(a, b, a != null && b != null && same(a, b)));
    }
  }

  private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
    Map<String, T> byId = new LinkedHashMap<>();
    all.forEach(one -> byId.put(id.apply(one), one));
    return byId;
  }

  private static Set<String> ids(Map<String, ?> ofA, Map<String, ?> ofB) {
    Set<String> ids = new LinkedHashSet<>(ofA.keySet());
    ids.addAll(ofB.keySet());
    return ids;
  }

  /**
   * Citations of the rules that only one plan has, or has otherwise, and that are refuted here, so
   * that no movement of which nothing else is known can show the difference.
   */
  Set<String> outOfReach(Frame a, Frame b) {
    Set<String> cites = new LinkedHashSet<>();
    for (Rules pair : rules) {
      if (!pair.same() && says(pair.a(), a) == Truth.NO && says(pair.b(), b) == Truth.NO) {
        cite(pair.a(), cites);
        cite(pair.b(), cites);
      }
    }
    for (Demands pair : demands) {
      if (!pair.same() && required(pair.a(), a) == Truth.NO && required(pair.b(), b) == Truth.NO) {
        cite(pair.a() == null ? null : pair.a().rule(), cites);
        cite(pair.b() == null ? null : pair.b().rule(), cites);
      }
      for (Remedies remedies : pair.remedies()) {
        if (!remedies.same()
            && usable(remedies.a(), a) == Truth.NO
            && usable(remedies.b(), b) == Truth.NO) {
          cite(remedies.a() == null ? null : remedies.a().rule(), cites);
          cite(remedies.b() == null ? null : remedies.b().rule(), cites);
        }
      }
    }
    return cites;
  }

  private static void cite(@Nullable Rule rule, Set<String> cites) {
    if (rule != null) {
      cites.addAll(rule.cites());
    }
  }

  /** Citations of the classification rules that only one book has, or has otherwise. */
  static Set<String> classifying(Book a, Book b) {
    Set<String> cites = new LinkedHashSet<>();
    Set<Classes.Entry> ofA = entries(a.classes());
    Set<Classes.Entry> ofB = entries(b.classes());
    ofA.stream().filter(e -> !ofB.contains(e)).forEach(e -> cites.add(e.cites()));
    ofB.stream().filter(e -> !ofA.contains(e)).forEach(e -> cites.add(e.cites()));
    return cites;
  }

  private static Set<Classes.Entry> entries(Classes classes) {
    return IntStream.range(0, classes.size())
        .mapToObj(classes::entry)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether every part that differs says the same here, whatever the open facts turn out to be. */
  boolean agree(Frame a, Frame b) {
    for (Rules pair : rules) {
      if (pair.apart(a, b)) {
        return false;
      }
    }
    for (Demands pair : demands) {
      if (!agree(pair, a, b)) {
        return false;
      }
    }
    return true;
  }

  private static boolean agree(Demands pair, Frame a, Frame b) {
    Truth inA = required(pair.a(), a);
    Truth inB = required(pair.b(), b);
    if (inA == Truth.NO && inB == Truth.NO) {
      return true;
    }
    if (!pair.same() && apart(inA, inB) && (pair.parts() == null || !pair.parts().hold(a, b))) {
      return false;
    }
    for (Remedies remedies : pair.remedies()) {
      if (remedies.apart(a, b)) {
        return false;
      }
    }
    return true;
  }

  /** Not known to be the same. */
  private static boolean apart(Truth a, Truth b) {
    return a != b || a == Truth.UNKNOWN;
  }

  private static Truth says(@Nullable Rule rule, Frame frame) {
    return rule == null ? Truth.NO : rule.when().test(frame);
  }

  private static Truth required(Plan.@Nullable Demand demand, Frame frame) {
    return demand == null ? Truth.NO : Weighing.required(demand, frame);
  }

  private static Truth usable(Plan.@Nullable Remedy remedy, Frame frame) {
    return remedy == null ? Truth.NO : Weighing.usable(remedy, frame);
  }

  /** The open facts that the differing parts wait for. */
  Set<FactRef> open(Frame a, Frame b) {
    Set<FactRef> open = new LinkedHashSet<>();
    Opens inA = new Opens(a, open);
    Opens inB = new Opens(b, open);
    for (Rules pair : rules) {
      if (pair.apart(a, b)) {
        add(pair.a(), inA);
        add(pair.b(), inB);
      }
    }
    for (Demands pair : demands) {
      if (!agree(pair, a, b)) {
        if (pair.parts() != null) {
          pair.parts().open(inA, inB);
        }
        if (open.isEmpty()) {
          add(pair.a(), inA);
          add(pair.b(), inB);
        }
        for (Remedies remedies : pair.remedies()) {
          if (remedies.apart(a, b)) {
            add(remedies.a(), inA);
            add(remedies.b(), inB);
          }
        }
      }
    }
    return open;
  }

  private static void add(@Nullable Rule rule, Opens opens) {
    if (rule != null) {
      opens.collect(rule.when());
    }
  }

  private static void add(Plan.@Nullable Demand demand, Opens opens) {
    if (demand != null) {
      add(demand.rule(), opens);
      if (demand.rule().suspended()) {
        demand.revivedBy().forEach(r -> add(r, opens));
      }
    }
  }

  private static void add(Plan.@Nullable Remedy remedy, Opens opens) {
    if (remedy != null) {
      remedy.rules().forEach(r -> add(r, opens));
    }
  }

  /** The paragraphs that say yes, or leave it open, under one rule set and not under the other. */
  Set<String> responsible(Frame a, Frame b) {
    Set<String> cites = new LinkedHashSet<>();
    for (Rules pair : rules) {
      cite(pair.a(), pair.b(), says(pair.a(), a), says(pair.b(), b), cites);
    }
    for (Demands pair : demands) {
      Truth inA = required(pair.a(), a);
      Truth inB = required(pair.b(), b);
      if (inA != inB) {
        cite(inA == Truth.YES ? pair.a() : pair.b(), inA == Truth.YES ? a : b, cites);
      }
      if (inA != Truth.NO || inB != Truth.NO) {
        pair.remedies().forEach(r -> cite(r, a, b, cites));
      }
    }
    return cites;
  }

  private static void cite(
      @Nullable Rule a, @Nullable Rule b, Truth inA, Truth inB, Set<String> cites) {
    if (inA != inB && a != null && inA != Truth.NO) {
      cites.add(a.citation());
    }
    if (inA != inB && b != null && inB != Truth.NO) {
      cites.add(b.citation());
    }
  }

  private static void cite(Plan.@Nullable Demand demand, Frame frame, Set<String> cites) {
    if (demand == null) {
      return;
    }
    cites.add(demand.rule().citation());
    if (demand.rule().suspended()) {
      demand.revivedBy().stream()
          .filter(r -> r.when().test(frame) == Truth.YES)
          .forEach(r -> cites.add(r.citation()));
    }
  }

  private static void cite(Remedies pair, Frame a, Frame b, Set<String> cites) {
    Truth inA = usable(pair.a(), a);
    Truth inB = usable(pair.b(), b);
    if (inA == inB) {
      return;
    }
    Plan.Remedy helps = inA == Truth.YES ? pair.a() : inB == Truth.YES ? pair.b() : null;
    if (helps != null) {
      cites.add(helps.symbol() + ": " + helps.rule().citation());
    }
    Plan.Remedy other = inA == Truth.YES ? pair.b() : pair.a();
    Frame there = inA == Truth.YES ? b : a;
    if (other != null) {
      other.barredBy().stream()
          .filter(r -> r.when().test(there) == Truth.YES)
          .forEach(r -> cites.add(r.citation()));
    }
  }
}
