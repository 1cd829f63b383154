/**
 * The directory of parties on disk: snapshots of lists, decisions, standing parties. Screening
 * starts with {@link org.pratique.cli.lists.store.StoredLists}.
 */
@NullMarked
package org.pratique.cli.lists.store;

import org.jspecify.annotations.NullMarked;
