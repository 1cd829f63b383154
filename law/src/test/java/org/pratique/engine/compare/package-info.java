/** Comparisons of the shipped law against brute force. */
@NullMarked
package org.pratique.engine.compare;

import org.jspecify.annotations.NullMarked;
