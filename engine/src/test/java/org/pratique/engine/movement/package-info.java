/**
 * Tests of reading movements; start with {@code MovementReaderTest}. Its catalog and vocabulary are
 * small and in the test resources.
 */
@NullMarked
package org.pratique.engine.movement;

import org.jspecify.annotations.NullMarked;
