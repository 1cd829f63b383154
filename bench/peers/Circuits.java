package peers;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** What every engine is asked, and how its answers are kept and timed. */
final class Circuits {
  private static final int CIRCUITS = 2_000;
  private static final int ROUNDS = 5;
  private static final long WARM_NANOS = 5_000_000_000L;
  private static final long ROUND_NANOS = 2_000_000_000L;

  /** An integrated circuit of which all is known; every limit of 3A090 is a multiple of the steps. */
  record Circuit(int tpp, BigDecimal performanceDensity, boolean nonPlanar, boolean datacenter) {}

  private Circuits() {}

  static List<Circuit> of(long seed) {
    Random random = new Random(seed);
    List<Circuit> circuits = new ArrayList<>();
    for (int i = 0; i < CIRCUITS; i++) {
      circuits.add(
          new Circuit(
              100 * random.nextInt(1, 81),
              BigDecimal.valueOf(4L * random.nextInt(1, 251), 2),
              random.nextInt(5) > 0,
              random.nextInt(3) > 0));
    }
    return circuits;
  }

  /**
   * Writes the answers, or times them: `outcomes FILE SEED` or `time SEED`.
   *
   * @param ready makes of a circuit what the engine takes; not timed
   * @param decide paragraph, or `-`
   */
  static <T> void run(
      String name, String[] args, Function<Circuit, T> ready, Function<T, String> decide)
      throws IOException {
    List<T> asked = of(Long.parseLong(args[args.length - 1])).stream().map(ready).toList();
    if (args[0].equals("outcomes")) {
      Files.write(Path.of(args[1]), asked.stream().map(decide).toList());
      return;
    }
    rate(asked, decide, WARM_NANOS);
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      best = Math.max(best, rate(asked, decide, ROUND_NANOS));
    }
    System.out.printf("%s %.0f%n", name, best);
  }

  private static <T> double rate(List<T> asked, Function<T, String> decide, long nanos) {
    long start = System.nanoTime();
    long done = 0;
    long length = 0;
    while (System.nanoTime() - start < nanos) {
      for (T one : asked) {
        length += decide.apply(one).length();
      }
      done += asked.size();
    }
    if (length == 0) {
      throw new IllegalStateException("no answer at all");
    }
    return done * 1e9 / (System.nanoTime() - start);
  }
}
