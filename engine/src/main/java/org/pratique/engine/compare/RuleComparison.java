package org.pratique.engine.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.pratique.engine.condition.Expr;
import org.pratique.engine.decide.Outcome;
import org.pratique.engine.decide.search.Atoms;
import org.pratique.engine.fact.CountrySet;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Value;
import org.pratique.engine.law.Book;

/**
 * Every kind of movement that two rule sets decide differently.
 *
 * @param bounds what was taken as given, in words
 * @param outside citations of rules that differ and reach no movement within the bounds: what they
 *     change was not compared
 * @param groups together, all movements within the bounds whose outcomes differ, but for what was
 *     left unexamined; their regions may overlap
 * @param branches how many kinds of movement were looked at
 * @param unexamined branches that a limit left alone; 0: the list of regions is complete
 */
public record RuleComparison(
    String a,
    String b,
    LocalDate date,
    List<String> bounds,
    List<String> outside,
    List<Group> groups,
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

  /**
   * Regions that differ by the same paragraphs.
   *
   * @param conditions hold of every movement of every region
   * @param anyOf besides, one of these holds of every movement; none when regions ask other things
   * @param witness the smallest of the regions' witnesses
   */
  public record Group(
      Outcome a,
      Outcome b,
      List<String> responsible,
      List<Condition> conditions,
      List<Condition> anyOf,
      List<Region> regions,
      Map<String, Value> witness) {}

  /**
   * Whether it tells what differs within the bounds: no limit left anything out, and not all that
   * differs is outside.
   */
  public boolean complete() {
    return unexamined == 0 && (outside.isEmpty() || !groups.isEmpty());
  }

  /** The regions of all groups. */
  public List<Region> regions() {
    return groups.stream().flatMap(group -> group.regions().stream()).toList();
  }

  /** What to compare. */
  public record Asked(
      Book a,
      Book b,
      LocalDate date,
      Optional<Expr> where,
      CountrySet countries,
      Space.Scope scope) {
    public Asked(Book a, Book b, LocalDate date, Optional<Expr> where, CountrySet countries) {
      this(a, b, date, where, countries, Space.Scope.NARROW);
    }
  }

  /**
   * @param stop asked at every branch; when it says so, what is left is counted as unexamined
   */
  public static RuleComparison of(Asked asked, BooleanSupplier stop) {
    Movement space = Space.of(asked.a().vocabulary(), asked.date(), asked.scope());
    return of(asked, space, Integer.MAX_VALUE, stop);
  }

  /**
   * @param space of which nothing is known but the bounds
   * @param differencesMax after so many differences the rest is left unexamined
   */
  static RuleComparison of(Asked asked, Movement space, int differencesMax, BooleanSupplier stop) {
    Atoms atoms = new Atoms(List.of(asked.a(), asked.b()));
    asked.where().ifPresent(atoms::add);
    Diagram diagram = new Diagram(asked, atoms, space, differencesMax, stop);
    Cover cover = new Cover(diagram.explore());
    Grouping grouping = new Grouping(cover, new Wording(asked, atoms), new Witness(asked, diagram));
    return new RuleComparison(
        asked.a().name(),
        asked.b().name(),
        asked.date(),
        asked.scope().bounds(),
        diagram.outside(),
        grouping.groups(),
        diagram.branches(),
        diagram.unexamined() + cover.left());
  }
}
