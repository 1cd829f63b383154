/**
 * What no hit leaves open. Read {@link org.pratique.trade.screening.open.Untold} first. Knows no
 * index.
 */
@NullMarked
package org.pratique.trade.screening.open;

import org.jspecify.annotations.NullMarked;
