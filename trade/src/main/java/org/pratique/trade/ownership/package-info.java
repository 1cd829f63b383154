/**
 * Who owns whom, on which day, by which source; and what follows: ultimate parents, families, the
 * 50 percent rule, ownership by countries of concern. Start with {@link
 * org.pratique.trade.ownership.Graph} and {@link org.pratique.trade.ownership.Affiliates}.
 */
@NullMarked
package org.pratique.trade.ownership;

import org.jspecify.annotations.NullMarked;
