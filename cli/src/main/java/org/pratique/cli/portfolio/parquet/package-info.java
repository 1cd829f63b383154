/**
 * Portfolios and results as Parquet; start with {@link
 * org.pratique.cli.portfolio.parquet.ParquetRecords}. The libraries behind it are loaded for
 * Parquet only. Rows are CSV records on either side, so that they mean the same in every format.
 */
@NullMarked
package org.pratique.cli.portfolio.parquet;

import org.jspecify.annotations.NullMarked;
