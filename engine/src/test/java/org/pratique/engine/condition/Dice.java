package org.pratique.engine.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random conditions and movements from a seed. */
public final class Dice {
  private static final List<String> ATOMS =
      List.of(
          "yes",
          "no",
          "endUse.purpose = operate",
          "endUse.purpose in {develop, produce}",
          "site.country in D:5",
          "site.country in A:5",
          "site.country = CN",
          "ultimateConsignee.headquarters in D5OrMacau",
          "ultimateConsignee.ultimateParent.headquarters in D:5",
          "ultimateConsignee.governmentControlled",
          "ledger.countryAllocationMet",
          "item.nonPlanar",
          "item.quantity >= few",
          "item.eccn in advanced",
          "item.eccn in chips",
          "item.datacenter",
          "ledger.lppTppThisYear + movement.tpp() <= LPP.cap",
          "ledger.aiaTpp <= 5_000 TPP",
          "ledger.aiaTpp > 90_000 TPP",
          "ledger.aiaTpp <= open.cap",
          "movement.via includes SG",
          "ultimateConsignee.basedIn(D:5)",
          "item.fast",
          "site.country = ultimateConsignee.headquarters");

  private final Random random;

  public Dice(long seed) {
    random = new Random(seed);
  }

  public int roll(int sides) {
    return random.nextInt(sides);
  }

  public boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  public <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** A condition of the small law. */
  public String condition(int depth) {
    return condition(depth, false);
  }

  private String condition(int depth, boolean insideItems) {
    if (depth == 0 || chance(15)) {
      return pick(ATOMS);
    }
    return switch (roll(7)) {
      case 0, 1 ->
          "("
              + condition(depth - 1, insideItems)
              + " and "
              + condition(depth - 1, insideItems)
              + ")";
      case 2, 3 ->
          "("
              + condition(depth - 1, insideItems)
              + " or "
              + condition(depth - 1, insideItems)
              + ")";
      case 4 -> "not " + condition(depth - 1, insideItems);
      case 5 -> quantified(depth, insideItems);
      default -> pick(ATOMS);
    };
  }

  private String quantified(int depth, boolean insideItems) {
    String quantifier = pick(List.of("any", "all"));
    String inner = condition(depth - 1, true);
    String join = pick(List.of("and", "or"));
    if (!insideItems && chance(50)) {
      return "(%s i in items: (i.quantity >= 2 %s %s))".formatted(quantifier, join, inner);
    }
    String over =
        pick(List.of("{ultimateConsignee, endUser}", "parties", "{purchaser}", "endUsers"));
    return "(%s p in %s: (%s p.headquarters in D:5))"
        .formatted(quantifier, over, inner + " " + join);
  }

  /** Facts of a movement, each there or not. */
  public String facts() {
    List<String> lines = new ArrayList<>();
    maybe(lines, "endUse: {purpose: " + pick(List.of("operate", "develop", "produce")) + "}");
    maybe(lines, "site: {country: " + country() + "}");
    maybe(lines, "via: [" + pick(List.of("SG", "HK", "SG, HK")) + "]");
    List<String> ledger = new ArrayList<>();
    maybe(ledger, "lppTppThisYear: " + pick(List.of("0", "26_000_000", "26_899_000")));
    maybe(ledger, "aiaTpp: " + pick(List.of("0", "5000", "70000", "100000")));
    maybe(ledger, "countryAllocationMet: " + chance(50));
    lines.add("ledger: {" + String.join(", ", ledger) + "}");
    List<String> party = new ArrayList<>();
    maybe(party, "headquarters: " + country());
    maybe(party, "governmentControlled: " + chance(50));
    maybe(party, "ultimateParent: {headquarters: " + country() + "}");
    lines.add(
        "parties: {ultimateConsignee: {"
            + String.join(", ", party)
            + "}"
            + (chance(60) ? ", endUser: {same: ultimateConsignee}" : "")
            + "}");
    if (chance(20)) {
      lines.add("partiesComplete: false");
    }
    List<String> items = new ArrayList<>();
    for (int i = 0; i <= roll(2); i++) {
      items.add(item());
    }
    lines.add("items: [" + String.join(", ", items) + "]");
    return String.join("\n", lines);
  }

  private String item() {
    List<String> parameters = new ArrayList<>();
    maybe(parameters, "tpp: " + pick(List.of("100", "4800", "15824")));
    maybe(parameters, "datacenter: " + chance(50));
    maybe(parameters, "nonPlanar: " + chance(50));
    maybe(parameters, "ics: 1");
    String eccn =
        chance(25) ? "eccn: " + pick(List.of("3A090", "3A090.a", "3A090.b", "EAR99")) + ", " : "";
    return "{"
        + eccn
        + "quantity: "
        + (1 + roll(4))
        + ", parameters: {"
        + String.join(", ", parameters)
        + "}}";
  }

  private String country() {
    return pick(List.of("CN", "HK", "MO", "GB", "MY", "US"));
  }

  private void maybe(List<String> to, String line) {
    if (chance(65)) {
      to.add(line);
    }
  }
}
