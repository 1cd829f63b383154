package org.pratique.cli.json;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pratique.cli.report.Decided;
import org.pratique.engine.condition.Proof;
import org.pratique.engine.decide.Determination;
import org.pratique.engine.decide.SourceDates;
import org.pratique.engine.fact.FactRef;
import org.pratique.engine.fact.FactSpec.Ask;
import org.pratique.trade.evidence.Recorded;

/** Determinations as JSON; each field is described in {@code docs/formats/determination.md}. */
public final class DeterminationJson {
  private final Json json;

  private DeterminationJson(Json json) {
    this.json = json;
  }

  /** All rule sets of the first movement in the order asked, then all of the second, and so on. */
  public static String print(List<Decided> all) {
    Json json = new Json().object();
    write(json, all);
    return json.end().toString();
  }

  /** The key `determinations` of an object that is open. */
  static void write(Json json, List<Decided> all) {
    DeterminationJson writer = new DeterminationJson(json);
    json.key("determinations").array();
    for (Decided decided : all) {
      for (Determination determination : decided.determinations()) {
        writer.determination(decided, determination);
      }
    }
    json.end();
  }

  /** The keys of a determination that say what it comes to, in an object that is open. */
  static void brief(Json json, Determination d) {
    DeterminationJson writer = new DeterminationJson(json);
    json.field("ruleSet", d.ruleSet()).field("asOf", d.asOf().toString());
    json.field("lawDate", d.lawDate().toString()).field("packHash", d.packHash());
    json.field("outcome", d.outcome().name());
    writer.authorization("authorization", d.authorization());
    writer.requirements(d);
    writer.review(d.review());
    writer.obligations(d);
    writer.flags(d);
    writer.names("possible", d.possible());
    writer.questions(d);
    writer.because(d);
    writer.readings(d);
  }

  private void determination(Decided decided, Determination d) {
    json.object().field("file", decided.file()).field("id", decided.movement().id());
    json.field("ruleSet", d.ruleSet());
    text("title", d.title());
    json.field("posture", d.posture().word());
    json.field("asOf", d.asOf().toString()).field("lawDate", d.lawDate().toString());
    json.field("packHash", d.packHash());
    json.field("outcome", d.outcome().name());
    disputed(d);
    authorization("authorization", d.authorization());
    authorizations("alternatives", d.alternatives());
    authorizations("possibleAuthorizations", d.possibleAuthorizations());
    items(d);
    requirements(d);
    review(d.review());
    names("possibleReviews", d.possibleReviews());
    obligations(d);
    flags(d);
    names("possible", d.possible());
    questions(d);
    because(d);
    readings(d);
    notExamined(d);
    sources(d.sources());
    recorded(decided);
    json.key("proof");
    proof(d.proof());
    json.end();
  }

  /** Only when sources contradict what the movement states. */
  private void disputed(Determination d) {
    if (Decided.disputed(d).isEmpty()) {
      return;
    }
    json.key("disputed").array();
    for (Determination.Flag flag : Decided.disputed(d)) {
      json.object().field("fact", flag.citation()).field("en", flag.text().en());
      json.field("zh", flag.text().zh()).end();
    }
    json.end();
  }

  /** Only when a parties directory adds facts. */
  private void recorded(Decided decided) {
    List<Recorded> facts = Recorded.of(decided.movement());
    if (facts.isEmpty()) {
      return;
    }
    json.key("evidence").array();
    for (Recorded fact : facts) {
      json.object().field("fact", fact.fact()).field("value", fact.value());
      json.field("source", fact.source()).end();
    }
    json.end();
  }

  private void authorizations(String key, List<Determination.Authorization> authorizations) {
    json.key(key).array();
    authorizations.forEach(authorization -> authorization(null, authorization));
    json.end();
  }

  private void items(Determination d) {
    json.key("items").array();
    for (Determination.ItemLine item : d.items()) {
      json.object().field("path", item.path()).field("name", item.name());
      number("quantity", item.quantity());
      json.field("eccn", item.eccn()).field("classified", item.classified().word());
      number("tpp", item.tpp());
      json.end();
    }
    json.end();
  }

  private void number(String key, @Nullable BigDecimal figure) {
    json.key(key);
    if (figure == null) {
      json.none();
    } else {
      json.number(figure.stripTrailingZeros());
    }
  }

