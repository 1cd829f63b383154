/** Measurements, never asserted by tests; start with {@link org.pratique.bench.Throughput}. */
@NullMarked
package org.pratique.bench;

import org.jspecify.annotations.NullMarked;
