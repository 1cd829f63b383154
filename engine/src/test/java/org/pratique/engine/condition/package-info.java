/**
 * Tests of the condition language; start with {@code VectorsTest}, which reads the published
 * vectors. {@link org.pratique.engine.condition.SmallLaw} is a law small enough for tests.
 */
@NullMarked
package org.pratique.engine.condition;

import org.jspecify.annotations.NullMarked;
