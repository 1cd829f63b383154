package org.pratique.engine.whatif;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.ask.Draft;
import org.pratique.engine.ask.Prospects;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactRef;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Numbers;
import org.pratique.engine.fact.Value;
import org.pratique.engine.yaml.Node;

/** What can be done otherwise about a movement, of what `facts.yaml` gives a cost of change. */
final class Levers {
  /** Items tried one by one; of more, those that need a license by themselves are tried as one. */
  static final int ITEMS_MAX = 6;

  /** Items decided by themselves. */
  static final int ITEMS_ALONE_MAX = 200;

  private static final String ITEM = "item ";
  private static final String NONE = "none";

  private final Ground ground;
  private final List<Lever> levers = new ArrayList<>();

  Levers(Ground ground) {
    this.ground = ground;
    day();
    route();
    assurances();
    status();
    levers.addAll(Parties.of(ground));
    items();
  }

  /** In the order they are pulled: the day first, quantities last. */
  List<Lever> all() {
    return List.copyOf(levers);
  }

  private void day() {
    int cost = ground.cost(EntityKind.MOVEMENT, "date");
    LocalDate now = ground.movement.date();
    List<Lever.Way> ways = new ArrayList<>();
    for (LocalDate day : cost == 0 ? List.<LocalDate>of() : ground.days) {
      long size = ChronoUnit.DAYS.between(now, day);
      Change change =
          new Change(Change.Kind.WAIT, "date", now.toString(), List.of(day.toString()), cost, size);
      ways.add(new Lever.Way(change, scene -> ground.on(scene, day)));
    }
    if (!ways.isEmpty()) {
      levers.add(Lever.of(Change.Kind.WAIT, "date", ways));
    }
  }

  private void route() {
    int cost = ground.cost(EntityKind.MOVEMENT, "via");
    Value via = ground.value(ground.movement.root(), "via");
    boolean roundabout = via instanceof Value.Many many && !many.members().isEmpty();
    if (cost > 0 && roundabout && ground.read.contains("via")) {
      Change change =
          new Change(Change.Kind.DIRECT_ROUTE, "via", via.toString(), List.of(NONE), cost, 0);
      Node none = new Node.Seq(List.of(), Draft.HERE);
      one(Change.Kind.DIRECT_ROUTE, "via", change, scene -> scene.with("via", none));
    }
  }

  private void one(Change.Kind kind, String group, Change change, UnaryOperator<Scene> edit) {
    levers.add(Lever.of(kind, group, List.of(new Lever.Way(change, edit))));
  }

  private void assurances() {
    for (FactSpec spec : ground.vocabulary.facts(EntityKind.MOVEMENT)) {
      boolean set = spec.type() == FactSpec.Type.SET && spec.alteration().cost() > 0;
      if (!set || !ground.read.contains(spec.path())) {
        continue;
      }
      Value now = ground.movement.root().get(spec.slot());
      List<Value> has = now instanceof Value.Many many ? many.members() : List.of();
      for (String word : spec.alteration().obtain()) {
        if (has.contains(new Value.Symbol(word))) {
          continue;
        }
        List<Node> words = new ArrayList<>();
        has.forEach(value -> words.add(Draft.scalar(value.toString())));
        words.add(Draft.scalar(word));
        Change change =
            new Change(
                Change.Kind.OBTAIN_ASSURANCE,
                spec.path(),
                has.isEmpty() && !now.unknown() ? NONE : now.toString(),
                List.of(word),
                spec.alteration().cost(),
                0);
        Node value = new Node.Seq(words, Draft.HERE);
        one(
            Change.Kind.OBTAIN_ASSURANCE,
            spec.path() + " " + word,
            change,
            scene -> scene.with(spec.path(), value));
      }
    }
  }

  /** The programs that some rule names, with a status that can be granted. */
  private void status() {
    FactSpec kind = ground.spec(EntityKind.AUTHORIZATION, "kind");
    FactSpec program = ground.spec(EntityKind.AUTHORIZATION, "program");
    FactSpec status = ground.spec(EntityKind.AUTHORIZATION, "status");
    Set<String> kinds = new LinkedHashSet<>();
    Set<String> programs = new LinkedHashSet<>();
    List<LocalDate> days = new ArrayList<>(List.of(ground.movement.date()));
    days.addAll(ground.days);
    for (LocalDate day : days) {
      var possibilities = ground.setup.law().apply(day).possibilities();
      possibilities.named(kind).forEach(value -> kinds.add(value.toString()));
      possibilities.named(program).forEach(value -> programs.add(value.toString()));
    }
    kinds.retainAll(kind.alteration().obtain());
    if (status.alteration().cost() == 0) {
      return;
    }
    for (String of : kinds) {
      for (String name : programs) {
        for (String granted : status.alteration().obtain()) {
          status(of, name, granted, status.alteration().cost());
        }
      }
    }
  }

