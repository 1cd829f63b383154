package org.pratique.engine.movement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Source;
import org.pratique.engine.fact.Value;
import org.pratique.engine.fact.Vocabulary;
import org.pratique.engine.movement.catalog.Catalog;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.yaml.Node;

/** One movement from its root down; what it says of items and parties others read. */
final class RootReader {
  /** Item lines in one movement; a large invoice has hundreds. */
  static final int ITEMS_MAX = 10_000;

  /** Authorizations on hand for one movement. */
  static final int AUTHORIZATIONS_MAX = 1_000;

  /** A movement's name is a reference number. */
  static final int ID_LENGTH_MAX = 200;

  /** Where the vocabulary says that a declaration answers a fact. */
  private static final String DECLARES = "declares";

  /** The keys of a movement and of what stands in it, made once for many movements. */
  record Shape(
      Vocabulary vocabulary,
      Fields root,
      Fields item,
      Map<EntityKind, Fields> singles,
      Authorizations.Shape authorization,
      Persons persons,
      Receivers receivers,
      FactSpec date,
      ItemFigures figures,
      PartyReader.Shape party,
      Map<String, Declaration> declarations) {

    /** A declaration of the exporter: the fact that it answers, and how. */
    record Declaration(FactSpec fact, Value value) {}

    private static final List<String> ROOT =
        List.of(
            "id",
            "date",
            "items",
            "parties",
            "partiesComplete",
            "site",
            "endUse",
            DECLARES,
            "authorizations",
            "ledger");

    static Shape of(Vocabulary vocabulary) {
      Map<EntityKind, Fields> singles = new EnumMap<>(EntityKind.class);
      singles.put(
          EntityKind.END_USE,
          new Fields("`endUse`", vocabulary.facts(EntityKind.END_USE), List.of()));
      singles.put(
          EntityKind.SITE,
          new Fields("a site", vocabulary.facts(EntityKind.SITE), List.of("owner", "operator")));
      singles.put(
          EntityKind.LEDGER,
          new Fields("`ledger`", vocabulary.facts(EntityKind.LEDGER), List.of()));
      Map<String, Declaration> declarations = new LinkedHashMap<>();
      declare(
          declarations,
          "part-744-knowledge",
          vocabulary.need(EntityKind.MOVEMENT, "part744Knowledge"));
      declare(declarations, "red-flags", vocabulary.need(EntityKind.MOVEMENT, "redFlags"));
      return new Shape(
          vocabulary,
          new Fields("a movement", vocabulary.facts(EntityKind.MOVEMENT), ROOT),
          new Fields("an item", vocabulary.facts(EntityKind.ITEM), ItemReader.OTHERS),
          singles,
          Authorizations.Shape.of(vocabulary),
          new Persons(vocabulary),
          new Receivers(vocabulary),
          vocabulary.need(EntityKind.MOVEMENT, "date"),
          new ItemFigures(vocabulary),
          PartyReader.Shape.of(vocabulary),
          declarations);
    }

    private static void declare(Map<String, Declaration> declarations, String word, FactSpec fact) {
      declarations.put("no-" + word, new Declaration(fact, Value.Bool.NO));
      declarations.put(word, new Declaration(fact, Value.Bool.YES));
    }
  }

  private final Shape shape;
  private final Catalog catalog;
  private final LocalDate earliest;
  private final Node.Mapping node;
  private final String file;
  private final MovementReader.Options options;
  private final Reading reading;
  private final ValueReader values;
  private final PartyReader parties;

  /**
   * @param earliest the day of the earliest law at hand
   * @param options what the caller says besides the file
   */
  RootReader(
      Shape shape,
      Catalog catalog,
      LocalDate earliest,
      Node.Mapping node,
      String file,
      MovementReader.Options options,
      ValueReader values,
      Reading reading) {
    this.shape = shape;
    this.catalog = catalog;
    this.earliest = earliest;
    this.node = node;
    this.file = file;
    this.options = options;
    this.reading = reading;
    this.values = values;
    parties = new PartyReader(shape.party(), values, reading);
  }

