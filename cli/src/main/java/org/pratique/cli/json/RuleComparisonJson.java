package org.pratique.cli.json;

import java.util.List;
import java.util.Map;
import org.pratique.engine.compare.RuleComparison;
import org.pratique.engine.fact.Value;

/** A comparison of rule sets as {@code docs/formats/rule-comparison.md} describes it. */
public final class RuleComparisonJson {
  private RuleComparisonJson() {}

  public static String print(RuleComparison comparison) {
    Json json = new Json().object();
    json.field("a", comparison.a()).field("b", comparison.b());
    json.field("date", comparison.date().toString()).key("bounds").array();
    comparison.bounds().forEach(json::text);
    json.end().key("outside").array();
    comparison.outside().forEach(json::text);
    json.end().key("branches").number(comparison.branches());
    json.key("unexamined").number(comparison.unexamined()).key("regions").array();
    for (RuleComparison.Region region : comparison.regions()) {
      json.object().field("a", region.a().name()).field("b", region.b().name());
      conditions(json, "conditions", region.conditions());
      conditions(json, "anyOf", region.anyOf());
      responsible(json, region.responsible());
      witness(json, region.witness());
      json.end();
    }
    json.end().key("groups").array();
    int first = 0;
    for (RuleComparison.Group group : comparison.groups()) {
      json.object().field("a", group.a().name()).field("b", group.b().name());
      responsible(json, group.responsible());
      conditions(json, "conditions", group.conditions());
      conditions(json, "anyOf", group.anyOf());
      json.key("firstRegion").number(first);
      json.key("regions").number(group.regions().size());
      witness(json, group.witness());
      json.end();
      first += group.regions().size();
    }
    return json.end().end().toString();
  }

  private static void responsible(Json json, List<String> citations) {
    json.key("responsible").array();
    citations.forEach(json::text);
    json.end();
  }

  private static void witness(Json json, Map<String, Value> witness) {
    json.key("witness").object();
    witness.forEach((path, value) -> value(json.key(path), value));
    json.end();
  }

  /** As a movement file has it. */
  private static void value(Json json, Value value) {
    switch (value) {
      case Value.Bool bool -> json.yesNo(bool.yes());
      case Value.Num number -> json.number(number.amount());
      case Value.Many many -> {
        json.array();
        many.members().forEach(member -> value(json, member));
        json.end();
      }
      case Value.Day day -> json.text(day.date().toString());
      case Value.Unknown unknown -> json.none();
      case Value.Text text -> json.text(text.toString());
      case Value.Symbol symbol -> json.text(symbol.name());
      case Value.Country country -> json.text(country.code());
      case Value.Eccn eccn -> json.text(eccn.paragraph());
    }
  }

  private static void conditions(Json json, String key, List<RuleComparison.Condition> conditions) {
    json.key(key).array();
    for (RuleComparison.Condition condition : conditions) {
      json.object().field("fact", condition.fact()).field("says", condition.says());
      json.key("values").array();
      condition.values().forEach(json::text);
      json.end().end();
    }
    json.end();
  }
}
