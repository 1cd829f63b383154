package org.pratique.cli.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pratique.cli.text.Ink;
import org.pratique.cli.text.Page;
import org.pratique.cli.text.Width;
import org.pratique.trade.listing.Decision;
import org.pratique.trade.listing.Decisions;
import org.pratique.trade.screening.index.Hit;
import org.pratique.trade.screening.list.ListedParty;
import org.pratique.trade.screening.name.Legible;
import org.pratique.trade.screening.score.Score;

/** Screenings in words. */
final class ScreeningPage {
  /** More hits than a reader looks at; the JSON has all. */
  private static final int HITS_MAX = 10;

  private static final int NAME_MAX = 80;

  private ScreeningPage() {}

  static String print(List<Screening> screenings, Screening.Setting setting, Ink ink) {
    Page page = new Page(ink);
    for (Screening screening : screenings) {
      screening(page, screening, setting);
      page.blank();
    }
    setting.unknown().forEach(list -> page.row("unknown", list));
    setting.warnings().forEach(warning -> page.row("stale", warning));
    if (!setting.unknown().isEmpty() || !setting.warnings().isEmpty()) {
      page.blank();
    }
    page.paragraph(
        "Screened against %,d parties of %s. A score is from 0 to 1, a hit %s or more. A hit is not a finding, and no hit is not clearance: compare addresses and identifiers."
            .formatted(
                setting.parties(),
                String.join(", ", setting.lists().stream().map(ListFiles.Source::file).toList()),
                figure(setting.threshold())));
    return page.toString();
  }

  private static void screening(Page page, Screening screening, Screening.Setting setting) {
    List<Hit> hits = screening.hits();
    boolean isLegible = screening.legible() == Legible.YES;
    String count =
        !isLegible && hits.isEmpty()
            ? "cannot be compared"
            : hits.isEmpty() ? "no hit" : hits.size() == 1 ? "1 hit" : hits.size() + " hits";
    page.heading(
        screening.isClear() ? Ink.Tone.GOOD : Ink.Tone.BAD, shortened(screening.name()), count);
    if (!isLegible) {
      page.row("unread", screening.legible().why());
    }
    for (int i = 0; i < Math.min(HITS_MAX, hits.size()); i++) {
      hit(page, hits.get(i), setting.lists());
      screening.notes().get(i).forEach(note -> page.row("note", note));
      screening.rulings().get(i).ifPresent(ruling -> ruling(page, ruling));
    }
    if (hits.size() > HITS_MAX) {
      page.row("more", (hits.size() - HITS_MAX) + " hits of lower score; --format json has all");
    }
  }

  private static String shortened(String name) {
    String clean = Width.clean(name);
    return clean.length() <= NAME_MAX ? clean : clean.substring(0, NAME_MAX - 1) + "…";
  }

  private static void hit(Page page, Hit hit, List<ListFiles.Source> lists) {
    ListedParty party = hit.party();
    List<String> countries = Lands.of(hit);
    String places = countries.isEmpty() ? "" : " (" + String.join(", ", countries) + ")";
    page.row(
        figure(hit.score().value()),
        party.source() + " " + party.id() + ": " + party.name() + places);
    if (!hit.name().equals(party.name())) {
      page.row("as", hit.name());
    }
    if (!hit.within().isEmpty()) {
      page.row("within", hit.within());
    }
    if (!hit.review().isEmpty()) {
      page.row("review", hit.review());
    }
    if (!hit.copies().isEmpty()) {
      page.row(
          "also", String.join(", ", hit.copies().stream().map(copy -> copy(copy, lists)).toList()));
    }
    page.row(
        "words", hit.score().matches().isEmpty() ? "–" : String.join("; ", hit.score().matches()));
    page.row("why", String.join("; ", reasons(hit.score())));
    if (!party.requirement().isEmpty()) {
      String policy = party.policy().isEmpty() ? "" : "; " + party.policy();
      page.row("license", party.requirement() + policy);
    }
  }

  private static String copy(ListedParty copy, List<ListFiles.Source> lists) {
    String in = ListFiles.Source.of(copy, lists).map(source -> " in " + source.file()).orElse("");
    return copy.source() + " " + copy.id() + in;
  }

  private static void ruling(Page page, Decisions.Ruling ruling) {
    Decision decision = ruling.decision();
    String what = ruling.standing() == Decisions.Standing.IN_FORCE ? "decided" : "open";
    page.row(
        what,
        "somebody else, says %s on %s: %s; until %s (%s, %s)"
            .formatted(
                decision.author(),
                decision.decided(),
                decision.reason(),
                decision.until(),
                decision.id(),
                ruling.standing().words()));
  }

  private static List<String> reasons(Score score) {
    List<String> reasons = new ArrayList<>();
    for (Score.Reason reason : score.reasons()) {
      reasons.add(
          "%s %s"
              .formatted(String.format(Locale.ROOT, "%+.1f", reason.points()), reason.sentence()));
    }
    return reasons.isEmpty() ? List.of("nothing speaks for or against") : reasons;
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
