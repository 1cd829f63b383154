package org.pratique.cli.json;

import org.pratique.cli.report.Comparison;
import org.pratique.cli.report.Decided;
import org.pratique.engine.decide.Determination;
import org.pratique.engine.decide.Outcome;

/** A comparison as JSON: one cell per day and rule set. */
public final class ComparisonJson {
  private ComparisonJson() {}

  public static String print(Comparison comparison) {
    Json json = new Json().object().key("comparison").array();
    for (Decided day : comparison.days()) {
      for (Determination d : day.determinations()) {
        cell(json, d);
      }
    }
    return json.end().end().toString();
  }

  private static void cell(Json json, Determination d) {
    json.object().field("ruleSet", d.ruleSet()).field("asOf", d.asOf().toString());
    json.field("lawDate", d.lawDate().toString()).field("outcome", d.outcome().name());
    Determination.Authorization authorization = d.authorization();
    json.field("authorization", authorization == null ? null : authorization.symbol());
    Determination.Review review = d.review();
    json.field("review", review == null ? null : review.policy().name());
    json.key("possible").array();
    for (Outcome outcome : d.possible()) {
      json.text(outcome.name());
    }
    json.end().end();
  }
}
