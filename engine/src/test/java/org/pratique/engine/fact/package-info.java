/** Tests of facts. */
@NullMarked
package org.pratique.engine.fact;

import org.jspecify.annotations.NullMarked;
