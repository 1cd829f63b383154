package org.pratique.trade.screening.score;

import java.util.EnumSet;
import java.util.Set;
import org.pratique.trade.screening.name.Sort;
import org.pratique.trade.screening.name.Spelled;
import org.pratique.trade.screening.name.Token;
import org.pratique.trade.screening.name.script.Readings;

/**
 * Pairs of names that are alike and do not prove it: short ones of which no word is the same, and
 * characters read in one language here and in another there. A person must look at them.
 */
final class Caution {
  /** What such a pair scores at most: a hit that does not block by default. */
  static final double MOST = 0.75;

  static final String LIKE =
      "a short name is like the listed one and has no name in common with it";
  static final String LANGUAGES = "no one language reads the characters so";

  /** With more letters, names that are alike by chance are rare. */
  private static final int LETTERS_MAX = 8;

  /** With more words, so are descriptions of what somebody does. */
  private static final int WORDS_MAX = 2;

  private Caution() {}

  /** Why one must look, in a sentence; empty when the score stands. */
  static String of(Evidence evidence) {
    if (isOnlyLike(evidence)) {
      return LIKE;
    }
    return isOfManyLanguages(evidence) ? LANGUAGES : "";
  }

  private static boolean isOnlyLike(Evidence evidence) {
    int letters = 0;
    int words = 0;
    int same = 0;
    boolean hasName = false;
    boolean isLike = false;
    for (Match match : evidence.matches()) {
      Token token = evidence.one().tokens().get(match.from());
      if (token.sort().isSmall()) {
        continue;
      }
      boolean isName = token.sort() == Sort.NAME || isName(match, evidence);
      if (isName && isSame(match)) {
        return false;
      }
      hasName |= isName;
      isLike |= !isSame(match);
      same += isSame(match) ? 1 : 0;
      letters += isName ? letters(match, evidence) : 0;
      words++;
    }
    return isLike && same < WORDS_MAX && (hasName ? letters <= LETTERS_MAX : words <= WORDS_MAX);
  }

  private static boolean isName(Match match, Evidence evidence) {
    return evidence.other().tokens().get(match.otherFrom()).sort() == Sort.NAME;
  }

  private static boolean isSame(Match match) {
    return switch (match.how()) {
      case EQUAL, CHARACTERS, ACRONYM, BRAND -> true;
      case JOINED -> match.likeness() >= 1 - Pairing.JOINED_LESS;
      case SOUND, TYPO, MEANING, GIVEN_NAME, INITIAL -> false;
    };
  }

  private static int letters(Match match, Evidence evidence) {
    int letters = 0;
    for (int i = match.from(); i < match.to(); i++) {
      letters += evidence.one().tokens().get(i).text().length();
    }
    return letters;
  }

  private static boolean isOfManyLanguages(Evidence evidence) {
    if (!evidence.isAcross()) {
      return false;
    }
    Set<Readings.Language> shared = EnumSet.allOf(Readings.Language.class);
    for (Match match : evidence.matches()) {
      Token token = evidence.one().tokens().get(match.from());
      Token other = evidence.other().tokens().get(match.otherFrom());
      Token characters = token.isIdeographic() ? token : other;
      boolean isRead =
          token.isIdeographic() != other.isIdeographic() && characters.meaning().isEmpty();
      Set<Readings.Language> languages =
          isRead ? Spelled.languages(characters.text(), characters.characters()) : Set.of();
      if (!languages.isEmpty()) {
        shared.retainAll(languages);
      }
    }
    return shared.isEmpty();
  }
}
