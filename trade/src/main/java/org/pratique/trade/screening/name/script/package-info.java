/**
 * Letters, characters and how they sound, from tables; start with {@link
 * org.pratique.trade.screening.name.script.Sounds}. Knows words only as strings of letters.
 */
@NullMarked
package org.pratique.trade.screening.name.script;

import org.jspecify.annotations.NullMarked;
