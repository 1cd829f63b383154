package org.pratique.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.pratique.engine.Pratique;
import org.pratique.engine.decide.Determiner;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.law.RuleSetName;

/**
 * Determinations per second of CPU time of one thread, full rule set: outcome only and with proof,
 * over the decided movements of `examples/`. Prints absolutes, the ratio of the two, and p99 (wall)
 * of the outcome alone. Run: `java -cp … org.pratique.bench.Throughput PACK EXAMPLES_DIR`.
 */
public final class Throughput {
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
  private static final int ROUNDS = 5;
  private static final long ROUND_NANOS = 2_000_000_000L;
  private static final int SAMPLES = 200_000;

  private Throughput() {}

  public static void main(String[] args) throws IOException {
    Pratique pratique = Pratique.load(Files.readAllBytes(Path.of(args[0])));
    for (String ruleSet : List.of("ear", "ear:codified", "siia-replacement")) {
      measure(pratique, Path.of(args[1]), ruleSet);
    }
  }

  /** A movement with the worker for its date. */
  private record Job(Determiner determiner, Determiner.Session session, Movement movement) {}

  private static void measure(Pratique pratique, Path examples, String ruleSet) throws IOException {
    List<Job> jobs = new ArrayList<>();
    try (Stream<Path> files = Files.list(examples)) {
      for (Path file : files.sorted().toList()) {
        Movement movement =
            pratique.movement(Files.readString(file), file.getFileName().toString());
        Determiner determiner =
            new Determiner(
                pratique.pack().book(RuleSetName.parse(ruleSet), movement.date(), Map.of()));
        if (determiner.outcome(movement) != org.pratique.engine.decide.Outcome.UNDETERMINED) {
          jobs.add(new Job(determiner, determiner.session(), movement));
        }
      }
    }
    double outcome = best(jobs, job -> job.session().outcome(job.movement()).ordinal());
    double proof =
        best(jobs, job -> job.determiner().explained(job.movement()).proof().children().size());
    double full = best(jobs, job -> job.determiner().determine(job.movement()).because().size());
    System.out.printf(
        "%-18s %d movements  outcome only %,10.0f/s  with proof %,9.0f/s (%.1f x slower)  with proof and why-enough %,8.0f/s  outcome p99 %.1f us%n",
        ruleSet, jobs.size(), outcome, proof, outcome / proof, full, p99Micros(jobs));
  }

  private static double best(List<Job> jobs, ToIntFunction<Job> work) {
    double best = 0;
    int sink = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = CPU.getCurrentThreadCpuTime();
      long done = 0;
      while (CPU.getCurrentThreadCpuTime() - start < ROUND_NANOS) {
        for (Job job : jobs) {
          sink += work.applyAsInt(job);
        }
        done += jobs.size();
      }
      best = Math.max(best, done * 1e9 / (CPU.getCurrentThreadCpuTime() - start));
    }
    if (sink == Integer.MIN_VALUE) {
      System.out.println();
    }
    return best;
  }

  private static double p99Micros(List<Job> jobs) {
    long[] nanos = new long[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      Job job = jobs.get(i % jobs.size());
      long start = System.nanoTime();
      job.session().outcome(job.movement());
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    return nanos[(int) (SAMPLES * 0.99)] / 1000.0;
  }
}
