/**
 * What the commands read: movement files, proposals, the pack. Start with {@link
 * org.pratique.cli.input.Inputs}. Everything that can be wrong with a file is returned as a
 * problem.
 */
@NullMarked
package org.pratique.cli.input;

import org.jspecify.annotations.NullMarked;
