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
  private static final double SHARED_EXACT = 0.93;
  private static final double WORST_EXACT = 0.1;
  private static final double WORST_FREE = 0.3;
  private static final double CHANCE_RARE = 4;
  private static final double COMMON_MAX = 1.25;

  /** All features, in the order of the table of weights. */
  public static final List<Feature> ALL =
      List.of(
          new Feature("shared", Feature::shared, "of all words, by weight, this part is shared"),
          new Feature(
              "covered", Feature::covered, "of the shorter name, by weight, this part is shared"),
          new Feature(
              "exact", e -> isExact(e) ? 1 : 0, "nothing that tells them apart is left over"),
          new Feature(
              "otherName",
              e -> e.conflict(Sort.NAME) > 0.2 ? 1 : 0,
              "each has a distinctive name that the other lacks"),
          new Feature(
              "bareExtra",
              e -> e.isBare() ? Math.min(2, e.tellingExtra()) / 2.0 : 0,
              "names made of common words: one has more of them"),
          new Feature("nameExtra", e -> extra(e, Sort.NAME), "one has a name that the other lacks"),
          new Feature(
              "institutionConflict",
              e -> conflict(e, Sort.INSTITUTION),
              "they are different kinds of institution"),
          new Feature("placeConflict", e -> conflict(e, Sort.PLACE), "they name different places"),
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
              "commonPart",
              e -> common(e) * extra(e, Sort.NAME),
              "only a part of a name is shared, and it is common"),
          new Feature(
              "syllablesLeft",
              e -> e.isCompany() ? 0 : Math.min(2, e.syllablesLeft()) / 2.0,
              "a name in characters and its reading have syllables that the other lacks"),
          new Feature(
              "swapped",
              e -> e.isCompany() && e.isSwapped() ? 1 : 0,
              "a name in characters has its syllables in another order"),
          new Feature(
              "whole",
              e -> Math.max(0, Math.max(e.whole(), shared(e)) - 0.6) / 0.4,
              "written together they are alike"),
          new Feature("formShared", e -> e.isFormShared() ? 1 : 0, "the legal form is the same"),
          new Feature(
              "formAbroad",
              e -> e.isFormAbroad() ? 1 : 0,
              "the legal forms are of different countries"),
          new Feature(
              "acrossShared",
              e -> e.isAcross() ? shared(e) : 0,
              "of words translated or romanized, this part is shared"),
          new Feature(
              "brandUnknown",
              e -> e.isBrandUnknown() ? 1 : 0,
              "the line of business is the same, and a brand in characters may be any in letters"));

  private static boolean isExact(Evidence e) {
    boolean isWhole = e.tellingConflict() == 0 && e.tellingExtra() == 0 && e.namesMatched() > 0;
    boolean isAcronym = e.has(How.ACRONYM) && e.tellingExtra() == 0;
    return shared(e) > SHARED_EXACT || isAcronym || (isWhole && e.worst() <= WORST_EXACT);
  }

  private static double shared(Evidence e) {
    double all = e.smaller() + e.larger() - e.matched();
    return all <= 0 ? 0 : e.matched() / all;
  }

  /**
   * 0 where hardly any list would hold these names together by chance, 1 where each list that holds
   * one name does.
   */
  private static double common(Evidence e) {
    return Math.clamp(1 + e.chance() / CHANCE_RARE, 0, COMMON_MAX);
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
