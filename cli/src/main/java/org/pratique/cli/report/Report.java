package org.pratique.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pratique.cli.text.Ink;
import org.pratique.cli.text.Page;
import org.pratique.cli.text.Table;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.decide.Determination;
import org.pratique.engine.decide.Outcome;
import org.pratique.engine.decide.SourceDates;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Numbers;
import org.pratique.trade.evidence.Recorded;

/**
 * What rule sets say of one movement, for people: a summary, then one block per rule set. What is
 * the same in all of them is printed once.
 */
public final class Report {
  private static final Set<String> NAMED = Set.of("kind", "from", "to", "via");

  private final Page page;
  private final Lang lang;
  private final Detail detail;

  /** How much of the proof a report carries. */
  public enum Detail {
    RESULT,
    WHY
  }

  private Report(Page page, Lang lang, Detail detail) {
    this.page = page;
    this.lang = lang;
    this.detail = detail;
  }

  public static String of(Decided decided, Ink ink, Lang lang, Detail detail) {
    return of(decided, new Page(ink), lang, detail);
  }

  /** On a page that has the words of the language. */
  public static String of(Decided decided, Page page, Lang lang, Detail detail) {
    Report report = new Report(page, lang, detail);
    report.print(decided);
    return report.page.toString();
  }

  private void print(Decided decided) {
    List<Determination> all = decided.determinations();
    Shared shared = Shared.of(all);
    page.heading(Ink.Tone.STRONG, decided.file(), headline(decided.movement()));
    for (Determination.ItemLine item : shared.items()) {
      item(item);
    }
    recorded(page, decided.movement());
    page.blank();
    if (all.size() > 1) {
      page.raw(overview(all).print(page.ink(), page.words()));
      page.blank();
    }
    for (Block block : Block.of(all)) {
      block(block, shared);
      page.blank();
    }
    closing(all, shared);
  }

  /** `export US to MY via SG, 2026-06-15`, as far as it is known. */
  public static String headline(Movement movement) {
    StringBuilder line = new StringBuilder();
    if (!movement.id().isEmpty()) {
      line.append(movement.id()).append(": ");
    }
    for (Movement.Input input : movement.inputs()) {
      if (NAMED.contains(input.path())) {
        line.append(input.path().equals("kind") ? "" : input.path() + " ");
        line.append(input.value()).append(' ');
      }
    }
    return line.append("on ").append(movement.date()).toString();
  }

  /** What sources of the parties directory add to the movement, a row for each fact. */
  public static void recorded(Page page, Movement movement) {
    for (Recorded fact : Recorded.of(movement)) {
      page.row("record", fact.fact() + " = " + fact.value());
      page.row("", fact.source());
    }
  }

  private static Table overview(List<Determination> all) {
    Table table = new Table("rule set", "outcome", "by", "review");
    for (Determination d : all) {
      table.row(
          List.of(
              Table.Cell.of(d.ruleSet()),
              new Table.Cell(d.outcome().name(), Words.tone(d.outcome())),
              Table.Cell.of(Words.by(d)),
              Table.Cell.of(Words.review(d))));
    }
    return table;
  }

  private void block(Block block, Shared shared) {
    Determination d = block.first();
    page.heading(
        Words.tone(d.outcome()), Words.outcome(d.outcome(), d.authorization()), basis(block));
    for (Determination.Flag flag : Decided.disputed(d)) {
      page.cited("disputed", lang.of(flag.text()), flag.citation());
    }
    for (Determination.ItemLine item : shared.own(d.items(), shared.items())) {
      item(item);
    }
    open(d);
    new Requirements(page, d, detail).print();
    review(d);
    for (Determination.Authorization alternative : d.alternatives()) {
      page.cited(
          "or use",
          alternative.symbol() + ": " + lang.of(alternative.summary()),
          alternative.citation());
    }
    duties(block);
    for (Determination.Flag flag : shared.own(d.flags(), shared.flags())) {
      flag(flag);
    }
    readings(d);
    because(d);
    for (Determination.NotExamined n : shared.own(d.notExamined(), shared.notExamined())) {
      page.cited("unseen", lang.of(n.why()), n.provision());
    }
  }

  /** Which law: rule sets, date, and the day they are pinned to if that is another. */
  private static String basis(Block block) {
    Determination d = block.first();
    String basis = block.ruleSets() + ", " + d.asOf();
    return d.lawDate().equals(d.asOf()) ? basis : basis + " under the law of " + d.lawDate();
  }

  private void item(Determination.ItemLine item) {
    String eccn =
        switch (item.classified()) {
          case YES -> item.eccn();
          case NO -> "none of the paragraphs examined";
          case UNKNOWN -> item.eccn().isEmpty() ? "ECCN open" : item.eccn() + " or open";
        };
    StringBuilder body = new StringBuilder();
    if (item.quantity() != null) {
      body.append(Numbers.plain(item.quantity())).append(" × ");
    }
    body.append(item.name().isEmpty() ? "(no product named)" : item.name())
        .append(", ")
        .append(eccn);
    body.append(item.tpp() == null ? ", TPP unknown" : ", TPP " + Numbers.plain(item.tpp()));
    page.cited("item", body.toString(), item.path());
  }

