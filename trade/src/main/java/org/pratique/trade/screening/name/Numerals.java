package org.pratique.trade.screening.name;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in figures, words and Roman numerals, as figures. */
final class Numerals {
  private static final Pattern FIGURES = Pattern.compile("0*(\\d{1,18})(st|nd|rd|th|го|й|y|ya|i)?");
  private static final List<String> ONES =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> ORDINALS =
      List.of(
          "zeroth",
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth");
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final Map<Character, Integer> ROMAN = Map.of('i', 1, 'v', 5, 'x', 10);

  private static final String CHINESE = "〇一二三四五六七八九十";

  private Numerals() {}

  static Optional<String> of(String word, Boolean isRoman) {
    Matcher figures = FIGURES.matcher(word);
    if (figures.matches()) {
      return Optional.of(figures.group(1));
    }
    if (isRoman) {
      return Optional.of(String.valueOf(roman(word)));
    }
    int one = Math.max(ONES.indexOf(word), ORDINALS.indexOf(word));
    int ten = TENS.indexOf(word);
    if (one < 0 && ten < 0) {
      return Optional.empty();
    }
    return Optional.of(String.valueOf(one >= 0 ? one : 10 * (ten + 2)));
  }

  private static int roman(String word) {
    int sum = 0;
    for (int i = 0; i < word.length(); i++) {
      int value = ROMAN.getOrDefault(word.charAt(i), 0);
      int next = i + 1 < word.length() ? ROMAN.getOrDefault(word.charAt(i + 1), 0) : 0;
      sum += value < next ? -value : value;
    }
    return sum;
  }

  /** The numeral after {@code 第} at a place of a run of characters; empty when there is none. */
  static String ordinal(String run, int at) {
    int end = at + 1;
    while (run.charAt(at) == '第' && end < run.length() && isChinese(run.charAt(end))) {
      end++;
    }
    return run.substring(at + 1, end);
  }

  private static boolean isChinese(char c) {
    return CHINESE.indexOf(c) >= 0 || c == '百';
  }

  /** Hundreds, tens and ones: {@code 二十九}. */
  static int chinese(String numeral) {
    int sum = 0;
    int digit = 0;
    for (int i = 0; i < numeral.length(); i++) {
      char c = numeral.charAt(i);
      int unit = c == '百' ? 100 : c == '十' ? 10 : 1;
      if (unit == 1) {
        digit = CHINESE.indexOf(c);
        continue;
      }
      sum += Math.max(1, digit) * unit;
      digit = 0;
    }
    return sum + digit;
  }
}
