/**
 * What is known of a movement: typed by the vocabulary, each known fact with its source; start with
 * {@link org.pratique.engine.fact.Movement}. No law here.
 */
@NullMarked
package org.pratique.engine.fact;

import org.jspecify.annotations.NullMarked;
