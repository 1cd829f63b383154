/**
 * Parties on published lists and the readers of those lists; start with {@link
 * org.pratique.trade.screening.list.ListedParty}. Opens no file: readers take text.
 */
@NullMarked
package org.pratique.trade.screening.list;

import org.jspecify.annotations.NullMarked;
