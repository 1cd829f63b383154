package org.pratique.trade.screening.index;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.pratique.trade.screening.name.Kind;
import org.pratique.trade.screening.name.Name;
import org.pratique.trade.screening.name.Sort;
import org.pratique.trade.screening.name.Token;
import org.pratique.trade.screening.score.Evidence;
import org.pratique.trade.screening.score.Match;

/**
 * One name within the other: {@code Huawei} of {@code Huawei Technologies Co., Ltd.}, or a listed
 * name in a longer text. What else the longer one says lowers the score and does not make the
 * shorter one somebody else; such a pair is for review whatever its score (decision 0012).
 */
final class Containment {
  private static final float LIKE_MIN = 0.9f;

  /** One letter wrong in a word of six. */
  private static final float TYPO_MIN = 0.83f;

  private static final int TYPO_LENGTH_MIN = 6;

  private static final String MISTYPED =
      "for review whatever the score: but for a letter it is the rare %s of the listed name";

  private static final String ADDRESS =
      "for review whatever the score: all of the address is in that of the entry";

  /** Spellings of one name in several scripts are less alike. */
  private static final float LIKE_ACROSS_MIN = 0.8f;

  private static final int ACROSS_LENGTH_MIN = 5;

  /** Words that translators take for one another. */
  private static final float TRANSLATED_MIN = 0.6f;

  /** With fewer words, many companies say the same of themselves. */
  private static final int TRANSLATED_WORDS_MIN = 3;

  /** Characters of a brand that stands before what is translated. */
  private static final int BRAND_MAX = 2;

  private static final String TRANSLATED =
      "for review whatever the score: what the characters say is the whole of the listed name, translated or by sound";

  /** Words written together, or a listed name in a longer text, must be the same. */
  private static final float SAME_MIN = 0.98f;

  /** With fewer consonants, words of a script without vowels sound like anything. */
  private static final int BONES_MIN = 3;

  /** A listed name of one word only that is shorter may be a word of anything. */
  private static final int ALONE_LENGTH_MIN = 6;

  /** Words that may stand between those of a listed name in a longer text. */
  private static final int BETWEEN_MAX = 1;

  private final Distinctive distinctive;

  /**
   * That one name is within the other.
   *
   * @param isPart what was asked for is a part of the listed name, and not the other way round
   * @param told why it is for review, in a sentence
   */
  record Found(Boolean isPart, String told) {}

  Containment(Distinctive distinctive) {
    this.distinctive = distinctive;
  }

  /**
   * Empty when neither name is within the other.
   *
   * @param evidence of what was asked for and a listed name
   */
  Optional<Found> of(Evidence evidence, String asked) {
    if (evidence.other().kind() == Kind.ADDRESS) {
      return address(evidence);
    }
    if (evidence.other().kind() != Kind.COMPANY) {
      return Optional.empty();
    }
    Optional<Found> translated = evidence.isAcross() ? translated(evidence) : Optional.empty();
    if (translated.isPresent()) {
      return translated;
    }
    // Most pairs have no rare word in common and are done here.
    if (evidence.matches().stream().noneMatch(match -> isRare(match, evidence))) {
      return Optional.empty();
    }
    boolean isAcross = !isLatin(asked);
    Paired alike = new Paired(evidence, match -> isAlike(match, evidence, isAcross));
    Set<String> shared = distinctive(alike);
    if (!shared.isEmpty() && isWithin(evidence.one(), alike.mine())) {
      String told =
          "for review whatever the score: the listed name has %s, a rare word, and nothing else that was asked for tells them apart"
              .formatted(quoted(shared));
      return Optional.of(new Found(true, told));
    }
    Optional<Found> mistyped = isAcross ? Optional.empty() : mistyped(evidence);
    if (mistyped.isPresent()) {
      return mistyped;
    }
    Paired same = new Paired(evidence, match -> isSame(match, evidence));
    Set<String> whole = distinctive(same);
    if (whole.isEmpty() || !isWithin(evidence.other(), same.theirs()) || !isTogether(same, asked)) {
      return Optional.empty();
    }
    String told =
        "for review whatever the score: the whole of the listed name, with the rare %s, is in the text"
            .formatted(quoted(whole));
    return Optional.of(new Found(false, told));
  }

