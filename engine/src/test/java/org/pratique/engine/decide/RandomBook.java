package org.pratique.engine.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pratique.engine.condition.Dice;
import org.pratique.engine.condition.SmallLaw;
import org.pratique.engine.fact.FactSpec.Ask;
import org.pratique.engine.law.Book;
import org.pratique.engine.law.Effect;
import org.pratique.engine.law.Policy;
import org.pratique.engine.law.Posture;
import org.pratique.engine.law.Rule;
import org.pratique.engine.law.source.Sources;
import org.pratique.engine.problem.Place;

/**
 * Small rule sets at random: jurisdiction, requirements, exceptions, programs, restrictions,
 * suspensions and what revives them.
 */
public final class RandomBook {
  private static final Ask ASK = new Ask("t", "t");

  /**
   * Of booleans, an enumeration, countries and amounts; their grid of answers is {@link
   * OracleTest#GRID}.
   */
  private static final List<String> ATOMS =
      List.of(
          "endUse.purpose = operate",
          "endUse.purpose in {develop, produce}",
          "site.country in D:5",
          "site.country in A:5",
          "site.country = CN",
          "ledger.countryAllocationMet",
          "ultimateConsignee.governmentControlled",
          "ledger.aiaTpp <= 5_000 TPP",
          "ledger.aiaTpp > 90_000 TPP",
          "ledger.lppTppThisYear + movement.tpp() <= LPP.cap",
          "ledger.lppTppThisYear + ledger.aiaTpp <= LPP.cap",
          "item.eccn in advanced",
          "item.eccn in chips",
          "item.datacenter",
          "any i in items: i.tpp >= 4_800 TPP",
          "any p in {ultimateConsignee, endUser}: (item.eccn in chips and p.governmentControlled)",
          "all p in {ultimateConsignee}: (p.governmentControlled or site.country in D5OrMacau)",
          "site.country = movement.to");

  private final Dice dice;
  private final List<Rule> rules = new ArrayList<>();

  private final List<String> atoms;

  private RandomBook(long seed, List<String> atoms) {
    dice = new Dice(seed);
    this.atoms = atoms;
  }

  static Book of(long seed) {
    return of(seed, ATOMS);
  }

  /** With conditions made of these. */
  public static Book of(long seed, List<String> atoms) {
    return new RandomBook(seed, atoms).book();
  }

  private Book book() {
    List<String> requirements = List.of("R1", "R2");
    for (String id : requirements) {
      boolean suspended = dice.chance(25);
      add(id, new Effect.Requires("RS"), suspended);
      if (suspended && dice.chance(70)) {
        add(id + "/enforced", new Effect.Enforces(id), false);
      }
    }
    add(
        "E1",
        new Effect.Excepts("EXA", "740.1", dice.chance(60) ? requirements : List.of("R1"), false),
        false);
    if (dice.chance(50)) {
      add("E2", new Effect.Excepts("EXB", "740.2", List.of("R2"), true), dice.chance(10));
    }
    if (dice.chance(40)) {
      add(
          "A1",
          new Effect.Authorizes(
              "PRG", "748.1", List.of(), "program", dice.chance(50) ? List.of("B1") : List.of()),
          false);
    }
    if (dice.chance(60)) {
      add("B1", new Effect.Restricts(dice.chance(30) ? List.of("EXB") : List.of()), false);
    }
    for (int j = 1; j <= dice.roll(4); j++) {
      add("J" + j, new Effect.Subjects(), false);
    }
    if (dice.chance(15)) {
      add("P1", new Effect.Prohibits(), false);
    }
    add("V1", new Effect.Reviews(requirements, dice.pick(List.of(Policy.values()))), false);
    add("V2", new Effect.Reviews(List.of("R1"), dice.pick(List.of(Policy.values()))), false);
    return new Book(
        "random",
        Posture.ENFORCED,
        LocalDate.of(2026, 6, 15),
        ASK,
        "hash",
        SmallLaw.VOCABULARY,
        SmallLaw.LAW.classes(),
        rules,
        Map.of(),
        Map.of(),
        List.of(),
        List.of(),
        Sources.NONE);
  }

  private void add(String id, Effect effect, boolean suspended) {
    rules.add(
        new Rule(
            id,
            effect,
            List.of(id),
            ASK,
            "",
            false,
            "",
            Place.whole("r"),
            SmallLaw.LAW.parsed(condition(2)),
            suspended));
  }

  private String condition(int depth) {
    if (depth == 0 || dice.chance(20)) {
      return "(" + dice.pick(atoms) + ")";
    }
    return switch (dice.roll(5)) {
      case 0, 1 -> "(" + condition(depth - 1) + " and " + condition(depth - 1) + ")";
      case 2, 3 -> "(" + condition(depth - 1) + " or " + condition(depth - 1) + ")";
      default -> "(not " + condition(depth - 1) + ")";
    };
  }
}
