/**
 * What is wrong in what an author or caller gave us; start with {@link
 * org.pratique.engine.problem.Problem}.
 */
@NullMarked
package org.pratique.engine.problem;

import org.jspecify.annotations.NullMarked;