  Movement read() {
    Entity movement = new Entity(EntityKind.MOVEMENT, "", shape.vocabulary());
    shape.root().read(node, movement, values, reading);
    LocalDate day = date(movement);
    shape.persons().complete(movement);
    if (shape.persons().contradicts(movement)) {
      contradictory(node.entries().get("person"));
    }
    declares(movement);
    List<Entity> items = items();
    parties.read(node.entries().get("parties"));
    Map<String, List<Entity>> roles = parties.roles();
    Entity site = single(EntityKind.SITE);
    Node.@Nullable Mapping stated =
        node.get("site").orElse(null) instanceof Node.Mapping m ? m : null;
    site.owner(
        parties.siteParty("site.owner", stated == null ? null : stated.entries().get("owner")));
    site.operator(
        parties.siteParty(
            "site.operator", stated == null ? null : stated.entries().get("operator")));
    parties.linkParents();
    shape.receivers().complete(movement, roles);
    Entity endUse = single(EntityKind.END_USE);
    Entity ledger = single(EntityKind.LEDGER);
    List<Entity> authorizations =
        new Authorizations(shape.authorization(), parties.links(), values, reading)
            .read(node.entries().get("authorizations"));
    boolean complete = partiesComplete();
    String id = id();
    return new Movement(
        id,
        day,
        movement,
        endUse,
        items,
        roles,
        site,
        ledger,
        authorizations,
        complete,
        reading.inputs(),
        reading.notes());
  }

  private void contradictory(@Nullable Node person) {
    Place place = person instanceof Node.Mapping m ? m.placeOf("mostRecent") : Place.whole(file);
    reading.problem(
        Problem.Code.CONFLICT,
        place,
        "`person.mostRecent` is neither among the `citizenships` nor the `permanentResidency` stated;"
            + " it is one of them: correct either");
  }

  private String id() {
    Node given = node.entries().get("id");
    String id =
        given == null
            ? ""
            : values.scalar("id", given, "a text").map(s -> values.text("id", s)).orElse("");
    if (given != null && id.length() > ID_LENGTH_MAX) {
      reading.problem(
          Problem.Code.TOO_LARGE,
          given.place(),
          "`id` has more than " + ID_LENGTH_MAX + " characters; shorten it");
    }
    return id;
  }

  private boolean partiesComplete() {
    Node given = node.entries().get("partiesComplete");
    return given == null
        || values
            .scalar("partiesComplete", given, "`true` or `false`")
            .map(s -> !values.bool("partiesComplete", s).equals(Value.Bool.NO))
            .orElse(true);
  }

  /** The day, in the file or as asked; some day when there is none, with the problem told. */
  private LocalDate date(Entity movement) {
    Node given = node.entries().get("date");
    Optional<LocalDate> inFile =
        given == null
            ? Optional.empty()
            : values
                .scalar("date", given, "a date such as `2026-06-15`")
                .flatMap(s -> values.date("date", s));
    boolean blank = given == null || (given instanceof Node.Scalar s && s.isBlank());
    if (options.asOf().isEmpty() && blank) {
      reading.problem(
          Problem.Code.MISSING,
          given == null ? node.place() : given.place(),
          "the movement has no `date`; add the day it takes place, such as `date: 2026-06-15`");
    }
    LocalDate day = options.asOf().or(() -> inFile).orElse(earliest);
    if (day.isBefore(earliest)) {
      Place place = options.asOf().isPresent() || given == null ? Place.whole(file) : given.place();
      String which = options.asOf().isPresent() ? ", the day asked for," : "";
      reading.problem(
          Problem.Code.BEFORE_LAW,
          place,
          "`"
              + day
              + "`"
              + which
              + " is before the earliest law at hand, which is of "
              + earliest
              + "; give a later date");
    }
    Source source =
        options.asOf().isPresent()
            ? new Source(Source.Kind.MOVEMENT, List.of(), "as asked")
            : Source.movement("date");
    movement.set(shape.date().slot(), Value.Day.of(day), source);
    return day;
  }

