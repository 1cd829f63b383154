/**
 * The commands of {@code ./pratique}. Read {@link org.pratique.cli.Main} first. This package reads
 * files, calls the engine and prints; it decides nothing about the law itself.
 */
@NullMarked
package org.pratique.cli;

import org.jspecify.annotations.NullMarked;
