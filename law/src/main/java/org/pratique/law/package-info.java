/**
 * The law as shipped: compiled from the packs into one file, and loaded from it; start with {@link
 * org.pratique.law.PackFile}.
 */
@NullMarked
package org.pratique.law;

import org.jspecify.annotations.NullMarked;
