package org.pratique.engine.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pratique.engine.condition.Dice;
import org.pratique.engine.condition.SmallLaw;
import org.pratique.engine.decide.Determination;
import org.pratique.engine.decide.Determiner;
import org.pratique.engine.decide.Outcome;
import org.pratique.engine.decide.RandomBook;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.law.Book;
import org.pratique.engine.movement.MovementReader;

/**
 * What-if under random rule sets against brute force over a grid of days, routes, assurances,
 * statuses, consignees and quantities, each written into the movement file by this test: what is
 * proposed reaches the outcome and no part of it can be spared; whatever of the grid reaches it,
 * some proposal is as near or nearer. A failure names its seed.
 */
class WhatIfOracleTest {
  private static final long SEED = 40_127;
  private static final int CASES = 400;

  private static final LocalDate NEW_LAW = LocalDate.of(2026, 7, 10);
  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
  private static final List<LocalDate> DAYS = List.of(LocalDate.of(2026, 6, 15), NEW_LAW, NEW_YEAR);
  private static final String OWN = "own";
  private static final List<String> HOMES = List.of("", "CN", "GB", "MO", "MY", "RU", "US", OWN);
  private static final Set<Outcome> GOOD =
      Set.of(
          Outcome.NOT_SUBJECT,
          Outcome.NO_LICENSE_REQUIRED,
          Outcome.LICENSE_EXCEPTION,
          Outcome.AUTHORIZED);

  private static final List<String> ATOMS =
      List.of(
          "movement.assurances includes security",
          "any a in authorizations: (a.kind = program and a.program = trusted-exporter and a.status = active)",
          "ultimateConsignee.basedIn(D:5)",
          "ultimateConsignee.headquarters in D5OrMacau",
          "ultimateConsignee.headquarters in A:5",
          "item.quantity >= few",
          "ledger.lppTppThisYear + movement.tpp() <= LPP.cap",
          "ledger.lppTppThisYear + movement.tpp() > LPP.cap",
          "movement.via includes SG",
          "site.country = CN",
          "endUse.purpose = operate",
          "site.country in A:5");

  private int proposed;
  private int open;
  private int reached;

  /**
   * A movement of the grid.
   *
   * @param home of the consignee: empty for that of the base, {@link #OWN} for the own family
   * @param site whether it is the consignee's own, in the destination
   */
  private record Point(
      LocalDate day,
      boolean direct,
      boolean assured,
      boolean status,
      String home,
      boolean site,
      int quantity) {}

  /** What the changes start from; an empty text is not known. */
  private record Base(
      boolean roundabout, boolean assured, String home, String ledger, String site, int quantity) {
    Point point() {
      return new Point(DAYS.getFirst(), false, false, false, "", false, quantity);
    }

    String file(Point p) {
      boolean own = p.home().equals(OWN);
      String at = p.home().isEmpty() ? home : own ? "MY" : p.home();
      String total = p.home().isEmpty() ? ledger : "";
      total = p.day().equals(NEW_YEAR) ? "0" : total;
      return """
      {date: %s, kind: export, from: US, to: MY, via: [%s], site: {country: %s},
       items: [{eccn: 3A090.a, quantity: %d, parameters: {tpp: 10000000}}],
       parties: {ultimateConsignee: {country: MY, headquarters: %s, ultimateParent: {headquarters: %s}},
                 endUser: {same: ultimateConsignee}},
       endUse: {purpose: operate}, assurances: [%s], authorizations: [%s], ledger: {lppTppThisYear: %s}}
      """
          .formatted(
              p.day(),
              roundabout && !p.direct() ? "SG" : "",
              p.site() ? "MY" : site.isEmpty() ? "null" : site,
              p.quantity(),
              at.isEmpty() ? "null" : at,
              at.isEmpty() || own ? "null" : at,
              assured || p.assured() ? "security" : "",
              p.status()
                  ? "{kind: program, program: trusted-exporter, holder: exporter, status: active}"
                  : "",
              total.isEmpty() ? "null" : total);
    }
  }

  /** The law of the small world, which changes once. */
  private record Law(Determiner before, Determiner after) {
    Determiner on(LocalDate day) {
      return day.isBefore(NEW_LAW) ? before : after;
    }

    /** Every outcome that is still possible. */
    List<Outcome> outcomes(String file) {
      Movement movement =
          SmallLaw.READER.read(file, "grid", MovementReader.Options.NONE).movement().orElseThrow();
      Determiner determiner = on(movement.date());
      Outcome outcome = determiner.outcome(movement);
      if (outcome != Outcome.UNDETERMINED) {
        return List.of(outcome);
      }
      Determination determination = determiner.determine(movement);
      return determination.possible();
    }

    boolean reaches(String file) {
      return GOOD.containsAll(outcomes(file));
    }
  }

  @Test
  void proposalsReachTheOutcomeWithNothingToSpareAndNoneNearerIsMissed() {
    for (int i = 0; i < CASES; i++) {
      long seed = SEED + i;
      Dice dice = new Dice(seed);
      Law law = new Law(determiner(seed * 31), determiner(seed * 37 + 5));
      Base base =
          new Base(
              dice.chance(50),
              dice.chance(20),
              dice.pick(List.of("CN", "CN", "MY", "MO", "")),
              dice.pick(List.of("0", "10000000", "26900000", "")),
              dice.pick(List.of("CN", "GB", "")),
              1 + dice.roll(5));
      check(law, base, "seed " + seed + " " + base);
    }

    System.out.printf(
        "what-if oracle: seeds %d+%d, %d sure and %d open proposals, %d points of the grid reached%n",
        SEED, CASES, proposed, open, reached);
    assertThat(proposed).isGreaterThan(CASES / 4);
    assertThat(open).isPositive();
    assertThat(reached).isGreaterThan(CASES);
  }

