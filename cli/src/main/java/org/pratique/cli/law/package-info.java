/**
 * {@code law list}, {@code law show}, {@code law check}: the packs themselves. Start with {@link
 * org.pratique.cli.law.LawCommand}.
 */
@NullMarked
package org.pratique.cli.law;

import org.jspecify.annotations.NullMarked;
