package org.pratique.cli.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pratique.cli.Main;

class ResumeTest {
  /** Enough work to be killed in the middle of, on any machine. */
  private static final int ROWS = 60_000;

  private static final long PATIENCE_SECONDS = 120;

  @TempDir Path folder;

  @Test
  void aRunThatIsKilledGoesOnWithoutLosingOrRepeatingARow() throws Exception {
    Path killed = folder.resolve("killed.csv");

    Path whole = killedAndResumed(killed, killed, folder.resolve("whole.csv"));

    assertThat(killed).hasSameTextualContentAs(whole);
  }

  @Test
  void soDoesOneThatWritesParquet() throws Exception {
    Path killed = folder.resolve("killed.parquet");

    Path whole =
        killedAndResumed(
            killed, folder.resolve("killed.parquet.rows"), folder.resolve("whole.csv"));

    assertThat(ParquetTest.read(killed)).isEqualTo(ParquetTest.csv(whole));
    assertThat(folder.resolve("killed.parquet.rows")).doesNotExist();
  }

  /**
   * Kills a run, resumes it, and runs the same at once.
   *
   * @param rows where the rows of the run stand until it is over
   * @return results of the run at once
   */
  private Path killedAndResumed(Path killed, Path rows, Path whole) throws Exception {
    Path sample = folder.resolve("sample.csv");
    org.pratique.cli.Run.of("portfolio", "sample", "--rows", "" + ROWS, "--out", "" + sample);
    Path checkpoint = rows.resolveSibling(rows.getFileName() + ".checkpoint");
    String[] args = {
      "portfolio",
      "" + sample,
      "--rules",
      "ear,siia-interim",
      "--format",
      "json",
      "--out",
      "" + killed
    };

    killAtCheckpoint(args, checkpoint);
    assertThat(Files.readString(checkpoint)).endsWith("end\n");
    org.pratique.cli.Run other =
        org.pratique.cli.Run.of("portfolio", "" + sample, "--rules", "ear", "--out", "" + killed);
    org.pratique.cli.Run rest = org.pratique.cli.Run.of(args);
    args[args.length - 1] = whole.toString();
    org.pratique.cli.Run atOnce = org.pratique.cli.Run.of(args);

    assertThat(other.exit()).isEqualTo(2);
    assertThat(other.err()).contains("--restart");
    assertThat(rest.err()).contains("going on after row");
    assertThat(rest.out()).isEqualTo(atOnce.out());
    assertThat(checkpoint).doesNotExist();
    return whole;
  }

  /** As the kernel does it: `destroyForcibly` is SIGKILL. */
  private void killAtCheckpoint(String[] args, Path checkpoint)
      throws IOException, InterruptedException {
    List<String> words =
        new ArrayList<>(
            List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-Xss4m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    words.addAll(List.of(args));
    Process process =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!Files.exists(checkpoint) && process.isAlive() && System.nanoTime() < end) {
      Thread.sleep(5);
    }
    process.destroyForcibly();
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(checkpoint).as("killed while it was at work").exists();
  }
}
