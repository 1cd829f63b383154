package org.pratique.engine.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pratique.engine.movement.Desk.fact;
import static org.pratique.engine.movement.Desk.inputPaths;
import static org.pratique.engine.movement.Desk.item;
import static org.pratique.engine.movement.Desk.noteIds;
import static org.pratique.engine.movement.Desk.print;
import static org.pratique.engine.movement.Desk.source;
import static org.pratique.engine.movement.Desk.with;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Source;
import org.pratique.engine.fact.Value;

class ItemsTest {
  @Test
  void tppIsTheHighestOverTheFormatsWithItsArithmetic() {
    Entity item = item("{parameters: {tops: {fp16: 989.4, fp8: 1979, int4: 10}}}");

    assertThat(print(item, "tpp")).isEqualTo("15,832");
    assertThat(source(item, "tpp"))
        .isEqualTo(
            new Source(
                Source.Kind.MOVEMENT,
                List.of("items.0.parameters.tops"),
                "1,979 TOPS × 8 bits (fp8)"));
    assertThat(print(item, "form")).isEqualTo("ic");
    assertThat(print(item, "ics")).isEqualTo("1");
  }

  @Test
  void ratesAreOneInput() {
    Movement movement = with("items: [{parameters: {tops: {fp16: 989.4, fp8: 1979}}}]");

    assertThat(movement.inputs())
        .contains(
            new Movement.Input(
                "items.0.parameters.tops", "fp16 989.4, fp8 1,979", Source.Kind.MOVEMENT));
  }

  @Test
  void tf32IsNotCountedAndSaidSo() {
    Movement movement = with("items: [{parameters: {tops: {tf32: 494.7}}}]");

    assertThat(fact(movement.items().getFirst(), "tpp")).isEqualTo(Value.UNKNOWN);
    assertThat(noteIds(movement)).containsExactly("format-not-counted");
  }

  @Test
  void densityIsTppOverTheDieAreaOnNonPlanarNodesOnly() {
    Entity dense = item("{parameters: {tpp: 1600, dieArea: 270, nonPlanar: true}}");

    assertThat(print(dense, "performanceDensity")).isEqualTo("5.925926");
    assertThat(source(dense, "performanceDensity"))
        .isEqualTo(
            new Source(
                Source.Kind.MOVEMENT,
                List.of(
                    "items.0.parameters.tpp",
                    "items.0.parameters.nonPlanar",
                    "items.0.parameters.dieArea"),
                "1,600 TPP ÷ 270 mm²"));
    assertThat(
            fact(
                item("{parameters: {tpp: 1600, dieArea: 270, nonPlanar: false}}"),
                "performanceDensity"))
        .isEqualTo(Value.UNKNOWN);
    assertThat(fact(item("{parameters: {tpp: 1600, dieArea: 270}}"), "performanceDensity"))
        .isEqualTo(Value.UNKNOWN);
    assertThat(fact(item("{parameters: {tpp: 1600, nonPlanar: true}}"), "performanceDensity"))
        .isEqualTo(Value.UNKNOWN);
  }

  @Test
  void aDieAreaThatSaysNothingIsNoInput() {
    assertThat(inputPaths(with("items: [{parameters: {tpp: 1600, dieArea: 270}}]")))
        .contains("items.0.parameters.tpp")
        .doesNotContain("items.0.parameters.dieArea");
  }

  @Test
  void statedFiguresWinAndAContradictionIsSaid() {
    Movement movement =
        with(
            "items: [{parameters: {tpp: 4000, tops: {fp16: 300}, dieArea: 100, nonPlanar: true, performanceDensity: 5}}]");

    assertThat(print(movement.items().getFirst(), "tpp")).isEqualTo("4,000");
    assertThat(print(movement.items().getFirst(), "performanceDensity")).isEqualTo("5");
    assertThat(movement.notes())
        .extracting(Movement.Note::en)
        .containsExactly(
            "stated as 4,000, computed as 4,800 (300 TOPS × 16 bits (fp16)); the stated figure is used",
            "stated as 5, computed as 40 (4,000 TPP ÷ 100 mm²); the stated figure is used");
    assertThat(noteIds(movement)).containsOnly("parameters-contradict");
  }

  @Test
  void roundingIsNoContradiction() {
    assertThat(
            with("items: [{parameters: {tpp: 15832, performanceDensity: 19.45, dieArea: 814, nonPlanar: true, tops: {fp8: 1979}}}]")
                .notes())
        .isEmpty();
  }

  @Test
  void aDensityOfAPlanarDieIsAContradiction() {
    assertThat(noteIds(with("items: [{parameters: {performanceDensity: 5, nonPlanar: false}}]")))
        .containsExactly("parameters-contradict");
  }

  @Test
  void aProductBringsTheCatalogsFigures() {
    Movement movement = with("items: [{product: h100 sxm, quantity: 3}]");

    Entity item = movement.items().getFirst();
    assertThat(print(item, "product")).isEqualTo("NVIDIA H100 SXM5 80GB");
    assertThat(print(item, "tpp")).isEqualTo("15,832");
    assertThat(source(item, "tpp"))
        .isEqualTo(
            new Source(
                Source.Kind.CATALOG,
                List.of("items.0.product"),
                "NVIDIA H100 SXM5 80GB: 1,979 TOPS × 8 bits (fp8)"));
    assertThat(print(item, "performanceDensity")).isEqualTo("19.449631");
    assertThat(source(item, "performanceDensity").kind()).isEqualTo(Source.Kind.CATALOG);
    assertThat(source(item, "performanceDensity").paths()).containsExactly("items.0.product");
    assertThat(print(item, "form")).isEqualTo("ic");
    assertThat(print(item, "ics")).isEqualTo("1");
    assertThat(print(item, "datacenter")).isEqualTo("yes");
    assertThat(print(item, "designerApproved")).isEqualTo("yes");
    assertThat(print(item, "designerHeadquarters")).isEqualTo("US");
    assertThat(movement.inputs())
        .contains(
            new Movement.Input("items.0.product", "NVIDIA H100 SXM5 80GB", Source.Kind.MOVEMENT));
  }

