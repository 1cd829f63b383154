/**
 * The sources of ownership in a parties directory: {@link
 * org.pratique.cli.party.source.OwnershipFiles} opens the files and hands them to the readers of
 * {@code trade.ownership.source}. What they hold is counted before any of it is kept.
 */
@NullMarked
package org.pratique.cli.party.source;

import org.jspecify.annotations.NullMarked;
