package org.pratique.cli.portfolio;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pratique.cli.stream.Records;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Refused;

/**
 * How far a run has come.
 *
 * @param fingerprint what the run is made of
 * @param mark where to go on in the input
 * @param bytes of the output that stand for the rows before the mark
 * @param tally of those rows
 */
record Checkpoint(String fingerprint, Records.Mark mark, long bytes, List<String> tally) {
  private static final String ENDING = ".checkpoint";
  private static final String FIRST = "pratique portfolio checkpoint 1";
  private static final String LAST = "end";

  static Path beside(Path output) {
    return output.resolveSibling(output.getFileName() + ENDING);
  }

  /** Takes the place of the checkpoint before it at once, or not at all. */
  void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(FIRST);
    lines.add(fingerprint);
    lines.add(mark.offset() + " " + mark.line() + " " + mark.row() + " " + bytes);
    lines.addAll(tally);
    lines.add(LAST);
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.write(fresh, lines);
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * @throws Refused when the file is no checkpoint
   */
  static Optional<Checkpoint> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.size() < 4
        || !lines.getFirst().equals(FIRST)
        || !lines.getLast().equals(LAST)
        || !lines.get(2).matches("\\d{1,18} \\d{1,18} \\d{1,18} \\d{1,18}")) {
      throw new Refused(
          List.of(
              new Problem(
                  Problem.Code.SYNTAX,
                  Place.whole(file.toString()),
                  "this is no checkpoint of this version; start anew with --restart")));
    }
    String[] numbers = lines.get(2).split(" ", 4);
    Records.Mark mark =
        new Records.Mark(
            Long.parseLong(numbers[0]), Long.parseLong(numbers[1]), Long.parseLong(numbers[2]));
    return Optional.of(
        new Checkpoint(
            lines.get(1), mark, Long.parseLong(numbers[3]), lines.subList(3, lines.size() - 1)));
  }
}
