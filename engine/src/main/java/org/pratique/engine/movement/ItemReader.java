package org.pratique.engine.movement;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Source;
import org.pratique.engine.fact.Value;
import org.pratique.engine.movement.catalog.Catalog;
import org.pratique.engine.movement.catalog.Performance;
import org.pratique.engine.movement.catalog.Product;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.yaml.Node;

/**
 * What an item says besides its facts: the product, rates by number format, the die area, the
 * currency of its value.
 */
final class ItemReader {
  private static final String INCORPORATES = "incorporates";

  /** Components named of one item. */
  private static final int COMPONENTS_MAX = 1_000;

  private static final String A_COMPONENT =
      "a list of components such as `[{eccn: 3A090.a, origin: US}]`, of %,d at most"
          .formatted(COMPONENTS_MAX);

  private static final Fields COMPONENT =
      new Fields("a component", List.of(), List.of("eccn", "origin", "product", "description"));

  /** Keys of an item that are no facts, or more than facts. */
  static final List<String> OTHERS =
      List.of(
          "product",
          "description",
          "value.currency",
          "parameters.tops",
          "parameters.dieArea",
          INCORPORATES);

  /** Candidates listed of an ambiguous name. */
  private static final int CANDIDATES_MAX = 12;

  private static final String FORMATS =
      "dense tera-operations per second by number format, such as `{fp8: 1979, fp16: 989.5}`";

  private final ItemFigures figures;
  private final Catalog catalog;
  private final ValueReader values;
  private final Reading reading;

  ItemReader(ItemFigures figures, Catalog catalog, ValueReader values, Reading reading) {
    this.figures = figures;
    this.catalog = catalog;
    this.values = values;
    this.reading = reading;
  }

  /** Completes an item whose stated facts are set. */
  void complete(Node.Mapping node, Entity item) {
    description(node, item);
    currency(node, item);
    incorporates(node, item);
    @Nullable Product product = product(node, item);
    Node.@Nullable Mapping parameters =
        node.get("parameters").orElse(null) instanceof Node.Mapping m ? m : null;
    ItemFigures.@Nullable Rates rates = parameters == null ? null : rates(parameters, item);
    ItemFigures.@Nullable Figure dieArea = parameters == null ? null : dieArea(parameters, item);
    figures.complete(
        item,
        new ItemFigures.Stated(
            parameters != null && !parameters.entries().isEmpty(), product, rates, dieArea),
        reading);
  }

  private void description(Node.Mapping node, Entity item) {
    Node given = node.entries().get("description");
    if (given != null) {
      String path = Fields.below(item.path(), "description");
      values.scalar(path, given, "a text").ifPresent(s -> values.text(path, s));
    }
  }

  /**
   * The paragraphs of the components of home origin. Where a component's paragraph or origin is not
   * stated the fact stays open, though what is known of the others is noted with its source.
   */
  private void incorporates(Node.Mapping node, Entity item) {
    Node given = node.entries().get(INCORPORATES);
    String path = item.path() + "." + INCORPORATES;
    if (given == null || (given instanceof Node.Scalar s && s.isNull())) {
      return;
    }
    if (!Fields.isNone(given)
        && (!(given instanceof Node.Seq seq) || seq.items().size() > COMPONENTS_MAX)) {
      reading.wrongType(given, path, A_COMPONENT);
      return;
    }
    Set<Value> paragraphs = new LinkedHashSet<>();
    Value home = Value.Country.of(figures.slots().origin().values().getFirst());
    boolean known = true;
    for (Node one : given instanceof Node.Seq seq ? seq.items() : List.<Node>of()) {
      if (!(one instanceof Node.Mapping component)) {
        reading.wrongType(one, path, A_COMPONENT);
        return;
      }
      COMPONENT.check(component, reading);
      Value eccn = part(component, "eccn", figures.slots().eccn(), path);
      Value origin = part(component, "origin", figures.slots().origin(), path);
      boolean abroad = !origin.unknown() && !origin.equals(home);
      known &= abroad || (origin.equals(home) && !eccn.unknown());
      if (origin.equals(home) && !eccn.unknown()) {
        paragraphs.add(eccn);
      }
    }
    Value value = known ? new Value.Many(List.copyOf(paragraphs)) : Value.UNKNOWN;
    item.set(figures.slots().incorporated().slot(), value, Source.movement(path));
    if (known) {
      reading.input(path, value.toString(), Source.Kind.MOVEMENT, node.placeOf(INCORPORATES));
    }
  }

  private Value part(Node.Mapping component, String key, FactSpec as, String path) {
    Node given = component.entries().get(key);
    return given == null ? Value.UNKNOWN : values.read(as, path + "." + key, given);
  }

