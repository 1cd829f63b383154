package org.pratique.cli.portfolio.tally;

import java.util.List;
import java.util.Locale;
import org.pratique.cli.json.Json;
import org.pratique.engine.problem.Problem;

/** The summary as JSON, by `docs/formats/portfolio.schema.json`. */
public final class SummaryJson {
  private final Tally tally;
  private final Json json = new Json();

  private SummaryJson(Tally tally) {
    this.tally = tally;
  }

  public static String print(Tally tally, Basis basis, String file, List<Problem> warnings) {
    SummaryJson summary = new SummaryJson(tally);
    Json json = summary.json.object();
    json.field("file", file).field("rows", tally.rows()).field("refused", tally.refused());
    json.key("ruleSets").array();
    tally.ruleSets().forEach(json::text);
    json.end();
    json.field("packHash", basis.packHash()).field("version", basis.version());
    json.key("notExamined").array();
    basis
        .notExamined()
        .forEach(
            n -> json.object().field("provision", n.provision()).field("why", n.why().en()).end());
    json.end();
    json.key("warnings").array();
    warnings.forEach(w ->
        json.object()
            .field("code", w.code().name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .field("message", w.message())
            .end());
    json.end();
    summary.results();
    summary.destinations();
    summary.matrices();
    summary.changes();
    summary.refusals();
    return json.end().toString();
  }

  private void results() {
    json.key("results").array();
    for (int set = 0; set < tally.ruleSets().size(); set++) {
      String name = tally.ruleSets().get(set);
      tally
          .results(set)
          .forEach((result, sum) -> {
            json.object().field("ruleSet", name);
            result(result);
            sum(sum);
            json.end();
          });
    }
    json.end();
  }

  private void result(Result result) {
    json.field("outcome", result.outcome().name())
        .field("authorization", result.authorization().isEmpty() ? null : result.authorization());
  }

  private void sum(Sum sum) {
    json.field("rows", sum.rows()).key("tpp").number(sum.tpp());
    json.field("tppUnknown", sum.tppUnknown()).key("value").number(sum.value());
    json.field("valueUnknown", sum.valueUnknown());
  }

  private static @org.jspecify.annotations.Nullable String country(String to) {
    return to.isEmpty() ? null : to;
  }

  private void destinations() {
    json.key("destinations").array();
    for (int set = 0; set < tally.ruleSets().size(); set++) {
      String name = tally.ruleSets().get(set);
      tally
          .destinations(set)
          .forEach((to, outcomes) ->
              outcomes.forEach((outcome, sum) -> {
                json.object().field("ruleSet", name).field("to", country(to));
                json.field("outcome", outcome.name());
                sum(sum);
                json.end();
              }));
    }
    json.end();
  }

  private void matrices() {
    json.key("matrix").array();
    for (int set = 1; set < tally.ruleSets().size(); set++) {
      String name = tally.ruleSets().get(set);
      tally
          .matrix(0, set)
          .forEach((before, row) ->
              row.forEach((after, sum) -> {
                json.object().field("from", tally.ruleSets().getFirst()).field("to", name);
                json.field("before", before.name()).field("after", after.name());
                sum(sum);
                json.end();
              }));
    }
    json.end();
  }

  private void changes() {
    json.key("changes").array();
    for (int set = 1; set < tally.ruleSets().size(); set++) {
      for (Tally.Change change : tally.changes(0, set)) {
        json.object().field("from", tally.ruleSets().getFirst());
        json.field("to", tally.ruleSets().get(set)).field("destination", country(change.to()));
        json.key("before").object();
        result(change.before());
        json.end().key("after").object();
        result(change.after());
        json.end();
        sum(change.sum());
        json.end();
      }
    }
    json.end();
  }

  private void refusals() {
    json.key("refusals").array();
    for (Tally.Refusal refusal : tally.refusals()) {
      json.object().field("reason", refusal.words()).field("rows", refusal.rows());
      json.key("first").array();
      refusal.first().forEach(json::number);
      json.end().end();
    }
    json.end();
  }
}
