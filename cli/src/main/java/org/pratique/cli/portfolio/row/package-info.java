/**
 * The rows of a portfolio, one movement each, from CSV or JSON Lines; start with {@link
 * org.pratique.cli.stream.Records}. What a row means is the movement reader's business.
 */
@NullMarked
package org.pratique.cli.portfolio.row;

import org.jspecify.annotations.NullMarked;
