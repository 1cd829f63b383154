/**
 * What names are found by: keys of words and of whole names, their numbers, the names that hold
 * them. Read {@link org.pratique.trade.screening.key.Keys} first. Knows no list and no party.
 */
@NullMarked
package org.pratique.trade.screening.key;

import org.jspecify.annotations.NullMarked;
