package org.pratique.trade.screening.index;

import org.pratique.trade.screening.list.ListedParty;
import org.pratique.trade.screening.score.Score;

/**
 * A listed party that a name may be of.
 *
 * @param name the party's name or alias that comes closest
 */
public record Hit(ListedParty party, String name, Score score) {}