  private void requirements(Determination d) {
    json.key("requirements").array();
    for (Determination.Requirement r : d.requirements()) {
      json.object().field("id", r.id()).field("citation", r.citation()).field("reason", r.reason());
      json.field("applies", r.applies().word()).key("items").array();
      for (int index : r.items()) {
        json.number(index);
      }
      json.end();
      texts("metBy", r.metBy());
      review(r.review());
      json.end();
    }
    json.end();
  }

  private void obligations(Determination d) {
    json.key("obligations").array();
    for (Determination.Obligation o : d.obligations()) {
      json.object().field("id", o.id()).field("citation", o.citation()).field("under", o.under());
      text("duty", o.duty());
      json.field("due", o.due()).key("filing").yesNo(o.filing());
      json.field("applies", o.applies().word()).end();
    }
    json.end();
  }

  private void flags(Determination d) {
    json.key("flags").array();
    for (Determination.Flag flag : d.flags()) {
      json.object().field("id", flag.id()).field("citation", flag.citation());
      text("text", flag.text());
      json.end();
    }
    json.end();
  }

  private void questions(Determination d) {
    json.key("questions").array();
    for (Determination.Question question : d.questions()) {
      json.object().field("fact", question.fact());
      text("ask", question.ask());
      json.field("who", question.who()).end();
    }
    json.end();
  }

  private void because(Determination d) {
    json.key("because").array();
    for (Determination.Because b : d.because()) {
      json.object().field("fact", b.fact()).field("value", b.value()).field("source", b.source());
      json.end();
    }
    json.end();
  }

  private void readings(Determination d) {
    json.key("readings").array();
    for (Determination.Reading reading : d.readings()) {
      json.object().field("set", reading.set()).field("outcome", reading.outcome().name());
      authorization("authorization", reading.authorization());
      review(reading.review());
      json.end();
    }
    json.end();
  }

  private void notExamined(Determination d) {
    json.key("notExamined").array();
    for (Determination.NotExamined n : d.notExamined()) {
      json.object().field("provision", n.provision());
      text("why", n.why());
      json.end();
    }
    json.end();
  }

  private void sources(SourceDates sources) {
    json.key("sources").object().key("oldest");
    SourceDates.Oldest oldest = sources.oldest();
    if (oldest == null) {
      json.none();
    } else {
      json.object().field("date", oldest.date().toString());
      json.field("provision", oldest.provision()).field("citation", oldest.citation()).end();
    }
    texts("undated", sources.undated());
    json.key("newest");
    if (sources.newest() == null) {
      json.none();
    } else {
      json.text(sources.newest().toString());
    }
    json.key("lawIsLater").yesNo(sources.lawIsLater()).end();
  }

  private void proof(Proof proof) {
    json.object().field("kind", proof.kind()).field("truth", proof.truth().word());
    json.field("text", proof.text()).field("cites", proof.cites()).key("open").array();
    for (FactRef fact : proof.open()) {
      json.text(fact.path());
    }
    json.end().key("children").array();
    for (Proof child : proof.children()) {
      proof(child);
    }
    json.end().end();
  }

  private void authorization(
      @Nullable String key, Determination.@Nullable Authorization authorization) {
    if (key != null) {
      json.key(key);
    }
    if (authorization == null) {
      json.none();
      return;
    }
    json.object()
        .field("symbol", authorization.symbol())
        .field("citation", authorization.citation());
    text("summary", authorization.summary());
    json.end();
  }

  private void review(Determination.@Nullable Review review) {
    json.key("review");
    if (review == null) {
      json.none();
      return;
    }
    json.object()
        .field("policy", review.policy().name())
        .field("citation", review.citation())
        .end();
  }

  private void text(String key, Ask text) {
    json.key(key).object().field("en", text.en()).field("zh", text.zh()).end();
  }

  private void texts(String key, List<String> values) {
    json.key(key).array();
    for (String value : values) {
      json.text(value);
    }
    json.end();
  }

  private void names(String key, List<? extends Enum<?>> values) {
    json.key(key).array();
    for (Enum<?> value : values) {
      json.text(value.name());
    }
    json.end();
  }
}
