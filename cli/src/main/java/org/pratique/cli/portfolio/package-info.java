/**
 * {@code portfolio}: many movements in one file under several rule sets; start with {@link
 * org.pratique.cli.portfolio.Stream}. Rows are read, decided and counted elsewhere: here is what
 * runs them on all cores, in order, in bounded memory, and goes on where it was stopped.
 */
@NullMarked
package org.pratique.cli.portfolio;

import org.jspecify.annotations.NullMarked;
