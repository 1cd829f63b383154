package org.pratique.engine.condition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.pratique.engine.condition.text.Meaning;
import org.pratique.engine.condition.text.Parser;
import org.pratique.engine.condition.text.Scope;
import org.pratique.engine.condition.text.When;
import org.pratique.engine.fact.CountrySet;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.NameList;
import org.pratique.engine.fact.Vocabulary;
import org.pratique.engine.movement.MovementReader;
import org.pratique.engine.movement.catalog.Catalog;
import org.pratique.engine.movement.text.Countries;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.Node;
import org.pratique.engine.yaml.YamlReader;

/** The names of `docs/formats/condition-vectors.yaml` as a scope, and ways to parse and read. */
public final class SmallLaw implements Scope {
  public static final Node.Mapping VECTORS =
      mapping(yaml(file("../docs/formats/condition-vectors.yaml")));
  public static final Vocabulary VOCABULARY = readVocabulary();
  public static final MovementReader READER =
      new MovementReader(
          VOCABULARY,
          Catalog.lazy(catalogFiles()),
          Countries.of(Set.copyOf(codes())),
          LocalDate.of(2023, 11, 17));
  public static final SmallLaw LAW = new SmallLaw();

  private final Map<String, Meaning> meanings = new LinkedHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private final Classes classes;

  private SmallLaw() {
    Node.Mapping names = mapping(VECTORS.get("names").orElseThrow());
    in(names, "parameters").forEach((name, node) -> meanings.put(name, parameter(text(node))));
    in(names, "countries")
        .forEach(
            (name, node) -> meanings.put(name, new Meaning.Countries(CountrySet.of(node.texts()))));
    in(names, "eccns")
        .forEach(
            (name, node) -> meanings.put(name, new Meaning.Eccns(new EccnSet(name, node.texts()))));
    in(names, "lists").forEach((name, node) -> meanings.put(name, list(name, mapping(node))));
    in(names, "defines").forEach((name, node) -> meanings.put(name, define(name, mapping(node))));
    List<Classes.Entry> entries = new ArrayList<>();
    for (Node node : ((Node.Seq) names.get("classes").orElseThrow()).items()) {
      String eccn = mapping(node).text("eccn").orElseThrow();
      entries.add(new Classes.Entry(eccn, eccn, parsed(mapping(node).text("when").orElseThrow())));
    }
    classes = new Classes(entries);
  }

  private static Meaning parameter(String text) {
    if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
      return new Meaning.Day(LocalDate.parse(text));
    }
    int blank = text.indexOf(' ');
    String amount = blank < 0 ? text : text.substring(0, blank);
    String unit = blank < 0 ? "" : text.substring(blank + 1);
    return amount.equals("none")
        ? new Meaning.Amount(null, unit)
        : new Meaning.Amount(new BigDecimal(amount.replace("_", "")), unit);
  }

  private static Meaning list(String name, Node.Mapping node) {
    return new Meaning.Names(
        new NameList(
            name,
            node.texts("names"),
            node.text("subsidiaries").orElse("").equals("true"),
            CountrySet.of(node.texts("headquarters")),
            node.text("approval").orElse("")));
  }

  private static Meaning define(String name, Node.Mapping node) {
    Optional<EntityKind> of =
        node.text("of").map(word -> EntityKind.valueOf(word.toUpperCase(java.util.Locale.ROOT)));
    return new Meaning.Defined(
        name, of, node.texts("with"), line(node.text("when").orElseThrow()), name);
  }

  public static When.Line line(String expr) {
    return new When.Line(expr, "", "", new Place("line", 1, 1));
  }

  /** The condition, which must be in order. */
  public Expr parsed(String expr) {
    Problems problems = new Problems();
    Expr parsed = new Parser(this, problems, numbers::getAndIncrement).parse(line(expr));
    if (!problems.isEmpty()) {
      throw new AssertionError(expr + ": " + problems.list());
    }
    return parsed;
  }

  public List<Problem> problems(String expr) {
    Problems problems = new Problems();
    new Parser(this, problems, numbers::getAndIncrement).parse(line(expr));
    return problems.list();
  }

  public Classes classes() {
    return classes;
  }

  public Frame frame(Movement movement) {
    return new Frame(movement, classes, VOCABULARY);
  }

  /** The base movement of the vectors with these keys laid over it. */
  public static Movement movement(Node.Mapping facts) {
    MovementReader.Result read =
        READER.read(movementFile(facts), "facts", MovementReader.Options.NONE);
    return read.movement().orElseThrow(() -> new AssertionError(read.problems().toString()));
  }

  /** The movement file of {@link #movement(String)}. */
  public static Node.Mapping movementFile(String facts) {
    return movementFile(mapping(yaml(facts)));
  }

  private static Node.Mapping movementFile(Node.Mapping facts) {
    Node.Mapping base = mapping(VECTORS.get("base").orElseThrow());
    Map<String, Node> entries = new LinkedHashMap<>(base.entries());
    entries.putAll(facts.entries());
    Map<String, Place> places = new HashMap<>(base.keyPlaces());
    places.putAll(facts.keyPlaces());
    return new Node.Mapping(entries, places, facts.place());
  }

  public static Movement movement(String facts) {
    return movement(mapping(yaml(facts)));
  }

  @Override
  public Vocabulary vocabulary() {
    return VOCABULARY;
  }

  @Override
  public Optional<Meaning> find(String name) {
    return Optional.ofNullable(meanings.get(name));
  }

  @Override
  public Collection<String> names() {
    return meanings.keySet();
  }

  @Override
  public Collection<String> roles() {
    return List.of(
        "exporter", "purchaser", "intermediateConsignee", "ultimateConsignee", "endUser");
  }

  @Override
  public boolean isCountry(String code) {
    return codes().contains(code);
  }

  private static List<String> codes() {
    return List.of(java.util.Locale.getISOCountries());
  }

  private static Map<String, Node> in(Node.Mapping names, String key) {
    return mapping(names.get(key).orElseThrow()).entries();
  }

  public static Node.Mapping mapping(Node node) {
    return (Node.Mapping) node;
  }

  private static String text(Node node) {
    return ((Node.Scalar) node).text();
  }

  static Node yaml(String text) {
    Problems problems = new Problems();
    return YamlReader.read(text, "test", problems)
        .orElseThrow(() -> new AssertionError(problems.list().toString()));
  }

  private static String file(String path) {
    try {
      return Files.readString(Path.of(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String resource(String path) {
    try (var in = SmallLaw.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> catalogFiles() {
    Map<String, String> files = new HashMap<>();
    Catalog.FILES.forEach(name -> files.put(name, resource("/movement/" + name)));
    return files;
  }

  private static Vocabulary readVocabulary() {
    Problems problems = new Problems();
    Vocabulary vocabulary = Vocabulary.read(yaml(resource("/movement/facts.yaml")), problems);
    if (!problems.isEmpty()) {
      throw new AssertionError(problems.list().toString());
    }
    return vocabulary;
  }
}
