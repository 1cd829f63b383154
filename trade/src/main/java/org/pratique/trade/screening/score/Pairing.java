package org.pratique.trade.screening.score;

import java.util.ArrayList;
import java.util.List;
import org.pratique.trade.screening.name.Name;
import org.pratique.trade.screening.name.Sort;
import org.pratique.trade.screening.name.Token;

/** Pairs the words of two names, the best pairs first. */
final class Pairing {
  /** Words that one word may be written apart as. */
  private static final int APART_MAX = 4;

  private static final float JOINED_MIN = 0.84f;
  static final float JOINED_LESS = 0.02f;
  private static final float ACRONYM = 0.9f;
  private static final int ACRONYM_MIN = 3;
  private static final int ACRONYM_MAX = 8;
  private static final int INITIALS_MAX = 3;
  private static final float INITIALS = 0.8f;

  private final Likeness likeness;
  private final List<Token> ones;
  private final List<Token> others;
  private final boolean[] taken;
  private final boolean[] otherTaken;
  private final List<Match> matches = new ArrayList<>();

  private Pairing(Likeness likeness, List<Token> ones, List<Token> others) {
    this.likeness = likeness;
    this.ones = ones;
    this.others = others;
    taken = new boolean[ones.size()];
    otherTaken = new boolean[others.size()];
  }

  static List<Match> of(Name one, Name other, Likeness likeness) {
    Pairing pairing = new Pairing(likeness, one.tokens(), other.tokens());
    pairing.equals();
    pairing.joined();
    pairing.acronyms(one, other);
    pairing.initials();
    pairing.alike();
    return pairing.matches;
  }

  private void take(Match match) {
    for (int i = match.from(); i < match.to(); i++) {
      taken[i] = true;
    }
    for (int j = match.otherFrom(); j < match.otherTo(); j++) {
      otherTaken[j] = true;
    }
    matches.add(match);
  }

  private void equals() {
    for (int i = 0; i < ones.size(); i++) {
      for (int j = 0; j < others.size() && !taken[i]; j++) {
        Token a = ones.get(i);
        Token b = others.get(j);
        boolean areBoth = a.isIdeographic() && b.isIdeographic();
        boolean isEqual =
            areBoth ? a.characters().equals(b.characters()) : a.text().equals(b.text());
        if (isEqual && !otherTaken[j]) {
          take(new Match(i, i + 1, j, j + 1, 1, How.EQUAL));
        }
      }
    }
  }

  /** One word here, several there, and the other way round. */
  private void joined() {
    for (int i = 0; i < ones.size(); i++) {
      for (int j = 0; j < others.size(); j++) {
        if (!taken[i] && !otherTaken[j]) {
          int apart = apart(ones.get(i), others, otherTaken, j);
          if (apart > 1) {
            take(new Match(i, i + 1, j, j + apart, best, How.JOINED));
            continue;
          }
          apart = apart(others.get(j), ones, taken, i);
          if (apart > 1) {
            take(new Match(i, i + apart, j, j + 1, best, How.JOINED));
          }
        }
      }
    }
  }

  private float best;

  private int apart(Token together, List<Token> words, boolean[] used, int from) {
    String text = together.text();
    if (together.sort() != Sort.NAME || text.length() < 4 || together.isIdeographic()) {
      return 0;
    }
    int found = 0;
    best = JOINED_MIN;
    StringBuilder apart = new StringBuilder();
    for (int k = from; k < Math.min(words.size(), from + APART_MAX) && !used[k]; k++) {
      String part = words.get(k).text();
      if (k == from && part.charAt(0) != text.charAt(0) && part.length() > 2) {
        return 0;
      }
      apart.append(part);
      if (apart.length() > text.length() + 2) {
        break;
      }
      float like = k == from ? 0 : likeness.joined(together, apart.toString()) - JOINED_LESS;
      if (like > best) {
        best = like;
        found = k - from + 1;
      }
    }
    return found;
  }

  /** A word that is the first letters of all words of the other name. */
  private void acronyms(Name one, Name other) {
    acronym(ones, taken, other);
    acronymOther(one);
  }

