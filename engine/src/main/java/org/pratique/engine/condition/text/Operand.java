package org.pratique.engine.condition.text;

import org.pratique.engine.condition.Expr;
import org.pratique.engine.condition.FactPath;
import org.pratique.engine.condition.Quantity;

/** What stands on one side of a comparison. */
sealed interface Operand {
  record Fact(FactPath path) implements Operand {}

  record Amount(Quantity quantity) implements Operand {}

  /** A definition or built-in that is a condition already. */
  record Condition(Expr expr) implements Operand {}

  /** A constant whose type the other side decides. */
  record Literal(Token token) implements Operand {}
}
