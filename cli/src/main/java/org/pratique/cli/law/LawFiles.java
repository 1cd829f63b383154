package org.pratique.cli.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;

/**
 * Texts of law on disk: whole packs, or an author's own files, which are read with the packs that
 * come with the program.
 *
 * @param root what was named; of a whole pack, files are named from it on
 * @param texts by path
 */
record LawFiles(Path root, Mode mode, Map<String, String> texts) {
  /** Files below one folder; the packs have about a hundred. */
  private static final int FILES_MAX = 5_000;

  /** The longest file of the packs has under 100,000 bytes. */
  private static final long BYTES_MAX = 4_000_000;

  private static final int DEPTH_MAX = 12;
  private static final String VOCABULARY = "facts.yaml";
  private static final String MARKDOWN = ".md";
  private static final String README = "README.md";
  private static final String CASES = "cases.yaml";
  private static final Set<String> PACK = Set.of(".md", ".yaml", ".csv", ".tsv", ".json");

  /** What the texts are. */
  enum Mode {
    WHOLE,
    BESIDES
  }

  /** The file or folder; problems say what cannot be read. */
  static LawFiles read(String name, Problems problems) {
    Path path = Path.of(name);
    Map<String, String> texts = new TreeMap<>();
    if (Files.isRegularFile(path)) {
      if (name.endsWith(MARKDOWN)) {
        text(path, name, texts, problems);
      } else {
        problems.add(
            Problem.Code.WRONG_TYPE,
            Place.whole(name),
            "law is written in Markdown; name a file that ends in .md, or a folder");
      }
      return new LawFiles(path, Mode.BESIDES, texts);
    }
    if (!Files.isDirectory(path)) {
      problems.add(
          Problem.Code.MISSING,
          Place.whole(name),
          "there is no such folder or file; name the folder of the packs, or a Markdown file");
      return new LawFiles(path, Mode.BESIDES, texts);
    }
    Mode mode = Files.exists(path.resolve(VOCABULARY)) ? Mode.WHOLE : Mode.BESIDES;
    walk(path, mode, texts, problems);
    if (mode == Mode.BESIDES && texts.keySet().stream().noneMatch(t -> t.endsWith(MARKDOWN))) {
      problems.add(
          Problem.Code.MISSING, Place.whole(name), "there is no Markdown file in this folder");
    }
    return new LawFiles(path, mode, texts);
  }

  private static void walk(Path root, Mode mode, Map<String, String> texts, Problems problems) {
    try (Stream<Path> all = Files.walk(root, DEPTH_MAX)) {
      for (Path path : all.filter(p -> isLaw(p, mode)).limit(FILES_MAX + 1L).sorted().toList()) {
        if (texts.size() == FILES_MAX) {
          problems.add(
              Problem.Code.TOO_LARGE,
              Place.whole(root.toString()),
              "the folder has more than %,d files; is it the right one?".formatted(FILES_MAX));
          return;
        }
        Path named = mode == Mode.WHOLE ? root.relativize(path) : path;
        text(path, named.toString().replace('\\', '/'), texts, problems);
      }
    } catch (IOException | UncheckedIOException e) {
      problems.add(
          Problem.Code.MISSING,
          Place.whole(root.toString()),
          "the folder cannot be read to its end");
    }
  }

  private static boolean isLaw(Path path, Mode mode) {
    String name = path.getFileName() == null ? "" : path.getFileName().toString();
    boolean named =
        switch (mode) {
          case WHOLE -> PACK.stream().anyMatch(name::endsWith);
          case BESIDES -> (name.endsWith(MARKDOWN) && !name.equals(README)) || name.equals(CASES);
        };
    return named && Files.isRegularFile(path);
  }

  private static void text(Path path, String name, Map<String, String> texts, Problems problems) {
    try {
      if (Files.size(path) > BYTES_MAX) {
        problems.add(
            Problem.Code.TOO_LARGE,
            Place.whole(path.toString()),
            "the file has more than %,d bytes".formatted(BYTES_MAX));
        return;
      }
      texts.put(name, Files.readString(path));
    } catch (CharacterCodingException e) {
      problems.add(
          Problem.Code.SYNTAX,
          Place.whole(path.toString()),
          "this is not UTF-8 text; save the file as UTF-8");
    } catch (IOException e) {
      problems.add(Problem.Code.MISSING, Place.whole(path.toString()), "the file cannot be read");
    }
  }

  /** The problem with its file as it can be opened from here. */
  Problem opened(Problem problem) {
    Place place = problem.place();
    if (mode == Mode.BESIDES || !texts.containsKey(place.file())) {
      return problem;
    }
    String file = root.resolve(place.file()).toString();
    return new Problem(
        problem.code(), new Place(file, place.line(), place.column()), problem.message());
  }
}
