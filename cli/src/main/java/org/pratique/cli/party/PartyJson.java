package org.pratique.cli.party;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.pratique.cli.json.Json;
import org.pratique.engine.condition.Truth;
import org.pratique.trade.ownership.Family;
import org.pratique.trade.ownership.Finding;
import org.pratique.trade.ownership.Graph;
import org.pratique.trade.ownership.Parents;
import org.pratique.trade.ownership.Party;
import org.pratique.trade.ownership.Question;
import org.pratique.trade.ownership.Share;
import org.pratique.trade.ownership.Stake;
import org.pratique.trade.ownership.Subsidiary;

/** Answers about parties as JSON; each field is described in {@code docs/formats/ownership.md}. */
final class PartyJson {
  private final Json json = new Json().object();
  private final Graph graph;

  private PartyJson(PartyOptions.Asked asked) {
    graph = asked.graph();
    json.field("asked", asked.asked()).field("on", asked.day().toString());
    texts("sources", asked.sources().files());
    texts("notes", asked.sources().notes());
    json.key("party").object();
    json.field("id", asked.id()).field("name", graph.name(asked.id()));
    json.field("found", asked.party().how().words()).field("as", asked.party().name());
    json.field("headquarters", graph.party(asked.id()).flatMap(Party::headquarters).orElse(null));
    json.end();
  }

  private String end() {
    return json.end().toString();
  }

  static String parents(PartyOptions.Asked asked, Parents.Way way) {
    PartyJson json = new PartyJson(asked);
    json.way(way);
    json.questions(way.questions());
    return json.end();
  }

  static String family(PartyOptions.Asked asked, Family.Found family, Subsidiary test) {
    PartyJson json = new PartyJson(asked);
    json.way(family.way());
    json.members(family, test);
    json.questions(family.questions());
    return json.end();
  }

  static String show(Dossier dossier) {
    PartyJson json = new PartyJson(dossier.asked());
    json.records(dossier.records());
    json.holdings("owners", dossier.owners());
    json.holdings("holdings", dossier.holdings());
    json.way(dossier.way());
    json.affiliates(dossier);
    json.concern(dossier);
    json.questions(dossier.questions());
    return json.end();
  }

  private void records(List<Party> records) {
    json.key("records").array();
    for (Party party : records) {
      json.object().field("id", party.id()).field("name", party.name());
      texts("aliases", party.aliases());
      json.field("kind", party.kind().name());
      json.field("headquarters", party.headquarters().orElse(null));
      json.field("seat", party.seat().orElse(null)).key("identifiers").object();
      new TreeMap<>(party.identifiers()).forEach(json::field);
      json.end().field("source", party.origin().text());
      day("recorded", party.origin().recorded());
      json.end();
    }
    json.end();
  }

  private void holdings(String key, List<Graph.Holding> holdings) {
    json.key(key).array();
    holdings.forEach(this::holding);
    json.end();
  }

  private void holding(Graph.Holding holding) {
    json.object();
    party("owner", holding.owner());
    party("owned", holding.owned());
    share(holding.share());
    json.key("controls").yesNo(holding.controls());
    json.key("ultimate").yesNo(holding.ultimate());
    json.key("affiliated").yesNo(holding.affiliated());
    json.key("contradictory").yesNo(holding.contradictory());
    json.key("stakes").array();
    for (Stake stake : holding.stakes()) {
      json.object().field("tie", stake.tie().name());
      share(stake.share());
      day("from", stake.from());
      day("until", stake.until());
      json.field("source", stake.source()).end();
    }
    json.end().end();
  }

  private void party(String key, String id) {
    json.key(key).object().field("id", id).field("name", graph.name(id));
    json.field("headquarters", graph.party(id).flatMap(Party::headquarters).orElse(null)).end();
  }

  private void share(Share share) {
    json.key("least").number(share.least()).key("most").number(share.most());
  }

  private void day(String key, Optional<LocalDate> day) {
    json.field(key, day.map(LocalDate::toString).orElse(null));
  }

