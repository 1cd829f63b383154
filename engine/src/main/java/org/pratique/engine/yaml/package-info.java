/**
 * Text to a tree with places, within limits; start with {@link org.pratique.engine.yaml.Node}.
 * Knows nothing of law or movements.
 */
@NullMarked
package org.pratique.engine.yaml;

import org.jspecify.annotations.NullMarked;
