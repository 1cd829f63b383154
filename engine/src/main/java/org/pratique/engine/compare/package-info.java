/** Two rule sets against each other: every kind of movement that they decide differently. */
@NullMarked
package org.pratique.engine.compare;

import org.jspecify.annotations.NullMarked;
