package org.pratique.engine.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pratique.engine.movement.catalog.Catalog;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.problem.Refused;

/** A pack of a few rules, and ways to add to it. */
public final class SmallPack {
  public static final String BASE =
      """
      ---
      provision: 742.6
      title: Regional stability
      in force: 2024-01-01
      source: made up for tests
      ---
      ```rule
      id: 742.6
      effect: requires
      reason: RS
      when: movement.to in D:5 and item.tpp >= floor
      ```
      ```rule
      id: EXC
      effect: excepts
      symbol: EXC
      overcomes: [742.6]
      when: ultimateConsignee.headquarters not in D:5
      ```
      ```rule
      id: 3A090.a
      effect: classifies
      eccn: 3A090.a
      when: item.datacenter
      ```
      ```parameter
      id: floor
      value: 4_800 TPP
      ```
      """;

  public static final Pack PACK = compile(Map.of()).pack().orElseThrow();

  private SmallPack() {}

  /** The small pack with these provisions besides, by path. */
  public static Pack.Result compile(Map<String, String> provisions) {
    Map<String, String> files = new LinkedHashMap<>(provisions);
    files.put("us-ear/742.6/2024-01-01.md", BASE);
    files.put("facts.yaml", resource("facts.yaml"));
    files.put(
        "us-ear/740-supp-1/country-groups.yaml", "groups: {\"D:5\": [CN, HK]}\nchanges: []\n");
    files.put("data/countries.csv", resource("countries.csv"));
    for (String file : Catalog.FILES) {
      files.put(
          (file.equals(Catalog.BIT_LENGTHS) ? "us-ear/3A090/" : "catalog/") + file, resource(file));
    }
    return Pack.compile(files);
  }

  /** What is wrong with the small pack and a provision, on its own and in the books made of it. */
  static List<Problem> problems(String provision) {
    return compile(Map.of("p.md", provision)).problems();
  }

  /** What a proposal is refused for. */
  static List<Problem> refusals(String proposal) {
    try {
      PACK.with(proposal, "p.md");
      return List.of();
    } catch (Refused refused) {
      return refused.problems();
    }
  }

  private static String resource(String name) {
    try (var in = SmallPack.class.getResourceAsStream("/movement/" + name)) {
      return new String(
          java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
