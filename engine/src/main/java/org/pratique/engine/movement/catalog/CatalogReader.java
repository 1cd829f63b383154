package org.pratique.engine.movement.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.fact.CountrySet;
import org.pratique.engine.fact.Value;
import org.pratique.engine.movement.text.Csv;
import org.pratique.engine.movement.text.Decimals;
import org.pratique.engine.problem.Near;
import org.pratique.engine.problem.Place;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.Node;
import org.pratique.engine.yaml.YamlReader;

/** The files of the catalog to products and their names. */
final class CatalogReader {
  /** No system of the catalog has more; a larger number is a slip. */
  private static final int ICS_MAX = 100_000;

  private static final String TOPS = "_tops";

  private final Map<String, String> files;
  private final Problems problems;

  CatalogReader(Map<String, String> files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  private Node.Mapping yaml(String file) {
    String text = files.get(file);
    Place whole = Place.whole(file);
    if (text == null) {
      problems.add(Problem.Code.MISSING, whole, "the catalog lacks this file");
    } else if (YamlReader.read(text, file, problems).orElse(null) instanceof Node.Mapping mapping) {
      return mapping;
    } else {
      problems.add(Problem.Code.WRONG_TYPE, whole, "this file of the catalog is a mapping");
    }
    return new Node.Mapping(Map.of(), Map.of(), whole);
  }

  Performance performance() {
    Node.Mapping root = yaml(Catalog.BIT_LENGTHS);
    Map<String, Integer> bits = new LinkedHashMap<>();
    for (Map.Entry<String, Node> entry : mapping(root, "bits").entries().entrySet()) {
      int length = count(entry.getValue(), "the bit length of `" + entry.getKey() + "`");
      if (length > 0) {
        bits.put(entry.getKey(), length);
      }
    }
    return new Performance(bits, mapping(root, "left out").entries().keySet());
  }

  ProductIndex index(Performance performance) {
    Map<String, Product> products = rows(performance);
    Node.Mapping names = yaml(Catalog.ALIASES);
    mapping(names, "aliases")
        .entries()
        .forEach((name, aliases) -> {
          if (known(name, aliases.place(), products)) {
            products.computeIfPresent(name, (n, product) -> product.withAliases(aliases.texts()));
          }
        });
    Map<String, List<String>> ambiguous = new LinkedHashMap<>();
    mapping(names, "ambiguous")
        .entries()
        .forEach((name, candidates) -> {
          candidates.texts().forEach(c -> known(c, candidates.place(), products));
          ambiguous.put(name, candidates.texts());
        });
    servers(products);
    return new ProductIndex(new ArrayList<>(products.values()), ambiguous);
  }

  private void servers(Map<String, Product> products) {
    if (!(yaml(Catalog.SERVERS).get("servers").orElse(null) instanceof Node.Seq list)) {
      return;
    }
    for (Node node : list.items()) {
      if (!(node instanceof Node.Mapping server)) {
        problems.add(
            Problem.Code.WRONG_TYPE,
            node.place(),
            "a server is a mapping with `name`, `of` and `ics`");
        continue;
      }
      String name = server.text("name").orElse("");
      String of = server.text("of").orElse("");
      int ics = server.get("ics").map(n -> count(n, "`ics`")).orElse(0);
      if (name.isEmpty() || ics == 0) {
        problems.add(Problem.Code.MISSING, server.place(), "a server needs `name`, `of` and `ics`");
      } else if (known(of, server.placeOf("of"), products)) {
        Product base = products.get(of);
        if (base != null
            && products.putIfAbsent(
                    name, base.times(ics, name, server.texts("aliases"), cited(server)))
                != null) {
          problems.add(
              Problem.Code.DUPLICATE, server.place(), "`" + name + "` is in the catalog already");
        }
      }
    }
  }

  private static String cited(Node.Mapping server) {
    return server.text("cites").orElse("") + server.text("note").map(n -> "; " + n).orElse("");
  }

  private boolean known(String name, Place place, Map<String, Product> products) {
    if (products.containsKey(name)) {
      return true;
    }
    problems.add(
        Problem.Code.UNKNOWN_NAME,
        place,
        "`"
            + name
            + "` is no row of "
            + Catalog.ACCELERATORS
            + Problem.didYouMean(Near.matches(name, products.keySet())));
    return false;
  }

  private Node.Mapping mapping(Node.Mapping of, String key) {
    return of.get(key).orElse(null) instanceof Node.Mapping m
        ? m
        : new Node.Mapping(Map.of(), Map.of(), of.place());
  }

  private int count(Node node, String what) {
    if (node instanceof Node.Scalar s
        && Decimals.read(s.text()) instanceof Decimals.Read.Number(BigDecimal n)
        && n.scale() <= 0
        && n.signum() > 0
        && n.compareTo(BigDecimal.valueOf(ICS_MAX)) <= 0) {
      return n.intValueExact();
    }
    problems.add(
        Problem.Code.OUT_OF_RANGE, node.place(), what + " is a whole number from 1 to " + ICS_MAX);
    return 0;
  }

  /** Who is named in the supplement, by the catalog's name, and the words for it. */
  private record Designers(Map<String, String> approved, Set<String> others, String cites) {
    Value status(String designer) {
      if (approved.containsKey(designer)) {
        return Value.Bool.YES;
      }
      return others.contains(designer) ? Value.Bool.NO : Value.UNKNOWN;
    }

    String note(String designer) {
      String named = approved.get(designer);
      return named == null ? cites : named + "; " + cites;
    }
  }

  private Designers designers() {
    Node.Mapping root = yaml(Catalog.DESIGNERS);
    Map<String, String> approved = new HashMap<>();
    mapping(root, "designers")
        .entries()
        .forEach((name, node) -> {
          if (node instanceof Node.Mapping m) {
            String reading =
                m.text("reading").orElse("").equals("true")
                    ? " (a reading: the supplement names the company, not this brand or subsidiary)"
                    : "";
            approved.put(name, "`" + m.text("name").orElse(name) + "`" + reading);
          }
        });
    return new Designers(
        approved,
        new LinkedHashSet<>(root.texts("not in the supplement")),
        root.text("cites").orElse(""));
  }

  private Map<String, Product> rows(Performance performance) {
    Designers designers = designers();
    Set<String> onChip = new LinkedHashSet<>(yaml(Catalog.ALIASES).texts("memory on the chip"));
    Map<String, Product> products = new LinkedHashMap<>();
    List<List<String>> records = Csv.records(files.getOrDefault(Catalog.ACCELERATORS, ""));
    if (records.isEmpty()) {
      problems.add(
          Problem.Code.MISSING,
          Place.whole(Catalog.ACCELERATORS),
          "the catalog lacks this file, or it is empty");
      return products;
    }
    List<String> header = records.getFirst();
    for (List<String> cells : records.subList(1, records.size())) {
      Row row = new Row(header, cells);
      String name = row.text("name");
      if (cells.size() != header.size() || name.isBlank()) {
        problems.add(
            Problem.Code.SYNTAX,
            Place.whole(Catalog.ACCELERATORS),
            "row `" + name + "` has " + cells.size() + " fields; the header has " + header.size());
        continue;
      }
      Product product = product(row, performance, designers, onChip.contains(name));
      if (products.putIfAbsent(name, product) != null) {
        problems.add(
            Problem.Code.DUPLICATE,
            Place.whole(Catalog.ACCELERATORS),
            "two rows are named `" + name + "`");
      }
    }
    return products;
  }

  /** A row of the table; a blank figure is null here and unknown later. */
  private final class Row {
    private final List<String> header;
    private final List<String> cells;

    Row(List<String> header, List<String> cells) {
      this.header = header;
      this.cells = cells;
    }

    String text(String column) {
      int at = header.indexOf(column);
      return at < 0 || at >= cells.size() ? "" : cells.get(at);
    }

    @Nullable BigDecimal number(String column) {
      String text = text(column);
      if (text.isBlank()) {
        return null;
      }
      if (Decimals.read(text) instanceof Decimals.Read.Number(BigDecimal amount)
          && amount.signum() > 0) {
        return amount;
      }
      problems.add(
          Problem.Code.WRONG_TYPE,
          Place.whole(Catalog.ACCELERATORS),
          "`" + column + "` of `" + text("name") + "` is not a positive number");
      return null;
    }

    Value yesNo(String column) {
      return switch (text(column)) {
        case "yes" -> Value.Bool.YES;
        case "no" -> Value.Bool.NO;
        default -> Value.UNKNOWN;
      };
    }

    Map<String, BigDecimal> tops() {
      Map<String, BigDecimal> tops = new LinkedHashMap<>();
      for (String column : header) {
        BigDecimal rate = column.endsWith(TOPS) ? number(column) : null;
        if (rate != null) {
          tops.put(column.substring(0, column.length() - TOPS.length()), rate);
        }
      }
      return tops;
    }
  }

  private Product product(Row row, Performance performance, Designers designers, boolean onChip) {
    String name = row.text("name");
    Performance.@Nullable Tpp computed = performance.tpp(row.tops());
    BigDecimal printed = row.number("tpp_max_calc");
    if (computed != null && printed != null && !Performance.agree(computed.amount(), printed)) {
      problems.add(
          Problem.Code.CONFLICT,
          Place.whole(Catalog.ACCELERATORS),
          "`tpp_max_calc` of `" + name + "` is not " + computed.arithmetic());
    }
    BigDecimal tpp = computed == null ? printed : computed.amount();
    String arithmetic =
        computed == null
            ? (printed == null ? "" : "as the catalog has it")
            : computed.arithmetic() + unsourced(row, computed.format());
    BigDecimal die = row.number("die_mm2");
    Value nonPlanar = row.yesNo("nonplanar_node");
    boolean dense = tpp != null && die != null && nonPlanar.equals(Value.Bool.YES);
    String designer = row.text("designer");
    String country = row.text("hq_country");
    return new Product(
        name,
        List.of(),
        designer,
        CountrySet.isCode(country) ? Value.Country.of(country) : Value.UNKNOWN,
        designers.status(designer),
        designers.note(designer),
        Product.Kind.IC,
        1,
        "",
        value(tpp),
        arithmetic,
        dense && tpp != null && die != null
            ? new Value.Num(Performance.density(tpp, die))
            : Value.UNKNOWN,
        dense && tpp != null && die != null ? Performance.densityArithmetic(tpp, die) : "",
        value(die),
        nonPlanar,
        row.yesNo("dc_marketed"),
        onChip ? Value.UNKNOWN : value(row.number("mem_bw_GBs")),
        row.text("status"),
        row.text("release_date"),
        sourced(row));
  }

  private static Value value(@Nullable BigDecimal amount) {
    return amount == null ? Value.UNKNOWN : new Value.Num(amount);
  }

  private static String unsourced(Row row, String format) {
    String fields = " " + row.text("unsourced_fields") + " ";
    return fields.contains(" " + format + TOPS + " ") || fields.equals(" all ")
        ? "; no document for this figure"
        : "";
  }

  private static String sourced(Row row) {
    String note = row.text("note");
    return row.text("source") + (note.isEmpty() ? "" : "; " + note);
  }
}
