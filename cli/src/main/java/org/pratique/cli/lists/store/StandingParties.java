package org.pratique.cli.lists.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pratique.cli.stream.Raw;
import org.pratique.cli.stream.Records;
import org.pratique.engine.movement.text.Csv;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.trade.listing.Subject;
import org.pratique.trade.screening.name.NameReader;

/** {@code parties.csv}: those who are screened anew when a list changes. */
public final class StandingParties {
  /** A bank's customers are more; they are screened in parts. */
  private static final int COUNT_MAX = 1_000_000;

  private final String file;
  private final Problems problems;
  private final List<Subject> subjects = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private StandingParties(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * Columns `id` and `name`, `country` and `address` if there are such; others are not looked at.
   */
  public static List<Subject> read(PartiesDir dir, Problems problems) {
    Path path = dir.parties();
    StandingParties parties = new StandingParties(path.toString(), problems);
    if (!Files.exists(path)) {
      String message =
          "there are no standing parties; write them there, as columns id,name,country,address";
      problems.add(Problem.Code.MISSING, Place.whole(path.toString()), message);
      return List.of();
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
      parties.read(new Records(in, Records.Kind.CSV, Records.Mark.START));
    } catch (IOException e) {
      problems.add(Problem.Code.MISSING, Place.whole(path.toString()), "the file cannot be read");
    }
    return List.copyOf(parties.subjects);
  }

  private void read(Records records) throws IOException {
    List<String> names =
        records
            .header()
            .flatMap(Raw::text)
            .map(text ->
                Csv.fields(text).stream().map(n -> n.strip().toLowerCase(Locale.ROOT)).toList())
            .orElse(List.of());
    int id = names.indexOf("id");
    int name = names.indexOf("name");
    if (id < 0 || name < 0) {
      String message = "columns `id` and `name` are wanted in the first line";
      problems.add(Problem.Code.MISSING, new Place(file, 1, 0), message);
      return;
    }
    int country = names.indexOf("country");
    int address = names.indexOf("address");
    for (Optional<Raw> raw = records.next(); raw.isPresent(); raw = records.next()) {
      Place place = new Place(file, (int) Math.min(raw.get().line(), Integer.MAX_VALUE), 0);
      Optional<String> text = raw.get().fault().isEmpty() ? raw.get().text() : Optional.empty();
      List<String> cells = text.map(Csv::fields).orElse(List.of());
      if (cells.size() != names.size()) {
        String message = "the row is not UTF-8 text of %,d fields".formatted(names.size());
        problems.add(Problem.Code.SYNTAX, place, message);
        continue;
      }
      add(
          new Subject(
              cell(cells, id), cell(cells, name), cell(cells, country), cell(cells, address)),
          place);
    }
  }

  private static String cell(List<String> cells, int at) {
    return at < 0 ? "" : cells.get(at).strip();
  }

  private void add(Subject subject, Place place) {
    if (subject.id().isEmpty() || subject.name().isEmpty()) {
      problems.add(Problem.Code.MISSING, place, "`id` and `name` are both needed; fill them in");
    } else if (subject.name().length() > NameReader.LENGTH_MAX) {
      problems.add(
          Problem.Code.TOO_LARGE,
          place,
          "the name has more than %,d characters".formatted(NameReader.LENGTH_MAX));
    } else if (!ids.add(subject.id())) {
      problems.add(Problem.Code.DUPLICATE, place, "the id is there twice; keep one");
    } else if (subjects.size() == COUNT_MAX) {
      problems.add(
          Problem.Code.TOO_LARGE, place, "there are more than %,d parties".formatted(COUNT_MAX));
    } else {
      subjects.add(subject);
    }
  }
}
