package org.pratique.trade.screening.name;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.pratique.trade.screening.name.script.Letters;

/** Text to words of one script each. */
final class Splitter {
  /** A former name in brackets is another name, not part of this one. */
  private static final Pattern FORMER =
      Pattern.compile(
          "(?i)\\((ex|former|formerly|fka|f/k/a|aka|a/k/a|a\\.k\\.a\\.)[ :.-][^()]{0,200}\\)");

  private static final Pattern POSSESSIVE = Pattern.compile("(?i)(?<=\\p{L}{2})['’]s\\b");
  private static final String APOSTROPHES = "'’‘`´ʼʻʹʾʿ\"";

  /**
   * A run of letters or digits.
   *
   * @param plain small letters without marks
   * @param original as given
   * @param from where it begins in the text
   */
  record Word(String plain, String original, UnicodeScript script, int from, int to) {
    boolean isCharacters() {
      return script == UnicodeScript.HAN;
    }

    Word as(String other) {
      return other.equals(plain) ? this : new Word(other, original, script, from, to);
    }
  }

  private final String text;
  private final Kind kind;
  private final List<Word> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private int start;
  private UnicodeScript script = UnicodeScript.COMMON;

  private Splitter(String text, Kind kind) {
    this.text = text;
    this.kind = kind;
  }

  /**
   * @param clean as {@link Letters#clean} makes it
   */
  static List<Word> words(String clean, Kind kind) {
    String text = clean.indexOf('(') < 0 ? clean : FORMER.matcher(clean).replaceAll(" ");
    if (text.contains("'s") || text.contains("’s")) {
      text = POSSESSIVE.matcher(text).replaceAll("");
    }
    Splitter splitter = new Splitter(text, kind);
    splitter.split();
    return withInitialsJoined(splitter.words, text);
  }

