package org.pratique.cli.lists.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Remembers the last byte: a table whose last line is not ended may lack more than that. */
final class Ending extends FilterInputStream {
  private int last = '\n';

  Ending(InputStream in) {
    super(in);
  }

  boolean isLineBreak() {
    // Ctrl-Z is how OFAC ends its files.
    return last == '\n' || last == '\r' || last == 0x1A;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    last = read < 0 ? last : read;
    return read;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    last = read > 0 ? bytes[from + read - 1] : last;
    return read;
  }
}
