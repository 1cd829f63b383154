package org.pratique.cli.screening;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.pratique.cli.json.Json;
import org.pratique.trade.screening.index.Hit;
import org.pratique.trade.screening.list.ListedParty;
import org.pratique.trade.screening.score.Score;

/** Screenings as JSON. */
final class ScreeningJson {
  private static final int DECIMALS = 4;

  private ScreeningJson() {}

  static String print(List<Screening> screenings, Screening.Setting setting) {
    Json json = new Json().object();
    texts(json, "lists", setting.lists());
    json.field("parties", setting.parties());
    json.key("threshold").number(decimal(setting.threshold()));
    json.key("screenings").array();
    for (Screening screening : screenings) {
      json.object().field("name", screening.name());
      json.key("comparable").yesNo(screening.isReadable());
      json.key("hits").array();
      screening.hits().forEach(hit -> hit(json, hit));
      json.end().end();
    }
    return json.end().end().toString();
  }

  private static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }

  private static void texts(Json json, String key, List<String> texts) {
    json.key(key).array();
    texts.forEach(json::text);
    json.end();
  }

  private static void hit(Json json, Hit hit) {
    ListedParty party = hit.party();
    json.object().key("score").number(decimal(hit.score().value()));
    json.field("matchedName", hit.name());
    json.key("party").object();
    json.field("id", party.id()).field("list", party.source()).field("name", party.name());
    json.field("kind", party.kind().map(Enum::name).orElse(null));
    texts(json, "aliases", party.aliases());
    texts(json, "countries", party.countries());
    texts(json, "addresses", party.addresses());
    texts(json, "identifiers", party.identifiers());
    texts(json, "footnotes", party.footnotes());
    json.field("requirement", party.requirement()).field("policy", party.policy());
    json.end();
    texts(json, "words", hit.score().matches());
    json.key("reasons").array();
    for (Score.Reason reason : hit.score().reasons()) {
      json.object().field("feature", reason.feature());
      json.key("points").number(decimal(reason.points()));
      json.field("sentence", reason.sentence()).end();
    }
    json.end().end();
  }
}
