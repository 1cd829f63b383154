package org.pratique.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pratique.cli.input.Figures;
import org.pratique.cli.input.Session;
import org.pratique.cli.json.ClassificationJson;
import org.pratique.cli.report.Classification;
import org.pratique.cli.shell.CommonOptions;
import org.pratique.cli.shell.Exit;
import org.pratique.cli.shell.Refusal;
import org.pratique.cli.shell.Shell;
import org.pratique.cli.shell.Today;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.law.Book;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code classify}: from a product or its figures to ECCN paragraphs, with the arithmetic. */
@Command(
    name = "classify",
    description = "Classifies a product, or what its figures describe, and shows the arithmetic.",
    footer = {
      "",
      "Examples:",
      "  ./pratique classify \"NVIDIA H100 SXM5 80GB\"",
      "  ./pratique classify --tops fp16=989.5,fp8=1979 --die-area 814 --non-planar --datacenter",
      "",
      "What is not said is unknown and stays a question. TOPS are dense operations, a multiply and an add counting two."
    })
final class Classify implements Callable<Integer> {
  private final Shell shell;

  @Parameters(paramLabel = "PRODUCT", arity = "0..1", description = "a product of the catalog")
  @Nullable String product;

  @Option(
      names = "--tops",
      paramLabel = "FORMAT=TOPS",
      split = ",",
      description = "dense TOPS by number format: fp16=989.5,fp8=1979")
  Map<String, BigDecimal> tops = new LinkedHashMap<>();

  @Option(
      names = "--tpp",
      paramLabel = "TPP",
      description = "total processing performance, instead of --tops")
  @Nullable BigDecimal tpp;

  @Option(names = "--die-area", paramLabel = "MM2", description = "area of the logic dies in mm²")
  @Nullable BigDecimal dieArea;

  @Option(
      names = "--performance-density",
      paramLabel = "PD",
      description = "TPP per mm², instead of --die-area")
  @Nullable BigDecimal density;

  @Option(
      names = "--dram-bandwidth",
      paramLabel = "GB/S",
      description = "total DRAM bandwidth in GB/s")
  @Nullable BigDecimal dramBandwidth;

  @Option(
      names = "--hbm-density",
      paramLabel = "GB/S/MM2",
      description = "memory bandwidth density of high bandwidth memory")
  @Nullable BigDecimal hbmDensity;

  @Option(
      names = "--non-planar",
      negatable = true,
      description = "made in a non-planar transistor process, or not")
  @Nullable Boolean nonPlanar;

  @Option(
      names = "--datacenter",
      negatable = true,
      description = "designed or marketed for datacenters, or not")
  @Nullable Boolean datacenter;

  @Option(
      names = "--form",
      paramLabel = "FORM",
      description = "ic, assembly, hbm, software, technology or other")
  @Nullable String form;

  @Option(names = "--ics", paramLabel = "N", description = "integrated circuits in one unit")
  @Nullable BigDecimal ics;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "by the law of this day (default: today)")
  @Nullable LocalDate day;

  @Mixin CommonOptions common = new CommonOptions();

  Classify(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    Session session = Session.open(shell.in(), Session.Asked.of(Session.TEXT_OF_LAW));
    Session.Text text = text();
    Optional<Movement> movement = session.movement(text, Optional.empty());
    Optional<Book> book = movement.flatMap(m -> session.books(m.date()).stream().findFirst());
    if (movement.isEmpty() || book.isEmpty() || session.isRefused()) {
      return Refusal.print(shell, common, session.problems());
    }
    Classification classification = Classification.of(text.file(), movement.get(), book.get());
    shell
        .out()
        .print(
            switch (common.format()) {
              case json -> ClassificationJson.print(classification);
              case text -> classification.print(common.ink(shell), common.lang());
            });
    return classification.isOpen() ? Exit.UNDETERMINED : Exit.OK;
  }

  private Session.Text text() {
    LocalDate date = Today.or(day);
    if (product != null) {
      return Figures.ofProduct(product, date);
    }
    Map<String, BigDecimal> numbers = new LinkedHashMap<>();
    put(numbers, "tpp", tpp);
    put(numbers, "dieArea", dieArea);
    put(numbers, "performanceDensity", density);
    put(numbers, "dramBandwidth", dramBandwidth);
    put(numbers, "memoryBandwidthDensity", hbmDensity);
    put(numbers, "ics", ics);
    Map<String, Optional<Boolean>> answers = new LinkedHashMap<>();
    answers.put("nonPlanar", Optional.ofNullable(nonPlanar));
    answers.put("datacenter", Optional.ofNullable(datacenter));
    return Figures.ofParameters(numbers, tops, answers, form, date);
  }

  private static void put(
      Map<String, BigDecimal> numbers, String name, @Nullable BigDecimal number) {
    if (number != null) {
      numbers.put(name, number);
    }
  }
}