  private void declares(Entity movement) {
    List<Node.Scalar> given = new ArrayList<>();
    Node stated = node.entries().get(DECLARES);
    if (stated != null) {
      given.addAll(
          values.scalars(
              DECLARES, stated, "a list of " + Reading.listed(shape.declarations().keySet())));
    }
    options.declares().forEach(word -> given.add(new Node.Scalar(word, true, Place.whole(file))));
    List<String> words = new ArrayList<>();
    for (Node.Scalar s : given) {
      Shape.Declaration declaration = shape.declarations().get(s.text().strip());
      if (declaration == null) {
        reading.unknown(
            Problem.Code.UNKNOWN_NAME,
            s.place(),
            s.text().strip(),
            "declaration",
            shape.declarations().keySet());
        continue;
      }
      Value before = movement.get(declaration.fact().slot());
      if (!before.equals(Value.UNKNOWN) && !before.equals(declaration.value())) {
        reading.problem(
            Problem.Code.CONFLICT,
            s.place(),
            Reading.quote(s.text()) + " contradicts another declaration; keep one");
      } else if (before.equals(Value.UNKNOWN)) {
        movement.set(
            declaration.fact().slot(),
            declaration.value(),
            new Source(Source.Kind.DECLARATION, List.of(DECLARES), ""));
        words.add(s.text().strip());
      }
    }
    if (!words.isEmpty()) {
      reading.input(
          DECLARES,
          String.join(", ", words),
          Source.Kind.DECLARATION,
          stated == null ? Place.whole(file) : node.placeOf(DECLARES));
    }
  }

  private List<Entity> items() {
    Node given = node.entries().get("items");
    if (given == null || (given instanceof Node.Scalar s && s.isNull())) {
      reading.problem(
          Problem.Code.MISSING,
          given == null ? node.place() : given.place(),
          "the movement has no `items`; list what moves, such as `- product: …`");
      return List.of();
    }
    List<Entity> items = new ArrayList<>();
    if (!(given instanceof Node.Seq seq)) {
      reading.wrongType(given, "items", "a list, each item after a `-`");
      return items;
    }
    if (seq.items().isEmpty()) {
      reading.problem(
          Problem.Code.MISSING,
          seq.place(),
          "`items` is empty; list what moves, such as `- product: …`");
    }
    if (seq.items().size() > ITEMS_MAX) {
      reading.problem(
          Problem.Code.TOO_LARGE,
          seq.place(),
          "the movement has more than " + ITEMS_MAX + " items; split it");
      return items;
    }
    ItemReader reader = new ItemReader(shape.figures(), catalog, values, reading);
    for (Node one : seq.items()) {
      items.add(item(one, "items." + items.size(), reader));
    }
    return items;
  }

  private Entity item(Node given, String path, ItemReader reader) {
    Entity entity = new Entity(EntityKind.ITEM, path, shape.vocabulary());
    if (given instanceof Node.Mapping mapping) {
      shape.item().read(mapping, entity, values, reading);
      reader.complete(mapping, entity);
    } else {
      reading.wrongType(given, path, "an item such as `product: …` with `quantity: …`");
    }
    return entity;
  }

  private Entity single(EntityKind kind) {
    Entity entity = new Entity(kind, kind.word(), shape.vocabulary());
    Fields fields = fields(kind);
    Node given = node.entries().get(kind.word());
    if (given instanceof Node.Mapping mapping) {
      fields.read(mapping, entity, values, reading);
      return entity;
    }
    fields.absent(entity);
    if (given != null && !(given instanceof Node.Scalar s && s.isNull())) {
      reading.wrongType(given, kind.word(), "a mapping");
    }
    return entity;
  }

  private Fields fields(EntityKind kind) {
    return Objects.requireNonNull(shape.singles().get(kind));
  }
}
