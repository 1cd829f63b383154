/**
 * How a terminal page is laid out: widths, wrapping, tables, color. Start with {@link
 * org.pratique.cli.text.Page}. Pure functions from text to text; knows no law.
 */
@NullMarked
package org.pratique.cli.text;

import org.jspecify.annotations.NullMarked;
