/** The engine as a library; start with {@link org.pratique.engine.Pratique}. */
@NullMarked
package org.pratique.engine;

import org.jspecify.annotations.NullMarked;
