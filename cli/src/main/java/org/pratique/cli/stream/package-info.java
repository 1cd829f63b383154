/**
 * Files of rows, read one record after the other, worked on by all cores and written in order: what
 * portfolios and screenings share. Start with {@link org.pratique.cli.stream.Belt}.
 */
@NullMarked
package org.pratique.cli.stream;

import org.jspecify.annotations.NullMarked;
