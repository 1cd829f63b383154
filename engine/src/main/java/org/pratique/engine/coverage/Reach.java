package org.pratique.engine.coverage;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.condition.EccnSet;
import org.pratique.engine.condition.EntityRef;
import org.pratique.engine.condition.Expr;
import org.pratique.engine.condition.FactPath;
import org.pratique.engine.condition.Quantity;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Value;

/**
 * Whether a condition can be yes for any movement at all. Branches of `any` are tried one after
 * another; a branch fails where what it asks of one fact cannot all hold. Where that is not enough
 * to tell, or takes too long, the condition is taken for one that can be yes: a refusal is proved.
 */
final class Reach {
  /** Conditions of the packs need a few hundred; those beyond are left unproved. */
  private static final int STEPS_MAX = 50_000;

  private int steps;
  private int members;
  private String contradiction = "it is `no` whatever is known";

  private Reach() {}

  /** Something that has to be yes, or no, with the meaning of its variables. */
  private record Goal(Expr expr, boolean yes, Scope scope) {}

  /** What variables, and the item under consideration, stand for. */
  private record Scope(Map<Integer, String> variables, String item) {
    static final Scope START = new Scope(Map.of(), "item");

    Scope with(int variable, String entity) {
      Map<Integer, String> all = new HashMap<>(variables);
      all.put(variable, entity);
      return new Scope(all, item);
    }

    Scope at(String member) {
      return new Scope(variables, member);
    }

    String word(EntityRef entity) {
      return switch (entity) {
        case EntityRef.Single s -> s.kind() == EntityKind.ITEM ? item : s.word();
        case EntityRef.Role r -> r.word();
        case EntityRef.Variable v -> variables.getOrDefault(v.index(), v.word());
        case EntityRef.Parent p -> word(p.party()) + ".ultimateParent";
        case EntityRef.SiteParty s -> s.word();
      };
    }

    String word(FactPath path) {
      return word(path.entity()) + "." + path.spec().name();
    }
  }

  /** Why the condition can never be yes; empty when it can, for all that can be told. */
  static Optional<String> never(Expr condition) {
    Reach reach = new Reach();
    Deque<Goal> goals = new ArrayDeque<>(List.of(new Goal(condition, true, Scope.START)));
    return reach.holds(goals, new ArrayList<>(), new Claims())
        ? Optional.empty()
        : Optional.of(reach.contradiction);
  }

  /**
   * Whether all goals can be met together.
   *
   * @param choices lists of goals of which one each must be met
   */
  private boolean holds(Deque<Goal> goals, List<List<Goal>> choices, Claims claims) {
    while (!goals.isEmpty()) {
      if (++steps > STEPS_MAX) {
        return true;
      }
      if (!meet(goals.pop(), goals, choices, claims)) {
        return false;
      }
    }
    if (choices.isEmpty()) {
      return true;
    }
    List<List<Goal>> rest = choices.subList(1, choices.size());
    for (Goal choice : choices.getFirst()) {
      Deque<Goal> one = new ArrayDeque<>(List.of(choice));
      if (holds(one, new ArrayList<>(rest), claims.copy())) {
        return true;
      }
    }
    return false;
  }

  private boolean meet(Goal goal, Deque<Goal> goals, List<List<Goal>> choices, Claims claims) {
    boolean yes = goal.yes();
    Scope scope = goal.scope();
    return switch (goal.expr()) {
      case Expr.Constant c -> c.truth() == Truth.of(yes);
      case Expr.Not n -> later(goals, n.of(), !yes, scope);
      case Expr.And a -> parts(a.parts(), !yes, goal, goals, choices);
      case Expr.Or o -> parts(o.parts(), yes, goal, goals, choices);
      case Expr.Each e -> each(e, goal, goals);
      case Expr.Defined d -> later(goals, d.body(), yes, scope);
      case Expr.Bound b ->
          later(goals, b.body(), yes, scope.with(b.variable().index(), scope.word(b.to())));
      case Expr.Limb l -> later(goals, l.body(), yes, scope);
      case Expr.Remembered r -> later(goals, r.body(), yes, scope);
      case Expr.Compare c -> told(compare(c, yes, scope, claims), c.left(), scope);
      case Expr.Is is ->
          told(among(is.path(), List.of(is.value()), goal, claims), is.path(), scope);
      case Expr.InValues in -> told(among(in.path(), in.values(), goal, claims), in.path(), scope);
      case Expr.InCountries in -> told(countries(in, goal, claims), in.path(), scope);
      case Expr.Same s -> claims.answer(pair(scope.word(s.left()), scope.word(s.right())), yes);
      case Expr.ItemIn in -> claims.answer(scope.item() + " in " + word(in.set()), yes);
      case Expr.EccnFactIn in -> claims.answer(scope.word(in.path()) + word(in.set()), yes);
      case Expr.Includes in ->
          told(claims.answer(scope.word(in.path()) + in.value(), yes), in.path(), scope);
      case Expr.IncludesCountry in ->
          claims.answer(scope.word(in.path()) + " any " + in.set(), yes);
      case Expr.IncludesEccn in -> claims.answer(scope.word(in.path()) + word(in.set()), yes);
      case Expr.SameFamily s ->
          claims.answer("family " + pair(scope.word(s.party()), scope.word(s.other())), yes);
      case Expr.ListedIn l -> claims.answer(scope.word(l.party()) + " in " + l.list().id(), yes);
    };
  }

