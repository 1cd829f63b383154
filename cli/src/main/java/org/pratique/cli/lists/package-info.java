/** {@code lists}: importing, listing, showing and comparing snapshots of published lists. */
@NullMarked
package org.pratique.cli.lists;

import org.jspecify.annotations.NullMarked;
