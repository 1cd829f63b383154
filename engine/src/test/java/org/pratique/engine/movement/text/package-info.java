/** Tests of how single values are written. */
@NullMarked
package org.pratique.engine.movement.text;

import org.jspecify.annotations.NullMarked;
