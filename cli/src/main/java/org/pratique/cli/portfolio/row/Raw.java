package org.pratique.cli.portfolio.row;

/**
 * A record as it stands in the file.
 *
 * @param row its number, from 1, the header not counted; 0 for the header
 * @param line the line it begins on
 * @param bytes without the line break; empty when it was too long to keep
 * @param fault what is wrong with it already; empty when nothing is
 */
public record Raw(long row, long line, byte[] bytes, String fault) {
  /** A row with more than {@link Records#RECORD_BYTES_MAX}. */
  public static Raw tooLong(long row, long line) {
    String fault = "the row has more than %,d bytes; split it".formatted(Records.RECORD_BYTES_MAX);
    return new Raw(row, line, new byte[0], fault);
  }
}