  private void status(String kind, String program, String granted, int cost) {
    @Nullable Entity held = null;
    List<Entity> all = ground.movement.authorizations();
    for (Entity authorization : all) {
      boolean same =
          ground.value(authorization, "program").toString().equals(program)
              && ground.value(authorization, "kind").toString().equals(kind);
      held = same ? authorization : held;
    }
    String now = held == null ? NONE : ground.value(held, "status").toString();
    if (now.equals(granted)) {
      return;
    }
    String path = held == null ? "authorizations." + all.size() : held.path();
    Change change =
        new Change(Change.Kind.OBTAIN_STATUS, path, now, List.of(kind, program, granted), cost, 0);
    String at = held == null ? "" : path;
    one(
        Change.Kind.OBTAIN_STATUS,
        "program " + program,
        change,
        scene -> at.isEmpty() ? added(scene, kind, program, granted) : granted(scene, at, granted));
  }

  private static Scene granted(Scene scene, String path, String status) {
    return scene.with(path + ".status", status).with(path + ".holder", "exporter");
  }

  private static Scene added(Scene scene, String kind, String program, String status) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("kind", kind);
    facts.put("program", program);
    facts.put("status", status);
    return scene.authorized(facts);
  }

  private void items() {
    int cost = ground.cost(EntityKind.ITEM, "quantity");
    int items = ground.movement.items().size();
    if (cost == 0) {
      return;
    }
    if (items > 1) {
      alone(cost);
    }
    for (int i = 0; i < Math.min(ITEMS_MAX, items); i++) {
      if (items > 1) {
        leftOut(i, cost);
      }
    }
    for (int i = 0; i < Math.min(ITEMS_MAX, items); i++) {
      if (ground.read.contains(Scene.of(ground.scene.file()).quantity(i))) {
        levers.add(reduced(i, cost));
      }
    }
  }

  /** Everything that needs a license by itself, as one. */
  private void alone(int cost) {
    int items = ground.movement.items().size();
    List<Integer> needing = new ArrayList<>();
    for (int i = 0; i < Math.min(items, ITEMS_ALONE_MAX) && !ground.trial.isSpent(); i++) {
      int at = i;
      List<Integer> others = IntStream.range(0, items).filter(o -> o != at).boxed().toList();
      if (ground.trial.reach(ground.scene.without(others)) == Trial.Reach.NO) {
        needing.add(i);
      }
    }
    if (needing.size() < 2 || needing.size() == items) {
      return;
    }
    List<String> paths = needing.stream().map(i -> "items." + i).toList();
    Change change = new Change(Change.Kind.LEAVE_OUT, "items", "", paths, cost, needing.size());
    Set<String> groups = new LinkedHashSet<>();
    needing.forEach(i -> groups.add(ITEM + i));
    levers.add(
        new Lever(
            Change.Kind.LEAVE_OUT,
            groups,
            Optional.empty(),
            Set.of(),
            Optional.of(scene -> scene.without(needing)),
            scene -> List.of(new Lever.Way(change, s -> s.without(needing))),
            country -> Optional.empty()));
  }

  private void leftOut(int item, int cost) {
    String path = "items." + item;
    Change change = new Change(Change.Kind.LEAVE_OUT, path, "", List.of(path), cost, 0);
    levers.add(
        Lever.of(
                Change.Kind.LEAVE_OUT,
                ITEM + item,
                List.of(new Lever.Way(change, scene -> scene.without(List.of(item)))))
            .after(Set.of(Change.Kind.REDUCE)));
  }

  private Lever reduced(int item, int cost) {
    return new Lever(
        Change.Kind.REDUCE,
        Set.of(ITEM + item),
        Optional.empty(),
        Set.of(),
        Optional.of(scene -> scene.with(scene.quantity(item), "")),
        scene -> fewer(scene, item, cost),
        country -> Optional.empty());
  }

  /** Quantities below the item's that some condition can tell apart, the largest first. */
  List<Lever.Way> fewer(Scene scene, int item, int cost) {
    Optional<Movement> read = ground.trial.read(scene.file());
    if (read.isEmpty()) {
      return List.of();
    }
    Prospects prospects = new Prospects(ground.trial.law(read.get()), read.get());
    FactSpec spec = ground.spec(EntityKind.ITEM, "quantity");
    FactRef fact = new FactRef(prospects.movement().items().get(scene.place(item)), spec);
    Value now = fact.entity().get(spec.slot());
    prospects.set(fact, Value.UNKNOWN);
    List<BigDecimal> amounts = new ArrayList<>();
    for (Value value : prospects.answers(fact)) {
      if (value instanceof Value.Num n && isLess(n, now)) {
        amounts.add(n.amount());
      }
    }
    amounts.sort(Comparator.reverseOrder());
    return amounts.stream().distinct().map(a -> fewer(item, cost, now, a)).toList();
  }

  /** Of an unknown quantity only what a movement file may state. */
  private static boolean isLess(Value.Num amount, Value now) {
    BigDecimal most = now instanceof Value.Num n ? n.amount() : BigDecimal.valueOf(QUANTITY_MAX);
    return amount.amount().compareTo(most) < 0;
  }

  private static final long QUANTITY_MAX = 1_000_000_000;

  private static Lever.Way fewer(int item, int cost, Value now, BigDecimal amount) {
    BigDecimal most = now instanceof Value.Num n ? n.amount() : BigDecimal.valueOf(QUANTITY_MAX);
    Change change =
        new Change(
            Change.Kind.REDUCE,
            "items." + item + ".quantity",
            now.toString(),
            List.of(Numbers.plain(amount)),
            cost,
            most.subtract(amount).longValue());
    return new Lever.Way(change, scene -> scene.with(scene.quantity(item), amount.toPlainString()));
  }
}
