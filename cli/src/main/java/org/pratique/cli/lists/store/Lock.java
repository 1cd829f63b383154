package org.pratique.cli.lists.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Refused;

/** One writer at a time. The system frees the lock of a process that dies. */
public final class Lock implements Closeable {
  private static final int TRIES = 100;
  private static final int WAIT_MILLIS = 100;

  private final FileChannel channel;

  private Lock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Waits some seconds for another writer.
   *
   * @throws Refused when the other does not end, or the directory cannot be written
   */
  public static Lock take(PartiesDir dir) {
    Path file = dir.lockFile();
    try {
      Files.createDirectories(dir.lists());
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      for (int i = 0; i < TRIES; i++) {
        if (tried(channel) != null) {
          return new Lock(channel);
        }
        Thread.sleep(WAIT_MILLIS);
      }
      channel.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw refused(dir, "the directory cannot be written; choose another or change its rights");
    }
    throw refused(dir, "another command is writing here; wait for it and try again");
  }

  private static @Nullable FileLock tried(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  static Refused refused(PartiesDir dir, String message) {
    return new Refused(
        List.of(new Problem(Problem.Code.CONFLICT, Place.whole(dir.toString()), message)));
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
