/**
 * A name in any script as words that can be compared; read {@link
 * org.pratique.trade.screening.name.NameReader} first. Knows no list and no score. What is known of
 * languages stands in tables beside these classes.
 */
@NullMarked
package org.pratique.trade.screening.name;

import org.jspecify.annotations.NullMarked;
