/**
 * What a portfolio comes to: counts, TPP and value by destination and verdict, and why rows were
 * refused; start with {@link org.pratique.cli.portfolio.tally.Tally}. Pure: it opens no file.
 */
@NullMarked
package org.pratique.cli.portfolio.tally;

import org.jspecify.annotations.NullMarked;
