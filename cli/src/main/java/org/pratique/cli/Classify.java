package org.pratique.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.pratique.cli.input.Figures;
import org.pratique.cli.input.Session;
import org.pratique.cli.json.ClassificationJson;
import org.pratique.cli.report.Classification;
import org.pratique.cli.shell.Arg;
import org.pratique.cli.shell.CommonOptions;
import org.pratique.cli.shell.Exit;
import org.pratique.cli.shell.Refusal;
import org.pratique.cli.shell.Shell;
import org.pratique.cli.shell.Specs;
import org.pratique.cli.shell.Today;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.law.Book;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import picocli.CommandLine.Model.CommandSpec;

/** {@code classify}: from a product or its figures to ECCN paragraphs, with the arithmetic. */
final class Classify implements Callable<Integer> {
  private final Shell shell;
  private final Arg<List<String>> product =
      Arg.optionalOperands("PRODUCT", "a product of the catalog");
  private final Arg<Map<String, BigDecimal>> tops =
      Arg.numbers("--tops", "FORMAT=TOPS", "dense TOPS by number format: fp16=989.5,fp8=1979");
  private final Arg<BigDecimal> tpp =
      Arg.number("--tpp", "TPP", "total processing performance, instead of --tops");
  private final Arg<BigDecimal> dieArea =
      Arg.number("--die-area", "MM2", "area of the logic dies in mm²");
  private final Arg<BigDecimal> density =
      Arg.number("--performance-density", "PD", "TPP per mm², instead of --die-area");
  private final Arg<BigDecimal> dramBandwidth =
      Arg.number("--dram-bandwidth", "GBS", "total DRAM bandwidth in GB/s");
  private final Arg<BigDecimal> hbmDensity =
      Arg.number("--hbm-density", "D", "bandwidth of high bandwidth memory in GB/s per mm²");
  private final Arg<Boolean> nonPlanar =
      Arg.yesOrNo("--non-planar", "made in a non-planar transistor process, or not");
  private final Arg<Boolean> datacenter =
      Arg.yesOrNo("--datacenter", "designed or marketed for datacenters, or not");
  private final Arg<String> form =
      Arg.text("--form", "FORM", "ic, assembly, hbm, software, technology or other");
  private final Arg<BigDecimal> ics = Arg.number("--ics", "N", "integrated circuits in one unit");
  private final Arg<LocalDate> day = Arg.day("--on", "by the law of this day (default: today)");
  private final CommonOptions common = new CommonOptions();

  Classify(Shell shell) {
    this.shell = shell;
  }

  static CommandSpec spec(Shell shell) {
    Classify command = new Classify(shell);
    CommandSpec spec =
        Specs.command(
            command,
            "Classifies a product, or what its figures describe, and shows the arithmetic.");
    Specs.with(spec, command.product, command.tops, command.tpp, command.dieArea);
    Specs.with(spec, command.density, command.dramBandwidth, command.hbmDensity);
    Specs.with(spec, command.nonPlanar, command.datacenter, command.form, command.ics, command.day);
    command.common.addTo(spec);
    return Specs.footer(
        spec,
        "Examples:",
        "  ./pratique classify \"NVIDIA H100 SXM5 80GB\"",
        "  ./pratique classify --tops fp16=989.5,fp8=1979 --die-area 814 --non-planar --datacenter",
        "",
        "What is not said is unknown and stays a question. TOPS are dense operations, a multiply and an add counting two.");
  }

  @Override
  public Integer call() {
    if (product.find().isPresent() == isDescribed()) {
      String message = "name a product, or give figures such as --tpp or --tops, and not both";
      Place place = Place.whole("classify");
      return Refusal.print(
          shell, common, List.of(new Problem(Problem.Code.MISSING, place, message)));
    }
    Session session = Session.open(shell.in(), Session.Asked.of(Session.TEXT_OF_LAW));
    Session.Text text = text();
    Optional<Movement> movement = session.movement(text, Optional.empty());
    Optional<Book> book = movement.flatMap(m -> session.books(m.date()).stream().findFirst());
    if (movement.isEmpty() || book.isEmpty() || session.isRefused()) {
      return Refusal.print(
          shell, common, session.problems().stream().map(Classify::asTyped).toList());
    }
    Classification classification = Classification.of(text.file(), movement.get(), book.get());
    shell
        .out()
        .print(
            switch (common.format()) {
              case json -> ClassificationJson.print(classification);
              case text -> classification.print(common.page(shell, session.law()), common.lang());
            });
    return classification.isOpen() ? Exit.UNDETERMINED : Exit.OK;
  }

  /** What was typed has no lines. */
  private static Problem asTyped(Problem problem) {
    return new Problem(problem.code(), Place.whole(problem.place().file()), problem.message());
  }

  private boolean isDescribed() {
    return Stream.of(
            tops,
            tpp,
            dieArea,
            density,
            dramBandwidth,
            hbmDensity,
            nonPlanar,
            datacenter,
            form,
            ics)
        .anyMatch(arg -> arg.find().isPresent());
  }

  private Session.Text text() {
    LocalDate date = Today.or(day);
    return product
        .find()
        .map(words -> Figures.ofProduct(String.join(" ", words), date))
        .orElseGet(() -> parameters(date));
  }

  private Session.Text parameters(LocalDate date) {
    Map<String, BigDecimal> numbers = new LinkedHashMap<>();
    tpp.find().ifPresent(n -> numbers.put("tpp", n));
    dieArea.find().ifPresent(n -> numbers.put("dieArea", n));
    density.find().ifPresent(n -> numbers.put("performanceDensity", n));
    dramBandwidth.find().ifPresent(n -> numbers.put("dramBandwidth", n));
    hbmDensity.find().ifPresent(n -> numbers.put("memoryBandwidthDensity", n));
    ics.find().ifPresent(n -> numbers.put("ics", n));
    Map<String, Boolean> answers = new LinkedHashMap<>();
    nonPlanar.find().ifPresent(yes -> answers.put("nonPlanar", yes));
    datacenter.find().ifPresent(yes -> answers.put("datacenter", yes));
    return Figures.ofParameters(numbers, tops.or(Map.of()), answers, form.find(), date);
  }
}
