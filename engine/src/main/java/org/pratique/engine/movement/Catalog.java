package org.pratique.engine.movement;

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

  private final Map<String, String> files;
  private volatile @Nullable Performance performance;
  private volatile @Nullable ProductIndex index;

  private Catalog(Map<String, String> files) {
    this.files = Map.copyOf(files);
  }

  /** Reads everything at once and tells what is wrong with it. */
  public static Catalog read(Map<String, String> files, Problems problems) {
    Catalog catalog = new Catalog(files);
    CatalogReader reader = new CatalogReader(catalog.files, problems);
    Performance performance = reader.performance();
    catalog.performance = performance;
    catalog.index = reader.index(performance);
    return catalog;
  }

  /** Of files that {@link #read} has found in order, which are read when they are needed. */
  public static Catalog lazy(Map<String, String> files) {
    return new Catalog(files);
  }

  /** What a name may turn out to be. */
  public sealed interface Lookup {
    record Found(Product product) implements Lookup {}

    /** Several rows go by the name; their own names. */
    record Ambiguous(List<String> candidates) implements Lookup {}

    record NotFound(List<String> near) implements Lookup {}
  }

  public Lookup find(String name) {
    return index().find(name);
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

  Performance performance() {
    Performance known = performance;
    if (known == null) {
      Problems problems = new Problems();
      known = new CatalogReader(files, problems).performance();
      inOrder(problems);
      performance = known;
    }
    return known;
  }

  private ProductIndex index() {
    ProductIndex known = index;
    if (known == null) {
      Problems problems = new Problems();
      known = new CatalogReader(files, problems).index(performance());
      inOrder(problems);
      index = known;
    }
    return known;
  }

  private static void inOrder(Problems problems) {
    if (!problems.isEmpty()) {
      throw new IllegalStateException(
          "the catalog differs from the one that was checked: " + problems.list().getFirst());
    }
  }
}
