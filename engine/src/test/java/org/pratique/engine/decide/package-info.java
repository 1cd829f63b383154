/**
 * Tests of determinations; start with {@code OracleTest}, which tries every answer to every open
 * question.
 */
@NullMarked
package org.pratique.engine.decide;

import org.jspecify.annotations.NullMarked;
