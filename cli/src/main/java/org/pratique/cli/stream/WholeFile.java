package org.pratique.cli.stream;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Refused;

/**
 * A file that appears when it is whole: written beside its place, and moved there at the end. What
 * was there before stays until then.
 */
public final class WholeFile implements Closeable {
  private final Path target;
  private final Path temporary;
  private final OutputStream out;

  private WholeFile(Path target, Path temporary, OutputStream out) {
    this.target = target;
    this.temporary = temporary;
    this.out = out;
  }

  /**
   * @throws Refused when there can be no such file
   */
  public static WholeFile open(Path target) {
    Path folder = Optional.ofNullable(target.toAbsolutePath().getParent()).orElse(target);
    if (Files.isDirectory(target)) {
      throw refused(target, "this is a directory; name a file");
    }
    try {
      // Not a temporary file of the system's, which nobody else may read.
      String name = ".%s.%d.part".formatted(target.getFileName(), ProcessHandle.current().pid());
      Path temporary = folder.resolve(name);
      return new WholeFile(
          target, temporary, new BufferedOutputStream(Files.newOutputStream(temporary)));
    } catch (IOException e) {
      throw refused(target, "the file cannot be written; name one in a folder that exists");
    }
  }

  private static Refused refused(Path target, String message) {
    return new Refused(
        List.of(new Problem(Problem.Code.MISSING, Place.whole(target.toString()), message)));
  }

  public OutputStream out() {
    return out;
  }

  /** The file is whole. */
  public void finish() throws IOException {
    out.close();
    Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Leaves nothing behind that is not finished. */
  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(temporary);
  }
}
