package org.pratique.engine.law;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pratique.engine.condition.Classes;
import org.pratique.engine.condition.EccnSet;
import org.pratique.engine.condition.Expr;
import org.pratique.engine.condition.Quantity;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;

/**
 * Classification rules that ask, by way of others or not, whether the item is what they classify it
 * as: no evaluation of them would end.
 */
final class Circles {
  private final Classes classes;
  private final List<Set<Integer>> asked = new ArrayList<>();

  private Circles(Classes classes) {
    this.classes = classes;
    for (int i = 0; i < classes.size(); i++) {
      Set<Integer> found = new LinkedHashSet<>();
      walk(classes.entry(i).when(), found);
      asked.add(found);
    }
  }

  /**
   * @param rules the rules that classify, in the order of the classes
   */
  static void check(Classes classes, List<Rule> rules, Problems problems) {
    Circles circles = new Circles(classes);
    for (int i = 0; i < classes.size(); i++) {
      Set<Integer> reached = circles.reached(i);
      if (reached.contains(i)) {
        List<String> through = new ArrayList<>();
        for (int other : reached) {
          if (other != i && circles.reached(other).contains(i)) {
            through.add("`" + rules.get(other).id() + "`");
          }
        }
        problems.add(
            Problem.Code.CONFLICT,
            rules.get(i).place(),
            "`%s` asks whether the item is %s, which it answers itself%s"
                .formatted(
                    rules.get(i).id(),
                    classes.eccn(i),
                    through.isEmpty() ? "" : ", by way of " + String.join(", ", through)));
      }
    }
  }

  private Set<Integer> reached(int from) {
    Set<Integer> reached = new LinkedHashSet<>();
    List<Integer> todo = new ArrayList<>(asked.get(from));
    while (!todo.isEmpty()) {
      int next = todo.removeLast();
      if (reached.add(next)) {
        todo.addAll(asked.get(next));
      }
    }
    return reached;
  }

  private void walk(Expr expr, Set<Integer> found) {
    switch (expr) {
      case Expr.Constant c -> {}
      case Expr.Not n -> walk(n.of(), found);
      case Expr.And a -> a.parts().forEach(part -> walk(part, found));
      case Expr.Or o -> o.parts().forEach(part -> walk(part, found));
      case Expr.Each e -> walk(e.body(), found);
      case Expr.Compare c -> {
        walk(c.left(), found);
        walk(c.right(), found);
      }
      case Expr.Is is -> {}
      case Expr.Same s -> {}
      case Expr.InCountries in -> {}
      case Expr.InValues in -> {}
      case Expr.ItemIn in -> add(in.set(), found);
      case Expr.EccnFactIn in -> {}
      case Expr.Includes in -> {}
      case Expr.SameFamily s -> {}
      case Expr.ListedIn l -> {}
      case Expr.Defined d -> walk(d.body(), found);
      case Expr.Bound b -> walk(b.body(), found);
      case Expr.Limb l -> walk(l.body(), found);
    }
  }

  private void walk(Quantity quantity, Set<Integer> found) {
    switch (quantity) {
      case Quantity.Constant c -> {}
      case Quantity.Unlimited u -> {}
      case Quantity.OfFact f -> {}
      case Quantity.Sum s -> {
        walk(s.left(), found);
        walk(s.right(), found);
      }
      case Quantity.Product p -> {
        walk(p.left(), found);
        walk(p.right(), found);
      }
      case Quantity.MovementTpp m -> {
        EccnSet set = m.set();
        if (set != null) {
          add(set, found);
        }
      }
    }
  }

  private void add(EccnSet set, Set<Integer> found) {
    for (int index : set.classes(classes)) {
      found.add(index);
    }
  }
}
