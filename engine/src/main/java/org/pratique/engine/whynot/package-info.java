/**
 * Contrastive answers: why a movement may not use an exception or a program, limb by limb, and what
 * would repair each; start with {@link org.pratique.engine.whynot.WhyNot}.
 */
@NullMarked
package org.pratique.engine.whynot;

import org.jspecify.annotations.NullMarked;
