package org.pratique.cli.law;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pratique.cli.report.Condensed;
import org.pratique.cli.report.Lang;
import org.pratique.cli.report.ProofText;
import org.pratique.cli.report.Report;
import org.pratique.cli.report.Words;
import org.pratique.cli.text.Page;
import org.pratique.engine.condition.Frame;
import org.pratique.engine.condition.Proof;
import org.pratique.engine.condition.Prover;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.decide.Determination;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.law.Book;
import org.pratique.engine.law.Effect;
import org.pratique.engine.law.Pack;
import org.pratique.engine.law.Rule;
import org.pratique.engine.law.source.Provision;

/** A proof with the published text under each rule, the first time the rule is used. */
public final class Explanation {
  private static final int DEPTH_MAX = 40;

  private final Book book;
  private final Movement movement;
  private final Page page;
  private final Lang lang;
  private final Map<String, Document> documents = new HashMap<>();
  private final Set<String> quoted = new HashSet<>();

  public Explanation(Pack pack, Book book, Movement movement, Page page, Lang lang) {
    this.book = book;
    this.movement = movement;
    this.page = page;
    this.lang = lang;
    for (Provision provision : pack.provisions()) {
      documents.put(provision.file(), Document.of(provision));
    }
  }

  /** The proof, or the part of it that is about one rule; empty when there is none. */
  public String print(Determination d, Optional<String> only) {
    page.heading(
        Words.tone(d.outcome()),
        Words.outcome(d.outcome(), d.authorization()),
        d.ruleSet() + ", " + d.asOf());
    page.blank();
    int before = page.toString().length();
    for (Proof line : Condensed.of(d.proof()).children()) {
      tree(line, 0, only);
    }
    only.flatMap(this::besides).ifPresent(rule -> besides(rule, d));
    if (only.isEmpty()) {
      page.blank();
      Report.sources(page, List.of(d));
    }
    return page.toString().length() == before ? "" : page.toString() + "\n";
  }

  /** A duty or a flag, which stand beside the proof. */
  private Optional<Rule> besides(String id) {
    return book.rules().stream()
        .filter(
            rule -> rule.id().equals(id) && (isDuty(rule) || rule.effect() instanceof Effect.Flags))
        .findFirst();
  }

  private static boolean isDuty(Rule rule) {
    return rule.effect() instanceof Effect.Obliges;
  }

  /** Whether it is due or shown, under what, and the conditions it hangs on. */
  private void besides(Rule rule, Determination d) {
    Proof proof =
        new Prover(new Frame(movement, book.classes(), book.vocabulary())).prove(rule.when());
    switch (rule.effect()) {
      case Effect.Obliges duty -> duty(rule, duty, d, proof);
      default -> page.cited(flag(proof.truth()), lang.of(rule.summary()), rule.citation());
    }
    ProofText.below(page, Condensed.of(proof), 1);
    if (proof.children().isEmpty() && !proof.text().equals("yes")) {
      ProofText.line(page, proof, 1);
    }
    quote(rule, 1);
  }

  private static String flag(Truth truth) {
    return switch (truth) {
      case YES -> "flag";
      case NO -> "no flag";
      case UNKNOWN -> "flag?";
    };
  }

  private void duty(Rule rule, Effect.Obliges duty, Determination d, Proof proof) {
    Optional<Determination.Obligation> owed =
        d.obligations().stream().filter(o -> o.id().equals(rule.id())).findFirst();
    String words = lang.of(duty.duty());
    if (owed.isPresent()) {
      String label = owed.get().applies() == Truth.UNKNOWN ? "do?" : "do";
      page.cited(label, Words.due(d, owed.get()) + ": " + words, rule.citation());
      page.row("under", owed.get().under());
      return;
    }
    page.cited("not owed", words, rule.citation());
    if (proof.truth() != Truth.NO) {
      page.row(
          "under",
          String.join(", ", duty.under()) + ": nothing of that is used or needed by this movement");
    }
  }

  private void tree(Proof proof, int depth, Optional<String> only) {
    Optional<Rule> rule = ruleOf(proof);
    boolean shown = only.isEmpty() || rule.filter(r -> isNamed(r, only.get())).isPresent();
    if (shown) {
      ProofText.line(page, proof, depth);
      rule.ifPresent(r -> quote(r, depth + 1));
    }
    if (depth < DEPTH_MAX) {
      for (Proof child : proof.children()) {
        tree(child, shown ? depth + 1 : depth, shown ? Optional.empty() : only);
      }
    }
  }

  private static boolean isNamed(Rule rule, String id) {
    return rule.id().equals(id) || symbol(rule).equals(id);
  }

  private static String symbol(Rule rule) {
    return switch (rule.effect()) {
      case Effect.Excepts e -> e.symbol();
      case Effect.Authorizes a -> a.symbol();
      default -> rule.id();
    };
  }

  /** A line about a rule begins with its id or symbol and goes on with its summary. */
  private Optional<Rule> ruleOf(Proof proof) {
    for (Rule rule : book.rules()) {
      String summary = " " + rule.summary().en();
      if (proof.text().startsWith(rule.id() + summary)
          || proof.text().startsWith(symbol(rule) + summary)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  private void quote(Rule rule, int depth) {
    if (!quoted.add(rule.id())) {
      return;
    }
    @Nullable Document document = documents.get(rule.place().file());
    if (document == null) {
      return;
    }
    document
        .textAbove(rule.place().line())
        .ifPresent(text -> {
          StringBuilder paragraph = new StringBuilder();
          for (String line : text.lines()) {
            if (line.isEmpty()) {
              page.quoted(depth, paragraph.toString());
              paragraph.setLength(0);
            } else {
              paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
            }
          }
          page.quoted(depth, paragraph.toString());
        });
  }
}
