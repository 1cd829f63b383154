package org.pratique.cli.lists.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;

/** Where everything about parties is kept. */
public final class PartiesDir {
  private final Path root;

  private PartiesDir(Path root) {
    this.root = root;
  }

  /** A directory that is there. */
  public static Optional<PartiesDir> open(String name, Problems problems) {
    Optional<PartiesDir> dir = path(name, problems);
    if (dir.isPresent() && !Files.isDirectory(dir.get().root)) {
      String message = "there is no such directory; `lists import` makes it";
      problems.add(Problem.Code.MISSING, Place.whole(name), message);
      return Optional.empty();
    }
    return dir;
  }

  /** A directory that is there or may be made. */
  public static Optional<PartiesDir> path(String name, Problems problems) {
    if (name.isBlank()) {
      String message = "say where parties are kept: --parties DIR";
      problems.add(Problem.Code.MISSING, Place.whole("--parties"), message);
      return Optional.empty();
    }
    try {
      Path root = Path.of(name);
      if (Files.exists(root) && !Files.isDirectory(root)) {
        String message = "this is a file; name a directory";
        problems.add(Problem.Code.WRONG_TYPE, Place.whole(name), message);
        return Optional.empty();
      }
      return Optional.of(new PartiesDir(root));
    } catch (InvalidPathException e) {
      String message = "this is not the name of a directory";
      problems.add(Problem.Code.UNKNOWN_NAME, Place.whole("--parties"), message);
      return Optional.empty();
    }
  }

  /** One folder for each list. */
  public Path lists() {
    return root.resolve("lists");
  }

  public Path decisions() {
    return root.resolve("decisions.jsonl");
  }

  /** The standing parties. */
  public Path parties() {
    return root.resolve("parties.csv");
  }

  /** Taken by whoever writes. */
  Path lockFile() {
    return root.resolve(".lock");
  }

  @Override
  public String toString() {
    return root.toString();
  }

  /** A whole file takes the place of another at once, or not at all. */
  static void write(Path file, String text) throws IOException {
    // A link that somebody left under that name must not be written through.
    Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
    if (Files.exists(fresh, LinkOption.NOFOLLOW_LINKS)) {
      Files.delete(fresh);
    }
    try (FileChannel channel =
        FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      var bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
