package org.pratique.trade.screening.score;

import java.util.List;
import java.util.Set;
import org.pratique.trade.screening.name.LegalForm;
import org.pratique.trade.screening.name.Name;
import org.pratique.trade.screening.name.Rarity;
import org.pratique.trade.screening.name.Sort;
import org.pratique.trade.screening.name.Spelled;
import org.pratique.trade.screening.name.Token;
import org.pratique.trade.screening.name.script.Pinyin;

/**
 * Two names with their words paired, and what follows from the pairs. Sums are of the weights of
 * words.
 */
public final class Evidence {
  private static final Set<String> UNTELLING =
      Set.of("group", "company", "corporation", "holding", "national", "state");

  private final Name one;
  private final Name other;
  private final List<Match> matches;
  private final Boolean isAcross;
  private final float matched;
  private final float total;
  private final float otherTotal;
  private final float[] left;
  private final float[] otherLeft;
  private final int namesMatched;
  private final float typos;
  private final float worst;
  private final float whole;
  private final int telling;
  private final int otherTelling;
  private final int syllablesLeft;
  private final double chance;

  private Evidence(Name one, Name other, List<Match> matches, Boolean isAcross, float whole) {
    this.one = one;
    this.other = other;
    this.matches = matches;
    this.isAcross = isAcross;
    this.whole = whole;
    boolean[] used = new boolean[one.tokens().size()];
    boolean[] otherUsed = new boolean[other.tokens().size()];
    float mass = 0;
    float mistyped = 0;
    float least = 1;
    int names = 0;
    double expected = Rarity.NAMES_LOG;
    for (Match match : matches) {
      float weight = weight(one, match.from(), match.to(), used);
      float otherWeight = weight(other, match.otherFrom(), match.otherTo(), otherUsed);
      float common = match.how() == How.ACRONYM ? 1 : (weight + otherWeight) / 2;
      mass += common * match.likeness();
      if (isName(match)) {
        names++;
        expected -= rarity(match);
        if (match.how() != How.INITIAL && match.how() != How.GIVEN_NAME) {
          least = Math.min(least, match.likeness());
          mistyped += 1 - match.likeness();
        }
      }
    }
    matched = mass;
    typos = mistyped;
    chance = expected;
    worst = 1 - least;
    namesMatched = names;
    telling = telling(one, used);
    otherTelling = telling(other, otherUsed);
    syllablesLeft = isAcross ? syllables(one, used) + syllables(other, otherUsed) : 0;
    left = left(one, used);
    otherLeft = left(other, otherUsed);
    total = total(one);
    otherTotal = total(other);
  }

  /** Pairs the words of two names. */
  static Evidence of(Name one, Name other, Likeness likeness) {
    boolean isAcross = one.isIdeographic() != other.isIdeographic();
    Name first = one;
    Name second = other;
    if (isAcross) {
      first = one.isIdeographic() ? Spelled.as(one, other, likeness.brands()) : one;
      second = other.isIdeographic() ? Spelled.as(other, one, likeness.brands()) : other;
    }
    List<Match> matches = Pairing.of(first, second, likeness);
    float whole = likeness.whole(together(first), together(second));
    return new Evidence(first, second, matches, isAcross, whole);
  }

  private static String together(Name name) {
    StringBuilder together = new StringBuilder();
    for (Token token : name.tokens()) {
      if (!token.sort().isSmall()) {
        together.append(token.text());
      }
    }
    return together.toString();
  }

  private static float weight(Name name, int from, int to, boolean[] used) {
    float weight = 0;
    for (int i = from; i < to; i++) {
      used[i] = true;
      weight += name.tokens().get(i).weight();
    }
    return weight;
  }

  /** Of the rarer spelling, decimal logarithm; what is only an initial's is hardly rare. */
  private double rarity(Match match) {
    double there = 0;
    for (int i = match.from(); i < match.to(); i++) {
      there += Rarity.logOf(one.tokens().get(i));
    }
    double other = 0;
    for (int j = match.otherFrom(); j < match.otherTo(); j++) {
      other += Rarity.logOf(this.other.tokens().get(j));
    }
    double rarest = Math.min(Math.min(there, other), Rarity.NAMES_LOG);
    return match.how() == How.INITIAL ? Math.min(1, rarest) : rarest;
  }

  private static float total(Name name) {
    float total = 0;
    for (Token token : name.tokens()) {
      total += token.weight();
    }
    return total;
  }

  /** What is not paired, by sort of word. */
  private static float[] left(Name name, boolean[] used) {
    float[] left = new float[Sort.values().length];
    for (int i = 0; i < used.length; i++) {
      if (!used[i]) {
        Token token = name.tokens().get(i);
        left[token.sort().ordinal()] += token.weight();
      }
    }
    return left;
  }

  private boolean isName(Match match) {
    for (int i = match.from(); i < match.to(); i++) {
      Sort sort = one.tokens().get(i).sort();
      if (sort == Sort.NAME || sort == Sort.INITIAL) {
        return true;
      }
    }
    return match.how() == How.ACRONYM;
  }