  private void acronym(List<Token> words, boolean[] used, Name spelledOut) {
    for (int i = 0; i < words.size(); i++) {
      if (!used[i] && isAcronym(words.get(i), spelledOut) && isFree(otherTaken)) {
        take(new Match(i, i + 1, 0, others.size(), ACRONYM, How.ACRONYM));
        return;
      }
    }
  }

  private void acronymOther(Name spelledOut) {
    for (int j = 0; j < others.size(); j++) {
      if (!otherTaken[j] && isAcronym(others.get(j), spelledOut) && isFree(taken)) {
        take(new Match(0, ones.size(), j, j + 1, ACRONYM, How.ACRONYM));
        return;
      }
    }
  }

  private static boolean isFree(boolean[] used) {
    for (boolean u : used) {
      if (u) {
        return false;
      }
    }
    return used.length > 1;
  }

  private static boolean isAcronym(Token word, Name spelledOut) {
    String letters = word.text();
    return word.sort() == Sort.NAME
        && letters.length() >= ACRONYM_MIN
        && letters.length() <= ACRONYM_MAX
        && isOrganization(spelledOut)
        && spells(letters, 0, spelledOut.initials(), 0);
  }

  /** Any three words have first letters; only organizations go by them. */
  private static boolean isOrganization(Name name) {
    return !name.forms().isEmpty()
        || name.tokens().stream().anyMatch(token -> token.sort().isDescription());
  }

  /** Initials in capitals are of legal forms and the like, and may be left out. */
  private static boolean spells(String letters, int at, String initials, int from) {
    if (from == initials.length()) {
      return at == letters.length();
    }
    char initial = initials.charAt(from);
    boolean fits = at < letters.length() && letters.charAt(at) == Character.toLowerCase(initial);
    return (fits && spells(letters, at + 1, initials, from + 1))
        || (Character.isUpperCase(initial) && spells(letters, at, initials, from + 1));
  }

  /** {@code JC} for {@code Jean Claude}. */
  private void initials() {
    for (int i = 0; i < ones.size(); i++) {
      for (int j = 0; j < others.size(); j++) {
        int run = taken[i] ? 0 : initials(ones.get(i), others, otherTaken, j);
        if (run > 0) {
          take(new Match(i, i + 1, j, j + run, INITIALS, How.INITIAL));
        }
        run = otherTaken[j] ? 0 : initials(others.get(j), ones, taken, i);
        if (run > 0) {
          take(new Match(i, i + run, j, j + 1, INITIALS, How.INITIAL));
        }
      }
    }
  }

  private static int initials(Token letters, List<Token> words, boolean[] used, int from) {
    int count = letters.text().length();
    if (count < 2 || count > INITIALS_MAX || letters.sort() != Sort.NAME) {
      return 0;
    }
    // All of a name in initials is an acronym, and people have none.
    if (from + count > words.size() || words.size() <= count || letters.isIdeographic()) {
      return 0;
    }
    for (int k = 0; k < count; k++) {
      Token word = words.get(from + k);
      boolean fits = word.text().charAt(0) == letters.text().charAt(k) && !used[from + k];
      if (!fits || word.sort() != Sort.NAME || word.text().length() <= count) {
        return 0;
      }
    }
    return count;
  }

  /** The most alike of the words left, then the next. */
  private void alike() {
    List<Match> candidates = new ArrayList<>();
    for (int i = 0; i < ones.size(); i++) {
      for (int j = 0; j < others.size() && !taken[i]; j++) {
        if (!otherTaken[j]) {
          float like = likeness.of(ones.get(i), others.get(j));
          if (like >= Likeness.MIN) {
            candidates.add(new Match(i, i + 1, j, j + 1, like, likeness.how()));
          }
        }
      }
    }
    candidates.sort((a, b) -> Float.compare(b.likeness(), a.likeness()));
    for (Match match : candidates) {
      if (!taken[match.from()] && !otherTaken[match.otherFrom()]) {
        take(match);
      }
    }
  }
}
