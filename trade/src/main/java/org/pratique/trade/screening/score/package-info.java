/**
 * How likely two names are of one party: words paired up, features of the pairing, weights of the
 * features, a score from 0 to 1. Read {@link org.pratique.trade.screening.score.Scorer} first.
 * Knows no list.
 */
@NullMarked
package org.pratique.trade.screening.score;

import org.jspecify.annotations.NullMarked;
