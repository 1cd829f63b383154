/** Tests of coverage. */
@NullMarked
package org.pratique.engine.coverage;

import org.jspecify.annotations.NullMarked;
