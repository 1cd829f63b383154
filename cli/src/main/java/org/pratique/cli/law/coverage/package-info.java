/** How far the law reaches, as a page and as JSON. */
@NullMarked
package org.pratique.cli.law.coverage;

import org.jspecify.annotations.NullMarked;