  /** The value counts in the fact's currency only; another is said and left open. */
  private void currency(Node.Mapping node, Entity item) {
    Node given =
        node.get("value").orElse(null) instanceof Node.Mapping value
            ? value.entries().get("currency")
            : null;
    String path = item.path() + ".value.currency";
    Node.@Nullable Scalar s =
        given == null
            ? null
            : values.scalar(path, given, "a currency code such as `USD`").orElse(null);
    String unit = figures.slots().value().unit();
    if (s == null || s.text().equals(unit)) {
      return;
    }
    if (s.text().length() != 3 || !s.text().chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
      reading.problem(
          Problem.Code.WRONG_TYPE,
          s.place(),
          "`" + path + "` is " + Reading.quote(s.text()) + "; write a currency code such as `USD`");
      return;
    }
    item.set(figures.slots().value().slot(), Value.UNKNOWN, Source.NONE);
    reading.withdraw(item.path() + ".value.amount");
    reading.note(
        "currency",
        path,
        "a value in " + s.text() + " is not converted; it counts as unknown in " + unit,
        s.text() + "金额不作换算；以" + unit + "计的价值视为未知");
  }

  private @Nullable Product product(Node.Mapping node, Entity item) {
    Node given = node.entries().get("product");
    String path = item.path() + ".product";
    Node.@Nullable Scalar s =
        given == null ? null : values.scalar(path, given, "the name of a product").orElse(null);
    String name = s == null ? "" : values.text(path, s);
    if (s == null || name.isEmpty() || reading.full()) {
      return null;
    }
    return switch (catalog.find(name)) {
      case Catalog.Lookup.Found(Product product) -> {
        Value canonical = new Value.Text(product.name());
        item.set(figures.slots().product().slot(), canonical, Source.movement(path));
        reading.input(path, canonical.toString(), Source.Kind.MOVEMENT, node.placeOf("product"));
        yield product;
      }
      case Catalog.Lookup.Ambiguous(List<String> candidates) -> {
        String more =
            candidates.size() > CANDIDATES_MAX
                ? " and " + (candidates.size() - CANDIDATES_MAX) + " more"
                : "";
        String shown =
            Reading.listed(candidates.subList(0, Math.min(CANDIDATES_MAX, candidates.size())));
        reading.problem(
            Problem.Code.AMBIGUOUS,
            s.place(),
            Reading.quote(name) + " may be " + shown + more + "; name one of them");
        yield null;
      }
      case Catalog.Lookup.NotFound(List<String> near) -> {
        String help =
            near.isEmpty()
                ? "; state its `eccn` or its `parameters`"
                : Problem.didYouMean(near) + " else state its `eccn` or its `parameters`";
        reading.problem(
            Problem.Code.UNKNOWN_NAME,
            s.place(),
            Reading.quote(name) + " is no product of the catalog" + help);
        yield null;
      }
    };
  }

  private ItemFigures.@Nullable Rates rates(Node.Mapping parameters, Entity item) {
    String path = item.path() + ".parameters.tops";
    Node node = parameters.entries().get("tops");
    if (node == null || (node instanceof Node.Scalar s && s.isNull())) {
      return null;
    }
    if (!(node instanceof Node.Mapping formats)) {
      reading.wrongType(node, path, FORMATS);
      return null;
    }
    Performance performance = catalog.performance();
    Map<String, BigDecimal> tops = new LinkedHashMap<>();
    for (Map.Entry<String, Node> entry : formats.entries().entrySet()) {
      BigDecimal rate = rate(entry.getKey(), entry.getValue(), formats, path, performance);
      if (rate != null) {
        tops.put(entry.getKey(), rate);
      }
    }
    Performance.@Nullable Tpp tpp = performance.tpp(tops);
    return tpp == null ? null : new ItemFigures.Rates(path, tops, tpp, parameters.placeOf("tops"));
  }

  private @Nullable BigDecimal rate(
      String format, Node node, Node.Mapping formats, String path, Performance performance) {
    if (!performance.bits().containsKey(format) && !performance.leftOut().contains(format)) {
      Set<String> allowed = new LinkedHashSet<>(performance.bits().keySet());
      allowed.addAll(performance.leftOut());
      reading.unknown(
          Problem.Code.UNKNOWN_KEY,
          formats.placeOf(format),
          format,
          "number format of `" + path + "`",
          allowed);
      return null;
    }
    String below = path + "." + format;
    Node.@Nullable Scalar s =
        values.scalar(below, node, "a number of dense tera-operations per second").orElse(null);
    BigDecimal rate = s == null ? null : values.number(below, s, Range.AMOUNT);
    if (rate != null && performance.leftOut().contains(format)) {
      reading.note(
          "format-not-counted",
          below,
          "a rate in " + format + " is not counted for TPP",
          format + "算力不计入TPP");
      return null;
    }
    return rate;
  }

  private ItemFigures.@Nullable Figure dieArea(Node.Mapping parameters, Entity item) {
    String path = item.path() + ".parameters.dieArea";
    Node node = parameters.entries().get("dieArea");
    Node.@Nullable Scalar s =
        node == null ? null : values.scalar(path, node, "a number of mm²").orElse(null);
    BigDecimal area = s == null ? null : values.number(path, s, Range.POSITIVE);
    return area == null
        ? null
        : new ItemFigures.Figure(area, Source.movement(path), parameters.placeOf("dieArea"));
  }
}
