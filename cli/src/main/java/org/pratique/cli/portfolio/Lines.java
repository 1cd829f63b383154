package org.pratique.cli.portfolio;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pratique.cli.json.Json;
import org.pratique.cli.portfolio.tally.Decided;
import org.pratique.cli.text.CsvCell;
import org.pratique.engine.decide.many.Verdict;
import org.pratique.engine.law.Policy;
import org.pratique.engine.problem.Problem;

/** Result rows as text: one a row and rule set, `docs/formats/portfolio.md`. */
enum Lines {
  CSV,
  JSONL,
  /** Kept as CSV until the run is over. */
  PARQUET;

  /** The outcome of a row that is no movement. */
  static final String REFUSED = "REFUSED";

  private static final List<String> COLUMNS =
      List.of("row", "id", "ruleSet", "outcome", "authorization", "review", "tpp", "problems");
  private static final String BETWEEN_PROBLEMS = " | ";

  /** By the ending of the file's name. */
  static Lines of(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    if (name.endsWith(".parquet")) {
      return PARQUET;
    }
    return name.endsWith(".jsonl") ? JSONL : CSV;
  }

  String header() {
    return this == JSONL ? "" : String.join(",", COLUMNS) + "\n";
  }

  void add(Decided decided, List<String> ruleSets, StringBuilder out) {
    String[] values = new String[COLUMNS.size()];
    values[0] = Long.toString(decided.row());
    values[1] = decided.id();
    values[6] = decided.tpp().map(BigDecimal::toPlainString).orElse("");
    values[7] =
        String.join(BETWEEN_PROBLEMS, decided.problems().stream().map(Lines::problem).toList());
    for (int set = 0; set < ruleSets.size(); set++) {
      values[2] = ruleSets.get(set);
      @Nullable Verdict verdict = decided.isRefused() ? null : decided.verdicts().get(set);
      values[3] = verdict == null ? REFUSED : verdict.outcome().name();
      values[4] = verdict == null ? "" : verdict.authorization();
      values[5] = verdict == null ? "" : reviews(verdict.reviews());
      switch (this) {
        case CSV -> csv(values, out, true);
        case PARQUET -> csv(values, out, false);
        case JSONL -> json(values, out);
      }
    }
  }

  private static String reviews(List<Policy> reviews) {
    return switch (reviews.size()) {
      case 0 -> "";
      case 1 -> reviews.getFirst().name();
      default -> String.join(";", reviews.stream().map(Policy::name).toList());
    };
  }

  private static String problem(Problem problem) {
    return problem.place().column() == 0
        ? "line " + problem.place().line() + ": " + problem.message()
        : "line "
            + problem.place().line()
            + ":"
            + problem.place().column()
            + ": "
            + problem.message();
  }

  /**
   * @param safe whether texts of the input are kept from being taken for formulas
   */
  private static void csv(String[] values, StringBuilder out, boolean safe) {
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        out.append(',');
      }
      if (safe) {
        CsvCell.addSafe(values[i], out);
      } else {
        CsvCell.add(values[i], out);
      }
    }
    out.append('\n');
  }

  /** Numbers as numbers; what there is none of is null. */
  private static void json(String[] values, StringBuilder out) {
    for (int i = 0; i < values.length; i++) {
      out.append(i == 0 ? "{\"" : ",\"").append(COLUMNS.get(i)).append("\":");
      String value = values[i];
      boolean number = COLUMNS.get(i).equals("row") || COLUMNS.get(i).equals("tpp");
      if (value.isEmpty()) {
        out.append("null");
      } else {
        out.append(number ? value : Json.quoted(value));
      }
    }
    out.append("}\n");
  }
}
