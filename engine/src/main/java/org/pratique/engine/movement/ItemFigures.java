package org.pratique.engine.movement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Numbers;
import org.pratique.engine.fact.Source;
import org.pratique.engine.fact.Value;
import org.pratique.engine.fact.Vocabulary;
import org.pratique.engine.movement.catalog.Performance;
import org.pratique.engine.movement.catalog.Product;
import org.pratique.engine.movement.text.EccnSpelling;
import org.pratique.engine.problem.Place;

/**
 * What follows of an item from what is stated: figures of the catalog, arithmetic, and what it is.
 * Stated figures win; a difference is noted.
 */
final class ItemFigures {
  private static final Value IC = new Value.Symbol("ic");
  private static final Value ASSEMBLY = new Value.Symbol("assembly");
  private static final Value HBM = new Value.Symbol("hbm");
  private static final Value WEIGHTS = new Value.Symbol("weights");

  /** The facts that are computed or taken from the catalog. */
  record Slots(
      FactSpec product,
      FactSpec eccn,
      FactSpec relatesTo,
      FactSpec origin,
      FactSpec incorporated,
      FactSpec weights,
      FactSpec value,
      FactSpec usContent,
      FactSpec usContentValue,
      FactSpec tpp,
      FactSpec density,
      FactSpec nonPlanar,
      FactSpec datacenter,
      FactSpec dramBandwidth,
      FactSpec hbmDensity,
      FactSpec form,
      FactSpec ics,
      FactSpec designer,
      FactSpec designerApproved,
      FactSpec designerHeadquarters) {
    static Slots of(Vocabulary vocabulary) {
      return new Slots(
          need(vocabulary, "product"),
          need(vocabulary, "eccn"),
          need(vocabulary, "relatesTo"),
          need(vocabulary, "origin"),
          need(vocabulary, "incorporates"),
          need(vocabulary, "weights"),
          need(vocabulary, "value"),
          need(vocabulary, "usContentPercent"),
          need(vocabulary, "usContentValue"),
          need(vocabulary, "tpp"),
          need(vocabulary, "performanceDensity"),
          need(vocabulary, "nonPlanar"),
          need(vocabulary, "datacenter"),
          need(vocabulary, "dramBandwidth"),
          need(vocabulary, "memoryBandwidthDensity"),
          need(vocabulary, "form"),
          need(vocabulary, "ics"),
          need(vocabulary, "designer"),
          need(vocabulary, "designerApproved"),
          need(vocabulary, "designerHeadquarters"));
    }

    private static FactSpec need(Vocabulary vocabulary, String name) {
      return vocabulary.need(EntityKind.ITEM, name);
    }
  }

  /** A figure, who said it, and where it stands in the file. */
  record Figure(BigDecimal amount, Source source, Place place) {}

  /** Rates by number format and the TPP that they come to. */
  record Rates(String path, Map<String, BigDecimal> tops, Performance.Tpp tpp, Place place) {
    String words() {
      return String.join(
          ", ",
          tops.entrySet().stream()
              .map(e -> e.getKey() + " " + Numbers.plain(e.getValue()))
              .toList());
    }
  }

  /** What an item states besides its facts. */
  record Stated(
      boolean parameters,
      @Nullable Product product,
      @Nullable Rates rates,
      @Nullable Figure dieArea) {}

  private final Slots slots;

  ItemFigures(Vocabulary vocabulary) {
    slots = Slots.of(vocabulary);
  }

  Slots slots() {
    return slots;
  }

  void complete(Entity item, Stated stated, Reading reading) {
    usContent(item);
    if (stated.rates() != null) {
      fromRates(item, stated.rates(), reading);
    }
    if (stated.product() != null) {
      fromCatalog(item, stated.product(), reading);
    }
    if (item.get(slots.density().slot()) instanceof Value.Num density
        && density.amount().signum() > 0
        && !known(item, slots.nonPlanar())) {
      item.set(
          slots.nonPlanar().slot(),
          Value.Bool.YES,
          new Source(
              Source.Kind.MOVEMENT,
              item.source(slots.density().slot()).paths(),
              "a performance density counts non-planar die area only"));
    }
    density(item, dieArea(item, stated), reading);
    form(item, stated);
    ics(item, stated);
  }

  private boolean known(Entity item, FactSpec spec) {
    return !item.get(spec.slot()).equals(Value.UNKNOWN);
  }

