package org.pratique.cli.json;

import java.time.LocalDate;
import java.util.List;
import org.pratique.cli.report.ProductTable;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.fact.Value;
import org.pratique.engine.movement.catalog.Product;

/** Products as JSON; what the catalog does not know is null. */
public final class ProductsJson {
  private ProductsJson() {}

  public static String print(List<ProductTable.Line> lines, LocalDate date) {
    Json json = new Json().object().field("asOf", date.toString()).key("products").array();
    for (ProductTable.Line line : lines) {
      product(json, line);
    }
    return json.end().end().toString();
  }

  private static void product(Json json, ProductTable.Line line) {
    Product p = line.product();
    json.object().field("name", p.name());
    texts(json, "aliases", p.aliases());
    json.field("designer", p.designer()).field("kind", p.kind().word()).field("ics", p.ics());
    json.field("base", p.base());
    value(json, "tpp", p.tpp());
    json.field("tppArithmetic", p.tppArithmetic());
    value(json, "performanceDensity", p.performanceDensity());
    value(json, "dieArea", p.dieArea());
    value(json, "nonPlanar", p.nonPlanar());
    value(json, "datacenter", p.datacenter());
    value(json, "dramBandwidth", p.dramBandwidth());
    json.field("status", p.status()).field("releaseDate", p.releaseDate());
    json.field("source", p.sourceNote());
    texts(json, "eccn", line.classification().eccns(Truth.YES));
    texts(json, "possibleEccn", line.classification().eccns(Truth.UNKNOWN));
    json.end();
  }

  private static void texts(Json json, String key, List<String> texts) {
    json.key(key).array();
    texts.forEach(json::text);
    json.end();
  }

  private static void value(Json json, String key, Value value) {
    json.key(key);
    switch (value) {
      case Value.Num number -> json.number(number.amount());
      case Value.Bool answer -> json.yesNo(answer.yes());
      case Value.Unknown unknown -> json.none();
      default -> json.text(value.toString());
    }
  }
}
