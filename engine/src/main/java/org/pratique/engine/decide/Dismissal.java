package org.pratique.engine.decide;

import java.util.ArrayList;
import java.util.List;
import org.pratique.engine.condition.Expr;
import org.pratique.engine.condition.FactPath;
import org.pratique.engine.condition.Frame;
import org.pratique.engine.condition.Proof;
import org.pratique.engine.condition.Prover;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.law.Rule;

/**
 * A requirement that does not reach an item: what the absence of a license requirement rests on.
 */
record Dismissal(int item, Plan.Demand demand) {
  /** Why not: the condition that fails; or that the text is set aside and nothing revives it. */
  Proof proof(Frame frame) {
    frame.item(item);
    Rule rule = demand.rule();
    Prover prover = new Prover(frame);
    List<Proof> lines = new ArrayList<>();
    Proof text = prover.prove(rule.when());
    lines.add(text.truth() == Truth.NO ? text : Account.line("text", rule, text));
    if (text.truth() != Truth.NO) {
      for (Rule by : demand.revivedBy()) {
        lines.add(Account.line("enforced", by, prover.prove(by.when())));
      }
    }
    String words = rule.id() + " " + rule.summary().en() + " (" + frame.item() + ")";
    Proof proof = Proof.node("required", Truth.NO, words, rule.citation(), lines);
    frame.item(0);
    return proof;
  }

  /**
   * Rules whose reading decides that the requirement does not reach the item: of those that set it
   * aside, and of the requirement itself where it {@link #nearly} reached the item.
   */
  List<Rule> readings(Frame frame) {
    frame.item(item);
    List<Rule> rules = new ArrayList<>();
    Rule rule = demand.rule();
    if (rule.when().test(frame) != Truth.NO) {
      rules.addAll(demand.revivedBy());
    } else if (nearly(rule.when(), frame)) {
      rules.add(rule);
    }
    frame.item(0);
    return rules;
  }

  /**
   * Whether one condition only fails, and it is neither about the item nor plain: a rule that fails
   * for the place alone, or for what the exporter declares not to be, says nothing of this movement
   * however it is read.
   */
  static boolean nearly(Expr when, Frame frame) {
    List<Expr> failing = new ArrayList<>();
    for (Expr part : when.plain() instanceof Expr.And and ? and.parts() : List.of(when)) {
      if (part.test(frame) == Truth.NO) {
        failing.add(part);
      }
    }
    return failing.size() == 1 && !aboutItem(failing.getFirst()) && !plain(failing.getFirst());
  }

  private static boolean aboutItem(Expr expr) {
    if (expr instanceof Expr.ItemIn) {
      return true;
    }
    for (Expr part : expr.below()) {
      if (aboutItem(part)) {
        return true;
      }
    }
    return false;
  }

  /** Only countries, the kind of movement, and what a declaration closes. */
  private static boolean plain(Expr expr) {
    if (expr instanceof Expr.Is is) {
      return plain(is.path());
    }
    if (expr instanceof Expr.InValues in) {
      return plain(in.path());
    }
    if (expr instanceof Expr.Includes includes) {
      return plain(includes.path());
    }
    return expr instanceof Expr.InCountries
        || expr instanceof Expr.IncludesCountry
        || (!expr.below().isEmpty() && expr.below().stream().allMatch(Dismissal::plain));
  }

  private static boolean plain(FactPath fact) {
    return fact.spec().closedBy().isPresent()
        || (fact.spec().entity() == EntityKind.MOVEMENT && fact.spec().name().equals("kind"));
  }
}
