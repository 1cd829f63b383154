package org.pratique.cli.stream;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A record as it stands in the file.
 *
 * @param row its number, from 1, the header not counted; 0 for the header
 * @param line the line it begins on
 * @param bytes without the line break; empty when it was too long to keep
 * @param fault what is wrong with it already; empty when nothing is
 */
public record Raw(long row, long line, byte[] bytes, String fault) {
  /** Its text; empty when it is not UTF-8, which the constructor of String would not tell. */
  public Optional<String> text() {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** A row with more than {@link Records#RECORD_BYTES_MAX}. */
  public static Raw tooLong(long row, long line) {
    String fault = "the row has more than %,d bytes; split it".formatted(Records.RECORD_BYTES_MAX);
    return new Raw(row, line, new byte[0], fault);
  }
}