  private void fromRates(Entity item, Rates rates, Reading reading) {
    Performance.Tpp computed = rates.tpp();
    if (item.get(slots.tpp().slot()) instanceof Value.Num stated) {
      if (!Performance.agree(stated.amount(), computed.amount())) {
        contradiction(
            item.path() + ".parameters.tpp",
            stated,
            computed.amount(),
            computed.arithmetic(),
            reading);
      }
      return;
    }
    item.set(
        slots.tpp().slot(),
        new Value.Num(computed.amount()),
        new Source(Source.Kind.MOVEMENT, List.of(rates.path()), computed.arithmetic()));
    reading.input(rates.path(), rates.words(), Source.Kind.MOVEMENT, rates.place());
  }

  private static void contradiction(
      String path, Value.Num stated, BigDecimal computed, String arithmetic, Reading reading) {
    String amount = Numbers.plain(computed) + " (" + arithmetic + ")";
    reading.note(
        "parameters-contradict",
        path,
        "stated as " + stated + ", computed as " + amount + "; the stated figure is used",
        "填写值为" + stated + "，计算值为" + amount + "；采用填写值");
  }

  private void fromCatalog(Entity item, Product product, Reading reading) {
    take(item, slots.tpp(), product.tpp(), product, product.tppArithmetic(), reading);
    take(item, slots.nonPlanar(), product.nonPlanar(), product, "", reading);
    take(
        item, slots.datacenter(), product.datacenter(), product, "as marketed, a reading", reading);
    take(item, slots.dramBandwidth(), product.dramBandwidth(), product, "", reading);
    take(
        item,
        slots.form(),
        new Value.Symbol(product.kind().word()),
        product,
        product.base(),
        reading);
    take(item, slots.designer(), new Value.Text(product.designer()), product, "", reading);
    take(
        item,
        slots.designerApproved(),
        product.designerApproved(),
        product,
        product.designerNote(),
        reading);
    take(item, slots.designerHeadquarters(), product.designerHeadquarters(), product, "", reading);
    if (!product.released()) {
      reading.note(
          "catalog-estimate",
          item.path() + ".product",
          "`"
              + product.name()
              + "` is not on the market as far as the catalog knows and its figures are estimates; state the maker's under `parameters`",
          "据产品目录，`" + product.name() + "`尚未上市，其参数为估计值；请在`parameters`下填写制造商数据");
    }
  }

  private static Source catalog(Entity item, Product product, String note) {
    return new Source(
        Source.Kind.CATALOG,
        List.of(item.path() + ".product"),
        note.isEmpty() ? product.name() : product.name() + ": " + note);
  }

  /** Takes the catalog's value where none is stated. */
  private static void take(
      Entity item, FactSpec spec, Value value, Product product, String note, Reading reading) {
    Value stated = item.get(spec.slot());
    if (stated.equals(Value.UNKNOWN)) {
      if (!value.equals(Value.UNKNOWN)) {
        item.set(spec.slot(), value, catalog(item, product, note));
      }
      return;
    }
    boolean same =
        (stated instanceof Value.Num(BigDecimal a) && value instanceof Value.Num(BigDecimal b))
            ? Performance.agree(a, b)
            : stated.equals(value);
    if (!value.equals(Value.UNKNOWN) && !same) {
      reading.note(
          "parameters-override-catalog",
          Vocabulary.path(item, spec),
          "stated as "
              + stated
              + "; the catalog has "
              + value
              + " for `"
              + product.name()
              + "`; the stated one is used",
          "填写值为" + stated + "；产品目录中`" + product.name() + "`为" + value + "；采用填写值");
    }
  }

  private static @Nullable Figure dieArea(Entity item, Stated stated) {
    if (stated.dieArea() != null || stated.product() == null) {
      return stated.dieArea();
    }
    return stated.product().dieArea() instanceof Value.Num(BigDecimal area)
        ? new Figure(area, catalog(item, stated.product(), ""), Place.whole(""))
        : null;
  }

  /**
   * TPP over the die area on non-planar nodes; on a planar node there is no applicable die area.
   */
  private void density(Entity item, @Nullable Figure dieArea, Reading reading) {
    Value stated = item.get(slots.density().slot());
    if (item.get(slots.nonPlanar().slot()).equals(Value.Bool.NO) && stated instanceof Value.Num) {
      reading.note(
          "parameters-contradict",
          Vocabulary.path(item, slots.density()),
          "a performance density is stated for a die made in a planar process, which has no applicable die area; the stated figure is used",
          "为平面工艺晶粒填写了性能密度，而此类晶粒没有适用晶粒面积；采用填写值");
    }
    if (dieArea == null
        || !item.get(slots.nonPlanar().slot()).equals(Value.Bool.YES)
        || !(item.get(slots.tpp().slot()) instanceof Value.Num(BigDecimal tpp))) {
      return;
    }
    BigDecimal density = Performance.density(tpp, dieArea.amount());
    String arithmetic = Performance.densityArithmetic(tpp, dieArea.amount());
    if (stated instanceof Value.Num figure) {
      if (!Performance.agree(figure.amount(), density)) {
        contradiction(Vocabulary.path(item, slots.density()), figure, density, arithmetic, reading);
      }
      return;
    }
    item.set(slots.density().slot(), new Value.Num(density), computed(item, dieArea, arithmetic));
    if (dieArea.source().kind() == Source.Kind.MOVEMENT) {
      reading.input(
          dieArea.source().paths().getFirst(),
          Numbers.plain(dieArea.amount()),
          Source.Kind.MOVEMENT,
          dieArea.place());
    }
  }

