/**
 * JMH benchmarks of determinations. They measure what a user would wait for; nothing else depends
 * on this package.
 */
@NullMarked
package org.pratique.bench;

import org.jspecify.annotations.NullMarked;
