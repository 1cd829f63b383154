package org.pratique.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pratique.cli.input.Figures;
import org.pratique.cli.input.Session;
import org.pratique.cli.json.ProductsJson;
import org.pratique.cli.report.Classification;
import org.pratique.cli.report.ProductTable;
import org.pratique.cli.shell.Arg;
import org.pratique.cli.shell.CommonOptions;
import org.pratique.cli.shell.Exit;
import org.pratique.cli.shell.Refusal;
import org.pratique.cli.shell.Shell;
import org.pratique.cli.shell.Specs;
import org.pratique.cli.shell.Today;
import org.pratique.engine.law.Book;
import org.pratique.engine.movement.catalog.Catalog;
import org.pratique.engine.movement.catalog.Product;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import picocli.CommandLine.Model.CommandSpec;

/** {@code products}: the catalog, with the paragraph each product falls under. */
final class Products implements Callable<Integer> {
  private final Shell shell;
  private final Arg<String> query =
      Arg.optionalOperand("QUERY", "part of a name (default: all products)");
  private final Arg<LocalDate> day =
      Arg.day("--on", "classify by the law of this day (default: today)");
  private final CommonOptions common = new CommonOptions();

  Products(Shell shell) {
    this.shell = shell;
  }

  static CommandSpec spec(Shell shell) {
    Products command = new Products(shell);
    CommandSpec spec =
        Specs.command(
            command,
            "Lists the products of the catalog with their figures and their ECCN paragraphs on a day.");
    Specs.with(spec, command.query, command.day);
    command.common.addTo(spec);
    return Specs.footer(
        spec,
        "Examples:",
        "  ./pratique products H100",
        "  ./pratique products --on 2024-06-01 --format json",
        "",
        "`?` is a figure the catalog does not know; `*` one without a source. Exit codes: 0, or 2 when no name is near.");
  }

  @Override
  public Integer call() {
    Session session = Session.open(shell.in(), Session.Asked.of(Session.TEXT_OF_LAW));
    LocalDate date = Today.or(day);
    List<Book> books = session.books(date);
    if (session.isRefused()) {
      return Refusal.print(shell, common, session.problems());
    }
    Catalog catalog = session.law().catalog();
    List<Product> found = find(catalog);
    if (found.isEmpty()) {
      return Refusal.print(shell, common, List.of(unknown(catalog)));
    }
    List<ProductTable.Line> lines = new ArrayList<>();
    for (Product product : found) {
      lines.add(new ProductTable.Line(product, eccn(session, books.getFirst(), product, date)));
    }
    shell
        .out()
        .print(
            switch (common.format()) {
              case json -> ProductsJson.print(lines, date);
              case text -> ProductTable.print(lines, date, common.ink(shell));
            });
    return Exit.OK;
  }

  private List<Product> find(Catalog catalog) {
    String wanted = fold(query.or(""));
    List<Product> found = new ArrayList<>();
    for (Product product : catalog.products()) {
      if (fold(product.name()).contains(wanted)
          || product.aliases().stream().anyMatch(a -> fold(a).contains(wanted))) {
        found.add(product);
      }
    }
    if (found.isEmpty()
        && catalog.find(query.or("")) instanceof Catalog.Lookup.Found(Product product)) {
      found.add(product);
    }
    return found;
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replace("-", "").replace(" ", "");
  }

  private Problem unknown(Catalog catalog) {
    List<String> near =
        switch (catalog.find(query.or(""))) {
          case Catalog.Lookup.Found(Product product) -> List.of(product.name());
          case Catalog.Lookup.Ambiguous(List<String> candidates) -> candidates;
          case Catalog.Lookup.NotFound(List<String> names) -> names;
        };
    String message = "the catalog has no product `" + query.or("") + "`" + Problem.didYouMean(near);
    return new Problem(Problem.Code.UNKNOWN_NAME, Place.whole("products"), message);
  }

  private static Classification eccn(Session session, Book book, Product product, LocalDate date) {
    Session.Text text = Figures.ofProduct(product.name(), date);
    return session
        .movement(text, Optional.empty())
        .map(movement -> Classification.of(product.name(), movement, book))
        .orElseThrow(() ->
            new IllegalStateException("the catalog refuses its own product " + product.name()));
  }
}