  private static Determiner determiner(long seed) {
    Book book = RandomBook.of(seed, ATOMS);
    return new Determiner(book);
  }

  private void check(Law law, Base base, String what) {
    WhatIf.Setup setup =
        new WhatIf.Setup(
            SmallLaw.READER,
            List.of(Locale.getISOCountries()),
            law::on,
            List.of(NEW_LAW),
            LocalDate.MIN);
    WhatIf answer = WhatIf.of(setup, SmallLaw.movementFile(base.file(base.point())));
    if (answer.standing() == WhatIf.Standing.NOTHING_TO_CHANGE) {
      assertThat(law.reaches(base.file(base.point()))).as(what).isTrue();
      return;
    }
    assertThat(answer.examined().unexamined())
        .as(what)
        .noneMatch(left -> left.limit() == WhatIf.Limit.PROPOSALS);
    for (Proposal proposal : answer.proposals()) {
      checkOne(law, base, proposal, what + " proposes " + proposal.changes());
    }
    List<List<Change>> sure =
        answer.proposals().stream()
            .filter(p -> p.certainty() == Proposal.Certainty.SURE)
            .map(Proposal::changes)
            .toList();
    for (Point point : grid(base)) {
      if (law.reaches(base.file(point))) {
        reached++;
        assertThat(sure)
            .as(what + " reaches it by " + point + ", " + answer.examined())
            .anyMatch(changes -> changes.stream().allMatch(c -> isIn(c, point)));
      }
    }
  }

  private void checkOne(Law law, Base base, Proposal proposal, String what) {
    if (proposal.certainty() == Proposal.Certainty.HANGS_ON_OPEN_FACTS) {
      open++;
      assertThat(law.outcomes(proposal.file())).as(what).anyMatch(GOOD::contains);
      return;
    }
    proposed++;
    assertThat(law.reaches(proposal.file())).as(what).isTrue();
    List<Change> changes = proposal.changes();
    for (int mask = 0; mask < (1 << changes.size()) - 1; mask++) {
      Point some = base.point();
      for (int i = 0; i < changes.size(); i++) {
        some = (mask >> i & 1) == 1 ? with(some, changes.get(i)) : some;
      }
      if (some.site() && !some.home().equals(OWN)) {
        continue; // the site of others is not in the exporter's hand
      }
      assertThat(law.reaches(base.file(some))).as(what + ", of which enough: " + some).isFalse();
    }
  }

  private static Point with(Point p, Change change) {
    String to = change.to().getFirst();
    return switch (change.kind()) {
      case WAIT -> moved(p, LocalDate.parse(to), p.home(), p.site(), p.quantity());
      case DIRECT_ROUTE ->
          new Point(p.day(), true, p.assured(), p.status(), p.home(), p.site(), p.quantity());
      case OBTAIN_ASSURANCE ->
          new Point(p.day(), p.direct(), true, p.status(), p.home(), p.site(), p.quantity());
      case OBTAIN_STATUS ->
          new Point(p.day(), p.direct(), p.assured(), true, p.home(), p.site(), p.quantity());
      case OTHER_CONSIGNEE -> moved(p, p.day(), to, p.site(), p.quantity());
      case OWN_CONSIGNEE -> moved(p, p.day(), OWN, p.site(), p.quantity());
      case OWN_SITE -> moved(p, p.day(), p.home(), true, p.quantity());
      case REDUCE -> moved(p, p.day(), p.home(), p.site(), Integer.parseInt(to));
      case LEAVE_OUT, OWN_SITE_ELSEWHERE, APPROVED_CONSIGNEE ->
          throw new AssertionError("not in the grid: " + change);
    };
  }

  private static Point moved(Point p, LocalDate day, String home, boolean site, int quantity) {
    return new Point(day, p.direct(), p.assured(), p.status(), home, site, quantity);
  }

  /** Whether the point has the change, or more of it. */
  private static boolean isIn(Change change, Point p) {
    String to = change.to().getFirst();
    return switch (change.kind()) {
      case WAIT -> !p.day().isBefore(LocalDate.parse(to));
      case DIRECT_ROUTE -> p.direct();
      case OBTAIN_ASSURANCE -> p.assured();
      case OBTAIN_STATUS -> p.status();
      case OTHER_CONSIGNEE -> !p.home().isEmpty();
      case OWN_CONSIGNEE -> p.home().equals(OWN);
      case OWN_SITE -> p.site();
      case REDUCE -> p.quantity() <= Integer.parseInt(to);
      case LEAVE_OUT, OWN_SITE_ELSEWHERE, APPROVED_CONSIGNEE -> false;
    };
  }

  private static List<Point> grid(Base base) {
    List<Boolean> either = List.of(false, true);
    List<Boolean> asIs = List.of(false);
    List<Point> grid = new ArrayList<>();
    for (LocalDate day : DAYS) {
      for (boolean direct : base.roundabout() ? either : asIs) {
        for (boolean assured : base.assured() ? asIs : either) {
          for (boolean status : either) {
            for (String home : HOMES) {
              for (int quantity = 1; quantity <= base.quantity(); quantity++) {
                for (boolean site : home.equals(OWN) ? either : asIs) {
                  grid.add(new Point(day, direct, assured, status, home, site, quantity));
                }
              }
            }
          }
        }
      }
    }
    return grid;
  }
}
