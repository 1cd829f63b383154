/**
 * Why an exception or a program cannot be used, as a page; start with {@link
 * org.pratique.cli.whynot.WhyNotPage}.
 */
@NullMarked
package org.pratique.cli.whynot;

import org.jspecify.annotations.NullMarked;
