package org.pratique.cli.whynot;

import java.util.List;
import org.pratique.cli.report.Lang;
import org.pratique.cli.text.Ink;
import org.pratique.cli.text.Page;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.law.Book;
import org.pratique.engine.whynot.Hindrance;
import org.pratique.engine.whynot.Repair;
import org.pratique.engine.whynot.WhyNot;

/** A contrastive answer for people: what fails, its citation, and what would repair it. */
public final class WhyNotPage {
  private final Page page;
  private final Lang lang;

  private WhyNotPage(Ink ink, Lang lang) {
    page = new Page(ink);
    this.lang = lang;
  }

  public static String of(List<WhyNot> answers, Ink ink, Lang lang) {
    WhyNotPage made = new WhyNotPage(ink, lang);
    answers.forEach(made::print);
    return made.page.toString();
  }

  private void print(WhyNot answer) {
    page.blank();
    page.heading(Ink.Tone.STRONG, "why not " + answer.symbol(), answer.ruleSet());
    if (answer.needed() == Truth.NO) {
      page.paragraph("no license requirement applies, so there is nothing for it to overcome");
    }
    for (WhyNot.Candidate candidate : answer.candidates()) {
      page.blank();
      page.cited(candidate.id(), lang.of(candidate.summary()), candidate.citation());
      candidate.hindrances().forEach(this::hindrance);
      if (candidate.hindrances().isEmpty() && answer.needed() != Truth.NO) {
        page.cited(1, "yes", "nothing stands against it: it can be used", "");
      }
    }
    if (!answer.cautions().isEmpty()) {
      page.blank();
      page.paragraph("A repair says which facts the law asks for, not what to state:");
    }
    for (Book.Caution caution : answer.cautions()) {
      page.cited("caution", lang.of(caution.text()), caution.cites());
    }
  }

  private void hindrance(Hindrance h) {
    String item = h.item().isEmpty() ? "" : h.item() + ": ";
    page.cited(1, label(h), item + words(h), h.cites());
    if (!h.because().isEmpty()) {
      page.cited(2, "since", h.because(), "");
    }
    if (h.repairs().isEmpty()) {
      page.cited(2, "repair", beyond(h), "");
    }
    for (Repair repair : h.repairs()) {
      page.cited(2, "repair", words(repair), "");
    }
  }

  private static String label(Hindrance h) {
    return h.truth() == Truth.NO ? "no" : "unknown";
  }

  private static String words(Hindrance h) {
    return switch (h.kind()) {
      case SET_ASIDE -> "not in use: " + h.text();
      case NOT_OVERCOME -> "it does not overcome this requirement: " + h.text();
      case LIMB -> h.text();
      case BARRED -> "barred: " + h.text();
    };
  }

  private static String beyond(Hindrance h) {
    return switch (h.kind()) {
      case SET_ASIDE -> "cannot be repaired by the exporter: " + h.cites();
      case NOT_OVERCOME -> "cannot be repaired: another exception or a license must";
      case LIMB, BARRED -> "none but another item, or another exception";
    };
  }

  private static String words(Repair repair) {
    List<String> changes =
        repair.changes().stream().map(c -> c.path() + " (" + c.now() + "): " + c.to()).toList();
    String all = String.join("; and ", changes);
    return repair.byExporter() ? all : all + " (not in the exporter's hand)";
  }
}
