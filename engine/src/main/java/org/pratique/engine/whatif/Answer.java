package org.pratique.engine.whatif;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pratique.engine.decide.Determination;
import org.pratique.engine.decide.Outcome;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Value;
import org.pratique.engine.fact.Vocabulary;
import org.pratique.engine.law.Book;
import org.pratique.engine.yaml.Node;
import org.pratique.engine.yaml.YamlWriter;

/** What the search found, made into proposals with their proof, and into what is refused. */
final class Answer {
  /** Proposals shown; nobody weighs more. */
  static final int PROPOSALS_MAX = 12;

  /** Years of a plan that divides a quantity. */
  private static final int YEARS_MAX = 10;

  private static final String DECLARES = "declares";

  private final Ground ground;
  private final Trial trial;
  private final Determination now;
  private final List<Lever> levers;
  private final Levers made;

  Answer(WhatIf.Setup setup, Trial trial, Node.Mapping file, Movement movement, Determination now) {
    this.trial = trial;
    this.now = now;
    ground = new Ground(setup, trial, file, movement);
    made = new Levers(ground);
    levers = made.all();
  }

  WhatIf of(WhatIf.Standing standing) {
    Trial.Reach reach =
        standing == WhatIf.Standing.LICENSE_NEEDED ? Trial.Reach.NO : Trial.Reach.OPEN;
    Hunt hunt = new Hunt(trial, ground.scene, levers, reach);
    List<Hunt.Found> found =
        hunt.run().stream()
            .filter(this::isMinimal)
            .sorted(
                Comparator.comparing(Hunt.Found::reach)
                    .thenComparing(Answer::isOtherTransaction)
                    .thenComparingInt(Hunt.Found::cost)
                    .thenComparingInt(f -> f.pulls().size())
                    .thenComparingLong(f -> size(f.pulls())))
            .toList();
    List<Proposal> proposals = found.stream().limit(PROPOSALS_MAX).map(this::proposal).toList();
    return new WhatIf(
        now,
        standing,
        proposals,
        refusals(proposals, standing),
        new WhatIf.Examined(
            trial.made(), levers.size(), left(hunt, found.size() - proposals.size())));
  }

  private List<WhatIf.Left> left(Hunt hunt, int proposals) {
    int items = ground.movement.items().size();
    List<WhatIf.Left> all =
        List.of(
            new WhatIf.Left(WhatIf.Limit.TOO_MANY_CHANGES, hunt.largeSets()),
            new WhatIf.Left(WhatIf.Limit.SETS_UNTRIED, hunt.setsUntried()),
            new WhatIf.Left(WhatIf.Limit.TOO_OPEN, trial.unsure()),
            new WhatIf.Left(WhatIf.Limit.LATER_DAYS, ground.daysLeft),
            new WhatIf.Left(WhatIf.Limit.ITEMS, Math.max(0, items - Levers.ITEMS_MAX)),
            new WhatIf.Left(WhatIf.Limit.LEVERS, Math.max(0, levers.size() - Hunt.LEVERS_MAX)),
            new WhatIf.Left(WhatIf.Limit.PROPOSALS, proposals));
    return all.stream().filter(left -> left.count() > 0).toList();
  }

  private static boolean isOtherTransaction(Hunt.Found found) {
    return found.pulls().stream().anyMatch(p -> p.lever().kind().isOtherTransaction());
  }

  private static long size(List<Hunt.Pull> pulls) {
    return pulls.stream().mapToLong(p -> p.way().change().size()).sum();
  }

