/**
 * Finds the listed parties that a name may be of: words to names, misspelled words too, then the
 * score of the likeliest. Read {@link org.pratique.trade.screening.index.PartyIndex} first.
 */
@NullMarked
package org.pratique.trade.screening.index;

import org.jspecify.annotations.NullMarked;
