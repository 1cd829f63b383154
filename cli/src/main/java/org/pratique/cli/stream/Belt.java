package org.pratique.cli.stream;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Rows in batches through as many workers as there are cores, and out in the order of the file.
 * Only so many batches are under way at once, however long the file.
 *
 * @param <W> what comes of a batch
 */
public final class Belt<W> {
  /** Enough that handing over a batch costs nothing beside working on it. */
  public static final int BATCH_ROWS = 512;

  /** Rows may be long: a batch ends here too. */
  static final int BATCH_BYTES = 1 << 20;

  private static final int BATCHES_PER_WORKER = 4;

  /** Works on one thread at a time. */
  public interface Worker<W> {
    W work(List<Raw> rows);
  }

  /** Takes what is done, in the order of the file. */
  public interface Taker<W> {
    /**
     * @param end where the input stands behind the batch
     */
    void take(W work, Records.Mark end) throws IOException;
  }

  private record Batch<W>(Records.Mark end, Future<W> work) {}

  private final Supplier<Worker<W>> hire;
  private final Taker<W> taker;
  private final ConcurrentLinkedQueue<Worker<W>> idle = new ConcurrentLinkedQueue<>();

  /**
   * @param hire makes another worker
   */
  public Belt(Supplier<Worker<W>> hire, Taker<W> taker) {
    this.hire = hire;
    this.taker = taker;
  }

  public void run(Source records, int workers) throws IOException {
    ExecutorService desks = Executors.newFixedThreadPool(workers, Belt::thread);
    try {
      ArrayDeque<Batch<W>> under = new ArrayDeque<>();
      for (List<Raw> raws = batch(records); !raws.isEmpty(); raws = batch(records)) {
        List<Raw> rows = raws;
        under.add(new Batch<>(records.mark(), desks.submit(() -> work(rows))));
        if (under.size() >= workers * BATCHES_PER_WORKER) {
          take(under.remove());
        }
      }
      while (!under.isEmpty()) {
        take(under.remove());
      }
    } finally {
      desks.shutdownNow();
    }
  }

  /** Conditions nest, and so does what tests them. */
  private static Thread thread(Runnable work) {
    Thread thread = new Thread(null, work, "worker", 1 << 22);
    thread.setDaemon(true);
    return thread;
  }

  private static List<Raw> batch(Source records) throws IOException {
    List<Raw> batch = new ArrayList<>();
    int bytes = 0;
    while (batch.size() < BATCH_ROWS && bytes < BATCH_BYTES) {
      Optional<Raw> raw = records.next();
      if (raw.isEmpty()) {
        break;
      }
      batch.add(raw.get());
      bytes += raw.get().bytes().length;
    }
    return batch;
  }

  private W work(List<Raw> raws) {
    @Nullable Worker<W> free = idle.poll();
    Worker<W> worker = free == null ? hire.get() : free;
    W work = worker.work(raws);
    idle.add(worker);
    return work;
  }

  private void take(Batch<W> batch) throws IOException {
    taker.take(done(batch.work()), batch.end());
  }

  private static <W> W done(Future<W> work) {
    try {
      return work.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
