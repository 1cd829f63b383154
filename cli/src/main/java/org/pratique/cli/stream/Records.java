package org.pratique.cli.stream;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.pratique.cli.input.Inputs;

/**
 * Cuts a file into records and never holds more than one of them. A record that is too long, or
 * whose quote is never closed, costs its own line and no other: reading goes on with the next.
 */
public final class Records implements Source {
  /** As much as a movement file may have. */
  public static final int RECORD_BYTES_MAX = Inputs.BYTES_MAX;

  private static final int BUFFER_BYTES = 1 << 16;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** How records end: at every line break, or at those outside of quotes. */
  public enum Kind {
    LINES,
    CSV
  }

  /** Where a CSV field has got to. */
  private enum At {
    START,
    PLAIN,
    QUOTED,
    CLOSED
  }

  /**
   * Where to go on in the file after a record.
   *
   * @param row records read so far, the header not counted
   */
  public record Mark(long offset, long line, long row) {
    public static final Mark START = new Mark(0, 1, 0);
  }

  private final InputStream in;
  private final Kind kind;
  private byte[] buffer = new byte[BUFFER_BYTES];
  private int from;
  private int to;
  private boolean ended;
  private long offset;
  private long line;
  private long row;

  /**
   * @param in stands at the mark
   */
  public Records(InputStream in, Kind kind, Mark mark) {
    this.in = in;
    this.kind = kind;
    offset = mark.offset();
    line = mark.line();
    row = mark.row();
  }

  @Override
  public Mark mark() {
    return new Mark(offset, line, row);
  }

  /** The first record, which names the columns; it has no number. */
  @Override
  public Optional<Raw> header() throws IOException {
    Optional<Raw> first = next();
    row = 0;
    return first.map(raw -> new Raw(0, raw.line(), raw.bytes(), raw.fault()));
  }

  /** The next record; empty at the end. Blank lines are none. */
  @Override
  public Optional<Raw> next() throws IOException {
    while (true) {
      if (from == to && !fill()) {
        return Optional.empty();
      }
      if (offset == 0) {
        skipMark();
      }
      Optional<Raw> raw = record();
      if (raw.isPresent()) {
        return raw;
      }
    }
  }

  private void skipMark() throws IOException {
    while (to - from < BYTE_ORDER_MARK.length && fill()) {
      continue;
    }
    if (Arrays.mismatch(buffer, from, Math.min(to, from + 3), BYTE_ORDER_MARK, 0, 3) < 0) {
      consume(BYTE_ORDER_MARK.length);
    }
  }

  private Optional<Raw> record() throws IOException {
    At at = At.START;
    int lines = 0;
    int firstLine = -1;
    for (int i = from; ; i++) {
      if (i - from > RECORD_BYTES_MAX) {
        return firstLine >= 0 ? unclosed(firstLine) : tooLong();
      }
      if (i == to) {
        int length = i - from;
        if (!fill()) {
          return at == At.QUOTED && kind == Kind.CSV
              ? unclosed(firstLine >= 0 ? firstLine : length)
              : taken(length, length, 1);
        }
        i = from + length;
      }
      byte b = buffer[i];
      if (b == '\n') {
        lines++;
        if (kind == Kind.LINES || at != At.QUOTED) {
          return taken(i - from, i - from + 1, lines);
        }
        firstLine = firstLine < 0 ? i - from : firstLine;
      }
      at = after(at, b);
    }
  }

  private static At after(At at, byte b) {
    return switch (at) {
      case START -> b == '"' ? At.QUOTED : b == ',' ? At.START : At.PLAIN;
      case PLAIN -> b == ',' ? At.START : At.PLAIN;
      case QUOTED -> b == '"' ? At.CLOSED : At.QUOTED;
      case CLOSED -> b == '"' ? At.QUOTED : b == ',' ? At.START : At.PLAIN;
    };
  }

  /** A whole record; empty when it is a blank line. */
  private Optional<Raw> taken(int length, int withEnd, int lines) {
    int end = length > 0 && buffer[from + length - 1] == '\r' ? length - 1 : length;
    byte[] bytes = Arrays.copyOfRange(buffer, from, from + end);
    long begins = line;
    consume(withEnd);
    line += lines;
    return end == 0 ? Optional.empty() : Optional.of(new Raw(++row, begins, bytes, ""));
  }

  /** Only the record's first line is given up. */
  private Optional<Raw> unclosed(int length) {
    byte[] bytes = Arrays.copyOfRange(buffer, from, from + length);
    consume(Math.min(length + 1, to - from));
    return Optional.of(
        new Raw(++row, line++, bytes, "a quote opens in this row and is never closed; close it"));
  }

  private Optional<Raw> tooLong() throws IOException {
    while (true) {
      for (int i = from; i < to; i++) {
        if (buffer[i] == '\n') {
          consume(i - from + 1);
          return Optional.of(Raw.tooLong(++row, line++));
        }
      }
      consume(to - from);
      if (!fill()) {
        return Optional.of(Raw.tooLong(++row, line++));
      }
    }
  }

  private void consume(int bytes) {
    from += bytes;
    offset += bytes;
  }

  /** Reads more; false at the end of the file. */
  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
    }
    if (to == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = in.read(buffer, to, buffer.length - to);
    ended = read < 0;
    to += Math.max(read, 0);
    return !ended;
  }
}
