package org.pratique.trade.listing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Short names for what a record says: the same words, the same name. */
public final class Version {
  /** 48 bits: two of a million entries share one by chance once in some five hundred lists. */
  private static final int HEX_DIGITS = 12;

  private Version() {}

  /** Of texts in their order. */
  public static String of(List<String> texts) {
    return of(Stream.of(texts));
  }

  /** Of fields of texts; where one text ends and the next begins counts. */
  static String of(Stream<List<String>> fields) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      fields.forEach(texts -> {
        for (String text : texts) {
          byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
          digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
          digest.update(bytes);
        }
        digest.update((byte) ';');
      });
      return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
