package org.pratique.engine.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.pratique.engine.ask.Prospects;
import org.pratique.engine.condition.Families;
import org.pratique.engine.condition.Frame;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.decide.Determiner;
import org.pratique.engine.decide.search.Atoms;
import org.pratique.engine.decide.search.Possibilities;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactRef;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Value;
import org.pratique.engine.fact.Vocabulary;
import org.pratique.engine.law.Book;
import org.pratique.engine.yaml.Node;

/** The movement as it stands, and what the law of its day and of later days reads of it. */
final class Ground {
  /** Later days looked at; the law of two years changed on fewer. */
  private static final int DAYS_MAX = 24;

  private static final String YEAR = "year";
  private static final Set<String> CHOSEN = Set.of("quantity", "value");

  final WhatIf.Setup setup;
  final Trial trial;
  final Scene scene;
  final Movement movement;
  final Determiner determiner;
  final Vocabulary vocabulary;
  final List<LocalDate> days = new ArrayList<>();
  final Set<String> read = new LinkedHashSet<>();
  final int daysLeft;
  private final Possibilities possibilities;

  Ground(WhatIf.Setup setup, Trial trial, Node.Mapping file, Movement movement) {
    this.setup = setup;
    this.trial = trial;
    this.scene = Scene.of(file);
    this.movement = movement;
    determiner = trial.law(movement);
    vocabulary = determiner.book().vocabulary();
    read.addAll(read(determiner));
    LocalDate first = movement.date().plusDays(1);
    LocalDate from = setup.notBefore().isAfter(first) ? setup.notBefore() : first;
    TreeSet<LocalDate> later = new TreeSet<>(setup.boundaries());
    later.addAll(turns());
    later.add(LocalDate.of(movement.date().getYear() + 1, 1, 1));
    later.add(from);
    List<LocalDate> all = List.copyOf(later.tailSet(from, true));
    days.addAll(all.subList(0, Math.min(DAYS_MAX, all.size())));
    daysLeft = all.size() - days.size();
    List<Book> books = new ArrayList<>(List.of(determiner.book()));
    for (LocalDate day : days) {
      Determiner law = setup.law().apply(day);
      read.addAll(read(law));
      books.add(law.book());
    }
    possibilities = new Possibilities(new Atoms(books), List.copyOf(setup.countries()));
  }

  /** Days on which some condition turns, whatever the law of the day. */
  private List<LocalDate> turns() {
    Prospects prospects = new Prospects(determiner, movement);
    FactRef date =
        new FactRef(prospects.movement().root(), vocabulary.need(EntityKind.MOVEMENT, "date"));
    prospects.set(date, Value.UNKNOWN);
    List<LocalDate> days = new ArrayList<>();
    for (Value value : prospects.answers(date)) {
      if (value instanceof Value.Day day) {
        days.add(day.date());
      }
    }
    if (!days.isEmpty()) {
      days.removeLast();
    }
    return days;
  }

  /** Paths of the facts that the law reads when nothing but the items' figures is known. */
  private List<String> read(Determiner law) {
    Prospects prospects = new Prospects(law, withOneMoreAuthorization());
    for (Entity entity : prospects.movement().entities()) {
      for (FactSpec spec : vocabulary.facts(entity.kind())) {
        if (entity.kind() != EntityKind.ITEM || CHOSEN.contains(spec.name())) {
          prospects.set(new FactRef(entity, spec), Value.UNKNOWN);
        }
      }
    }
    return prospects.open().stream().map(FactRef::path).toList();
  }

  boolean reads(String beginning) {
    return read.stream().anyMatch(path -> path.startsWith(beginning));
  }

  /** One of which nothing is known but its holder; rules about none would not ask for the rest. */
  private Movement withOneMoreAuthorization() {
    return trial.read(scene.authorized(Map.of()).file()).orElse(movement);
  }

  FactSpec spec(EntityKind kind, String name) {
    return vocabulary.need(kind, name);
  }

  int cost(EntityKind kind, String name) {
    return vocabulary.find(kind, name).map(spec -> spec.alteration().cost()).orElse(0);
  }

  Value value(Entity entity, String name) {
    return entity.get(spec(entity.kind(), name).slot());
  }

