/**
 * Lists as dated snapshots: entries with their version, what changed between two snapshots, and
 * decisions that a hit is somebody else. Start with {@link org.pratique.trade.listing.ListEntry}.
 * Opens no file and reads no clock.
 */
@NullMarked
package org.pratique.trade.listing;

import org.jspecify.annotations.NullMarked;
