package org.pratique.cli.stream;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Ends with an error when there is more to read than is allowed: what is packed may be anything.
 */
public final class Bounded extends FilterInputStream {
  private final long most;
  private long read;

  /** More than that many bytes. */
  public static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1;

    private TooMuch(long most) {
      super("more than %,d bytes".formatted(most));
    }
  }

  public Bounded(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  /** Reads to the end and keeps nothing: how many bytes there are, or one more than is allowed. */
  public long counted() throws IOException {
    try {
      transferTo(OutputStream.nullOutputStream());
      return read;
    } catch (TooMuch e) {
      return most + 1;
    }
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int count = in.read(into, from, length);
    count(Math.max(0, count));
    return count;
  }

  @Override
  public long skip(long wanted) throws IOException {
    long skipped = in.skip(wanted);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(long more) throws TooMuch {
    read += more;
    if (read > most) {
      throw new TooMuch(most);
    }
  }
}
