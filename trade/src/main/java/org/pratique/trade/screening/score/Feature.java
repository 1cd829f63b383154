package org.pratique.trade.screening.score;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.pratique.trade.screening.name.Sort;

/**
 * Something that speaks for or against two names being of one party.
 *
 * @param id its row in {@code weights.tsv}
 * @param value mostly from 0 to 1; 0 says nothing
 * @param sentence what it says, where it is not 0
 */
public record Feature(String id, ToDoubleFunction<Evidence> value, String sentence) {
  private static final String ACROSS_SHARED = "acrossShared";

  private static final String BRAND_UNKNOWN = "brandUnknown";

  private static final double SHARED_EXACT = 0.93;
  private static final double WORST_EXACT = 0.1;
  private static final double WORST_FREE = 0.3;

  /** All features, in the order of the table of weights. */
  public static final List<Feature> ALL =
      List.of(
          new Feature("shared", Feature::shared, "of all words, by weight, this part is shared"),
          new Feature(
              "covered", Feature::covered, "of the shorter name, by weight, this part is shared"),
          new Feature(
              "exact", e -> isExact(e) ? 1 : 0, "nothing that tells them apart is left over"),
          new Feature(
              "nameConflict", e -> conflict(e, Sort.NAME), "each has a name that the other lacks"),
          new Feature(
              "otherName",
              e -> e.conflict(Sort.NAME) > 0.2 ? 1 : 0,
              "each has a distinctive name that the other lacks"),
          new Feature(
              "bareConflict",
              e -> e.isBare() ? Math.min(2, e.tellingConflict()) / 2.0 : 0,
              "names made of common words differ in them"),
          new Feature(
              "bareExtra",
              e -> e.isBare() ? Math.min(2, e.tellingExtra()) / 2.0 : 0,
              "names made of common words: one has more of them"),
          new Feature("nameExtra", e -> extra(e, Sort.NAME), "one has a name that the other lacks"),
          new Feature(
              "tradeConflict",
              e -> conflict(e, Sort.TRADE),
              "they are in different lines of business"),
          new Feature(
              "tradeExtra",
              e -> extra(e, Sort.TRADE),
              "one states a line of business that the other does not"),
          new Feature(
              "institutionConflict",
              e -> conflict(e, Sort.INSTITUTION),
              "they are different kinds of institution"),
          new Feature(
              "institutionExtra",
              e -> extra(e, Sort.INSTITUTION),
              "one is called an institution of a kind, the other is not"),
          new Feature(
              "commonConflict", e -> conflict(e, Sort.COMMON), "each has common words of its own"),
          new Feature("commonExtra", e -> extra(e, Sort.COMMON), "one has more common words"),
          new Feature("placeConflict", e -> conflict(e, Sort.PLACE), "they name different places"),
          new Feature(
              "placeExtra", e -> extra(e, Sort.PLACE), "one names a place that the other does not"),
          new Feature(
              "numberConflict",
              e -> e.conflict(Sort.NUMBER) > 0 && !e.has(Sort.SERIES) ? 1 : 0,
              "they have different numbers"),
          new Feature(
              "seriesConflict",
              e -> e.conflict(Sort.NUMBER) > 0 && e.has(Sort.SERIES) ? 1 : 0,
              "they are numbered issues of one sponsor"),
          new Feature(
              "numberExtra",
              e -> e.extra(Sort.NUMBER) > 0 ? 1 : 0,
              "one has a number, the other none"),
          new Feature(
              "initialConflict",
              e -> e.conflict(Sort.INITIAL) > 0 ? 1 : 0,
              "they have different initials"),
          new Feature("initial", e -> e.has(How.INITIAL) ? 1 : 0, "an initial stands for a name"),
          new Feature(
              "givenName",
              e -> e.has(How.GIVEN_NAME) ? 1 : 0,
              "a given name stands in another of its forms"),
          new Feature("acronym", e -> e.has(How.ACRONYM) ? 1 : 0, "one is the other's initials"),
          new Feature("typos", e -> Math.min(1.5, e.typos()), "names are spelled differently"),
          new Feature("worst", Evidence::worst, "one pair of names is spelled differently"),
          new Feature(
              "worstFar",
              e -> Math.max(0, e.worst() - WORST_FREE),
              "one pair of names is hardly alike"),
          new Feature("noName", e -> e.namesMatched() == 0 ? 1 : 0, "no proper name is shared"),
          new Feature(
              "oneName",
              e -> e.namesMatched() == 1 && shared(e) < 0.9 ? 1 : 0,
              "a single proper name is shared"),
          new Feature(
              "whole",
              e -> Math.max(0, Math.max(e.whole(), shared(e)) - 0.6) / 0.4,
              "written together they are alike"),
          new Feature(
              "reordered", e -> e.isReordered() ? 1 : 0, "the names stand in another order"),
          new Feature("formShared", e -> e.isFormShared() ? 1 : 0, "the legal form is the same"),
          new Feature(
              "formAbroad",
              e -> e.isFormAbroad() ? 1 : 0,
              "the legal forms are of different countries"),
          new Feature(
              "formOther", e -> e.isFormOther() ? 1 : 0, "the legal forms are of different kinds"),
          new Feature(
              ACROSS_SHARED,
              e -> e.isAcross() ? shared(e) : 0,
              "of words translated or romanized, this part is shared"),
          new Feature(
              BRAND_UNKNOWN,
              e -> e.isBrandUnknown() ? 1 : 0,
              "the line of business is the same, and a brand in characters may be any in letters"));

  /** Counts for a pair that somebody put side by side, not for a name out of a whole list. */
  boolean isForPairs() {
    return id.equals(ACROSS_SHARED) || id.equals(BRAND_UNKNOWN);
  }

  private static boolean isExact(Evidence e) {
    boolean isWhole = e.tellingConflict() == 0 && e.tellingExtra() == 0 && e.namesMatched() > 0;
    return shared(e) > SHARED_EXACT || e.has(How.ACRONYM) || (isWhole && e.worst() <= WORST_EXACT);
  }

  private static double shared(Evidence e) {
    double all = e.smaller() + e.larger() - e.matched();
    return all <= 0 ? 0 : e.matched() / all;
  }

  private static double covered(Evidence e) {
    return e.smaller() <= 0 ? 0 : Math.min(1, e.matched() / e.smaller());
  }

  private static double conflict(Evidence e, Sort sort) {
    double conflict = e.conflict(sort);
    return conflict <= 0 ? 0 : conflict / (e.matched() + conflict);
  }

  private static double extra(Evidence e, Sort sort) {
    double extra = e.extra(sort);
    return extra <= 0 ? 0 : extra / (e.matched() + extra);
  }
}
