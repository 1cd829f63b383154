/**
 * How single values are written in movement files and the catalog: numbers, texts, ECCN paragraphs,
 * tables; start with {@link org.pratique.engine.movement.text.Decimals}. Knows no facts, and every
 * function ends in time bounded by its input's length.
 */
@NullMarked
package org.pratique.engine.movement.text;

import org.jspecify.annotations.NullMarked;
