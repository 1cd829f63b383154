package org.pratique.engine.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.pratique.engine.condition.Expr;
import org.pratique.engine.condition.FactRef;
import org.pratique.engine.decide.Outcome;
import org.pratique.engine.decide.search.Atoms;
import org.pratique.engine.fact.CountrySet;
import org.pratique.engine.fact.Value;
import org.pratique.engine.law.Book;

/**
 * Every kind of movement that two rule sets decide differently.
 *
 * @param bounds what was taken as given, in words
 * @param regions together, all movements within the bounds whose outcomes differ, but for what was
 *     left unexamined; they may overlap
 * @param branches how many kinds of movement were looked at
 * @param unexamined branches that a limit left alone; 0: the list of regions is complete
 */
public record RuleComparison(
    String a,
    String b,
    LocalDate date,
    List<String> bounds,
    List<Region> regions,
    int branches,
    int unexamined) {
  /** What a region says of one fact. */
  public record Condition(String fact, String says, List<String> values) {}

  /**
   * Movements with the same two outcomes.
   *
   * @param conditions all hold of every movement of the region
   * @param anyOf besides, one of these holds; none when nothing else is asked
   * @param responsible citations of the paragraphs that make the difference at the witness
   * @param witness a smallest movement of the region: facts by path
   */
  public record Region(
      Outcome a,
      Outcome b,
      List<Condition> conditions,
      List<Condition> anyOf,
      List<String> responsible,
      Map<String, Value> witness) {}

  /** What to compare. */
  public record Asked(Book a, Book b, LocalDate date, Optional<Expr> where, CountrySet countries) {}

  /**
   * @param stop asked at every branch; when it says so, what is left is counted as unexamined
   */
  public static RuleComparison of(Asked asked, BooleanSupplier stop) {
    return of(asked, Integer.MAX_VALUE, stop);
  }

  /**
   * @param differencesMax after so many differences the rest is left unexamined
   */
  static RuleComparison of(Asked asked, int differencesMax, BooleanSupplier stop) {
    Atoms atoms = new Atoms(List.of(asked.a(), asked.b()));
    asked.where().ifPresent(atoms::add);
    Diagram diagram = new Diagram(asked, atoms, differencesMax, stop);
    Cover cover = new Cover(diagram.explore());
    Wording wording = new Wording(asked, atoms);
    List<Region> regions = new ArrayList<>();
    for (Cover.Cube cube : cover.cubes()) {
      List<Condition> conditions = new ArrayList<>();
      cube.conditions()
          .forEach((fact, values) -> conditions.add(wording.of(fact, values, cover.values(fact))));
      regions.add(
          new Region(
              cube.outcomes().a(),
              cube.outcomes().b(),
              conditions,
              List.of(),
              List.copyOf(cube.outcomes().responsible()),
              witness(cube)));
    }
    return new RuleComparison(
        asked.a().name(),
        asked.b().name(),
        asked.date(),
        Space.BOUNDS,
        Joined.of(regions),
        diagram.branches(),
        diagram.unexamined() + cover.left());
  }

  private static Map<String, Value> witness(Cover.Cube cube) {
    Map<String, Value> facts = new LinkedHashMap<>();
    for (Map.Entry<FactRef, Value> fact : cube.witness().entrySet()) {
      facts.put(fact.getKey().path(), fact.getValue());
    }
    return facts;
  }
}
