package org.pratique.trade.screening.list;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pratique.trade.screening.name.Kind;
import org.pratique.trade.screening.name.Name;
import org.pratique.trade.screening.name.NameReader;
import org.pratique.trade.screening.name.Sort;

/**
 * Names that a list prints within one name: {@code Semiconductor Manufacturing International
 * Corporation (SMIC)}, {@code Izhmash-Unmanned Systems Company;LLC Research and Production
 * Association Izhbs}, {@code Finland Multi Center OY a.k.a. Finland Multi Center}.
 */
public final class NamesWithin {
  /** Whoever has more names printed as one has them in the list's columns. */
  private static final int NAMES_MAX = 8;

  private static final int LETTERS_MIN = 2;
  private static final int ACRONYM_MAX = 10;

  private static final Pattern ALSO =
      Pattern.compile(
          "(?i)[\\s,(-]+(?:(?:a\\.k\\.a|f\\.k\\.a|n\\.k\\.a|d\\.b\\.a)\\.?|[afn]/k/a|d/b/a|aka|fka|also known as|formerly known as|doing business as)[\\s,:-]+");

  private static final Pattern AFFILIATE =
      Pattern.compile(
          "(?i)\\.?\\s+(?:affiliated entity|subordinate institutions?)\\s*[:\\u2013-]+\\s*");

  private static final Pattern SEMICOLON = Pattern.compile("\\s*;\\s*");

  /** Words in brackets at the end, or before the legal form. */
  private static final Pattern BRACKETS = Pattern.compile("^(.*\\S)\\s*\\(([^()]{2,80})\\)(.*)$");

  /** What begins in small letters says something of the name and is none. */
  private static final Pattern REMARK =
      Pattern.compile(
          "^(?:\\p{Ll}+[ .].*|(?:PRC|DPRK) .*|.*\\b(?:[Ee]ntity|[Ii]ndividual|LOCATION ONLY|BRANCH|[Pp]artnership|[Oo]ff.?[Ss]hore|OFF.?SHORE)\\b.*)$");

