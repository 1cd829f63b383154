/**
 * {@code party}: what sources of ownership say of a party, its parents and its family. Start with
 * {@link org.pratique.cli.party.source.OwnershipFiles}, which opens the files, and {@link
 * org.pratique.cli.party.ShowCommand}. What follows from the files is said by {@code
 * trade.ownership}.
 */
@NullMarked
package org.pratique.cli.party;

import org.jspecify.annotations.NullMarked;