  public Name one() {
    return one;
  }

  public Name other() {
    return other;
  }

  public List<Match> matches() {
    return matches;
  }

  /** One is written in characters, the other in letters. */
  public Boolean isAcross() {
    return isAcross;
  }

  float matched() {
    return matched;
  }

  float smaller() {
    return Math.min(total, otherTotal);
  }

  float larger() {
    return Math.max(total, otherTotal);
  }

  int namesMatched() {
    return namesMatched;
  }

  float typos() {
    return typos;
  }

  float worst() {
    return worst;
  }

  /**
   * Each has a brand that nothing tells to be the other's, in another script; what they do is the
   * same.
   */
  boolean isBrandUnknown() {
    return isAcross
        && conflict(Sort.NAME) > 0
        && conflict(Sort.TRADE) == 0
        && matches.stream().anyMatch(this::isTelling);
  }

  private boolean isTelling(Match match) {
    Token token = one.tokens().get(match.from());
    return token.sort().isDescription() && !UNTELLING.contains(token.meaning());
  }

  /** Likeness of all words written together. */
  float whole() {
    return whole;
  }

  /** Unpaired on both sides: what contradicts. */
  float conflict(Sort sort) {
    return Math.min(left[sort.ordinal()], otherLeft[sort.ordinal()]);
  }

  /** Unpaired on one side more than on the other: what one name leaves out. */
  float extra(Sort sort) {
    return Math.abs(left[sort.ordinal()] - otherLeft[sort.ordinal()]);
  }

  /** Neither has a proper name: what it does is what it is called. */
  boolean isBare() {
    return isBare(one) && isBare(other);
  }

  private static boolean isBare(Name name) {
    return !has(name, Sort.NAME);
  }

  private static int telling(Name name, boolean[] used) {
    int count = 0;
    for (int i = 0; i < used.length; i++) {
      Token token = name.tokens().get(i);
      boolean isTelling =
          token.sort().isDescription() || token.sort() == Sort.NAME || token.sort() == Sort.PLACE;
      if (!used[i] && isTelling && !UNTELLING.contains(token.meaning())) {
        count++;
      }
    }
    return count;
  }

  private static int syllables(Name name, boolean[] used) {
    int count = 0;
    for (int i = 0; i < used.length; i++) {
      Token token = name.tokens().get(i);
      if (!used[i] && token.sort() == Sort.NAME) {
        boolean isSyllable = token.isIdeographic() || Pinyin.isWord(token.text());
        count += isSyllable ? Math.max(1, token.characters().length()) : 0;
      }
    }
    return count;
  }

  /**
   * Syllables of a name in characters that the other name lacks, and the other way round: where
   * names are written in characters they are written in full.
   */
  int syllablesLeft() {
    return syllablesLeft;
  }

  /** Decimal logarithm of how many listed names hold the shared names by chance. */
  double chance() {
    return chance;
  }

  /** Telling words that are not paired, of the name with fewer of them. */
  public int tellingConflict() {
    return Math.min(telling, otherTelling);
  }

  int tellingExtra() {
    return Math.abs(telling - otherTelling);
  }

  boolean has(How how) {
    for (Match match : matches) {
      if (match.how() == how) {
        return true;
      }
    }
    return false;
  }

  boolean has(Sort sort) {
    return has(one, sort) && has(other, sort);
  }

  private static boolean has(Name name, Sort sort) {
    for (Token token : name.tokens()) {
      if (token.sort() == sort) {
        return true;
      }
    }
    return false;
  }

  /** A name in characters and its reading have the same syllables in another order. */
  boolean isSwapped() {
    for (Match match : matches) {
      for (Match later : matches) {
        boolean isLater = later.from() > match.from() && later.otherFrom() < match.otherFrom();
        if (isAcross && isLater && isRead(match) && isRead(later)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isRead(Match match) {
    Token token = one.tokens().get(match.from());
    Token otherToken = other.tokens().get(match.otherFrom());
    return token.sort() == Sort.NAME
        && otherToken.sort() == Sort.NAME
        && token.isIdeographic() != otherToken.isIdeographic();
  }

  /** A legal form of each, which are of different countries. */
  public boolean isFormAbroad() {
    return !one.forms().isEmpty()
        && !other.forms().isEmpty()
        && one.forms().stream().allMatch(f -> other.forms().stream().allMatch(f::isAbroad));
  }

  boolean isFormOther() {
    return !one.forms().isEmpty()
        && !other.forms().isEmpty()
        && one.forms().stream().allMatch(f -> other.forms().stream().allMatch(f::isOtherKind));
  }

  boolean isFormShared() {
    for (LegalForm form : one.forms()) {
      if (other.forms().stream().anyMatch(f -> !form.isOtherKind(f) && !form.isAbroad(f))) {
        return true;
      }
    }
    return false;
  }

  boolean isCompany() {
    return one.kind() != org.pratique.trade.screening.name.Kind.PERSON;
  }
}
