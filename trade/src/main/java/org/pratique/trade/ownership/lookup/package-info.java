/**
 * Finds a party of a graph by an identifier or a name in any script. Start with {@link
 * org.pratique.trade.ownership.lookup.Finder}. It finds and decides nothing: who is the same party
 * as whom is said by {@link org.pratique.trade.ownership.Same}.
 */
@NullMarked
package org.pratique.trade.ownership.lookup;

import org.jspecify.annotations.NullMarked;
