package org.pratique.engine.yaml;

import java.io.Reader;

/**
 * A text in pieces that never end between the two halves of a character beyond the Basic
 * Multilingual Plane: the YAML parser asks for the other half in a way that the reader of the JDK
 * refuses.
 */
final class WholeCharacters extends Reader {
  private final String text;
  private int at;

  WholeCharacters(String text) {
    this.text = text;
  }

  @Override
  public int read(char[] into, int offset, int length) {
    if (at >= text.length()) {
      return -1;
    }
    int end = Math.min(text.length(), at + length);
    if (end - at > 1 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    text.getChars(at, end, into, offset);
    int count = end - at;
    at = end;
    return count;
  }

  @Override
  public void close() {}
}
