package org.pratique.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.Node;
import org.pratique.engine.yaml.YamlReader;

/**
 * A movement file made at random.
 *
 * @param root keys of the file; a value is a text, a mapping or a list
 */
record RandomMovement(Map<String, Object> root) {
  private static final List<String> DATES =
      List.of("2024-06-01", "2025-03-01", "2025-10-15", "2026-02-01", "2026-06-15", "2026-11-24");
  private static final List<String> KINDS =
      List.of("export", "export", "export", "reexport", "transfer", "remote-access");
  private static final List<String> PLACES =
      List.of("CN", "HK", "MO", "TW", "SG", "MY", "DE", "JP", "AE", "RU", "IR", "VN", "IN", "UA");
  private static final List<String> ITEMS =
      List.of(
          "{product: NVIDIA H100 SXM5 80GB, quantity: 8}",
          "{product: NVIDIA HGX H20, quantity: 8}",
          "{product: NVIDIA GeForce RTX 4090, quantity: 8}",
          "{product: NVIDIA L40, quantity: 8}",
          "{eccn: 5A992.c, quantity: 8, origin: US}",
          "{eccn: 3A991.p, quantity: 8, origin: US}",
          "{eccn: 4A994, quantity: 8, origin: US}",
          "{eccn: 3B991, quantity: 8, origin: US}",
          "{eccn: 3A090.c, quantity: 8, origin: US}",
          "{eccn: EAR99, quantity: 8, origin: US}");
  private static final List<String> DECLARATIONS =
      List.of("[no-part-744-knowledge, no-red-flags]", "[no-red-flags]", "[]");
  private static final List<String> LISTINGS =
      List.of(
          "[{list: EL, footnotes: [4]}]",
          "[{list: EL, footnotes: [], requirement: all items subject to the EAR}]",
          "[{list: EL}]",
          "[MEU]",
          "[UVL]",
          "[{list: SDN, programs: [SDGT]}]");
  private static final List<String> END_USES =
      List.of("military", "militaryIntelligence", "nuclear", "missile", "chemicalBiological");

  static RandomMovement of(Random random) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("date", one(DATES, random));
    root.put("kind", one(KINDS, random));
    String to = one(PLACES, random);
    root.put("from", root.get("kind").equals("transfer") ? to : "US");
    root.put("to", to);
    root.put("items", new ArrayList<Object>(List.of(one(ITEMS, random))));
    Map<String, Object> parties = new LinkedHashMap<>();
    parties.put("exporter", party("US", "US", "US"));
    parties.put("ultimateConsignee", party(to, one(PLACES, random), one(PLACES, random)));
    parties.put("endUser", new ArrayList<Object>(List.of(party(to, to, one(PLACES, random)))));
    root.put("parties", parties);
    root.put("endUse", new LinkedHashMap<String, Object>(Map.of("purpose", "operate")));
    root.put("declares", one(DECLARATIONS, random));
    return new RandomMovement(root);
  }

  private static <T> T one(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private static Map<String, Object> party(String country, String headquarters, String parent) {
    Map<String, Object> party = new LinkedHashMap<>();
    party.put("country", country);
    party.put("headquarters", headquarters);
    party.put("ultimateParent", new LinkedHashMap<String, Object>(Map.of("headquarters", parent)));
    return party;
  }

  /** With a D:5-headquartered or listed end user more, or a military end use. */
  RandomMovement worse(Random random) {
    RandomMovement worse = copy();
    Map<String, Object> added = party("SG", "SG", "SG");
    switch (random.nextInt(4)) {
      case 0 -> worse.endUsers().add(party("MY", "CN", "CN"));
      case 1 -> {
        added.put("listed", one(LISTINGS, random));
        worse.endUsers().add(added);
      }
      case 2 -> {
        added.put("listed", "[DPL]");
        worse.endUsers().add(added);
      }
      default -> worse.endUse().put("military", "true");
    }
    return worse;
  }

  /** With an adverse fact, or none. */
  RandomMovement withAdverse(Random random) {
    RandomMovement with = copy();
    switch (random.nextInt(4)) {
      case 0 -> with.firstEndUser().put("listed", one(LISTINGS, random));
      case 1 -> with.firstEndUser().put(random.nextBoolean() ? "military" : "government", "true");
      case 2 -> with.endUse().put(one(END_USES, random), "true");
      default -> {}
    }
    return with;
  }

  /**
   * Without some of its facts. A declaration that closes facts would say that what was forgotten is
   * not so, so it is forgotten as well.
   */
  RandomMovement forgetting(Random random) {
    RandomMovement less = copy();
    less.root.put("declares", "[]");
    forget(less.root, random, List.of("date", "kind", "items", "parties", "endUse", "declares"));
    forget(less.endUse(), random, List.of());
    less.endUsers().forEach(user -> forget(mapping(user), random, List.of()));
    forget(mapping(less.parties().get("ultimateConsignee")), random, List.of());
    return less;
  }

  private static void forget(Map<String, Object> from, Random random, List<String> kept) {
    from.keySet().removeIf(key -> !kept.contains(key) && random.nextInt(3) == 0);
  }

  /** The same with this destination, and its consignee and end user there. */
  RandomMovement at(String place) {
    RandomMovement there = copy();
    String before = String.valueOf(root.get("to"));
    String quoted = "\"" + place + "\"";
    there.root.put("to", quoted);
    if (before.equals(root.get("from"))) {
      there.root.put("from", quoted);
    }
    mapping(there.parties().get("ultimateConsignee")).put("country", quoted);
    there.firstEndUser().put("country", quoted);
    there.firstEndUser().put("headquarters", quoted);
    return there;
  }

  private Map<String, Object> parties() {
    return mapping(root.get("parties"));
  }

  private Map<String, Object> endUse() {
    return mapping(root.get("endUse"));
  }

  @SuppressWarnings("unchecked")
  private List<Object> endUsers() {
    return (List<Object>) Objects.requireNonNull(parties().get("endUser"));
  }

  private Map<String, Object> firstEndUser() {
    return mapping(endUsers().getFirst());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> mapping(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }

  private RandomMovement copy() {
    return new RandomMovement(mapping(copy(root)));
  }

  private static Object copy(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((key, inner) -> copy.put(String.valueOf(key), copy(inner)));
      return copy;
    }
    if (value instanceof List<?> list) {
      return list.stream()
          .map(RandomMovement::copy)
          .collect(Collectors.toCollection(ArrayList::new));
    }
    return value;
  }

  Node.Mapping node() {
    Problems problems = new Problems();
    Node node = YamlReader.read(toString(), "random", problems).orElseThrow();
    if (!problems.isEmpty()) {
      throw new IllegalStateException(problems.list().toString());
    }
    return (Node.Mapping) node;
  }

  @Override
  public String toString() {
    return written(root);
  }

  private static String written(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(e -> e.getKey() + ": " + written(e.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(RandomMovement::written).collect(Collectors.joining(", ", "[", "]"));
    }
    return String.valueOf(value);
  }
}
