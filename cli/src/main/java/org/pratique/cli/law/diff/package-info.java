/**
 * {@code law diff}: where the texts of two rule sets differ; start with {@link
 * org.pratique.cli.law.diff.LawDiffCommand}.
 */
@NullMarked
package org.pratique.cli.law.diff;

import org.jspecify.annotations.NullMarked;
