/**
 * Rows of published lists to entries. To read another list, add a row to {@link
 * org.pratique.trade.listing.source.ListFormat} and a function that fills a {@code Draft}.
 */
@NullMarked
package org.pratique.trade.listing.source;

import org.jspecify.annotations.NullMarked;
