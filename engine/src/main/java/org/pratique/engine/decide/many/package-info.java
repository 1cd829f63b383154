/**
 * Outcome, authorization and review of many movements under several books at once; start with
 * {@link org.pratique.engine.decide.many.Verdicts}. It says in short what a determination says, and
 * never anything else.
 */
@NullMarked
package org.pratique.engine.decide.many;

import org.jspecify.annotations.NullMarked;
