package org.pratique.cli.party;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.law.Pack;
import org.pratique.engine.problem.Problems;
import org.pratique.engine.yaml.Node;
import org.pratique.engine.yaml.YamlReader;

/**
 * The tests of ownership that the packs state: that of the 50 percent rule with its fact, that of
 * countries of concern in {@code data/ownership.yaml}.
 */
record Tests(Pack pack, LocalDate day, FactSpec.Share affiliatesShare, Node.Mapping file) {
  private static final String FILE = "data/ownership.yaml";

  static Tests of(Pack pack, LocalDate day) {
    FactSpec fact = pack.vocabulary().need(EntityKind.PARTY, "ownedByListed");
    FactSpec.Share share = fact.share();
    Problems problems = new Problems();
    if (share == null
        || !(YamlReader.read(pack.data(FILE), FILE, problems).orElse(null)
            instanceof Node.Mapping file)) {
      throw new IllegalStateException("the pack has no " + FILE + ", or no share to compare");
    }
    return new Tests(pack, day, share, file);
  }

  /** Percent. */
  BigDecimal affiliates() {
    return affiliatesShare.percent();
  }

  /** Codes of all lists that are known. */
  Set<String> lists() {
    return Set.copyOf(pack.vocabulary().need(EntityKind.PARTY, "lists").values());
  }

  private Node.Mapping part(String key) {
    if (file.get(key).orElse(null) instanceof Node.Mapping part) {
      return part;
    }
    throw new IllegalStateException(FILE + " has no `" + key + "`");
  }

  String affiliatesCites() {
    return part("affiliates").text("cites").orElse("");
  }

  String affiliatesNote() {
    return part("affiliates").text("note").orElse("");
  }

  /** More than this, in percent, is too much. */
  BigDecimal concern() {
    return new BigDecimal(part("concern").text("more than").orElseThrow());
  }

  List<String> concernOf() {
    return part("concern").texts("countries");
  }

  String concernCites() {
    return part("concern").text("cites").orElse("");
  }

  String concernNote() {
    return part("concern").text("note").orElse("");
  }

  /** A country, or those of a Country Group on the day; empty when it is neither. */
  Optional<List<String>> countries(String name) {
    return pack.countries().contains(name)
        ? Optional.of(List.of(name))
        : pack.groups().find(name, day).map(set -> set.codes());
  }
}
