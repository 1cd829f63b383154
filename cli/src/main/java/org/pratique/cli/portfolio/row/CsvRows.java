package org.pratique.cli.portfolio.row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.pratique.cli.stream.Raw;
import org.pratique.engine.movement.MovementReader;
import org.pratique.engine.movement.text.Csv;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.problem.Refused;
import org.pratique.engine.yaml.Node;

/**
 * Rows under columns that are named like the flattened keys of a movement file: {@code
 * items.0.product}, {@code parties.endUser.headquarters}.
 */
public final class CsvRows extends Rows {
  /** A movement of a thousand items has ten times as many columns as anybody can read. */
  static final int COLUMNS_MAX = 10_000;

  /** The longest flattened name has some sixty characters. */
  static final int NAME_LENGTH_MAX = 200;

  private static final String ID = "id";
  private static final String DATE = "date";
  private static final String ITEMS = "items";

  /** Columns of results, which no movement has. */
  private static final List<String> RESULT = List.of("row", "ruleSet", "outcome");

  private final Column root;
  private final int columns;
  private final int id;
  private final List<Problem> warnings;

  private CsvRows(String file, Column root, int columns, int id, List<Problem> warnings) {
    super(file);
    this.root = root;
    this.columns = columns;
    this.id = id;
    this.warnings = warnings;
  }

  /**
   * @param header the first record
   * @throws Refused when no movement can be made from these columns
   */
  public static CsvRows of(
      Raw header, String file, MovementReader reader, MovementReader.Options options) {
    Place place = new Place(file, 1, 0);
    Optional<String> text = header.fault().isEmpty() ? header.text() : Optional.empty();
    if (text.isEmpty()) {
      String fault = header.fault().isEmpty() ? "the header is not UTF-8 text" : header.fault();
      throw new Refused(List.of(new Problem(Problem.Code.SYNTAX, place, fault)));
    }
    List<String> names = Csv.fields(text.get()).stream().map(String::strip).toList();
    Problems problems = new Problems();
    if (names.containsAll(RESULT)) {
      problems.add(
          Problem.Code.UNKNOWN_KEY,
          place,
          "these are rows that `portfolio` wrote, no movements; give the file that they were decided"
              + " from");
      throw new Refused(problems.list());
    }
    if (names.size() > COLUMNS_MAX) {
      problems.add(
          Problem.Code.TOO_LARGE, place, "there are more than %,d columns".formatted(COLUMNS_MAX));
      throw new Refused(problems.list());
    }
    Map<Integer, String> unknown = unknown(names, file, reader, options, problems);
    Column root = tree(names, unknown, file, problems);
    needed(names, unknown, options, place, problems);
    complaints(reader.read(root.blank(file), file, options))
        .forEach(p -> problems.add(p.code(), place, p.message()));
    if (!problems.isEmpty()) {
      List<Problem> all = new ArrayList<>(warnings(unknown, file));
      all.addAll(problems.list());
      throw new Refused(all);
    }
    return new CsvRows(file, root, names.size(), names.indexOf(ID), warnings(unknown, file));
  }

  /** Asks the reader of movements about a row in which everything is blank. */
  private static Map<Integer, String> unknown(
      List<String> names,
      String file,
      MovementReader reader,
      MovementReader.Options options,
      Problems problems) {
    Map<Integer, String> unknown = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).isEmpty() || names.get(i).length() > NAME_LENGTH_MAX) {
        unknown.put(i, "its name is empty or longer than " + NAME_LENGTH_MAX + " characters");
        continue;
      }
      Column alone = new Column();
      alone.add(names.get(i), i);
      alone.settle();
      for (Problem problem : complaints(reader.read(alone.blank(file), file, options))) {
        unknown.putIfAbsent(i, "in `" + names.get(i) + "`, " + problem.message());
      }
    }
    if (unknown.size() == names.size()) {
      problems.add(
          Problem.Code.UNKNOWN_KEY,
          new Place(file, 1, 0),
          "no column is named like a key of a movement file, such as `items.0.product`; the first"
              + " line of the file names the columns");
    }
    return unknown;
  }

  /** What is wrong with the keys, whatever stands under them. */
  private static List<Problem> complaints(MovementReader.Result result) {
    return result.problems().stream()
        .filter(p -> p.code() == Problem.Code.UNKNOWN_KEY || p.code() == Problem.Code.WRONG_TYPE)
        .toList();
  }

  private static Column tree(
      List<String> names, Map<Integer, String> unknown, String file, Problems problems) {
    Column root = new Column();
    for (int i = 0; i < names.size(); i++) {
      if (!unknown.containsKey(i) && !root.add(names.get(i), i)) {
        problems.add(
            Problem.Code.DUPLICATE,
            new Place(file, 1, 0),
            "column " + (i + 1) + " `" + names.get(i) + "` is there twice; keep one");
      }
    }
    root.settle();
    return root;
  }

  private static void needed(
      List<String> names,
      Map<Integer, String> unknown,
      MovementReader.Options options,
      Place place,
      Problems problems) {
    TreeSet<String> first = new TreeSet<>();
    for (int i = 0; i < names.size(); i++) {
      if (!unknown.containsKey(i)) {
        first.add(names.get(i).split("\\.", 2)[0]);
      }
    }
    if (!first.contains(DATE) && options.asOf().isEmpty()) {
      problems.add(
          Problem.Code.MISSING, place, "there is no column `date`; add it, or give --as-of");
    }
    if (!first.contains(ITEMS)) {
      problems.add(
          Problem.Code.MISSING,
          place,
          "there is no column of `items`; add what moves, such as `items.0.product`");
    }
  }

  private static List<Problem> warnings(Map<Integer, String> unknown, String file) {
    return unknown.entrySet().stream()
        .map(e ->
            new Problem(
                Problem.Code.UNKNOWN_KEY,
                new Place(file, 1, 0),
                "column " + (e.getKey() + 1) + " is not used: " + e.getValue()))
        .toList();
  }

  @Override
  public List<Problem> warnings() {
    return warnings;
  }

  @Override
  Row read(String text, Place place) {
    List<String> fields = Csv.fields(text);
    String name = id < 0 || id >= fields.size() ? "" : fields.get(id).strip();
    if (fields.size() != columns) {
      String message =
          "the row has %,d fields and the header %,d; quote fields that hold commas"
              .formatted(fields.size(), columns);
      return refused(name, Problem.Code.SYNTAX, place, message);
    }
    Node movement = root.in(fields, place);
    return movement == null
        ? refused(name, Problem.Code.MISSING, place, "every field of the row is empty")
        : new Row(name, Optional.of(movement), List.of());
  }
}
