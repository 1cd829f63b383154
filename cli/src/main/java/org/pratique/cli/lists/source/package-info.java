/**
 * Files of lists to rows: what kind of file it is, unpacked, cut and checked, within limits. Start
 * with {@link org.pratique.cli.lists.source.ListFile}.
 */
@NullMarked
package org.pratique.cli.lists.source;

import org.jspecify.annotations.NullMarked;
