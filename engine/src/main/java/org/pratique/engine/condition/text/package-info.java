/**
 * The condition language of `docs/formats/condition.md` as text: tokens, parser, type checker;
 * start with {@link org.pratique.engine.condition.text.Parser}. What a condition means is in the
 * package above; this one evaluates nothing.
 */
@NullMarked
package org.pratique.engine.condition.text;

import org.jspecify.annotations.NullMarked;
