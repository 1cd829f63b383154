/**
 * The catalog of products and the arithmetic of their figures; start with {@link
 * org.pratique.engine.movement.catalog.Catalog}.
 */
@NullMarked
package org.pratique.engine.movement.catalog;

import org.jspecify.annotations.NullMarked;
