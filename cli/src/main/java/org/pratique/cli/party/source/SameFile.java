package org.pratique.cli.party.source;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.trade.ownership.Graph;
import org.pratique.trade.ownership.Same;
import org.pratique.trade.ownership.source.TableReader;

/**
 * {@code same.csv}: which records of different sources are one party, by whom and why. A later row
 * with {@code apart} takes an earlier one back; nothing is ever merged otherwise.
 */
final class SameFile {
  private static final String NAME = "name:";

  private SameFile() {}

  static List<Same> read(
      Iterable<TableReader.Row> rows, String file, Graph graph, Problems problems) {
    Map<Set<String>, Same> sames = new LinkedHashMap<>();
    for (TableReader.Row row : rows) {
      Place place = new Place(file, row.line(), 1);
      String a = row.get("a");
      String b = row.get("b");
      String decision = row.get("decision").isEmpty() ? "same" : row.get("decision");
      int before = problems.list().size();
      check(row, graph, place, problems);
      if (problems.list().size() > before) {
        continue;
      }
      Set<String> pair = new TreeSet<>(List.of(a, b));
      if (decision.equals("apart")) {
        sames.remove(pair);
      } else {
        LocalDate on = LocalDate.parse(row.get("on"));
        sames.put(pair, new Same(a, b, row.get("reason"), row.get("author"), on));
      }
    }
    return List.copyOf(sames.values());
  }

  private static void check(TableReader.Row row, Graph graph, Place place, Problems problems) {
    for (String column : List.of("a", "b", "reason", "author", "on")) {
      if (row.get(column).isEmpty()) {
        problems.add(
            Problem.Code.MISSING,
            place,
            "`" + column + "` is missing; a row has a, b, reason, author and on");
      }
    }
    for (String id : List.of(row.get("a"), row.get("b"))) {
      if (!id.isEmpty() && !id.startsWith(NAME) && graph.party(id).isEmpty()) {
        problems.add(
            Problem.Code.NO_TARGET,
            place,
            "no source has a record `"
                + id
                + "`; write the id as `party show` prints it, or `name:` and a name");
      }
    }
    if (!row.get("a").isEmpty() && row.get("a").equals(row.get("b"))) {
      problems.add(Problem.Code.CONFLICT, place, "`a` and `b` are one record; name two");
    }
    if (!Set.of("", "same", "apart").contains(row.get("decision"))) {
      problems.add(Problem.Code.UNKNOWN_NAME, place, "`decision` is same or apart");
    }
    if (!row.get("on").isEmpty() && !isDay(row.get("on"))) {
      problems.add(Problem.Code.WRONG_TYPE, place, "`on` is no date such as 2026-06-15");
    }
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
