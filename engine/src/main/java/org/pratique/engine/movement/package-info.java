/**
 * A movement file, and the catalog it may name products from, to facts or to every problem at once;
 * start with {@link org.pratique.engine.movement.MovementReader}. Decides nothing and knows no
 * threshold, list or date of law.
 */
@NullMarked
package org.pratique.engine.movement;

import org.jspecify.annotations.NullMarked;
