/**
 * What the law says, as data: provisions and amendments read from Markdown, checked, compiled into
 * a pack, and resolved for a rule set on a date; start with {@link org.pratique.engine.law.Pack}.
 * Decides nothing.
 */
@NullMarked
package org.pratique.engine.law;

import org.jspecify.annotations.NullMarked;
