package org.pratique.cli.lists.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes up to a limit; a few kilobytes packed may be gigabytes unpacked. */
final class Limited extends FilterInputStream {
  /** There is more than may be read. */
  static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private long left;

  Limited(InputStream in, long bytesMax) {
    super(in);
    left = bytesMax;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    left -= Math.max(read, 0);
    if (left < 0) {
      throw new TooMuch();
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
