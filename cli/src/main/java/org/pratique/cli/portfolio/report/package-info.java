/**
 * The report of a portfolio as one page for a browser; start with {@link
 * org.pratique.cli.portfolio.report.HtmlReport}. It loads nothing: no script, font or picture from
 * anywhere.
 */
@NullMarked
package org.pratique.cli.portfolio.report;

import org.jspecify.annotations.NullMarked;