  private void way(Parents.Way way) {
    json.key("ultimateParent").object().key("settled").yesNo(way.settled());
    json.field("remark", way.remark()).key("chain").array();
    for (Parents.Step step : way.chain()) {
      json.object();
      party("party", step.party());
      json.key("held");
      step.held().ifPresentOrElse(this::holding, json::none);
      json.end();
    }
    json.end().key("unreported").array();
    graph
        .unreported(way.top())
        .forEach(parent ->
            json.object()
                .field("level", parent.level().name())
                .field("reason", parent.reason())
                .field("source", parent.source())
                .end());
    json.end().end();
  }

  private void members(Family.Found family, Subsidiary test) {
    json.key("family").object().key("test").object();
    json.key("percent").number(test.percent()).field("bar", test.bar().name());
    json.field("control", test.control().name()).end();
    json.field("includes", family.includes().word()).key("cut").yesNo(family.cut());
    json.key("members").array();
    for (Family.Member member : family.members()) {
      json.object();
      party("party", member.party());
      json.field("under", member.under().isEmpty() ? null : member.under());
      json.field("belongs", member.belongs().word());
      share(member.share());
      json.key("controlled").yesNo(member.controlled());
      holdings("by", member.by());
      json.end();
    }
    json.end().end();
  }

  private void affiliates(Dossier dossier) {
    json.key("fiftyPercentRule");
    if (dossier.affiliates().isEmpty()) {
      json.none();
      return;
    }
    json.object();
    texts("listed", dossier.listed());
    json.key("lists").array();
    dossier.lists().ifPresent(lists -> lists.snapshots().forEach(json::text));
    json.end().key("unheld").array();
    dossier.lists().ifPresent(lists -> lists.lacking().forEach(json::text));
    json.end().key("entries").array();
    dossier
        .lists()
        .ifPresent(lists -> {
          Set<String> ids = new LinkedHashSet<>(List.of(dossier.asked().id()));
          ids.addAll(dossier.affiliates().map(Finding::listed).orElse(Set.of()));
          for (String id : ids) {
            for (String entry : lists.told(id)) {
              json.object();
              party("party", id);
              json.field("entry", entry).end();
            }
          }
        });
    json.end();
    json.key("percent").number(dossier.tests().affiliates());
    json.field("citation", dossier.tests().affiliatesCites());
    json.field("note", dossier.tests().affiliatesNote());
    finding(dossier.affiliates().get(), dossier.isUnheld());
    json.end();
  }

  private void concern(Dossier dossier) {
    json.key("concern").object();
    texts("countries", List.copyOf(dossier.countries()));
    json.key("percent").number(dossier.tests().concern());
    json.field("citation", dossier.tests().concernCites());
    json.field("note", dossier.tests().concernNote());
    finding(dossier.concern(), false);
    json.end();
  }

  private void finding(Finding finding, boolean isUnheld) {
    json.field("truth", isUnheld ? Truth.UNKNOWN.word() : finding.truth().word());
    share(finding.total());
    json.key("steps").array();
    for (Finding.Line line : finding.lines()) {
      json.object().field("depth", line.depth());
      party("owner", line.owner());
      party("owned", line.owned());
      share(line.share());
      json.field("counts", line.counts().word()).field("why", line.why());
      texts("sources", line.by());
      json.end();
    }
    json.end();
    texts("remarks", finding.remarks());
  }

  private void questions(List<Question> questions) {
    json.key("questions").array();
    for (Question question : questions.stream().distinct().toList()) {
      json.object().field("ask", question.ask()).field("settledBy", question.settledBy());
      json.field("owner", question.owner().isEmpty() ? null : question.owner());
      json.field("owned", question.owned());
      texts("documents", question.documents());
      json.end();
    }
    json.end();
  }

  private void texts(String key, List<String> values) {
    json.key(key).array();
    values.forEach(json::text);
    json.end();
  }
}
