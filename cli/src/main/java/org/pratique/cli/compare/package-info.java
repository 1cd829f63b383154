/** Comparisons of rule sets, for people to read and to try. */
@NullMarked
package org.pratique.cli.compare;

import org.jspecify.annotations.NullMarked;
