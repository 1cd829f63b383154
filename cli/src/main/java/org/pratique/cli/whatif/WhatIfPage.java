package org.pratique.cli.whatif;

import java.util.Collection;
import java.util.List;
import org.pratique.cli.report.Lang;
import org.pratique.cli.report.Report;
import org.pratique.cli.report.Requirements;
import org.pratique.cli.report.Words;
import org.pratique.cli.text.Ink;
import org.pratique.cli.text.Page;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.decide.Determination;
import org.pratique.engine.decide.Outcome;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Numbers;
import org.pratique.engine.law.Book;
import org.pratique.engine.whatif.Change;
import org.pratique.engine.whatif.Proposal;
import org.pratique.engine.whatif.Refusal;
import org.pratique.engine.whatif.WhatIf;

/** The nearest changes to a movement, for people. */
public final class WhatIfPage {
  private final Page page;
  private final Lang lang;
  private final Collection<String> countries;

  private WhatIfPage(Collection<String> countries, Ink ink, Lang lang) {
    page = new Page(ink);
    this.lang = lang;
    this.countries = countries;
  }

  /**
   * @param file as the user wrote it
   * @param countries the codes of all countries
   */
  public static String of(
      String file,
      Movement movement,
      List<WhatIf> answers,
      Collection<String> countries,
      Ink ink,
      Lang lang) {
    WhatIfPage made = new WhatIfPage(countries, ink, lang);
    made.page.heading(Ink.Tone.STRONG, file, Report.headline(movement));
    Report.recorded(made.page, movement);
    answers.forEach(made::print);
    String pack = "pack " + Words.hash(answers.getFirst().now().packHash());
    made.page.blank();
    made.page.row("from", pack + ", pratique " + Words.version() + ". This is not legal advice.");
    return made.page.toString();
  }

  private void print(WhatIf answer) {
    page.blank();
    now(answer);
    int number = 1;
    for (Proposal proposal : answer.proposals()) {
      page.blank();
      proposal(number++, proposal, answer.now());
    }
    if (!answer.refused().isEmpty()) {
      page.blank();
      page.heading(Ink.Tone.STRONG, lang.of(Phrases.NOT_PROPOSED), "");
      answer.refused().forEach(this::refusal);
    }
    if (answer.standing() != WhatIf.Standing.NOTHING_TO_CHANGE) {
      page.blank();
      page.row("examined", Phrases.examined(answer.examined(), lang));
      answer.examined().unexamined().forEach(left -> page.row("unseen", Phrases.left(left, lang)));
    }
  }

  private void now(WhatIf answer) {
    Determination d = answer.now();
    page.heading(
        Words.tone(d.outcome()),
        Words.outcome(d.outcome(), d.authorization()),
        d.ruleSet() + ", " + d.asOf());
    proof(d);
    switch (answer.standing()) {
      case NOTHING_TO_CHANGE -> {
        duties(d);
        page.blank();
        page.paragraph(lang.of(Phrases.NOTHING_TO_CHANGE));
      }
      case HANGS_ON_OPEN_FACTS -> {
        page.paragraph(lang.of(Phrases.ASKED));
        questions(d);
      }
      case LICENSE_NEEDED -> verdict(answer);
    }
  }

  private void verdict(WhatIf answer) {
    if (answer.proposals().isEmpty()) {
      page.blank();
      page.paragraph(
          lang.of(
              answer.examined().unexamined().isEmpty() ? Phrases.NOTHING : Phrases.NOTHING_FOUND));
    } else if (answer.proposals().stream().allMatch(Proposal::isOtherTransaction)) {
      page.blank();
      page.paragraph(lang.of(Phrases.ONLY_ANOTHER));
    }
  }

  private void proof(Determination d) {
    if (d.outcome() == Outcome.UNDETERMINED) {
      page.row("one of", Words.join(d.possible().stream().map(Outcome::name).toList()));
    }
    new Requirements(page, d, Report.Detail.RESULT).print();
    Determination.Authorization by = d.authorization();
    if (by != null) {
      page.cited("by", by.symbol() + ": " + lang.of(by.summary()), by.citation());
    }
    Determination.Review review = d.review();
    if (review != null) {
      page.cited("review", Words.policy(review.policy()), review.citation());
    }
    d.readings().forEach(reading -> Words.reading(page, d, reading));
  }

  private void questions(Determination d) {
    for (Determination.Question question : d.questions()) {
      page.row("ask", lang.of(question.ask()));
      page.row("", question.fact() + " (known to: " + question.who() + ")");
    }
  }

  private void proposal(int number, Proposal proposal, Determination before) {
    Determination d = proposal.determination();
    boolean sure = proposal.certainty() == Proposal.Certainty.SURE;
    String other = proposal.isOtherTransaction() ? ", " + lang.of(Phrases.OTHER) : "";
    page.heading(
        sure ? Ink.Tone.GOOD : Ink.Tone.CAUTION,
        number + ". " + Words.outcome(d.outcome(), d.authorization()),
        lang.of(Phrases.COST) + proposal.cost() + other);
    for (Change change : proposal.changes()) {
      page.row("change", Phrases.change(change, countries, lang));
    }
    proof(d);
    if (!sure) {
      page.row("but", lang.of(Phrases.HANGS));
      questions(d);
    }
    proposal.assumptions().forEach(this::given);
    proposal.plan().ifPresent(this::plan);
    duties(d);
    for (Determination.Flag flag : d.flags()) {
      if (before.flags().stream().noneMatch(f -> f.id().equals(flag.id()))) {
        page.cited("flag", lang.of(flag.text()), flag.citation());
      }
    }
  }

  private void given(String assumption) {
    page.row("given", assumption + lang.of(Phrases.YEARLY));
  }

  private void plan(Proposal.Plan plan) {
    for (Proposal.Part part : plan.parts()) {
      Determination d = part.determination();
      boolean first = part.equals(plan.parts().getFirst());
      page.row(
          "plan",
          part.day()
              + ": "
              + Numbers.plain(part.quantity())
              + ", "
              + Words.outcome(d.outcome(), d.authorization())
              + (first ? "" : lang.of(Phrases.YEARLY)));
    }
    if (plan.rest().signum() > 0) {
      page.row("plan", Numbers.plain(plan.rest()) + lang.of(Phrases.REST));
    }
  }

  private void duties(Determination d) {
    for (Determination.Obligation duty : d.obligations()) {
      String label = duty.applies() == Truth.UNKNOWN ? "do?" : "do";
      page.cited(label, Words.due(d, duty) + ": " + lang.of(duty.duty()), duty.citation());
    }
  }

  private void refusal(Refusal refusal) {
    page.row("no", Phrases.refusal(refusal, lang));
    for (Book.Caution caution : refusal.law()) {
      page.cited(1, "since", lang.of(caution.text()), caution.cites());
    }
  }
}