  private void split() {
    int previous = ' ';
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (c == '&') {
        end();
        words.add(new Word("and", "&", UnicodeScript.LATIN, i, i + 1));
      } else if (isLetter(c)) {
        take(c, i);
      } else if (APOSTROPHES.indexOf(c) < 0 || !Character.isLetter(previous)) {
        end();
      }
      previous = c;
      i += Character.charCount(c);
    }
    end();
  }

  private static boolean isLetter(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || c == 'ー';
  }

  private void take(int c, int at) {
    UnicodeScript of = scriptOf(c);
    boolean isNeutral = of == UnicodeScript.COMMON || of == UnicodeScript.INHERITED;
    if (!isNeutral && !word.isEmpty() && !isTogether(of)) {
      end();
    }
    if (!isNeutral) {
      script = of;
    }
    if (word.isEmpty()) {
      start = at;
    }
    word.appendCodePoint(c);
  }

  /** Alphabets that may be mixed in one word to deceive stay in one word. */
  private boolean isTogether(UnicodeScript of) {
    return of == script
        || (script == UnicodeScript.COMMON && !isWide(of))
        || (isAlphabet(of) && isAlphabet(script));
  }

  private static boolean isAlphabet(UnicodeScript script) {
    return script == UnicodeScript.LATIN
        || script == UnicodeScript.CYRILLIC
        || script == UnicodeScript.GREEK;
  }

  private static boolean isWide(UnicodeScript script) {
    return script == UnicodeScript.HAN;
  }

  /** Characters, kana and Hangul together: words of all of them are found in one run. */
  private static UnicodeScript scriptOf(int c) {
    UnicodeScript of = UnicodeScript.of(c);
    return switch (of) {
      case HIRAGANA, KATAKANA, HANGUL, HAN -> UnicodeScript.HAN;
      default -> c == 'ー' ? UnicodeScript.HAN : of;
    };
  }

  /** Whether a word, or a run of characters, is longer than any name's. */
  static boolean hasLongWord(String clean) {
    int length = 0;
    for (int i = 0; i < clean.length(); ) {
      int c = clean.codePointAt(i);
      length = isLetter(c) ? length + 1 : 0;
      if (length > NameReader.WORD_MAX) {
        return true;
      }
      i += Character.charCount(c);
    }
    return false;
  }

  private void end() {
    if (word.length() > NameReader.WORD_MAX) {
      word.setLength(0);
    }
    if (!word.isEmpty()) {
      addParts(word.toString(), start);
      word.setLength(0);
    }
    script = UnicodeScript.COMMON;
  }

  /**
   * {@code GroupeDiarraImport} is three words, {@code SiemensAG} two; {@code GmbH} is one, and so
   * is a brand such as {@code CloudWalk}.
   */
  private void addParts(String original, int at) {
    List<Integer> starts = capitalsInside(original);
    if (!starts.isEmpty()) {
      String tail = original.substring(starts.getLast());
      boolean isName = kind == Kind.PERSON || starts.size() > 1;
      boolean isCompany = starts.size() == 1 && Words.form(Letters.plain(tail)) != null;
      if (Words.form(Letters.plain(original)) != null || !(isName || isCompany)) {
        starts = List.of();
      }
    }
    int from = 0;
    for (int start : starts) {
      add(original.substring(from, start), at + from);
      from = start;
    }
    add(original.substring(from), at + from);
  }

  /** Where capitals follow small letters; a single letter is no word. */
  private static List<Integer> capitalsInside(String word) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 2; i < word.length() - 1; i++) {
      if (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) {
        starts.add(i);
      }
    }
    return starts;
  }

  private void add(String original, int at) {
    UnicodeScript of = script == UnicodeScript.COMMON ? UnicodeScript.LATIN : script;
    String plain = Letters.plain(original);
    if (isAlphabet(of)) {
      String unmasked = Letters.unmasked(plain);
      of = Letters.isAscii(unmasked) ? UnicodeScript.LATIN : of;
      plain = unmasked;
    }
    int to = at + original.length();
    if (of == UnicodeScript.ARABIC && isWithArticle(plain)) {
      // The article is a word of its own, as it is in Latin letters.
      words.add(new Word("al", "ال", UnicodeScript.LATIN, at, at));
      words.add(new Word(plain.substring(2), original.substring(2), of, at, to));
      return;
    }
    words.add(new Word(plain, original, of, at, to));
  }

  private static boolean isWithArticle(String word) {
    return word.startsWith("ال") && word.length() > 4 && Words.meaning(word) == null;
  }

  /** Letters of two alphabets that are still two when look-alikes are read as one. */
  static boolean isMixed(Word word) {
    if (Letters.isAscii(word.plain())) {
      return false;
    }
    long latin =
        word.plain()
            .codePoints()
            .filter(c -> Character.isLetter(c) && UnicodeScript.of(c) == UnicodeScript.LATIN)
            .count();
    long others =
        word.plain()
            .codePoints()
            .map(c -> UnicodeScript.of(c).ordinal())
            .filter(script ->
                script == UnicodeScript.CYRILLIC.ordinal()
                    || script == UnicodeScript.GREEK.ordinal())
            .count();
    return latin > 0 && others > 0;
  }

  /** {@code L.L.C.}, {@code d. o. o.} and {@code J. P.} as one word each where dots part them. */
  private static List<Word> withInitialsJoined(List<Word> words, String text) {
    if (text.indexOf('.') < 0) {
      return words;
    }
    List<Word> joined = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); ) {
      int end = i + 1;
      while (end < words.size() && isInitial(words.get(end - 1)) && isInitial(words.get(end))) {
        if (!text.substring(words.get(end - 1).to(), words.get(end).from()).strip().equals(".")) {
          break;
        }
        end++;
      }
      joined.add(end == i + 1 ? words.get(i) : joined(words.subList(i, end)));
      i = end;
    }
    return joined;
  }

  private static boolean isInitial(Word word) {
    return word.plain().length() == 1;
  }

  private static Word joined(List<Word> initials) {
    StringBuilder letters = new StringBuilder();
    initials.forEach(initial -> letters.append(initial.plain()));
    String all = letters.toString();
    Word first = initials.getFirst();
    return new Word(all, all, first.script(), first.from(), initials.getLast().to());
  }
}
