package org.pratique.cli.portfolio;

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
import org.jspecify.annotations.Nullable;
import org.pratique.cli.portfolio.row.Raw;
import org.pratique.cli.portfolio.row.Records;
import org.pratique.cli.portfolio.row.Source;
import org.pratique.cli.portfolio.tally.Decided;
import org.pratique.cli.portfolio.tally.Tally;

/**
 * Rows in batches through as many clerks as there are cores, and out in the order of the file. Only
 * so many batches are under way at once, however long the file.
 */
final class Stream {
  /** Enough that handing over a batch costs nothing beside deciding it. */
  static final int BATCH_ROWS = 512;

  /** Rows may be long: a batch ends here too. */
  static final int BATCH_BYTES = 1 << 20;

  private static final int BATCHES_PER_CLERK = 4;

  /** Rows decided, and where the input stands behind them. */
  private record Batch(Records.Mark end, Future<Work> work) {}

  /** Rows decided, and the same as lines of the output. */
  private record Work(List<Decided> rows, StringBuilder lines) {}

  private final Clerk.Office office;
  private final Lines lines;
  private final Tally tally;
  private final Optional<Output> output;
  private final Progress progress;
  private final ConcurrentLinkedQueue<Clerk> idle = new ConcurrentLinkedQueue<>();

  Stream(
      Clerk.Office office, Lines lines, Tally tally, Optional<Output> output, Progress progress) {
    this.office = office;
    this.lines = lines;
    this.tally = tally;
    this.output = output;
    this.progress = progress;
  }

  void run(Source records, int clerks) throws IOException {
    ExecutorService desks = Executors.newFixedThreadPool(clerks, Stream::thread);
    try {
      ArrayDeque<Batch> under = new ArrayDeque<>();
      for (List<Raw> raws = batch(records); !raws.isEmpty(); raws = batch(records)) {
        List<Raw> rows = raws;
        under.add(new Batch(records.mark(), desks.submit(() -> work(rows))));
        if (under.size() >= clerks * BATCHES_PER_CLERK) {
          take(under.remove());
        }
      }
      while (!under.isEmpty()) {
        take(under.remove());
      }
      progress.done();
    } finally {
      desks.shutdownNow();
    }
  }

  /** Conditions nest, and so does what tests them. */
  private static Thread thread(Runnable work) {
    Thread thread = new Thread(null, work, "clerk", 1 << 22);
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

  private Work work(List<Raw> raws) {
    @Nullable Clerk free = idle.poll();
    Clerk clerk = free == null ? new Clerk(office) : free;
    List<Decided> rows = new ArrayList<>(raws.size());
    StringBuilder text = new StringBuilder();
    for (Raw raw : raws) {
      Decided decided = clerk.decide(raw);
      rows.add(decided);
      if (output.isPresent()) {
        lines.add(decided, tally.ruleSets(), text);
      }
    }
    idle.add(clerk);
    return new Work(rows, text);
  }

  private void take(Batch batch) throws IOException {
    Work work = done(batch.work());
    work.rows().forEach(tally::add);
    if (output.isPresent()) {
      output.get().write(work.lines());
      output.get().keep(batch.end(), tally);
    }
    progress.at(batch.end().row(), batch.end().offset());
  }

  private static Work done(Future<Work> work) {
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
