/**
 * Determinations as text for people. Start with {@link org.pratique.cli.report.Report}. Pure: from
 * records to text; no files, no clock, no decisions.
 */
@NullMarked
package org.pratique.cli.report;

import org.jspecify.annotations.NullMarked;
