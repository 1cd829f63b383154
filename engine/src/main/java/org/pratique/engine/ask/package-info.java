/**
 * The interview: which unknown fact to ask next, what an answer settled, and the movement file that
 * comes of it; start with {@link org.pratique.engine.ask.Interview}. Answers are read by the reader
 * of movement files and by nothing else.
 */
@NullMarked
package org.pratique.engine.ask;

import org.jspecify.annotations.NullMarked;