  /** The code of a country; empty when it is not known. */
  String country(Entity entity, String name) {
    return value(entity, name) instanceof Value.Country country ? country.code() : "";
  }

  String to() {
    return country(movement.root(), "to");
  }

  Entity consignee() {
    return movement.party(Scene.CONSIGNEE);
  }

  /** The ultimate consignee and the end users. */
  Set<Entity> receivers() {
    Set<Entity> receivers = new LinkedHashSet<>(List.of(consignee()));
    receivers.addAll(movement.role("endUser"));
    return receivers;
  }

  /** Whether consignee and end users are all of the exporter's corporate family. */
  Truth ownFamily() {
    Frame frame = new Frame(movement, determiner.book().classes(), vocabulary);
    Truth all = Truth.YES;
    for (Entity receiver : receivers()) {
      all = all.and(Families.same(receiver, movement.party("exporter"), frame));
    }
    return all;
  }

  /** Totals that begin anew each calendar year and that the law reads. */
  List<FactSpec> yearly() {
    return vocabulary.facts(EntityKind.LEDGER).stream()
        .filter(spec -> spec.alteration().period().equals(YEAR))
        .filter(spec -> read.contains(Vocabulary.path(movement.ledger(), spec)))
        .toList();
  }

  /** The file with facts about what is another now left open; a new year's totals are nought. */
  Scene forgetting(Scene changed, String about) {
    Scene forgotten = changed;
    boolean newYear =
        changed.file().text("date").map(LocalDate::parse).filter(this::isNewYear).isPresent();
    for (FactSpec spec : vocabulary.facts(EntityKind.LEDGER)) {
      boolean stated = !movement.ledger().get(spec.slot()).unknown();
      boolean nought = newYear && spec.alteration().period().equals(YEAR);
      if (stated && !nought && spec.alteration().about().equals(about)) {
        forgotten = forgotten.with(Vocabulary.path(movement.ledger(), spec), "");
      }
    }
    return forgotten;
  }

  /**
   * The file on a later day: in another year its totals are nought on the first day and unknown
   * after.
   */
  Scene on(Scene changed, LocalDate day) {
    Scene later = changed.with("date", day.toString());
    if (day.getYear() == movement.date().getYear()) {
      return later;
    }
    String total = isNewYear(day) ? "0" : "";
    for (FactSpec spec : yearly()) {
      later = later.with(Vocabulary.path(movement.ledger(), spec), total);
    }
    return later;
  }

  /** The first day of another year, on which nothing has been received in it. */
  boolean isNewYear(LocalDate day) {
    return day.getDayOfYear() == 1 && day.getYear() != movement.date().getYear();
  }

  /** Every country that some condition can tell from the others, of any of the facts. */
  List<String> homes(Entity party) {
    Prospects prospects = new Prospects(determiner, movement);
    Set<String> homes = new LinkedHashSet<>();
    if (!to().isEmpty()) {
      homes.add(to());
    }
    FactSpec headquarters = spec(EntityKind.PARTY, "headquarters");
    for (Entity entity : prospects.movement().entities()) {
      boolean same = entity.path().equals(party.path()) || isParent(entity, party);
      if (same) {
        countries(prospects, new FactRef(entity, headquarters)).forEach(homes::add);
      }
    }
    return List.copyOf(homes);
  }

  private static boolean isParent(Entity entity, Entity party) {
    return Optional.ofNullable(party.ultimateParent())
        .filter(parent -> parent.path().equals(entity.path()))
        .isPresent();
  }

  /** One country of each class, for the destination. */
  List<String> destinations() {
    Prospects prospects = new Prospects(determiner, movement);
    return countries(
        prospects, new FactRef(prospects.movement().root(), spec(EntityKind.MOVEMENT, "to")));
  }

  private List<String> countries(Prospects prospects, FactRef fact) {
    Value before = fact.entity().get(fact.spec().slot());
    prospects.set(fact, Value.UNKNOWN);
    Frame frame = new Frame(prospects.movement(), determiner.book().classes(), vocabulary);
    List<String> codes = new ArrayList<>();
    for (Value value : possibilities.of(fact, frame)) {
      if (value instanceof Value.Country country) {
        codes.add(country.code());
      }
    }
    prospects.set(fact, before);
    return codes;
  }
}
