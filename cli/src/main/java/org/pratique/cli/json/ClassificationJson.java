package org.pratique.cli.json;

import org.pratique.cli.report.Classification;

/** A classification as JSON. */
public final class ClassificationJson {
  private ClassificationJson() {}

  public static String print(Classification c) {
    Json json = new Json().object().key("classification").object();
    json.field("name", c.name()).field("ruleSet", c.ruleSet()).field("asOf", c.date().toString());
    json.key("facts").array();
    for (Classification.Figure fact : c.facts()) {
      json.object().field("fact", fact.name()).field("value", fact.value());
      json.field("source", fact.source()).field("how", fact.how()).end();
    }
    json.end().key("paragraphs").array();
    for (Classification.Paragraph paragraph : c.paragraphs()) {
      json.object().field("eccn", paragraph.eccn()).field("truth", paragraph.truth().word());
      json.field("citation", paragraph.citation()).end();
    }
    json.end().key("questions").array();
    for (Classification.Question question : c.questions()) {
      json.object().field("fact", question.fact()).key("ask").object();
      json.field("en", question.ask().en()).field("zh", question.ask().zh()).end();
      json.field("who", question.who()).end();
    }
    return json.end().end().end().toString();
  }
}
