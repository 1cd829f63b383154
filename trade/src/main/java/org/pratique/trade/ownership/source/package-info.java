/**
 * Readers of sources of ownership: GLEIF, the Beneficial Ownership Data Standard, tables. They take
 * text or a stream and never fetch anything.
 */
@NullMarked
package org.pratique.trade.ownership.source;

import org.jspecify.annotations.NullMarked;
