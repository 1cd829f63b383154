/**
 * What the law says, as data: blocks checked against one another, held in a pack, and resolved to
 * the rules of a rule set on a date; start with {@link org.pratique.engine.law.Pack}. Decides
 * nothing.
 */
@NullMarked
package org.pratique.engine.law;

import org.jspecify.annotations.NullMarked;
