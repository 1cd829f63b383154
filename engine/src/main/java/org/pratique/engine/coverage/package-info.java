/** How far the law in a pack reaches: what is encoded, what has cases, what can never matter. */
@NullMarked
package org.pratique.engine.coverage;

import org.jspecify.annotations.NullMarked;