  @Test
  void aServerIsAnAssemblyWithTheFiguresOfOneCircuit() {
    Entity item = item("{product: DGX H100}");

    assertThat(print(item, "form")).isEqualTo("assembly");
    assertThat(print(item, "ics")).isEqualTo("8");
    assertThat(print(item, "tpp")).isEqualTo("15,832");
    assertThat(source(item, "ics").note()).isEqualTo("NVIDIA DGX H100: 8 × NVIDIA H100 SXM5 80GB");
  }

  @Test
  void aBlankFigureOfTheCatalogIsUnknown() {
    Entity item = item("{product: AMD Radeon Instinct MI308X}");

    assertThat(fact(item, "tpp")).isEqualTo(Value.UNKNOWN);
    assertThat(fact(item, "performanceDensity")).isEqualTo(Value.UNKNOWN);
    assertThat(print(item, "dramBandwidth")).isEqualTo("5,300");
  }

  @Test
  void statedParametersOverrideTheCatalogAndSaySo() {
    Movement movement =
        with("items: [{product: H100 SXM, parameters: {tpp: 1000, datacenter: false}}]");

    Entity item = movement.items().getFirst();
    assertThat(print(item, "tpp")).isEqualTo("1,000");
    assertThat(print(item, "datacenter")).isEqualTo("no");
    assertThat(print(item, "performanceDensity")).isEqualTo("1.228501");
    assertThat(source(item, "performanceDensity").paths())
        .containsExactly("items.0.parameters.tpp", "items.0.product");
    assertThat(noteIds(movement))
        .containsExactly("parameters-override-catalog", "parameters-override-catalog");
  }

  @Test
  void ratesOverrideTheCatalogToo() {
    Movement movement = with("items: [{product: H100 SXM, parameters: {tops: {fp8: 2000}}}]");

    assertThat(print(movement.items().getFirst(), "tpp")).isEqualTo("16,000");
    assertThat(noteIds(movement)).containsExactly("parameters-override-catalog");
  }

  @Test
  void estimatesAreSaidToBe() {
    assertThat(noteIds(with("items: [{product: B30A}]"))).containsExactly("catalog-estimate");
  }

  @Test
  void anEccnAloneLeavesTheRestUnknown() {
    Entity item = item("{eccn: 3A090.a}");

    assertThat(print(item, "eccn")).isEqualTo("3A090.a");
    assertThat(print(item, "ics")).isEqualTo("1");
    for (String name : List.of("tpp", "datacenter", "form", "performanceDensity")) {
      assertThat(fact(item, name)).isEqualTo(Value.UNKNOWN);
    }
  }

  @Test
  void anEccnIsReadKindlyAndSaidHow() {
    Movement movement = with("items: [{eccn: 3a090A}]");

    assertThat(print(movement.items().getFirst(), "eccn")).isEqualTo("3A090.a");
    assertThat(movement.notes())
        .extracting(Movement.Note::en)
        .containsExactly("`3a090A` is read as `3A090.a`");
  }

  @Test
  void theEccnsGroupDecidesWhetherParametersAreOfOneCircuit() {
    assertThat(print(item("{eccn: 3A090.a, parameters: {tpp: 1}}"), "form")).isEqualTo("ic");
    assertThat(print(item("{eccn: EAR99, parameters: {tpp: 1}}"), "form")).isEqualTo("ic");
    Entity computer = item("{eccn: 4A090.a, parameters: {tpp: 15832}}");
    assertThat(fact(computer, "form")).isEqualTo(Value.UNKNOWN);
    assertThat(fact(computer, "ics")).isEqualTo(Value.UNKNOWN);
  }

  @Test
  void memoryAloneIsHbm() {
    assertThat(print(item("{parameters: {memoryBandwidthDensity: 2.4}}"), "form")).isEqualTo("hbm");
    assertThat(print(item("{parameters: {memoryBandwidthDensity: 2.4, tpp: 5}}"), "form"))
        .isEqualTo("ic");
  }

  @Test
  void anAssemblysCircuitsMustBeCounted() {
    assertThat(fact(item("{parameters: {form: assembly, tpp: 5}}"), "ics"))
        .isEqualTo(Value.UNKNOWN);
    assertThat(print(item("{parameters: {form: assembly, tpp: 5, ics: 8}}"), "ics")).isEqualTo("8");
    assertThat(print(item("{parameters: {tpp: 5, ics: 8}}"), "form")).isEqualTo("assembly");
    assertThat(fact(item("{product: H100 SXM, parameters: {form: assembly}}"), "ics"))
        .isEqualTo(Value.UNKNOWN);
  }

  @Test
  void anItemOfWhichNothingIsKnownIsUnknownThroughout() {
    Entity item = item("{}");

    assertThat(fact(item, "form")).isEqualTo(Value.UNKNOWN);
    assertThat(fact(item, "ics")).isEqualTo(Value.UNKNOWN);
  }

  @Test
  void aValueInAnotherCurrencyIsUnknownAndSaidSo() {
    Movement movement = with("items: [{value: {amount: 5, currency: EUR}}]");

    assertThat(fact(movement.items().getFirst(), "value")).isEqualTo(Value.UNKNOWN);
    assertThat(inputPaths(movement)).doesNotContain("items.0.value.amount");
    assertThat(noteIds(movement)).containsExactly("currency");
    assertThat(print(item("{value: {amount: 5}}"), "value")).isEqualTo("5");
  }
}