  private static boolean later(Deque<Goal> goals, Expr expr, boolean yes, Scope scope) {
    goals.push(new Goal(expr, yes, scope));
    return true;
  }

  private static boolean parts(
      List<Expr> parts, boolean oneOf, Goal goal, Deque<Goal> goals, List<List<Goal>> choices) {
    List<Goal> each = parts.stream().map(part -> new Goal(part, goal.yes(), goal.scope())).toList();
    if (!oneOf) {
      goals.addAll(each);
      return true;
    }
    if (each.size() == 1) {
      goals.addAll(each);
    } else {
      choices.add(each);
    }
    return !each.isEmpty();
  }

  /** There must be some member that it holds of, or not; that it holds of all may be empty. */
  private boolean each(Expr.Each each, Goal goal, Deque<Goal> goals) {
    if (each.all() == goal.yes()) {
      return true;
    }
    String member = each.variable().word() + "#" + ++members;
    Scope scope = goal.scope().with(each.variable().index(), member);
    return later(
        goals,
        each.body(),
        goal.yes(),
        each.in().kind() == EntityKind.ITEM ? scope.at(member) : scope);
  }

  private static boolean among(FactPath path, List<Value> values, Goal goal, Claims claims) {
    String key = goal.scope().word(path);
    if (path.spec().type() == FactSpec.Type.BOOLEAN
        && !claims.among(key, List.of(Value.Bool.YES, Value.Bool.NO))) {
      return false;
    }
    return goal.yes() ? claims.among(key, values) : claims.notAmong(key, values);
  }

  /** A fact that may be none, or several, may be in sets that have no country in common. */
  private static boolean countries(Expr.InCountries in, Goal goal, Claims claims) {
    FactSpec spec = in.path().spec();
    if (spec.type() != FactSpec.Type.COUNTRY
        || spec.absentIsNone()
        || spec.closedBy().isPresent()) {
      return claims.answer(goal.scope().word(in.path()) + " in " + in.set(), goal.yes());
    }
    List<Value> values = in.set().codes().stream().<Value>map(Value.Country::of).toList();
    return among(in.path(), values, goal, claims);
  }

  private static boolean compare(Expr.Compare compare, boolean yes, Scope scope, Claims claims) {
    Expr.Compare.Op op = yes ? compare.op() : compare.op().negated();
    BigDecimal left = amount(compare.left());
    BigDecimal right = amount(compare.right());
    if (compare.right() instanceof Quantity.Unlimited) {
      return op.holds(-1);
    }
    if (left != null && right != null) {
      return op.holds(left.compareTo(right));
    }
    if (right != null) {
      return claims.compare(word(compare.left(), scope), op, right);
    }
    return left == null
        ? claims.compare(word(compare.left(), scope), op, word(compare.right(), scope))
        : claims.compare(word(compare.right(), scope), turned(op), left);
  }

  private static Expr.Compare.Op turned(Expr.Compare.Op op) {
    return switch (op) {
      case EQ -> Expr.Compare.Op.EQ;
      case NE -> Expr.Compare.Op.NE;
      case LT -> Expr.Compare.Op.GT;
      case LE -> Expr.Compare.Op.GE;
      case GT -> Expr.Compare.Op.LT;
      case GE -> Expr.Compare.Op.LE;
    };
  }

  private static @Nullable BigDecimal amount(Quantity quantity) {
    return quantity instanceof Quantity.Constant c ? c.amount() : null;
  }

  private static String word(Quantity quantity, Scope scope) {
    return switch (quantity) {
      case Quantity.Constant c -> c.amount().stripTrailingZeros().toPlainString();
      case Quantity.Unlimited u -> "none";
      case Quantity.OfFact f -> scope.word(f.path());
      case Quantity.Sum s ->
          "(" + word(s.left(), scope) + (s.minus() ? " - " : " + ") + word(s.right(), scope) + ")";
      case Quantity.Product p ->
          "(" + word(p.left(), scope) + (p.divide() ? " / " : " * ") + word(p.right(), scope) + ")";
      case Quantity.MovementTpp m -> {
        EccnSet set = m.set();
        yield "movement.tpp(" + (set == null ? "" : word(set)) + ")";
      }
    };
  }

  private static String word(EccnSet set) {
    return set.name() + set.members();
  }

  private static String pair(String a, String b) {
    return a.compareTo(b) <= 0 ? a + " and " + b : b + " and " + a;
  }

  private boolean told(boolean holds, FactPath path, Scope scope) {
    return told(holds, scope.word(path));
  }

  private boolean told(boolean holds, Quantity quantity, Scope scope) {
    return told(holds, word(quantity, scope));
  }

  /** Keeps what could not hold. */
  private boolean told(boolean holds, String what) {
    if (!holds) {
      contradiction =
          "what it asks of `%s` cannot all hold".formatted(what.replaceAll("#\\d+", ""));
    }
    return holds;
  }
}
