package org.pratique.cli.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pratique.cli.json.Json;
import org.pratique.cli.portfolio.tally.Decided;
import org.pratique.engine.decide.Verdict;
import org.pratique.engine.law.Policy;
import org.pratique.engine.problem.Problem;

/** Result rows as text: one a row and rule set, `docs/formats/portfolio.md`. */
enum Lines {
  CSV,
  JSONL;

  /** The outcome of a row that is no movement. */
  static final String REFUSED = "REFUSED";

  private static final List<String> COLUMNS =
      List.of("row", "id", "ruleSet", "outcome", "authorization", "review", "tpp", "problems");
  private static final String BETWEEN_PROBLEMS = " | ";

  /** By the ending of the file's name. */
  static Lines of(String file) {
    return file.toLowerCase(Locale.ROOT).endsWith(".jsonl") ? JSONL : CSV;
  }

  String header() {
    return this == CSV ? String.join(",", COLUMNS) + "\n" : "";
  }

  void add(Decided decided, List<String> ruleSets, StringBuilder out) {
    for (int set = 0; set < ruleSets.size(); set++) {
      List<String> values = values(decided, ruleSets.get(set), set);
      switch (this) {
        case CSV -> csv(values, out);
        case JSONL -> json(values, out);
      }
    }
  }

  private static List<String> values(Decided decided, String ruleSet, int set) {
    List<String> values =
        new ArrayList<>(List.of(Long.toString(decided.row()), decided.id(), ruleSet));
    if (decided.isRefused()) {
      List<String> problems = decided.problems().stream().map(Lines::problem).toList();
      values.addAll(List.of(REFUSED, "", "", "", String.join(BETWEEN_PROBLEMS, problems)));
      return values;
    }
    Verdict verdict = decided.verdicts().get(set);
    values.add(verdict.outcome().name());
    values.add(verdict.authorization());
    values.add(String.join(";", verdict.reviews().stream().map(Policy::name).toList()));
    values.add(decided.tpp().map(BigDecimal::toPlainString).orElse(""));
    values.add("");
    return values;
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

  private static void csv(List<String> values, StringBuilder out) {
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      String value = values.get(i);
      if (value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')) {
        out.append('"').append(value.replace("\"", "\"\"")).append('"');
      } else {
        out.append(value);
      }
    }
    out.append('\n');
  }

  /** Numbers as numbers; what there is none of is null. */
  private static void json(List<String> values, StringBuilder out) {
    for (int i = 0; i < values.size(); i++) {
      out.append(i == 0 ? "{\"" : ",\"").append(COLUMNS.get(i)).append("\":");
      String value = values.get(i);
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
