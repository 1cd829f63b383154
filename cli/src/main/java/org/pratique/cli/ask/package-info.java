/**
 * The interview at a terminal and from a file of answers; start with {@link
 * org.pratique.cli.ask.Dialog}. What to ask, and whether an answer will do, is decided in the
 * engine.
 */
@NullMarked
package org.pratique.cli.ask;

import org.jspecify.annotations.NullMarked;
