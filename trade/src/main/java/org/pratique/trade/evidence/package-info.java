/**
 * What sources say of the parties of a movement: facts nobody stated are filled in, with where they
 * come from; stated ones are compared and never replaced. Start with {@link
 * org.pratique.trade.evidence.PartyFacts}.
 */
@NullMarked
package org.pratique.trade.evidence;

import org.jspecify.annotations.NullMarked;
