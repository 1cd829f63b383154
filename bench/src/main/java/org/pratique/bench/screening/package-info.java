/**
 * How well and how fast names are screened; {@code docs/screening-accuracy.md} says how to run it.
 * Start with {@link org.pratique.bench.screening.Accuracy}.
 */
@NullMarked
package org.pratique.bench.screening;

import org.jspecify.annotations.NullMarked;
