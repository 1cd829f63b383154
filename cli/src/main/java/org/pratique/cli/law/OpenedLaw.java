package org.pratique.cli.law;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pratique.engine.law.Pack;
import org.pratique.engine.law.source.Provision;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.law.PackFile;

/**
 * Texts of law on disk, read into a pack as far as they can be.
 *
 * @param pack whole, or that of the program with the texts; empty when there are problems
 * @param problems everything found wrong, with files named from the root of the pack
 */
record OpenedLaw(LawFiles files, Optional<Pack> pack, List<Problem> problems) {
  /** The folder of the packs, from the root of the repository. */
  static final String DEFAULT = "law/packs";

  static OpenedLaw of(String name) {
    Problems unread = new Problems();
    LawFiles files;
    try {
      files = LawFiles.read(name, unread);
    } catch (InvalidPathException e) {
      unread.add(Problem.Code.UNKNOWN_NAME, Place.whole(name), "this is not a file name");
      files = new LawFiles(Path.of(""), LawFiles.Mode.BESIDES, Map.of());
    }
    if (files.texts().isEmpty()) {
      return new OpenedLaw(files, Optional.empty(), unread.list());
    }
    Pack.Result result =
        switch (files.mode()) {
          case WHOLE -> Pack.compile(files.texts());
          case BESIDES -> PackFile.load().with(files.texts());
        };
    List<Problem> problems = new ArrayList<>(unread.list());
    problems.addAll(result.problems());
    return new OpenedLaw(files, result.pack(), List.copyOf(problems));
  }

  /** Of the pack, what stands in the files. */
  List<Provision> own() {
    return all().stream().filter(p -> files.texts().containsKey(p.file())).toList();
  }

  /** The provisions of the pack; none when it could not be made. */
  List<Provision> all() {
    return pack.map(Pack::provisions).orElse(List.of());
  }

  /** These problems and further ones as they are shown: by place, files as they can be opened. */
  List<Problem> shown(Problems further) {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(further.list());
    return all.stream().map(files::opened).sorted(Problem.BY_PLACE).toList();
  }
}
