package org.pratique.cli.screening;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.pratique.cli.json.Json;
import org.pratique.trade.listing.Decision;
import org.pratique.trade.listing.Decisions;
import org.pratique.trade.screening.index.Hit;
import org.pratique.trade.screening.list.ListedParty;
import org.pratique.trade.screening.name.Legible;
import org.pratique.trade.screening.score.Score;

/** Screenings as JSON. */
final class ScreeningJson {
  private static final int DECIMALS = 4;

  private ScreeningJson() {}

  static String print(List<Screening> screenings, Screening.Setting setting) {
    Json json = new Json().object();
    texts(json, "lists", setting.lists().stream().map(ListFiles.Source::file).toList());
    json.field("parties", setting.parties());
    texts(json, "unknown", setting.unknown());
    texts(json, "warnings", setting.warnings());
    json.key("threshold").number(decimal(setting.threshold()));
    json.key("screenings").array();
    for (Screening screening : screenings) {
      json.object().field("name", screening.name());
      json.key("comparable").yesNo(screening.legible() == Legible.YES);
      json.field("incomparable", screening.legible().why());
      json.key("hits").array();
      for (int i = 0; i < screening.hits().size(); i++) {
        json.object();
        texts(json, "notes", screening.notes().get(i));
        hit(json, screening.hits().get(i), screening.rulings().get(i), setting.lists());
      }
      json.end().end();
    }
    return json.end().end().toString();
  }

  private static void ruling(Json json, Decisions.Ruling ruling) {
    Decision decision = ruling.decision();
    json.object().field("id", decision.id()).field("standing", ruling.standing().words());
    json.field("author", decision.author()).field("reason", decision.reason());
    json.field("on", decision.decided().toString());
    json.field("until", decision.until().toString()).end();
  }

  private static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }

  private static void texts(Json json, String key, List<String> texts) {
    json.key(key).array();
    texts.forEach(json::text);
    json.end();
  }

  private static void hit(
      Json json, Hit hit, Optional<Decisions.Ruling> ruling, List<ListFiles.Source> lists) {
    ListedParty party = hit.party();
    json.key("decided").yesNo(Screening.isDecided(ruling));
    json.key("decision");
    ruling.ifPresentOrElse(r -> ruling(json, r), json::none);
    json.key("score").number(decimal(hit.score().value()));
    json.field("matchedName", hit.name()).field("within", hit.within());
    json.field("review", hit.review());
    json.key("copies").array();
    for (ListedParty copy : hit.copies()) {
      json.object().field("id", copy.id()).field("list", copy.source());
      json.field("file", ListFiles.Source.of(copy, lists).map(ListFiles.Source::file).orElse(""));
      json.end();
    }
    json.end();
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
