/**
 * What a condition means: expressions, and the two evaluations, without proof and with; start with
 * {@link org.pratique.engine.condition.Expr}. Reads no text and knows nothing of rules or
 * determinations.
 */
@NullMarked
package org.pratique.engine.condition;

import org.jspecify.annotations.NullMarked;