  /** Every word of an address, numbers and names among them; an entry says more. */
  private static Optional<Found> address(Evidence evidence) {
    boolean[] paired = new Paired(evidence, match -> match.likeness() >= LIKE_MIN).mine();
    int numbers = 0;
    int names = 0;
    for (int i = 0; i < paired.length; i++) {
      Sort sort = evidence.one().tokens().get(i).sort();
      if (!paired[i] && !sort.isSmall()) {
        return Optional.empty();
      }
      numbers += sort == Sort.NUMBER ? 1 : 0;
      names += sort == Sort.NAME ? 1 : 0;
    }
    return numbers > 1 && names > 1 ? Optional.of(new Found(true, ADDRESS)) : Optional.empty();
  }

  /**
   * A name in characters that says what the whole of a listed name says, brand aside: Chinese
   * brands are left out, translated or replaced by a Latin one.
   */
  private static Optional<Found> translated(Evidence evidence) {
    boolean isDescribed =
        evidence.matches().stream().anyMatch(match -> isDescription(match, evidence));
    if (!isDescribed || evidence.tellingConflict() > 0) {
      return Optional.empty();
    }
    Paired paired = new Paired(evidence, Containment::isTranslated);
    int telling = 0;
    for (int i = 0; i < paired.theirs().length; i++) {
      Sort sort = evidence.other().tokens().get(i).sort();
      boolean isFree = sort.isSmall() || sort == Sort.COMMON;
      if (!isFree && !paired.theirs()[i]) {
        return Optional.empty();
      }
      telling += paired.theirs()[i] && !sort.isSmall() ? 1 : 0;
    }
    int left = 0;
    for (int i = 0; i < paired.mine().length; i++) {
      Token token = evidence.one().tokens().get(i);
      boolean isFree = token.sort().isSmall() || token.sort() == Sort.COMMON;
      if (paired.mine()[i] || isFree) {
        continue;
      }
      if (token.sort() != Sort.NAME) {
        return Optional.empty();
      }
      left += token.characters().length();
    }
    boolean isAll = left == 0 && telling >= TRANSLATED_WORDS_MIN - 1;
    boolean isButBrand = left <= BRAND_MAX && telling >= TRANSLATED_WORDS_MIN;
    return isAll || isButBrand ? Optional.of(new Found(true, TRANSLATED)) : Optional.empty();
  }

  private static boolean isDescription(Match match, Evidence evidence) {
    return isTranslated(match)
        && evidence.other().tokens().get(match.otherFrom()).sort().isDescription();
  }

  private static boolean isTranslated(Match match) {
    return switch (match.how()) {
      case ACRONYM, INITIAL, GIVEN_NAME -> false;
      case EQUAL, CHARACTERS, MEANING, BRAND, JOINED -> match.likeness() >= TRANSLATED_MIN;
      case SOUND, TYPO -> match.likeness() >= LIKE_ACROSS_MIN;
    };
  }

  /** Which words of two names are paired, as far as the pairs count. */
  private record Paired(Evidence evidence, boolean[] mine, boolean[] theirs) {
    Paired(Evidence evidence, Predicate<Match> counts) {
      this(
          evidence,
          new boolean[evidence.one().tokens().size()],
          new boolean[evidence.other().tokens().size()]);
      for (Match match : evidence.matches()) {
        if (counts.test(match)) {
          Arrays.fill(mine, match.from(), match.to(), true);
          Arrays.fill(theirs, match.otherFrom(), match.otherTo(), true);
        }
      }
    }
  }

  private static boolean isLatin(String text) {
    return text.codePoints().noneMatch(c -> Character.isLetter(c) && c > '\u024F');
  }

  private static String quoted(Set<String> words) {
    return String.join(", ", words.stream().map(word -> "`" + word + "`").toList());
  }

  /** Every word that tells the one name from others is paired; places and small words aside. */
  private static boolean isWithin(Name name, boolean[] paired) {
    for (int i = 0; i < paired.length; i++) {
      Sort sort = name.tokens().get(i).sort();
      boolean isFree = sort.isSmall() || sort == Sort.PLACE || sort == Sort.COMMON;
      if (!paired[i] && !isFree) {
        return false;
      }
    }
    return paired.length > 0;
  }

  private static boolean isAlike(Match match, Evidence evidence, boolean isAcross) {
    Token mine = evidence.one().tokens().get(match.from());
    Token token = evidence.other().tokens().get(match.otherFrom());
    boolean isLong =
        Math.min(mine.text().length(), token.text().length()) >= ACROSS_LENGTH_MIN
            && (!mine.isVowelless() || mine.bones().length() >= BONES_MIN);
    return switch (match.how()) {
      case ACRONYM, INITIAL, GIVEN_NAME -> false;
      case EQUAL, CHARACTERS, MEANING, BRAND -> match.likeness() >= LIKE_MIN;
      case JOINED -> match.likeness() >= SAME_MIN;
      // What characters spell is paired as equal; what they only sound like is others' too.
      case SOUND, TYPO ->
          !isChinese(mine) && isLong && match.likeness() >= (isAcross ? LIKE_ACROSS_MIN : LIKE_MIN);
    };
  }

