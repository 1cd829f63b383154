package org.pratique.bench.screening;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.pratique.engine.movement.text.Csv;
import org.pratique.trade.screening.index.PartyIndex;
import org.pratique.trade.screening.index.Searcher;
import org.pratique.trade.screening.list.ListedParty;

/**
 * Queries a second against all lists on one core, by processor time of the one thread: a busy
 * machine is then less of an excuse. Run with `-Xmx512m`: `java -cp …
 * org.pratique.bench.screening.Speed NAMES_DIR LISTS_DIR`.
 */
public final class Speed {
  private static final int ROUNDS = 5;
  private static final long SEED = 1;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double NANOS = 1e9;
  private static final double BYTES_PER_MEGABYTE = 1e6;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Speed() {}

  public static void main(String[] args) throws IOException {
    List<String> queries = queries(Path.of(args[0]));
    long start = now();
    List<ListedParty> parties = Lists.read(Path.of(args[1]));
    long read = now();
    PartyIndex index = PartyIndex.of(parties);
    long built = now();
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    System.out.printf(
        "%,d parties, %,d names and addresses; read in %.1f s, index built in %.1f s (goal 5 s), heap %.0f MB in use (goal 512 MB)%n",
        index.parties(),
        index.names(),
        (read - start) / NANOS,
        (built - read) / NANOS,
        (runtime.totalMemory() - runtime.freeMemory()) / BYTES_PER_MEGABYTE);
    Searcher searcher = new Searcher(index);
    for (int round = 1; round <= ROUNDS; round++) {
      round(round, queries, searcher);
    }
  }

  /** People who are on no list, and names of both sides of labeled pairs, shuffled. */
  private static List<String> queries(Path names) throws IOException {
    List<String> queries = new ArrayList<>();
    for (String population : List.of("us", "global")) {
      Files.readAllLines(names.resolve("fp-population-" + population + ".csv")).stream()
          .skip(1)
          .forEach(line -> queries.add(Csv.fields(line).getFirst()));
    }
    LabeledPair.read(names.resolve("name-pairs.csv")).forEach(pair -> queries.add(pair.one()));
    Collections.shuffle(queries, new Random(SEED));
    return queries;
  }

  private static void round(int number, List<String> queries, Searcher searcher) {
    long[] nanos = new long[queries.size()];
    double sum = 0;
    for (int i = 0; i < nanos.length; i++) {
      long start = now();
      sum += searcher.highest(queries.get(i));
      nanos[i] = now() - start;
    }
    double seconds = Arrays.stream(nanos).sum() / NANOS;
    Arrays.sort(nanos);
    double rate = nanos.length / seconds;
    System.out.printf(
        "round %d: %,.0f queries/s, %.2f of the goal of 5,000; p50 %.3f ms, p99 %.3f ms (goal 2 ms), max %.1f ms; mean score %.4f%n",
        number,
        rate,
        rate / 5_000,
        nanos[nanos.length / 2] / NANOS_PER_MILLI,
        nanos[nanos.length * 99 / 100] / NANOS_PER_MILLI,
        nanos[nanos.length - 1] / NANOS_PER_MILLI,
        sum / nanos.length);
  }

  private static long now() {
    return THREADS.getCurrentThreadCpuTime();
  }
}