  /** Whether every change is needed: without any of them it is not reached as surely. */
  private boolean isMinimal(Hunt.Found found) {
    int all = (1 << found.pulls().size()) - 1;
    for (int mask = 1; mask < all; mask++) {
      List<Hunt.Pull> some = new ArrayList<>();
      for (int i = 0; i < found.pulls().size(); i++) {
        if ((mask >> i & 1) == 1) {
          some.add(found.pulls().get(i));
        }
      }
      if (isWhole(some) && trial.reach(scene(some)) == Trial.Reach.SURE) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWhole(List<Hunt.Pull> pulls) {
    return pulls.stream()
        .allMatch(p ->
            p.lever().needs().isEmpty()
                || pulls.stream().anyMatch(o -> o.lever().kind() == p.lever().needs().get()));
  }

  private Scene scene(List<Hunt.Pull> pulls) {
    Scene scene = ground.scene;
    for (Hunt.Pull pull : pulls) {
      scene = pull.way().edit().apply(scene);
    }
    return scene;
  }

  private Proposal proposal(Hunt.Found found) {
    Scene scene = scene(found.pulls());
    Movement movement = trial.read(scene.file()).orElseThrow();
    Determination determination = trial.law(movement).determine(movement);
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < found.pulls().size(); i++) {
      changes.add(widened(found, i));
    }
    boolean sure = found.reach() == Trial.Reach.SURE;
    return new Proposal(
        changes,
        found.cost(),
        sure ? Proposal.Certainty.SURE : Proposal.Certainty.HANGS_ON_OPEN_FACTS,
        determination,
        assumptions(found),
        YamlWriter.write(scene.file()),
        sure ? plan(found, determination) : Optional.empty(),
        cautions(determination));
  }

  /** What a wait into another year takes for granted. */
  private List<String> assumptions(Hunt.Found found) {
    for (Hunt.Pull pull : found.pulls()) {
      if (pull.lever().kind() == Change.Kind.WAIT) {
        LocalDate day = LocalDate.parse(pull.way().change().to().getFirst());
        return ground.isNewYear(day)
            ? ground.yearly().stream()
                .map(spec -> Vocabulary.path(ground.movement.ledger(), spec) + " = 0")
                .toList()
            : List.of();
      }
    }
    return List.of();
  }

  /** A choice among countries with every country that does as well. */
  private Change widened(Hunt.Found found, int index) {
    Hunt.Pull pull = found.pulls().get(index);
    Change change = pull.way().change();
    List<String> countries = new ArrayList<>();
    for (String country : ground.setup.countries().stream().sorted().toList()) {
      Optional<Lever.Way> way = pull.lever().byCountry().apply(country);
      if (way.isPresent()) {
        List<Hunt.Pull> other = new ArrayList<>(found.pulls());
        other.set(index, new Hunt.Pull(pull.lever(), way.get()));
        if (trial.reach(scene(other)) == found.reach()) {
          countries.add(country);
        }
      }
    }
    if (countries.isEmpty()) {
      return change;
    }
    List<String> to = new ArrayList<>(countries);
    if (change.kind() == Change.Kind.APPROVED_CONSIGNEE) {
      to.addFirst(change.to().getLast());
    }
    return change.with(to);
  }

  /** What is cut from one item goes in the years after, while its yearly total allows. */
  private Optional<Proposal.Plan> plan(Hunt.Found found, Determination first) {
    Change change = found.pulls().getLast().way().change();
    boolean reduced = change.kind() == Change.Kind.REDUCE && found.pulls().size() == 1;
    if (!reduced || ground.yearly().isEmpty() || totalsOpen() || first.authorization() == null) {
      return Optional.empty();
    }
    int item = Integer.parseInt(change.path().split("\\.", -1)[1]);
    if (!(ground.value(ground.movement.items().get(item), "quantity") instanceof Value.Num all)) {
      return Optional.empty();
    }
    BigDecimal now = all.amount().subtract(BigDecimal.valueOf(change.size()));
    List<Proposal.Part> parts = new ArrayList<>();
    parts.add(new Proposal.Part(ground.movement.date(), now, first));
    BigDecimal rest = all.amount().subtract(now);
    int year = ground.movement.date().getYear();
    while (rest.signum() > 0 && parts.size() < YEARS_MAX) {
      Optional<Proposal.Part> part = part(LocalDate.of(++year, 1, 1), item, rest);
      if (part.isEmpty()) {
        break;
      }
      parts.add(part.get());
      rest = rest.subtract(part.get().quantity());
    }
    return parts.size() == 1
        ? Optional.empty()
        : Optional.of(new Proposal.Plan(change.path(), parts, rest));
  }

  private boolean totalsOpen() {
    return ground.yearly().stream()
        .anyMatch(spec -> ground.movement.ledger().get(spec.slot()).unknown());
  }

  /** As much of the rest as that day's law lets go without a license. */
  private Optional<Proposal.Part> part(LocalDate day, int item, BigDecimal rest) {
    Scene scene = ground.on(ground.scene, day);
    Scene whole = scene.with(scene.quantity(item), rest.toPlainString());
    List<Scene> tried = new ArrayList<>(List.of(whole));
    made.fewer(whole, item, 0).forEach(way -> tried.add(way.edit().apply(whole)));
    for (Scene one : tried) {
      Optional<Movement> movement = trial.read(one.file());
      if (movement.isPresent() && trial.reach(movement.get()) == Trial.Reach.SURE) {
        Movement moved = movement.get();
        Determination determination = trial.law(moved).determine(moved);
        return ground.value(moved.items().get(item), "quantity") instanceof Value.Num quantity
            ? Optional.of(new Proposal.Part(day, quantity.amount(), determination))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private List<Book.Caution> law(String about) {
    return ground.determiner.book().cautions().stream()
        .filter(c -> c.about().equals(about))
        .toList();
  }

  /** What the law says against dividing what an exception of this symbol limits. */
  private List<Book.Caution> cautions(Determination d) {
    String symbol = d.authorization() == null ? "" : d.authorization().symbol();
    return law("split").stream().filter(c -> c.under().contains(symbol)).toList();
  }

  private List<Refusal> refusals(List<Proposal> proposals, WhatIf.Standing standing) {
    List<Refusal> refusals = new ArrayList<>();
    Set<String> reduced = new LinkedHashSet<>();
    Set<Book.Caution> split = new LinkedHashSet<>();
    for (Proposal proposal : proposals) {
      for (Change change : proposal.changes()) {
        boolean less =
            change.kind() == Change.Kind.REDUCE || change.kind() == Change.Kind.LEAVE_OUT;
        if (less && !proposal.cautions().isEmpty()) {
          reduced.add(change.path() + (change.now().isEmpty() ? "" : " (" + change.now() + ")"));
          split.addAll(proposal.cautions());
        }
      }
    }
    if (!reduced.isEmpty()) {
      refusals.add(
          new Refusal(
              Refusal.Kind.SPLIT_AMONG_AFFILIATES, List.copyOf(reduced), List.copyOf(split)));
    }
    detour().ifPresent(refusals::add);
    List<String> stated = standing == WhatIf.Standing.LICENSE_NEEDED ? statements() : List.of();
    if (!stated.isEmpty()) {
      refusals.add(new Refusal(Refusal.Kind.STATEMENT, stated, law("statement")));
    }
    return refusals;
  }

  /** The destination alone, with everybody where they are. */
  private Optional<Refusal> detour() {
    String to = ground.to();
    for (String country : to.isEmpty() ? List.<String>of() : ground.destinations()) {
      boolean other =
          !country.equals(to) && !country.equals(ground.country(ground.movement.root(), "from"));
      if (other && trial.reach(ground.scene.with("to", country)) == Trial.Reach.SURE) {
        List<String> facts = new ArrayList<>(List.of("to (" + to + ")"));
        for (Entity receiver : ground.receivers()) {
          String at = ground.country(receiver, "country");
          if (!at.isEmpty()) {
            facts.add(receiver.path() + ".country (" + at + ")");
          }
        }
        return Optional.of(new Refusal(Refusal.Kind.DETOUR, facts, law("detour")));
      }
    }
    return Optional.empty();
  }

  /**
   * Stated facts of parties, and declarations, that another value of would change the outcome; of
   * those that it rests on, where it is decided.
   */
  private List<String> statements() {
    List<String> needed = now.because().stream().map(Determination.Because::fact).toList();
    List<String> facts = new ArrayList<>();
    for (Movement.Input input : ground.movement.inputs()) {
      String path = input.path();
      boolean stated = path.startsWith("parties.") || path.startsWith(DECLARES);
      boolean counts = now.outcome() == Outcome.UNDETERMINED || needed.contains(path);
      if (stated && counts && trial.reach(withdrawn(path)) != Trial.Reach.NO) {
        facts.add(path + " (" + input.value() + ")");
      }
    }
    return facts;
  }

  private Scene withdrawn(String path) {
    return ground.scene.with(path.startsWith(DECLARES) ? DECLARES : path, "");
  }
}
