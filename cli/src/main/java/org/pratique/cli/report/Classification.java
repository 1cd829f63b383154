package org.pratique.cli.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pratique.cli.text.Ink;
import org.pratique.cli.text.Page;
import org.pratique.engine.condition.Classes;
import org.pratique.engine.condition.Frame;
import org.pratique.engine.condition.Proof;
import org.pratique.engine.condition.Prover;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.Movement;
import org.pratique.engine.fact.Source;
import org.pratique.engine.fact.Value;
import org.pratique.engine.law.Book;

/**
 * What the classification rules say of one item.
 *
 * @param facts what is known of the item, with the arithmetic it came from
 * @param paragraphs every encoded paragraph
 */
public record Classification(
    String name,
    String ruleSet,
    LocalDate date,
    List<Figure> facts,
    List<Paragraph> paragraphs,
    List<Question> questions) {

  /** A known fact of the item. */
  public record Figure(String name, String value, String source, String how) {}

  public record Paragraph(String eccn, Truth truth, String citation, Proof proof) {}

  /** An unknown fact that a paragraph waits for. */
  public record Question(String fact, FactSpec.Ask ask, String who) {}

  public Classification {
    facts = List.copyOf(facts);
    paragraphs = List.copyOf(paragraphs);
    questions = List.copyOf(questions);
  }

  /** Of the first item of a movement. */
  public static Classification of(String name, Movement movement, Book book) {
    Frame frame = new Frame(movement, book.classes(), book.vocabulary());
    Prover prover = new Prover(frame);
    List<Paragraph> paragraphs = new ArrayList<>();
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < book.classes().size(); i++) {
      Classes.Entry entry = book.classes().entry(i);
      Proof proof = prover.prove(entry.when());
      paragraphs.add(new Paragraph(entry.eccn(), frame.classified(i), entry.cites(), proof));
      proof
          .openFacts()
          .forEach(fact -> {
            Question question = new Question(fact.path(), fact.spec().ask(), fact.spec().who());
            if (!questions.contains(question)) {
              questions.add(question);
            }
          });
    }
    List<Figure> facts = facts(movement.items().getFirst(), book);
    return new Classification(name, book.name(), movement.date(), facts, paragraphs, questions);
  }

  private static List<Figure> facts(Entity item, Book book) {
    List<Figure> facts = new ArrayList<>();
    for (FactSpec spec : book.vocabulary().facts(EntityKind.ITEM)) {
      Value value = item.get(spec.slot());
      Source source = item.source(spec.slot());
      boolean silent = spec.name().equals("quantity") || spec.absentIsNone();
      if (!value.equals(Value.UNKNOWN) && !silent) {
        String unit = spec.unit().isEmpty() ? "" : " " + spec.unit();
        facts.add(new Figure(spec.name(), value + unit, source.kind().label(), source.note()));
      }
    }
    return facts;
  }

  /** The paragraphs with this answer, in the order of the packs. */
  public List<String> eccns(Truth truth) {
    return paragraphs.stream()
        .filter(p -> p.truth() == truth)
        .map(Paragraph::eccn)
        .distinct()
        .toList();
  }

  /** Whether a paragraph hangs on an unknown and none is certain. */
  public boolean isOpen() {
    return eccns(Truth.YES).isEmpty() && !eccns(Truth.UNKNOWN).isEmpty();
  }

  /** `3A090.a`, `open`, or a dash. */
  public String shortly() {
    if (isOpen()) {
      return "open";
    }
    List<String> yes = eccns(Truth.YES);
    return yes.isEmpty() ? Words.NOTHING : String.join(", ", yes);
  }

  public String print(Page page, Lang lang) {
    page.heading(Ink.Tone.STRONG, name + ": " + result(), "law of " + date);
    for (Figure fact : facts) {
      String how = fact.how().isEmpty() ? "" : ", " + fact.how();
      page.cited("fact", fact.name() + " = " + fact.value() + how, fact.source());
    }
    for (Paragraph paragraph : paragraphs) {
      if (paragraph.truth() != Truth.NO) {
        page.blank();
        page.cited(paragraph.truth().word(), paragraph.eccn(), paragraph.citation());
        ProofText.below(page, Condensed.of(paragraph.proof()), 1);
      }
    }
    page.blank();
    excluded().forEach((why, eccns) -> page.row("no", String.join(", ", eccns) + ": " + why));
    int number = 1;
    for (Question question : questions) {
      page.row("ask " + number, lang.of(question.ask()));
      page.row("", question.fact() + " (known to: " + question.who() + ")");
      number++;
    }
    page.row("note", "Other ECCNs are not examined; this is not legal advice.");
    return page.toString();
  }

  private String result() {
    List<String> yes = eccns(Truth.YES);
    if (!yes.isEmpty()) {
      return String.join(", ", yes);
    }
    return isOpen() ? "ECCN open" : "none of the paragraphs examined";
  }

  /**
   * The paragraphs that do not fit, by the condition that fails; conditions that differ in their
   * last word go together.
   */
  private Map<String, Set<String>> excluded() {
    Map<String, Set<String>> eccns = new LinkedHashMap<>();
    Map<String, Set<String>> ends = new LinkedHashMap<>();
    for (Paragraph paragraph : paragraphs) {
      if (paragraph.truth() == Truth.NO) {
        String why = ProofText.obstacle(paragraph.proof());
        int last = why.endsWith(")") ? why.length() : why.lastIndexOf(' ') + 1;
        String stem = why.substring(0, last);
        eccns.computeIfAbsent(stem, w -> new LinkedHashSet<>()).add(paragraph.eccn());
        ends.computeIfAbsent(stem, w -> new LinkedHashSet<>()).add(why.substring(last));
      }
    }
    Map<String, Set<String>> excluded = new LinkedHashMap<>();
    eccns.forEach((stem, of) ->
        excluded.put(stem + String.join(", ", ends.getOrDefault(stem, Set.of())), of));
    return excluded;
  }
}
