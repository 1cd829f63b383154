package org.pratique.cli.report;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.pratique.cli.text.Ink;
import org.pratique.cli.text.Page;
import org.pratique.cli.text.Table;
import org.pratique.engine.fact.Numbers;
import org.pratique.engine.fact.Value;
import org.pratique.engine.movement.catalog.Product;

/** Products as a table. */
public final class ProductTable {
  private static final String UNKNOWN = "?";
  private static final int DENSITY_DECIMALS = 3;
  private static final String UNSOURCED = "*";

  private ProductTable() {}

  /** A product and what it is classified under. */
  public record Line(Product product, Classification classification) {}

  public static String print(List<Line> lines, LocalDate date, Ink ink) {
    Table table = new Table("product", "TPP", "PD", "GB/s", "dc", "ECCN");
    for (Line line : lines) {
      Product p = line.product();
      table.row(
          isUnsourced(p) ? p.name() + " " + UNSOURCED : p.name(),
          figure(p.tpp()),
          density(p.performanceDensity()),
          figure(p.dramBandwidth()),
          figure(p.datacenter()),
          line.classification().shortly());
    }
    Page page = new Page(ink);
    page.raw(table.print(ink));
    page.blank();
    page.paragraph(
        "Figures of one integrated circuit: TPP; performance density in TPP/mm²; DRAM bandwidth; designed or marketed"
            + " for datacenters. ECCN paragraphs by the law of "
            + date
            + "; – none of those examined. ? not known to"
            + " the catalog, * not sourced: check with the manufacturer.");
    if (lines.size() == 1) {
      details(page, lines.getFirst());
    }
    return page.toString();
  }

  private static void details(Page page, Line line) {
    Product p = line.product();
    page.blank();
    page.row(
        "product",
        p.name()
            + ", "
            + p.designer()
            + ", "
            + p.status()
            + (p.releaseDate().isEmpty() ? "" : " " + p.releaseDate()));
    if (!p.aliases().isEmpty()) {
      page.row("also", String.join(", ", p.aliases()));
    }
    if (!p.base().isEmpty()) {
      page.row("holds", p.ics() + " × " + p.base());
    }
    if (!p.tppArithmetic().isEmpty()) {
      page.row("TPP", p.tppArithmetic());
    }
    if (!p.densityArithmetic().isEmpty()) {
      page.row("PD", p.densityArithmetic());
    }
    if (!p.sourceNote().isEmpty()) {
      page.row("source", p.sourceNote());
    }
  }

  public static boolean isUnsourced(Product product) {
    return product.sourceNote().toLowerCase(Locale.ROOT).contains("unsourced");
  }

  /** Cut, not rounded: rounding up could carry a figure over a limit of the law. */
  private static String density(Value value) {
    return value instanceof Value.Num number
        ? Numbers.plain(number.amount().setScale(DENSITY_DECIMALS, RoundingMode.DOWN))
        : figure(value);
  }

  private static String figure(Value value) {
    return value.equals(Value.UNKNOWN) ? UNKNOWN : value.toString();
  }
}
