package org.pratique.cli.law.coverage;

import java.util.List;
import java.util.Locale;
import org.pratique.cli.json.Json;
import org.pratique.engine.coverage.Coverage;
import org.pratique.engine.coverage.Coverage.Extent;
import org.pratique.engine.coverage.Coverage.Omission;
import org.pratique.engine.coverage.Coverage.Version;
import org.pratique.engine.coverage.Dead;
import org.pratique.engine.coverage.RuleCases;
import org.pratique.engine.fact.FactSpec.Ask;

/** Coverage as JSON, by docs/formats/law-coverage.schema.json. */
public final class CoverageJson {
  private final Json json = new Json();

  private CoverageJson() {}

  /** The document. */
  public static String print(Coverage coverage, String packHash) {
    CoverageJson printer = new CoverageJson();
    printer.document(coverage, packHash);
    return printer.json.toString();
  }

  private void document(Coverage coverage, String packHash) {
    json.object().key("problems").array().end().key("provisions").array();
    Parts.group(coverage.provisions())
        .forEach((part, extents) -> extents.forEach(extent -> extent(part, extent)));
    RuleCases cases = coverage.cases();
    json.end().field("rules", cases.rules()).field("unconditional", cases.unconditional());
    json.field("reconstructed", coverage.reconstructed()).key("effects").object();
    coverage.effects().forEach(json::field);
    json.end().key("cases").object().field("rules", cases.cases());
    json.field("determinations", cases.whole()).end().key("gaps").array();
    for (RuleCases.Gap gap : cases.gaps()) {
      json.object().field("rule", gap.rule()).field("provision", gap.provision());
      texts("missing", gap.missing());
      json.end();
    }
    json.end().key("dead").array();
    for (Dead dead : coverage.dead()) {
      json.object().field("rule", dead.rule()).field("provision", dead.provision());
      json.field("kind", dead.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      json.field("why", dead.why()).end();
    }
    json.end().key("facts").object().field("total", coverage.facts().total());
    texts("unread", coverage.facts().unread());
    texts("engineOnly", coverage.facts().engineOnly());
    json.end().field("packHash", packHash).end();
  }

  private void extent(String part, Extent extent) {
    json.object().field("id", extent.id()).field("part", part);
    ask("title", extent.title());
    json.key("versions").array();
    for (Version version : extent.versions()) {
      json.object().field("file", version.file());
      json.field("inForce", extent.proposal() ? null : version.inForce().toString());
      json.field("completeness", version.completeness()).end();
    }
    json.end();
    texts("rules", extent.rules());
    json.field("flags", extent.flags()).field("names", extent.names());
    json.field("amendments", extent.amendments()).key("notEncoded").array();
    for (Omission omission : extent.omissions()) {
      json.object().field("paragraph", omission.paragraph());
      ask("why", omission.why());
      json.key("always").yesNo(omission.always());
      json.field("file", omission.place().file()).field("line", omission.place().line()).end();
    }
    json.end().end();
  }

  private void ask(String key, Ask ask) {
    json.key(key).object().field("en", ask.en()).field("zh", ask.zh()).end();
  }

  private void texts(String key, List<String> texts) {
    json.key(key).array();
    texts.forEach(json::text);
    json.end();
  }
}
