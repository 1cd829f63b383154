/**
 * What the unknown facts of a movement can still do; start with {@link
 * org.pratique.engine.decide.search.Search}.
 */
@NullMarked
package org.pratique.engine.decide.search;

import org.jspecify.annotations.NullMarked;
