/** {@code screen decide} and {@code screen decisions}: hits that are somebody else. */
@NullMarked
package org.pratique.cli.lists.decision;

import org.jspecify.annotations.NullMarked;
