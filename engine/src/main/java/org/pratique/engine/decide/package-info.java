/**
 * From facts and law to a determination, its proof, its questions and the facts it rests on; start
 * with {@link org.pratique.engine.decide.Determiner}. No I/O, no clock: the date comes with the
 * movement.
 */
@NullMarked
package org.pratique.engine.decide;

import org.jspecify.annotations.NullMarked;
