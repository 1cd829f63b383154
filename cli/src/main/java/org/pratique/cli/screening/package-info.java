/**
 * {@code screen}: names against lists, and pairs of names against each other. Start with {@link
 * org.pratique.cli.screening.ScreenCommand}. Scores come from {@code trade.screening}.
 */
@NullMarked
package org.pratique.cli.screening;

import org.jspecify.annotations.NullMarked;
