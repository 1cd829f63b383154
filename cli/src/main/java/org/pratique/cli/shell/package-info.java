/**
 * What every command shares: streams, options, exit codes, refusals. Start with {@link
 * org.pratique.cli.shell.Shell}. Knows no single command.
 */
@NullMarked
package org.pratique.cli.shell;

import org.jspecify.annotations.NullMarked;