  /** A letter wrong in a rare word is for review when everything else is the same. */
  private Optional<Found> mistyped(Evidence evidence) {
    Paired alike = new Paired(evidence, match -> isNearly(match, evidence));
    Set<String> shared = distinctive(alike);
    for (int i = 0; i < alike.mine().length; i++) {
      if (!alike.mine()[i] && !evidence.one().tokens().get(i).sort().isSmall()) {
        return Optional.empty();
      }
    }
    return shared.isEmpty()
        ? Optional.empty()
        : Optional.of(new Found(true, MISTYPED.formatted(quoted(shared))));
  }

  private static boolean isNearly(Match match, Evidence evidence) {
    int mine = evidence.one().tokens().get(match.from()).text().length();
    int theirs = evidence.other().tokens().get(match.otherFrom()).text().length();
    return switch (match.how()) {
      case ACRONYM, INITIAL, GIVEN_NAME, CHARACTERS, BRAND -> false;
      case EQUAL, MEANING, JOINED -> match.likeness() >= LIKE_MIN;
      case SOUND, TYPO ->
          match.likeness() >= TYPO_MIN
              && Math.min(mine, theirs) >= TYPO_LENGTH_MIN
              && Math.abs(mine - theirs) <= 1;
    };
  }

  private static boolean isChinese(Token token) {
    return token.isIdeographic()
        && UnicodeScript.of(token.characters().codePointAt(0)) == UnicodeScript.HAN;
  }

  private static boolean isSame(Match match, Evidence evidence) {
    Token token = evidence.one().tokens().get(match.from());
    return switch (match.how()) {
      case ACRONYM, INITIAL, GIVEN_NAME, SOUND, TYPO -> false;
      case EQUAL, CHARACTERS, JOINED ->
          match.likeness() >= SAME_MIN
              && (!token.isIdeographic() || token.characters().length() > 1);
      case MEANING, BRAND -> true;
    };
  }

  private boolean isRare(Match match, Evidence evidence) {
    return isRare(evidence.other(), match.otherFrom(), match.otherTo()) || isMeant(match, evidence);
  }

  private boolean isRare(Name name, int from, int to) {
    return name.tokens().subList(from, to).stream().anyMatch(distinctive::is);
  }

  /** A name in characters, spelled as a word that has a meaning: beside another word only. */
  private boolean isMeant(Match match, Evidence evidence) {
    Token mine = evidence.one().tokens().get(match.from());
    Token theirs = evidence.other().tokens().get(match.otherFrom());
    return mine.isIdeographic()
        && !theirs.meaning().isEmpty()
        && mine.text().equals(theirs.text())
        && evidence.matches().size() > 1
        && distinctive.is(mine);
  }

  /** The rare words of the pairs that count. */
  private Set<String> distinctive(Paired paired) {
    Set<String> shared = new LinkedHashSet<>();
    for (Match match : paired.evidence().matches()) {
      List<Token> listed =
          paired.evidence().other().tokens().subList(match.otherFrom(), match.otherTo());
      boolean isMeant = isMeant(match, paired.evidence());
      for (Token token : paired.theirs()[match.otherFrom()] ? listed : List.<Token>of()) {
        if (isMeant || distinctive.is(token)) {
          shared.add(token.text());
        }
      }
    }
    return shared;
  }

  /** The listed name's words stand side by side in the text, and are more than a short one. */
  private static boolean isTogether(Paired paired, String asked) {
    Evidence evidence = paired.evidence();
    boolean[] theirs = paired.theirs();
    boolean[] mine = paired.mine();
    List<Token> words = new ArrayList<>();
    for (int i = 0; i < theirs.length; i++) {
      if (theirs[i]) {
        words.add(evidence.other().tokens().get(i));
      }
    }
    long all = evidence.other().tokens().stream().filter(t -> !t.sort().isSmall()).count();
    boolean isEnough =
        all == 1
            ? words.size() == 1
                && words.getFirst().text().length() >= ALONE_LENGTH_MIN
                && Texts.isText(asked)
            : words.size() > 1;
    if (!isEnough) {
      return false;
    }
    int first = mine.length;
    int last = -1;
    int count = 0;
    for (int i = 0; i < mine.length; i++) {
      if (mine[i]) {
        first = Math.min(first, i);
        last = i;
        count++;
      }
    }
    return last - first + 1 - count <= BETWEEN_MAX;
  }
}
