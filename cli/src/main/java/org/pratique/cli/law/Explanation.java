package org.pratique.cli.law;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pratique.cli.report.Condensed;
import org.pratique.cli.report.ProofText;
import org.pratique.cli.report.Words;
import org.pratique.cli.text.Ink;
import org.pratique.cli.text.Page;
import org.pratique.engine.condition.Proof;
import org.pratique.engine.decide.Determination;
import org.pratique.engine.law.Book;
import org.pratique.engine.law.Effect;
import org.pratique.engine.law.Pack;
import org.pratique.engine.law.Rule;
import org.pratique.engine.law.source.Provision;

/** A proof with the published text under each rule, the first time the rule is used. */
public final class Explanation {
  private static final int DEPTH_MAX = 40;

  private final Book book;
  private final Page page;
  private final Map<String, Document> documents = new HashMap<>();
  private final Set<String> quoted = new HashSet<>();

  public Explanation(Pack pack, Book book, Ink ink) {
    this.book = book;
    page = new Page(ink);
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
    return page.toString().length() == before ? "" : page.toString() + "\n";
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
