package org.pratique.cli.portfolio;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pratique.cli.portfolio.parquet.ParquetResults;
import org.pratique.cli.portfolio.tally.Tally;
import org.pratique.cli.stream.Records;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Refused;

/**
 * The file of results, with a checkpoint beside it while the run lasts: what is in the checkpoint
 * is on disk.
 */
final class Output implements Closeable {
  /** Work lost when a run is killed; a checkpoint costs a few milliseconds. */
  private static final long CHECKPOINT_NANOS = 2_000_000_000L;

  private final Path file;
  private final Path result;
  private final String fingerprint;
  private final FileChannel channel;
  private final Optional<Checkpoint> before;
  private long kept = System.nanoTime();

  private Output(
      Path file,
      Path result,
      String fingerprint,
      FileChannel channel,
      Optional<Checkpoint> before) {
    this.file = file;
    this.result = result;
    this.fingerprint = fingerprint;
    this.channel = channel;
    this.before = before;
  }

  /**
   * Opens the file, at its checkpoint when there is one.
   *
   * @param fingerprint what the run is made of
   * @throws Refused when it cannot be written, or the checkpoint is of another run
   */
  static Output open(Path result, String fingerprint, Boolean restart, Lines lines) {
    Path file = kept(result, lines);
    @Nullable FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      Output output = opened(file, result, fingerprint, restart, channel);
      if (output.before.isEmpty()) {
        output.write(lines.header());
      }
      return output;
    } catch (OverlappingFileLockException e) {
      throw refused(file, "another run is writing this file; wait for it, or name another");
    } catch (IOException e) {
      throw refused(file, "the file cannot be written; name another in a folder that exists");
    } catch (Refused e) {
      close(channel);
      throw e;
    }
  }

  private static Output opened(
      Path file, Path result, String fingerprint, Boolean restart, FileChannel channel)
      throws IOException {
    if (channel.tryLock() == null) {
      throw refused(file, "another run is writing this file; wait for it, or name another");
    }
    if (restart) {
      Files.deleteIfExists(Checkpoint.beside(file));
    }
    Optional<Checkpoint> before = Checkpoint.read(Checkpoint.beside(file));
    before.ifPresent(checkpoint -> check(checkpoint, fingerprint, file, channel));
    channel.truncate(before.map(Checkpoint::bytes).orElse(0L));
    channel.position(channel.size());
    return new Output(file, result, fingerprint, channel, before);
  }

  /** A Parquet file cannot be gone on with: its rows stand in a file beside it until the end. */
  private static Path kept(Path result, Lines lines) {
    if (lines != Lines.PARQUET) {
      return result;
    }
    if (Files.isDirectory(result)) {
      throw refused(result, "this is a directory; name a file");
    }
    return result.resolveSibling(result.getFileName() + ".rows");
  }

  /** The lock must not outlast a refusal. */
  private static void close(@Nullable FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(
      Checkpoint checkpoint, String fingerprint, Path file, FileChannel channel) {
    try {
      if (!checkpoint.fingerprint().equals(fingerprint) || channel.size() < checkpoint.bytes()) {
        throw refused(
            Checkpoint.beside(file),
            "this checkpoint is of a run with other input, rules or law; finish that run, or start"
                + " anew with --restart");
      }
    } catch (IOException e) {
      throw refused(file, "the file cannot be read");
    }
  }

  private static Refused refused(Path file, String message) {
    return new Refused(
        List.of(new Problem(Problem.Code.CONFLICT, Place.whole(file.toString()), message)));
  }

  /** What an earlier run left, if it was stopped. */
  Optional<Checkpoint> before() {
    return before;
  }

  void write(CharSequence text) throws IOException {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Keeps a checkpoint when the last is old enough. */
  void keep(Records.Mark mark, Tally tally) throws IOException {
    if (System.nanoTime() - kept >= CHECKPOINT_NANOS) {
      keepNow(mark, tally);
    }
  }

  private void keepNow(Records.Mark mark, Tally tally) throws IOException {
    channel.force(false);
    new Checkpoint(fingerprint, mark, channel.position(), tally.lines())
        .write(Checkpoint.beside(file));
    kept = System.nanoTime();
  }

  /** The run is over: nothing is left to go on with. */
  void finish(Records.Mark end, Tally tally) throws IOException {
    if (file.equals(result)) {
      channel.force(false);
      Files.deleteIfExists(Checkpoint.beside(file));
      return;
    }
    // Killed from here on, the next run has no row left to decide and begins here.
    keepNow(end, tally);
    Path fresh = result.resolveSibling(result.getFileName() + ".new");
    try (InputStream rows = Files.newInputStream(file)) {
      ParquetResults.write(rows, fresh);
    }
    Files.move(fresh, result, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Files.deleteIfExists(Checkpoint.beside(file));
    Files.delete(file);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
