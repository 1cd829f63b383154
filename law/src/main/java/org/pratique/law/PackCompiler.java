package org.pratique.law;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pratique.engine.law.Pack;
import org.pratique.engine.problem.Problem;

/**
 * Compiles the packs of the source tree into one file, or tells everything that is wrong with them.
 */
public final class PackCompiler {
  private PackCompiler() {}

  /** Arguments: the folder of the packs, the file to write. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("usage: PackCompiler PACKS FILE");
      System.exit(2);
      return;
    }
    Path packs = Path.of(args[0]);
    Pack.Result result = Pack.compile(files(packs));
    List<Problem> problems = result.problems();
    if (result.pack().isEmpty()) {
      problems.forEach(problem ->
          System.err.println(packs.resolve(problem.place().toString()) + ": " + problem.message()));
      System.err.println(problems.size() + " problem(s) in the law; nothing was written");
      System.exit(1);
      return;
    }
    Path out = Path.of(args[1]);
    Files.createDirectories(out.toAbsolutePath().getParent());
    Files.write(out, result.pack().get().encode());
  }

  /** Texts below the folder by path, in a fixed order. */
  public static Map<String, String> files(Path packs) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(packs)) {
      for (Path path : all.filter(Files::isRegularFile).sorted().toList()) {
        try {
          files.put(packs.relativize(path).toString().replace('\\', '/'), Files.readString(path));
        } catch (MalformedInputException e) {
          throw new IOException(path + " is not UTF-8 text", e);
        }
      }
    }
    return files;
  }
}
