/**
 * The condition language of `docs/formats/condition.md`: parser, type checker, and the two
 * evaluations; start with {@link org.pratique.engine.condition.Condition}. Knows nothing of rules
 * or determinations.
 */
@NullMarked
package org.pratique.engine.condition;

import org.jspecify.annotations.NullMarked;
