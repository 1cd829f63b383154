package org.pratique.cli.json;

import java.util.List;
import java.util.Locale;
import org.pratique.engine.law.Book;
import org.pratique.engine.whatif.Change;
import org.pratique.engine.whatif.Proposal;
import org.pratique.engine.whatif.Refusal;
import org.pratique.engine.whatif.WhatIf;

/** The nearest changes as JSON; each field is described in {@code docs/formats/whatif.md}. */
public final class WhatIfJson {
  private final Json json = new Json();

  private WhatIfJson() {}

  public static String print(List<WhatIf> answers) {
    WhatIfJson writer = new WhatIfJson();
    writer.json.object().key("whatIf").array();
    answers.forEach(writer::answer);
    return writer.json.end().end().toString();
  }

  private void answer(WhatIf answer) {
    json.object().field("standing", word(answer.standing())).key("now").object();
    DeterminationJson.brief(json, answer.now());
    json.end().key("proposals").array();
    answer.proposals().forEach(this::proposal);
    json.end().key("refused").array();
    answer.refused().forEach(this::refusal);
    json.end().key("examined").object();
    json.field("movementsRead", answer.examined().movementsRead());
    json.field("levers", answer.examined().levers()).key("unexamined").array();
    for (WhatIf.Left left : answer.examined().unexamined()) {
      json.object().field("limit", word(left.limit())).field("count", left.count()).end();
    }
    json.end().end().end();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void proposal(Proposal proposal) {
    json.object().field("certainty", word(proposal.certainty())).field("cost", proposal.cost());
    json.key("otherTransaction").yesNo(proposal.isOtherTransaction());
    json.key("changes").array();
    for (Change change : proposal.changes()) {
      json.object().field("kind", word(change.kind())).field("path", change.path());
      json.field("now", change.now()).key("to").array();
      change.to().forEach(json::text);
      json.end().field("cost", change.cost()).field("size", change.size()).end();
    }
    json.end().key("determination").object();
    DeterminationJson.brief(json, proposal.determination());
    json.end().key("plan");
    if (proposal.plan().isPresent()) {
      plan(proposal.plan().get());
    } else {
      json.none();
    }
    json.key("assumes").array();
    proposal.assumptions().forEach(json::text);
    json.end();
    cautions(proposal.cautions());
    json.field("movement", proposal.file()).end();
  }

  private void plan(Proposal.Plan plan) {
    json.object().field("path", plan.path()).key("parts").array();
    for (Proposal.Part part : plan.parts()) {
      json.object().field("day", part.day().toString()).key("quantity").number(part.quantity());
      json.key("determination").object();
      DeterminationJson.brief(json, part.determination());
      json.end().end();
    }
    json.end().key("rest").number(plan.rest()).end();
  }

  private void refusal(Refusal refusal) {
    json.object().field("kind", word(refusal.kind())).key("facts").array();
    refusal.facts().forEach(json::text);
    json.end();
    cautions(refusal.law());
    json.end();
  }

  private void cautions(List<Book.Caution> cautions) {
    json.key("law").array();
    for (Book.Caution caution : cautions) {
      json.object().field("citation", caution.cites()).key("text").object();
      json.field("en", caution.text().en()).field("zh", caution.text().zh()).end().end();
    }
    json.end();
  }
}
