package org.pratique.engine.decide;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.condition.Proof;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.fact.FactSpec.Ask;
import org.pratique.engine.law.Policy;
import org.pratique.engine.law.Posture;

/**
 * What a rule set says of a movement, with everything needed to check it.
 * `docs/formats/determination.md` describes each field.
 *
 * @param ruleSet as asked, e.g. `ear:codified`
 * @param asOf the movement's date
 * @param lawDate the day whose law was applied: {@code asOf}, or the date the rule set is pinned to
 * @param title title of the rule set
 * @param items one line per item with its classification
 * @param possibleAuthorizations what may authorize the movement, where it is authorized by one of
 *     them whatever the unknown facts are, and they tell by which
 * @param possible possible outcomes when undetermined, best first; empty otherwise
 * @param because a subset-minimal set of stated facts that suffices for the outcome; empty when
 *     undetermined
 * @param readings the same under another value of a parameter the rule set marks as a reading,
 *     where it differs
 * @param sources how old the texts are that the proof cites
 */
public record Determination(
    String ruleSet,
    Posture posture,
    LocalDate asOf,
    LocalDate lawDate,
    String packHash,
    Ask title,
    Outcome outcome,
    @Nullable Authorization authorization,
    List<Authorization> alternatives,
    List<Authorization> possibleAuthorizations,
    List<Requirement> requirements,
    @Nullable Review review,
    List<Policy> possibleReviews,
    List<Obligation> obligations,
    List<Flag> flags,
    List<Outcome> possible,
    List<Question> questions,
    List<Because> because,
    List<Reading> readings,
    List<NotExamined> notExamined,
    List<ItemLine> items,
    SourceDates sources,
    Proof proof) {

  /** Whether a question is left that the user must answer before anything moves. */
  public boolean isOpen() {
    return outcome == Outcome.UNDETERMINED || !possibleAuthorizations.isEmpty();
  }

  /** What authorizes the movement: a License Exception, a program, a license on hand. */
  public record Authorization(String symbol, String citation, Ask summary) {}

  /**
   * A license requirement that reaches the movement.
   *
   * @param reason reason for control
   * @param items indexes of the items it reaches
   * @param metBy symbols of what overcomes it; empty when nothing does
   * @param applies yes, or unknown
   * @param review the policy an application would meet, where one is needed and it is settled
   */
  public record Requirement(
      String id,
      String citation,
      String reason,
      List<Integer> items,
      List<String> metBy,
      Truth applies,
      @Nullable Review review) {}

  public record Review(Policy policy, String citation) {}

  /**
   * A duty of the exporter.
   *
   * @param under what it comes with: a symbol, a requirement, or `license`
   * @param filing whether it is a filing to the agency
   */
  public record Obligation(
      String id,
      String citation,
      String under,
      Ask duty,
      String due,
      boolean filing,
      Truth applies) {}

  /** Something a reader must know before relying on the outcome. */
  public record Flag(String id, String citation, Ask text) {}

  public record Question(String fact, Ask ask, String who) {}

  public record Because(String fact, String value, String source) {}

  public record Reading(
      String set,
      Outcome outcome,
      @Nullable Authorization authorization,
      @Nullable Review review) {}

  public record NotExamined(String provision, Ask why) {}

  /**
   * @param eccn the paragraph(s) it is classified under, or empty when none of the encoded ones
   * @param classified yes, no (none of the encoded paragraphs) or unknown
   * @param quantity units, or null when unknown
   * @param tpp TPP of the item line in total, or null when unknown
   */
  public record ItemLine(
      String path,
      String name,
      @Nullable BigDecimal quantity,
      String eccn,
      Truth classified,
      @Nullable BigDecimal tpp) {}
}
