package org.pratique.engine.movement.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.problem.Problems;

/**
 * Products by the names people call them. Read when it is first asked for: a movement that names no
 * product does not pay for it.
 */
public final class Catalog {
  public static final String ACCELERATORS = "accelerators.csv";
  public static final String ALIASES = "aliases.yaml";
  public static final String SERVERS = "servers.yaml";
  public static final String DESIGNERS = "designers.yaml";
  public static final String BIT_LENGTHS = "bit-lengths.yaml";
  public static final List<String> FILES =
      List.of(ACCELERATORS, ALIASES, SERVERS, DESIGNERS, BIT_LENGTHS);

  private static final String BITS = "bits\t";
  private static final String LEFT_OUT = "\nleft out\t";
  private static final String SHARED = "\nshared\t";
  private static final String PLAIN = "\nname\t";
  private static final String ROW = "\nproduct\t";

  /** The files, or nothing when {@code packed} has what they say. */
  private final Map<String, String> files;

  private final String packed;
  private volatile @Nullable Performance performance;
  private volatile @Nullable ProductIndex index;

  private Catalog(Map<String, String> files, String packed) {
    this.files = Map.copyOf(files);
    this.packed = packed;
  }

  /** Reads everything at once and tells what is wrong with it. */
  public static Catalog read(Map<String, String> files, Problems problems) {
    Catalog catalog = new Catalog(files, "");
    CatalogReader reader = new CatalogReader(catalog.files, problems);
    Performance performance = reader.performance();
    catalog.performance = performance;
    catalog.index = reader.index(performance);
    return catalog;
  }

  /** Of files that {@link #read} has found in order, which are read when they are needed. */
  public static Catalog lazy(Map<String, String> files) {
    return new Catalog(files, "");
  }

  /** Of a text that {@link #pack} wrote: a product is found in it without reading the rest. */
  public static Catalog packed(String text) {
    return new Catalog(Map.of(), text);
  }

  /** The catalog as one text, computed figures and all, for {@link #packed}. */
  public String pack() {
    Performance arithmetic = performance();
    StringBuilder text = new StringBuilder(BITS);
    arithmetic
        .bits()
        .forEach((format, bits) -> text.append(format).append('=').append(bits).append('\t'));
    text.append(LEFT_OUT);
    arithmetic.leftOut().forEach(format -> text.append(format).append('\t'));
    index()
        .shared()
        .forEach((name, rows) ->
            text.append(SHARED)
                .append(name)
                .append('\t')
                .append(String.join("\t", rows))
                .append('\t'));
    index()
        .plainNames()
        .forEach((key, row) -> text.append(PLAIN).append(key).append('\t').append(row));
    index().products().forEach(product -> text.append(ROW).append(product.line()));
    return text.append('\n').toString();
  }

  /** What a name may turn out to be. */
  public sealed interface Lookup {
    record Found(Product product) implements Lookup {}

    /** Several rows go by the name; their own names. */
    record Ambiguous(List<String> candidates) implements Lookup {}

    record NotFound(List<String> near) implements Lookup {}
  }

  public Lookup find(String name) {
    if (index == null && !packed.isEmpty() && name.length() <= ProductIndex.NAME_LENGTH_MAX) {
      String row = after(PLAIN + ProductIndex.key(name) + "\t");
      String line = row.isEmpty() ? "" : after(ROW + row + "\t");
      if (!line.isEmpty()) {
        return new Lookup.Found(Product.of(row + "\t" + line));
      }
    }
    return index().find(name);
  }

  /** The rest of the packed line that begins so, or nothing. */
  private String after(String beginning) {
    int at = packed.indexOf(beginning);
    return at < 0
        ? ""
        : packed.substring(at + beginning.length(), packed.indexOf('\n', at + beginning.length()));
  }

  /** Every product, in the catalog's order, assemblies last. */
  public List<Product> products() {
    return index().products();
  }

  /** The product with exactly this name. */
  public Optional<Product> named(String name) {
    return find(name) instanceof Lookup.Found(Product product) && product.name().equals(name)
        ? Optional.of(product)
        : Optional.empty();
  }

  public Performance performance() {
    Performance known = performance;
    if (known == null) {
      known = packed.isEmpty() ? readPerformance() : unpackPerformance();
      performance = known;
    }
    return known;
  }

  private Performance readPerformance() {
    Problems problems = new Problems();
    Performance read = new CatalogReader(files, problems).performance();
    inOrder(problems);
    return read;
  }

  private Performance unpackPerformance() {
    Map<String, Integer> bits = new LinkedHashMap<>();
    for (String pair : fields(packed.substring(BITS.length(), packed.indexOf('\n')))) {
      int equals = pair.indexOf('=');
      bits.put(pair.substring(0, equals), Integer.parseInt(pair.substring(equals + 1)));
    }
    return new Performance(bits, new LinkedHashSet<>(fields(after(LEFT_OUT))));
  }

  private ProductIndex index() {
    ProductIndex known = index;
    if (known == null) {
      known = packed.isEmpty() ? readIndex() : unpackIndex();
      index = known;
    }
    return known;
  }

  private ProductIndex readIndex() {
    Problems problems = new Problems();
    ProductIndex read = new CatalogReader(files, problems).index(performance());
    inOrder(problems);
    return read;
  }

  private ProductIndex unpackIndex() {
    List<Product> products = new ArrayList<>();
    lines(ROW).forEach(line -> products.add(Product.of(line)));
    Map<String, List<String>> shared = new LinkedHashMap<>();
    for (String line : lines(SHARED)) {
      List<String> fields = fields(line);
      shared.put(fields.getFirst(), fields.subList(1, fields.size()));
    }
    return new ProductIndex(products, shared);
  }

  private List<String> lines(String beginning) {
    List<String> lines = new ArrayList<>();
    for (int at = packed.indexOf(beginning); at >= 0; at = packed.indexOf(beginning, at + 1)) {
      lines.add(packed.substring(at + beginning.length(), packed.indexOf('\n', at + 1)));
    }
    return lines;
  }

  /** Fields that each end with a tab. */
  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    int from = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', from)) {
      fields.add(line.substring(from, tab));
      from = tab + 1;
    }
    return fields;
  }

  private static void inOrder(Problems problems) {
    if (!problems.isEmpty()) {
      throw new IllegalStateException(
          "the catalog differs from the one that was checked: " + problems.list().getFirst());
    }
  }
}
