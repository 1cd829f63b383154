/**
 * Portfolios to try things on; start with {@link org.pratique.cli.portfolio.sample.Sample}. Made
 * from chance and public tables of clusters and cloud regions, and nobody's real trade.
 */
@NullMarked
package org.pratique.cli.portfolio.sample;

import org.jspecify.annotations.NullMarked;
