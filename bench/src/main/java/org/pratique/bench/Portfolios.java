package org.pratique.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.pratique.cli.Main;

/**
 * A portfolio under one rule set and under two, end to end: rows read, decided, written, added up.
 * Runs take turns, so that a noisy machine is noisy to both; the best of each counts, by wall clock
 * and by processor time. Run: {@code java -cp … org.pratique.bench.Portfolios [ROWS [SECOND]]}.
 */
public final class Portfolios {
  private static final int ROWS = 1_000_000;
  private static final int ROUNDS = 3;
  private static final int WARM_UP_ROWS = 100_000;
  private static final double NANOS = 1e9;
  private static final double GOAL = 1.2;

  private Portfolios() {}

  /** What one run took, in seconds. */
  private record Time(double wall, double processor) {
    Time best(Time other) {
      return new Time(Math.min(wall, other.wall), Math.min(processor, other.processor));
    }
  }

  public static void main(String[] args) throws IOException {
    int rows = args.length > 0 ? Integer.parseInt(args[0]) : ROWS;
    String second = args.length > 1 ? args[1] : "siia-interim";
    Path folder = Files.createTempDirectory("portfolios");
    Path file = sample(folder, rows);
    Path small = sample(folder, Math.min(rows, WARM_UP_ROWS));
    String both = "ear," + second;
    run(small, folder, "ear");
    run(small, folder, both);
    Time alone = new Time(Double.MAX_VALUE, Double.MAX_VALUE);
    Time together = alone;
    for (int round = 0; round < ROUNDS; round++) {
      alone = alone.best(run(file, folder, "ear"));
      together = together.best(run(file, folder, both));
    }
    print("ear", rows, alone);
    print(both, rows, together);
    System.out.printf(
        "ratio %.2f by wall clock, %.2f by processor time (goal: %.1f at most)%n",
        together.wall() / alone.wall(), together.processor() / alone.processor(), GOAL);
    for (String name : List.of("result.csv", file.getFileName().toString())) {
      Files.deleteIfExists(folder.resolve(name));
    }
    Files.deleteIfExists(small);
    Files.deleteIfExists(folder);
  }

  private static void print(String rules, int rows, Time time) {
    System.out.printf(
        "%-28s %,9d rows  %,8.0f rows/s  %.1f s wall, %.1f s processor%n",
        rules, rows, rows / time.wall(), time.wall(), time.processor());
  }

  private static Path sample(Path folder, int rows) {
    Path file = folder.resolve("sample-" + rows + ".csv");
    command("portfolio", "sample", "--rows", "" + rows, "--out", "" + file);
    return file;
  }

  private static Time run(Path file, Path folder, String rules) {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long wall = System.nanoTime();
    long processor = system.getProcessCpuTime();
    String out = folder.resolve("result.csv").toString();
    command("portfolio", "" + file, "--rules", rules, "--out", out, "--restart");
    return new Time(
        (System.nanoTime() - wall) / NANOS, (system.getProcessCpuTime() - processor) / NANOS);
  }

  private static void command(String... args) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Main.run(args, InputStream.nullInputStream(), nowhere, System.err);
  }
}
