package org.pratique.engine.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pratique.engine.fact.Value;
import org.pratique.engine.movement.catalog.Catalog;
import org.pratique.engine.movement.catalog.Catalog.Lookup;
import org.pratique.engine.movement.catalog.Product;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;

class CatalogTest {
  private final Problems problems = new Problems();
  private final Catalog catalog = Catalog.read(Desk.catalogFiles(), problems);

  private Product found(String name) {
    return catalog.find(name) instanceof Lookup.Found(Product product)
        ? product
        : org.assertj.core.api.Assertions.fail(name + ": " + catalog.find(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NVIDIA H100 SXM5 80GB         | NVIDIA H100 SXM5 80GB
          h100 sxm5 80gb                | NVIDIA H100 SXM5 80GB
          H100-SXM5-80 GB               | NVIDIA H100 SXM5 80GB
          H100 SXM                      | NVIDIA H100 SXM5 80GB
          nvidia h100 sxm               | NVIDIA H100 SXM5 80GB
          H200                          | NVIDIA H200 SXM
          HGX H20                       | NVIDIA HGX H20
          NVIDIA B300                   | NVIDIA B300 (Blackwell Ultra)
          b200                          | NVIDIA B200
          HGX B200                      | NVIDIA HGX B200
          AWS Trainium2                 | Amazon Trainium2
          MI308X AMD                    | -
          AMD H100 SXM                  | -
          """)
  void aNameIsFoundWhateverItsSpelling(String given, String row) {
    Lookup lookup = catalog.find(given);

    assertThat(lookup instanceof Lookup.Found(Product product) ? product.name() : "-")
        .isEqualTo(row);
  }

  @Test
  void theTestCatalogIsInOrder() {
    assertThat(problems.list()).isEmpty();
    assertThat(catalog.products()).hasSize(17);
  }

  @Test
  void aNameOfSeveralRowsListsThem() {
    assertThat(catalog.find("H100"))
        .isEqualTo(
            new Lookup.Ambiguous(
                List.of("NVIDIA H100 SXM5 80GB", "NVIDIA H100 PCIe", "NVIDIA H100 NVL")));
    assertThat(catalog.find("nvidia 80gb sxm5")).isInstanceOf(Lookup.NotFound.class);
    assertThat(catalog.find("blackwell")).isInstanceOf(Lookup.NotFound.class);
    assertThat(catalog.find("NVIDIA GeForce")).isInstanceOf(Lookup.NotFound.class);
    assertThat(catalog.find("DGX")).isInstanceOf(Lookup.NotFound.class);
    assertThat(catalog.find("HGX"))
        .isEqualTo(new Lookup.Ambiguous(List.of("NVIDIA HGX H20", "NVIDIA HGX B200")));
  }

  @Test
  void aSingleRowWithAllTheWordsIsOnlySuggested() {
    assertThat(catalog.find("NVIDIA GeForce"))
        .isEqualTo(new Lookup.NotFound(List.of("NVIDIA GeForce RTX 4090")));
  }

  @Test
  void aTypingErrorIsAnsweredWithTheNearest() {
    assertThat(((Lookup.NotFound) catalog.find("H10O SXM")).near())
        .startsWith("NVIDIA H100 SXM5 80GB");
    assertThat(((Lookup.NotFound) catalog.find("B30O")).near())
        .startsWith("NVIDIA B300 (Blackwell Ultra)");
    assertThat(((Lookup.NotFound) catalog.find("RTX 4090 Ti")).near())
        .contains("NVIDIA GeForce RTX 4090");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "---", "\uD800", "（）"})
  void aNameWithoutWordsIsNotFound(String name) {
    assertThat(catalog.find(name)).isEqualTo(new Lookup.NotFound(List.of()));
  }

  @Test
  void aVeryLongNameIsNotSearchedFor() {
    assertThat(catalog.find("H100 ".repeat(100_000))).isEqualTo(new Lookup.NotFound(List.of()));
  }

  @Test
  void figuresAreTheRowsOwn() {
    Product product = found("H100 SXM");

    assertThat(product.tpp()).hasToString("15,832");
    assertThat(product.tppArithmetic()).isEqualTo("1,979 TOPS × 8 bits (fp8)");
    assertThat(product.densityArithmetic()).isEqualTo("15,832 TPP ÷ 814 mm²");
    assertThat(product.designerNote()).isEqualTo("`Nvidia Corporation`; supplement no. 6");
    assertThat(product.ics()).isEqualTo(1);
    assertThat(catalog.named("NVIDIA H100 SXM5 80GB")).contains(product);
    assertThat(catalog.named("H100 SXM")).isEmpty();
  }

  @Test
  void whatIsBlankIsUnknownAndWhatIsPlanarHasNoDensity() {
    assertThat(found("AMD Radeon Instinct MI308X").tpp()).isEqualTo(Value.UNKNOWN);
    assertThat(found("Huawei Ascend 910").nonPlanar()).isEqualTo(Value.UNKNOWN);
    assertThat(found("Huawei Ascend 910").performanceDensity()).isEqualTo(Value.UNKNOWN);
    assertThat(found("NVIDIA M40").performanceDensity()).isEqualTo(Value.UNKNOWN);
    assertThat(found("Mystery One").tpp()).hasToString("3,000");
    assertThat(found("Mystery One").designerApproved()).isEqualTo(Value.UNKNOWN);
    assertThat(found("Huawei Ascend 910").designerApproved()).isEqualTo(Value.Bool.NO);
  }

  @Test
  void memoryOnTheChipIsNoDram() {
    assertThat(found("WSE-2").dramBandwidth()).isEqualTo(Value.UNKNOWN);
  }

  @Test
  void readingsAndFiguresWithoutADocumentAreSaid() {
    assertThat(found("Trainium2").designerNote()).contains("a reading");
    assertThat(found("RTX 4090").tppArithmetic()).endsWith("no document for this figure");
    assertThat(found("HGX B200").sourceNote()).isEqualTo("datasheet; eight packages");
    assertThat(found("B200").sourceNote()).isEqualTo("maker; two dies, total\narea is an estimate");
    assertThat(found("B30A").released()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          aliases.yaml      | H100 SXM5 80GB"       | H100 SXM6 80GB"      | is no row of accelerators.csv; did you mean `NVIDIA H100 SXM5 80GB`
          servers.yaml      | of: "NVIDIA B200"     | of: "NVIDIA B201"    | `NVIDIA B201` is no row
          servers.yaml      | ics: 8                | ics: 0               | `ics` is a whole number from 1 to
          servers.yaml      | ics: 8                | ics: 1e99            | `ics` is a whole number from 1 to
          servers.yaml      | name: "NVIDIA DGX H100" | name: "WSE-2"      | `WSE-2` is in the catalog already
          bit-lengths.yaml  | fp4: 4                | fp4: four            | the bit length of `fp4` is a whole number
          accelerators.csv  | 814,yes,3350,15832    | 814,yes,3350,20000   | `tpp_max_calc` of `NVIDIA H100 SXM5 80GB` is not 1,979 TOPS × 8 bits (fp8)
          accelerators.csv  | 814,yes,3350,15832    | 814,yes,abc,15832    | `mem_bw_GBs` of `NVIDIA H100 SXM5 80GB` is not a positive number
          accelerators.csv  | 814,yes,3350,15832    | 814,yes,3350         | has 18 fields; the header has 19
          accelerators.csv  | NVIDIA B200           | NVIDIA H200 SXM      | two rows are named `NVIDIA H200 SXM`
          """)
  void mistakesInTheCatalogAreTold(String file, String from, String to, String message) {
    Map<String, String> files = new HashMap<>(Desk.catalogFiles());
    files.computeIfPresent(file, (name, text) -> text.replace(from, to));
    Problems found = new Problems();

    Catalog.read(files, found);

    assertThat(found.list()).extracting(Problem::message).anyMatch(m -> m.contains(message));
  }

  @Test
  void missingFilesAreTold() {
    Problems found = new Problems();

    Catalog.read(Map.of(), found);

    assertThat(found.list())
        .extracting(p -> p.place().file())
        .contains(
            "accelerators.csv",
            "aliases.yaml",
            "servers.yaml",
            "designers.yaml",
            "bit-lengths.yaml");
  }

  @Test
  void aCatalogThatWasNeverCheckedAndIsWrongStopsTheRun() {
    Catalog broken = Catalog.lazy(Map.of());

    org.assertj.core.api.Assertions.assertThatThrownBy(() -> broken.find("H100"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("differs from the one that was checked");
  }

  @Test
  void aPackedCatalogAnswersAsTheOneItWasMadeFrom() {
    List<String> names =
        new ArrayList<>(
            List.of(
                "H100",
                "H10O SXM",
                "AMD H100 SXM",
                "",
                "HGX",
                "b200",
                "nvidia h100 sxm",
                "x".repeat(300)));
    for (Product product : catalog.products()) {
      names.add(product.name());
      names.addAll(product.aliases());
    }

    for (String name : names) {
      assertThat(Catalog.packed(catalog.pack()).find(name)).as(name).isEqualTo(catalog.find(name));
    }
    Catalog packed = Catalog.packed(catalog.pack());
    assertThat(packed.products()).isEqualTo(catalog.products());
    assertThat(packed.performance()).isEqualTo(catalog.performance());
    assertThat(packed.pack()).isEqualTo(catalog.pack());
  }
}