  private void open(Determination d) {
    if (!d.isOpen()) {
      return;
    }
    List<String> possible =
        d.outcome() == Outcome.UNDETERMINED
            ? d.possible().stream().map(Outcome::name).toList()
            : d.possibleAuthorizations().stream().map(a -> a.symbol()).toList();
    page.row("one of", Words.join(possible));
    if (d.questions().isEmpty()) {
      page.row("ask", "nothing: no fact of the movement settles it, only law that is not examined");
    }
    int number = 1;
    for (Determination.Question question : d.questions()) {
      String about = Parties.of(question.fact(), lang);
      String ask = lang.of(question.ask());
      page.cited("ask " + number, about.isEmpty() ? ask : about + ": " + ask, "");
      page.cited("", question.fact() + " (known to: " + question.who() + ")", "");
      number++;
    }
  }

  private void review(Determination d) {
    Determination.Review review = d.review();
    if (review != null) {
      page.cited("review", Words.policy(review.policy()), review.citation());
      return;
    }
    if (!d.possibleReviews().isEmpty()) {
      page.row("review", "hangs on what is unknown: " + Words.policies(d.possibleReviews()));
    }
  }

  private void duties(Block block) {
    Determination d = block.first();
    if (!block.dutiesAsUnder().isEmpty()) {
      page.row(
          "do", "the " + d.obligations().size() + " duties printed under " + block.dutiesAsUnder());
      return;
    }
    for (Determination.Obligation duty : d.obligations()) {
      String label = duty.applies() == Truth.UNKNOWN ? "do?" : "do";
      page.cited(label, condition(d, duty) + when(d, duty) + lang.of(duty.duty()), duty.citation());
    }
  }

  /** `if NAC, ` where it is open which authorization the movement goes under. */
  private static String condition(Determination d, Determination.Obligation duty) {
    boolean open =
        d.possibleAuthorizations().stream().anyMatch(by -> by.symbol().equals(duty.under()));
    return open ? "if " + duty.under() + ", " : "";
  }

  private static String when(Determination d, Determination.Obligation duty) {
    return duty.due().isEmpty() ? "" : Words.due(d, duty) + ": ";
  }

  /** What is disputed stands beside the outcome already. */
  private void flag(Determination.Flag flag) {
    if (!Decided.isDisputed(flag)) {
      page.cited("flag", lang.of(flag.text()), flag.citation());
    }
  }

  private void readings(Determination d) {
    d.readings().forEach(reading -> Words.reading(page, d, reading));
  }

  private void because(Determination d) {
    if (d.because().isEmpty()) {
      return;
    }
    List<String> facts = new ArrayList<>();
    for (Determination.Because b : d.because()) {
      facts.add(
          b.fact()
              + " = "
              + b.value()
              + (b.source().equals("movement file") ? "" : " (" + b.source() + ")"));
    }
    page.row("enough", String.join("; ", facts));
  }

  private void closing(List<Determination> all, Shared shared) {
    boolean several = all.size() > 1;
    if (!shared.flags().isEmpty() && several) {
      page.heading(Ink.Tone.STRONG, "In every rule set", "");
    }
    for (Determination.Flag flag : several ? shared.flags() : List.<Determination.Flag>of()) {
      flag(flag);
    }
    page.blank();
    if (!shared.notExamined().isEmpty()) {
      page.heading(Ink.Tone.STRONG, "Not examined (silence is never clearance)", "");
      for (Determination.NotExamined n : shared.notExamined()) {
        page.cited("", lang.of(n.why()), n.provision());
      }
      page.blank();
    }
    String label = several ? "rule sets" : "rule set";
    for (Determination d : all) {
      page.row(label, d.ruleSet() + ": " + lang.of(d.title()) + " (" + law(d) + ")");
      label = "";
    }
    sources(page, all);
    String pack = "pack " + Words.hash(all.getFirst().packHash());
    page.row("from", pack + ", pratique " + Words.version() + ". This is not legal advice.");
  }

  /**
   * The oldest text each rests on, and a warning where the law was applied as of a day the pack may
   * know nothing of.
   */
  public static void sources(Page page, List<Determination> all) {
    Map<SourceDates, List<String>> alike = new LinkedHashMap<>();
    Set<String> warnings = new LinkedHashSet<>();
    for (Determination d : all) {
      alike.computeIfAbsent(d.sources(), s -> new ArrayList<>()).add(d.ruleSet());
      if (d.sources().lawIsLater()) {
        warnings.add(
            "the law was applied as of %s; nothing published after %s is known to this pack"
                .formatted(d.lawDate(), d.sources().newest()));
      }
    }
    String label = "sources";
    for (Map.Entry<SourceDates, List<String>> entry : alike.entrySet()) {
      String words = Words.sources(entry.getKey());
      String whose = alike.size() == 1 ? "" : String.join(", ", entry.getValue()) + ": ";
      SourceDates.Oldest oldest = entry.getKey().oldest();
      page.cited(label, whose + words, oldest == null ? "" : oldest.citation());
      label = "";
    }
    warnings.forEach(warning -> page.row("flag", warning));
  }

  /** Posture, and the day whose law was applied if it is not the movement's. */
  private static String law(Determination d) {
    String posture = d.posture().word();
    return d.lawDate().equals(d.asOf()) ? posture : posture + ", law of " + d.lawDate();
  }
}
