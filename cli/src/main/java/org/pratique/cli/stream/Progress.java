package org.pratique.cli.stream;

import java.io.PrintStream;
import java.util.Locale;

/** A bar on standard error, for people who wait; nothing where nobody looks. */
public final class Progress {
  private static final int BAR = 30;
  private static final long STEP_NANOS = 200_000_000L;
  private static final double NANOS = 1e9;

  private final PrintStream err;
  private final boolean shown;
  private final long bytes;
  private final long start = System.nanoTime();
  private long last = start;
  private long rowsBefore;
  private long bytesBefore;

  /**
   * @param shown whether anybody looks
   * @param bytes of the whole input; 0 when nobody knows
   */
  public Progress(PrintStream err, boolean shown, long bytes) {
    this.err = err;
    this.shown = shown;
    this.bytes = bytes;
  }

  /** What an earlier run did is not this one's speed. */
  public void startAt(long row, long offset) {
    rowsBefore = row;
    bytesBefore = offset;
  }

  public void at(long row, long offset) {
    long now = System.nanoTime();
    if (!shown || now - last < STEP_NANOS) {
      return;
    }
    last = now;
    double seconds = (now - start) / NANOS;
    double rate = (row - rowsBefore) / seconds;
    err.print("\r\u001B[K" + line(row, offset, seconds, rate));
    err.flush();
  }

  private String line(long row, long offset, double seconds, double rate) {
    String speed = String.format(Locale.ROOT, "%,d rows  %,.0f/s", row, rate);
    if (bytes == 0 || offset <= bytesBefore) {
      return speed;
    }
    double part = Math.min(1, (double) offset / bytes);
    int full = (int) (part * BAR);
    double left = seconds * (bytes - offset) / (offset - bytesBefore);
    return String.format(
        Locale.ROOT,
        "%s%s %3.0f %%  %s  %.0f s left",
        "█".repeat(full),
        "░".repeat(BAR - full),
        part * 100,
        speed,
        left);
  }

  public void done() {
    if (shown) {
      err.print("\r\u001B[K");
      err.flush();
    }
  }
}
