/**
 * Screens a file of parties, row by row, and writes what a reviewer works with; start with {@link
 * org.pratique.cli.screening.batch.BatchRun}. What makes a hit is the business of {@code
 * org.pratique.trade.screening}.
 */
@NullMarked
package org.pratique.cli.screening.batch;

import org.jspecify.annotations.NullMarked;