  private Source computed(Entity item, Figure dieArea, String arithmetic) {
    Set<String> paths = new LinkedHashSet<>();
    boolean catalog = false;
    for (Source source :
        List.of(
            item.source(slots.tpp().slot()),
            item.source(slots.nonPlanar().slot()),
            dieArea.source())) {
      paths.addAll(source.paths());
      catalog |= source.kind() == Source.Kind.CATALOG;
    }
    return new Source(
        catalog ? Source.Kind.CATALOG : Source.Kind.MOVEMENT, List.copyOf(paths), arithmetic);
  }

  /** The value of the content divided by that of the item, times 100. */
  private void usContent(Entity item) {
    if (!known(item, slots.usContent())
        && item.get(slots.usContentValue().slot()) instanceof Value.Num(BigDecimal content)
        && item.get(slots.value().slot()) instanceof Value.Num(BigDecimal whole)
        && whole.signum() > 0) {
      BigDecimal percent =
          content.multiply(BigDecimal.valueOf(100)).divide(whole, MathContext.DECIMAL64);
      List<String> paths = new ArrayList<>(item.source(slots.usContentValue().slot()).paths());
      paths.addAll(item.source(slots.value().slot()).paths());
      String words = Numbers.plain(content) + " / " + Numbers.plain(whole) + " x 100";
      item.set(
          slots.usContent().slot(),
          new Value.Num(percent),
          new Source(Source.Kind.MOVEMENT, List.copyOf(paths), words));
    }
  }

  /**
   * Parameters without a form describe one integrated circuit, unless they or the ECCN say
   * otherwise.
   */
  private void form(Entity item, Stated stated) {
    if (!known(item, slots.form()) && item.get(slots.weights().slot()).equals(Value.Bool.YES)) {
      Source source = item.source(slots.weights().slot());
      item.set(slots.form().slot(), WEIGHTS, source);
      return;
    }
    if (known(item, slots.form()) || !stated.parameters() || known(item, slots.relatesTo())) {
      return;
    }
    if (item.get(slots.eccn().slot()) instanceof Value.Eccn(String paragraph)
        && !EccnSpelling.electronics(paragraph)) {
      return;
    }
    int form = slots.form().slot();
    if (item.get(slots.ics().slot()) instanceof Value.Num(BigDecimal n)
        && n.compareTo(BigDecimal.ONE) > 0) {
      item.set(
          form,
          ASSEMBLY,
          new Source(
              Source.Kind.MOVEMENT,
              item.source(slots.ics().slot()).paths(),
              "more than one integrated circuit is an assembly"));
    } else if (known(item, slots.hbmDensity()) && !known(item, slots.tpp())) {
      Source source = item.source(slots.hbmDensity().slot());
      item.set(
          form,
          HBM,
          new Source(
              Source.Kind.MOVEMENT,
              source.paths(),
              "a memory bandwidth density without TPP describes memory"));
    } else {
      item.set(
          form,
          IC,
          new Source(
              Source.Kind.MOVEMENT,
              List.of(),
              "parameters without `form` describe one integrated circuit"));
    }
  }

  /**
   * One, where the item is one integrated circuit or an ECCN is all that is known; of an assembly
   * it must be said.
   */
  private void ics(Entity item, Stated stated) {
    int ics = slots.ics().slot();
    if (known(item, slots.ics())) {
      return;
    }
    Value form = item.get(slots.form().slot());
    Product product = stated.product();
    if (product != null && form.equals(new Value.Symbol(product.kind().word()))) {
      item.set(
          ics,
          Value.Num.of(product.ics()),
          catalog(item, product, product.ics() == 1 ? "" : product.ics() + " × " + product.base()));
      return;
    }
    boolean eccnAlone =
        form.equals(Value.UNKNOWN) && !stated.parameters() && known(item, slots.eccn());
    if (eccnAlone || (!form.equals(Value.UNKNOWN) && !form.equals(ASSEMBLY))) {
      item.set(
          ics,
          Value.Num.of(1),
          new Source(
              Source.Kind.MOVEMENT,
              item.source(slots.form().slot()).paths(),
              "one, unless `ics` is stated"));
    }
  }
}
