package org.pratique.cli.law.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pratique.cli.json.Json;
import org.pratique.engine.law.change.Change;
import org.pratique.engine.law.change.LawDay;
import org.pratique.engine.law.source.Block;
import org.pratique.engine.law.source.CountryGroups;
import org.pratique.engine.law.source.Provision;

/** The timeline as JSON; {@code docs/formats/law-timeline.schema.json}. */
final class TimelineJson {
  private final Json json = new Json();

  static String print(Timeline timeline) {
    return new TimelineJson().document(timeline);
  }

  private String document(Timeline timeline) {
    json.object().field("today", timeline.today().toString());
    day("newestSource", timeline.newestSource());
    day("compiled", timeline.compiled());
    json.field("packHash", timeline.packHash()).key("days").array();
    for (Timeline.Day day : timeline.days()) {
      json.object().field("on", day.on());
      json.key("future").yesNo(day.first().isAfter(timeline.today()));
      json.key("instruments").array();
      day.instruments().forEach(this::instrument);
      json.end().key("provisions").array();
      day.law().ifPresent(law -> law.files().values().forEach(this::file));
      json.end().key("countryGroups").array();
      day.law().ifPresent(law -> law.groups().forEach(this::group));
      json.end().key("parameters").array();
      day.law().ifPresent(law -> law.dates().forEach(this::parameter));
      json.end().end();
    }
    return json.end().end().toString();
  }

  private void instrument(Instrument one) {
    json.object().field("instrument", one.name()).field("citation", one.citation());
    json.field("dates", one.dates()).field("did", one.did());
    json.field("status", one.status()).field("confidence", one.confidence());
    texts("sections", one.sections());
    json.end();
  }

  private void file(LawDay.Happening file) {
    Provision provision = file.provision();
    json.object().field("provision", provision.id()).key("title").object();
    json.field("en", provision.title().en()).field("zh", provision.title().zh()).end();
    json.field("file", provision.file()).field("source", provision.source());
    day("sourceDate", provision.sourceDate());
    json.field("completeness", provision.completeness());
    texts("events", file.events());
    json.key("changes").array();
    for (Change change : file.changes()) {
      json.object().field("kind", change.kind().name().toLowerCase(Locale.ROOT));
      json.field("what", change.block().kind().word()).field("id", change.id());
      json.field("citation", change.block().citation());
      json.key("suspended").yesNo(change.suspended()).end();
    }
    json.end().end();
  }

  private void group(CountryGroups.Change change) {
    json.object().field("country", change.country());
    texts("joined", change.added());
    texts("left", change.removed());
    json.field("citation", change.cites()).field("confidence", change.confidence()).end();
  }

  private void parameter(Block block) {
    json.object().field("id", block.id()).field("citation", block.citation()).end();
  }

  private void day(String key, Optional<LocalDate> day) {
    json.key(key);
    if (day.isEmpty()) {
      json.none();
    } else {
      json.text(day.get().toString());
    }
  }

  private void texts(String key, List<String> values) {
    json.key(key).array();
    values.forEach(json::text);
    json.end();
  }
}
