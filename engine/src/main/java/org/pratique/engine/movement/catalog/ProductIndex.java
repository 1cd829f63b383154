package org.pratique.engine.movement.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.pratique.engine.problem.Near;

/**
 * Products by name. Case, blanks and signs do not count, nor does the designer's name in front. An
 * exact name comes first, then another name of one row, then names that several rows share.
 */
final class ProductIndex {
  /** No product's name is as long; longer input is not searched for. */
  static final int NAME_LENGTH_MAX = 200;

  /** `80 GB` is one word, as `80GB` is. */
  private static final Pattern MEMORY = Pattern.compile("(\\d) +(gb)\\b");

  private static final int NEAR_MAX = 4;

  private final List<Product> products;
  private final Map<String, Product> byName = new HashMap<>();
  private final Map<String, Set<Product>> byAlias = new HashMap<>();
  private final Map<String, List<String>> ambiguous = new LinkedHashMap<>();
  private final Map<String, Set<Product>> withoutDesigner = new HashMap<>();
  private final Set<String> designers = new HashSet<>();

  ProductIndex(List<Product> products, Map<String, List<String>> shared) {
    this.products = List.copyOf(products);
    for (Product product : products) {
      byName.putIfAbsent(key(product.name()), product);
      designers.addAll(words(product.designer()));
      add(withoutDesigner, bare(product.name(), product), product);
      for (String alias : product.aliases()) {
        add(byAlias, key(alias), product);
        add(withoutDesigner, bare(alias, product), product);
      }
    }
    shared.forEach((name, candidates) -> ambiguous.put(key(name), List.copyOf(candidates)));
  }

  private static void add(Map<String, Set<Product>> index, String key, Product product) {
    index.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(product);
  }

  List<Product> products() {
    return products;
  }

  Catalog.Lookup find(String name) {
    String key = key(name);
    if (key.isEmpty() || name.length() > NAME_LENGTH_MAX) {
      return new Catalog.Lookup.NotFound(List.of());
    }
    Product exact = byName.get(key);
    if (exact != null) {
      return new Catalog.Lookup.Found(exact);
    }
    if (byAlias.containsKey(key)) {
      return one(byAlias.getOrDefault(key, Set.of()));
    }
    List<String> shared = ambiguous.get(key);
    if (shared != null) {
      return new Catalog.Lookup.Ambiguous(shared);
    }
    Set<Product> bare = withoutDesignerNamed(name, key);
    return bare.isEmpty() ? loose(name) : one(bare);
  }

  private static Catalog.Lookup one(Set<Product> found) {
    if (found.size() == 1) {
      return new Catalog.Lookup.Found(found.iterator().next());
    }
    return new Catalog.Lookup.Ambiguous(found.stream().map(Product::name).toList());
  }

  /**
   * Rows with the name when the designer's own words in front are left out; another designer's
   * words are an error.
   */
  private Set<Product> withoutDesignerNamed(String name, String key) {
    Set<Product> found = withoutDesigner.get(key);
    if (found != null) {
      return found;
    }
    List<String> words = words(name);
    int front = front(words, designers, words.size());
    Set<Product> named = new LinkedHashSet<>();
    for (Product product :
        withoutDesigner.getOrDefault(
            String.join("", words.subList(front, words.size())), Set.of())) {
      if (words(product.designer()).containsAll(words.subList(0, front))) {
        named.add(product);
      }
    }
    return named;
  }

  /** Several rows that have every word of the name share it; a single one is only a suggestion. */
  private Catalog.Lookup loose(String name) {
    List<String> words = words(name);
    List<String> candidates = new ArrayList<>();
    for (Product product : products) {
      if (allWords(product).containsAll(words)) {
        candidates.add(product.name());
      }
    }
    if (candidates.size() > 1) {
      return new Catalog.Lookup.Ambiguous(candidates);
    }
    Set<String> near = new LinkedHashSet<>(candidates);
    near.addAll(near(name));
    near.addAll(overlapping(words));
    return new Catalog.Lookup.NotFound(near.stream().limit(NEAR_MAX).toList());
  }

  private static Set<String> allWords(Product product) {
    Set<String> all = new HashSet<>(words(product.name()));
    all.addAll(words(product.designer()));
    return all;
  }

  /** By spelling: the rows behind the names that are spelled most alike. */
  private Set<String> near(String name) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (Product product : products) {
      rows.putIfAbsent(product.name(), List.of(product.name()));
      for (String alias : product.aliases()) {
        rows.putIfAbsent(alias, List.of(product.name()));
      }
    }
    ambiguous.forEach(rows::putIfAbsent);
    Set<String> near = new LinkedHashSet<>();
    for (String match : Near.matches(withoutDesigner(name), rows.keySet())) {
      near.addAll(rows.getOrDefault(match, List.of()));
    }
    return near;
  }

  /** `NVIDIA H10O` is nearer to `H100` than to any name that says NVIDIA. */
  private String withoutDesigner(String name) {
    List<String> words = words(name);
    return String.join(" ", words.subList(front(words, designers, words.size() - 1), words.size()));
  }

  /** How many words in front are a designer's, at most so many. */
  private static int front(List<String> words, Collection<String> designer, int most) {
    int front = 0;
    while (front < most && designer.contains(words.get(front))) {
      front++;
    }
    return front;
  }

  /** By words: a model number in common counts double. */
  private List<String> overlapping(List<String> words) {
    record Scored(String name, int score) {}
    return products.stream()
        .map(product -> new Scored(product.name(), overlap(allWords(product), words)))
        .filter(scored -> scored.score() >= 2)
        .sorted(Comparator.comparingInt(Scored::score).reversed().thenComparing(Scored::name))
        .limit(NEAR_MAX)
        .map(Scored::name)
        .toList();
  }

  private int overlap(Set<String> of, List<String> words) {
    int score = 0;
    boolean model = false;
    for (String word : words) {
      if (of.contains(word)) {
        boolean digits = word.chars().anyMatch(c -> c >= '0' && c <= '9');
        model |= digits;
        score += digits ? 2 : 1;
      }
    }
    return model ? score : 0;
  }

  /** What most people write, by key: the name of a row, or another name of one row. */
  Map<String, String> plainNames() {
    Map<String, String> plain = new TreeMap<>();
    byAlias.forEach((key, found) -> {
      if (found.size() == 1) {
        plain.put(key, found.iterator().next().name());
      }
    });
    byName.forEach((key, product) -> plain.put(key, product.name()));
    return plain;
  }

  /** Names that several rows share, with the rows. */
  Map<String, List<String>> shared() {
    return ambiguous;
  }

  static String key(String name) {
    return String.join("", words(name));
  }

  private static String bare(String name, Product product) {
    List<String> words = words(name);
    int front = front(words, words(product.designer()), words.size() - 1);
    return String.join("", words.subList(front, words.size()));
  }

  /** Runs of letters and digits, in lower case. */
  static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int from = -1;
    String lower = MEMORY.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("$1$2");
    for (int i = 0; i <= lower.length(); i++) {
      boolean inside = i < lower.length() && Character.isLetterOrDigit(lower.charAt(i));
      if (inside && from < 0) {
        from = i;
      } else if (!inside && from >= 0) {
        words.add(lower.substring(from, i));
        from = -1;
      }
    }
    return words;
  }
}
