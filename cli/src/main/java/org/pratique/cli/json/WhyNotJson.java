package org.pratique.cli.json;

import java.util.List;
import java.util.Locale;
import org.pratique.engine.fact.FactSpec.Ask;
import org.pratique.engine.law.Book;
import org.pratique.engine.whynot.Hindrance;
import org.pratique.engine.whynot.Repair;
import org.pratique.engine.whynot.WhyNot;

/** Contrastive answers as JSON; each field is described in {@code docs/formats/interview.md}. */
public final class WhyNotJson {
  private final Json json = new Json();

  private WhyNotJson() {}

  public static String print(List<WhyNot> answers) {
    WhyNotJson writer = new WhyNotJson();
    writer.json.object().key("whyNot").array();
    answers.forEach(writer::answer);
    return writer.json.end().end().toString();
  }

  private void answer(WhyNot answer) {
    json.object().field("symbol", answer.symbol()).field("ruleSet", answer.ruleSet());
    json.field("needed", answer.needed().word()).key("candidates").array();
    for (WhyNot.Candidate candidate : answer.candidates()) {
      Ask summary = candidate.summary();
      json.object().field("id", candidate.id()).field("citation", candidate.citation());
      json.key("summary").object().field("en", summary.en()).field("zh", summary.zh()).end();
      json.key("hindrances").array();
      candidate.hindrances().forEach(this::hindrance);
      json.end().end();
    }
    json.end().key("cautions").array();
    for (Book.Caution caution : answer.cautions()) {
      json.object().field("about", caution.about()).key("text").object();
      json.field("en", caution.text().en()).field("zh", caution.text().zh()).end();
      json.field("citation", caution.cites()).end();
    }
    json.end().end();
  }

  private void hindrance(Hindrance h) {
    String kind = h.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    json.object().field("kind", kind).field("item", h.item()).field("citation", h.cites());
    json.field("truth", h.truth().word()).field("text", h.text()).field("because", h.because());
    json.key("repairs").array();
    for (Repair repair : h.repairs()) {
      json.object().key("byExporter").yesNo(repair.byExporter()).key("changes").array();
      for (Repair.Change change : repair.changes()) {
        json.object().field("fact", change.path()).field("now", change.now());
        json.field("to", change.to()).key("controllable");
        json.yesNo(change.controllable() == Repair.Hand.EXPORTER).end();
      }
      json.end().end();
    }
    json.end().end();
  }
}