  private static final Pattern ADDRESS = Pattern.compile("(?i)^(?:and |\\().*|.*\\d{3}.*");
  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\d]+");

  /** Two spellings of one word begin with as many letters. */
  private static final int ALIKE_LENGTH = 4;

  private static final Set<String> SHORT_PLACES =
      Set.of("uk", "usa", "u.s.a.", "u.k.", "uae", "prc", "hk", "h.k.", "dprk", "eu", "pvt", "pty");

  /** Countries in English and how they are shortened. */
  private static final Set<String> PLACES = places();

  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private final Map<String, String> found = new LinkedHashMap<>();
  private final String printed;

  private static Set<String> places() {
    Set<String> places = new HashSet<>(SHORT_PLACES);
    for (String code : Locale.getISOCountries()) {
      places.add(Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT));
    }
    return places;
  }

  private NamesWithin(String printed) {
    this.printed = printed;
  }

  /**
   * One of the names.
   *
   * @param told where it stands, in a sentence
   */
  public record Within(String name, String told) {}

  /** Names within a name, in order; none for most names, and never the whole. */
  public static List<Within> of(String printed) {
    boolean isPlain =
        printed.indexOf('(') < 0
            && printed.indexOf(';') < 0
            && printed.indexOf('/') < 0
            && !hasWords(printed);
    if (isPlain) {
      return List.of();
    }
    NamesWithin names = new NamesWithin(printed);
    names.parts();
    List<Within> within = new ArrayList<>();
    names.found.forEach((name, told) -> within.add(new Within(name, told)));
    return within.subList(0, Math.min(NAMES_MAX, within.size()));
  }

  private static boolean hasWords(String printed) {
    String small = printed.toLowerCase(Locale.ROOT);
    return small.contains("k.a")
        || small.contains("aka")
        || small.contains("known as")
        || small.contains("business as")
        || small.contains("affiliated entity")
        || small.contains("subordinate institution");
  }

  private void parts() {
    String[] affiliated = AFFILIATE.split(printed, 2);
    if (affiliated.length == 2) {
      // What stands before is whose it is.
      add(affiliated[1], "the entry is of `%s`, which its name says after whose it is");
      brackets(affiliated[1]);
      return;
    }
    for (String part : SEMICOLON.split(printed, -1)) {
      if (!part.equals(printed) && !ADDRESS.matcher(part).matches()) {
        add(part, "the list prints `%s` as a part of one name");
      }
      also(part);
    }
  }

  private void also(String part) {
    String[] names = ALSO.split(part, -1);
    if (names.length < 2) {
      slash(part);
      brackets(part);
      return;
    }
    for (String name : names) {
      if (!name.isBlank()) {
        add(closed(name), "the list prints `%s` within a name, as another");
      }
    }
  }

  /** Up to the bracket that ends another name within brackets. */
  private static String closed(String name) {
    int end = name.indexOf(')');
    return end >= 0 && name.indexOf('(') < 0 ? name.substring(0, end) : name;
  }

  private void slash(String part) {
    String[] sides = part.split("/", -1);
    if (sides.length != 2 || part.indexOf('(') >= 0) {
      return;
    }
    boolean isApart = part.contains(" / ");
    boolean isWords = sides[0].strip().indexOf(' ') < 0 && sides[1].strip().indexOf(' ') < 0;
    if ((isApart || isWords) && isName(sides[0]) && isName(sides[1])) {
      add(sides[0], "the list prints `%s` on one side of a stroke");
      add(sides[1], "the list prints `%s` on one side of a stroke");
    }
  }

  private void brackets(String part) {
    Matcher matcher = BRACKETS.matcher(part);
    if (!matcher.matches()) {
      return;
    }
    String before = matcher.group(1).strip();
    String inner = matcher.group(2).strip();
    String after = matcher.group(3).strip();
    boolean isEnd = !LETTER.matcher(after).find();
    if (isEnd && REMARK.matcher(inner).matches()) {
      add(before, "the list prints `%s` and a remark in brackets");
    } else if (isEnd && (isAcronym(inner, before) || (isName(inner) && isOfOne(inner, before)))) {
      add(before, "the list prints `%s` and another name in brackets");
      add(inner, "the list prints `%s` in brackets after a name");
    } else if (!isEnd && isAcronym(inner, before)) {
      add(before + " " + after, "the list prints `%s` with a short name in brackets");
      add(
          NameReader.isLegalForm(after) ? inner : inner + " " + after,
          "the list prints `%s` in brackets in a name");
    }
  }

  /** Another name of whoever is named before, and not a place: a word shortens or repeats it. */
  private static boolean isOfOne(String inner, String before) {
    boolean isWord = inner.indexOf(' ') < 0;
    boolean isCapitals = before.equals(before.toUpperCase(Locale.ROOT));
    long capitals = inner.codePoints().filter(Character::isUpperCase).count();
    return !PLACES.contains(inner.toLowerCase(Locale.ROOT))
        && (!isWord || (!isCapitals && capitals > 1) || isLike(inner, before));
  }

  /** A word of the name before begins alike. */
  private static boolean isLike(String inner, String before) {
    String start = inner.toLowerCase(Locale.ROOT);
    String beginning = start.substring(0, Math.min(ALIKE_LENGTH, start.length()));
    return start.length() >= ALIKE_LENGTH
        && WORDS
            .splitAsStream(before.toLowerCase(Locale.ROOT))
            .anyMatch(w -> w.startsWith(beginning));
  }

  /** Has a word of its own: not a place, a legal form or what it does. */
  private static boolean isName(String text) {
    Name name = NameReader.read(text, Kind.COMPANY);
    return letters(text) >= LETTERS_MIN
        && name.tokens().stream().anyMatch(token -> token.sort() == Sort.NAME);
  }

  private static long letters(String text) {
    return text.codePoints().filter(Character::isLetter).count();
  }

  /** Capitals that are first letters of the words, or letters of the first word and the others. */
  private static boolean isAcronym(String inner, String spelledOut) {
    String letters = inner.toLowerCase(Locale.ROOT);
    String initials = NameReader.read(spelledOut, Kind.COMPANY).initials().toLowerCase(Locale.ROOT);
    String all = spelledOut.toLowerCase(Locale.ROOT);
    boolean isShort = letters.length() > LETTERS_MIN && letters.length() <= ACRONYM_MAX;
    return isShort
        && inner.equals(inner.toUpperCase(Locale.ROOT))
        && (isInOrder(letters, initials)
            || (all.charAt(0) == letters.charAt(0) && isInOrder(letters, all)));
  }

  private static boolean isInOrder(String letters, String in) {
    int at = 0;
    for (int i = 0; i < letters.length(); i++) {
      at = in.indexOf(letters.charAt(i), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }

  private void add(String name, String told) {
    String own = name.strip().replaceAll("[,;\\s-]+$", "");
    if (letters(own) >= LETTERS_MIN && !own.equals(printed)) {
      found.putIfAbsent(own, told.formatted(own) + ": " + printed);
    }
  }
}
