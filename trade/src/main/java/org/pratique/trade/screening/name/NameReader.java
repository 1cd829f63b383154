package org.pratique.trade.screening.name;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pratique.trade.screening.name.script.Letters;
import org.pratique.trade.screening.name.script.Romanizer;
import org.pratique.trade.screening.name.script.Shortened;

/** Text to a name: words, what each is there for, how each sounds. */
public final class NameReader {
  /** The longest name on any list has some 380 characters and 55 words. */
  public static final int LENGTH_MAX = 20_000;

  /** The longest word of any list has some 60 letters; what is longer is not looked at. */
  public static final int WORD_MAX = 100;

  /** Words compared at once; longer texts are read in stretches that overlap by half. */
  static final int WORDS_MAX = 48;

  private static final Pattern SHIP_PORT = Pattern.compile(",.*$");
  private static final Pattern STREET = Pattern.compile(",\\s*\\d{1,6}[\\s-].*$");
  private static final Pattern BRANCH = Pattern.compile("(?i)\\s-\\s[\\p{L} ]{1,40}\\sbranch$");

  /** The first half of {@code Abd al-Aziz}, in its usual spellings. */
  private static final Pattern SERVANT = Pattern.compile("abd([aeou]+l?|al)?");

  private static final Pattern ROMAN = Pattern.compile("(?=.)x{0,3}(ix|iv|v?i{0,3})");

  /** A syllable of Pinyin too: a number only where numbers stand. */
  private static final String ELEVEN = "xi";

  private final Kind kind;
  private final List<Splitter.Word> words;
  private final List<Token> tokens = new ArrayList<>();
  private final List<LegalForm> forms = new ArrayList<>();
  private final StringBuilder initials = new StringBuilder();

  private NameReader(Kind kind, List<Splitter.Word> words) {
    this.kind = kind;
    this.words = words;
  }

  /**
   * The name; its beginning when it is longer than {@link #WORDS_MAX} words.
   *
   * @param text of any length; past {@link #LENGTH_MAX} it is not looked at
   */
  public static Name read(String text, Kind kind) {
    return stretches(text, kind).getFirst();
  }

  /** The name, or of a long text every stretch of {@link #WORDS_MAX} words; never empty. */
  public static List<Name> stretches(String text, Kind kind) {
    String cut = text.length() > LENGTH_MAX ? text.substring(0, LENGTH_MAX) : text;
    String clean = Letters.clean(cut);
    List<Splitter.Word> words = written(Splitter.words(trimmed(clean, kind), kind), kind);
    List<Name> names = new ArrayList<>();
    int from = 0;
    do {
      List<Splitter.Word> part = words.subList(from, Math.min(words.size(), from + WORDS_MAX));
      names.add(new NameReader(kind, part).name(text));
      from += WORDS_MAX / 2;
    } while (from + WORDS_MAX / 2 < words.size());
    return names;
  }

  private static List<Splitter.Word> written(List<Splitter.Word> words, Kind kind) {
    return switch (kind) {
      case PERSON -> words;
      case COMPANY, VESSEL ->
          words.stream().map(word -> word.as(Words.corrected(word.plain()))).toList();
      case ADDRESS ->
          words.stream().map(word -> word.as(Shortened.ofAddress(word.plain()))).toList();
    };
  }

  /** What the words of a name say it is; empty when they say nothing. */
  public static Optional<Kind> kindOf(String text) {
    Name company = read(text, Kind.COMPANY);
    boolean isDescribed =
        company.tokens().stream()
            .anyMatch(t -> t.sort().isDescription() || t.sort() == Sort.NUMBER);
    if (!company.forms().isEmpty() || isDescribed) {
      return Optional.of(Kind.COMPANY);
    }
    return Optional.empty();
  }

  /** Nothing but a legal form: {@code Ltd.}. */
  public static boolean isLegalForm(String text) {
    List<Splitter.Word> words = Splitter.words(Letters.clean(text), Kind.COMPANY);
    String phrase = String.join(" ", words.stream().map(Splitter.Word::plain).toList());
    return Words.form(phrase) != null;
  }

  private static String trimmed(String text, Kind kind) {
    return switch (kind) {
      case PERSON, ADDRESS -> text;
      case VESSEL -> SHIP_PORT.matcher(text).replaceAll("");
      case COMPANY -> {
        String name = BRANCH.matcher(text).replaceAll("");
        String cut = STREET.matcher(name).replaceAll("");
        yield cut.isBlank() ? name : cut;
      }
    };
  }

  private Name name(String text) {
    for (int i = 0; i < words.size(); ) {
      i = words.get(i).isCharacters() ? characters(i) : next(i);
    }
    if (tokens.stream().allMatch(token -> token.sort().isSmall())) {
      // Nothing but legal forms and particles: then these are the name.
      tokens.clear();
      for (int i = 0; i < words.size(); i++) {
        word(i);
      }
    }
    return new Name(text, kind, tokens, forms, initials.toString());
  }

  /** Reads the longest phrase that begins here; the index after it. */
  private int next(int from) {
    int most = Math.min(words.size() - from, Words.longest(words.get(from).plain()));
    for (int count = most; count > 0; count--) {
      String phrase = phrase(from, count);
      if (isForm(phrase, from, count) || isSmall(phrase, from, count)) {
        return from + count;
      }
      if (count > 1 || !isInitial(phrase)) {
        Words.@Nullable Entry entry = kind == Kind.PERSON ? null : Words.meaning(phrase);
        if (entry != null) {
          meant(phrase, entry);
          return from + count;
        }
      }
    }
    word(from);
    return from + 1;
  }

  private String phrase(int from, int count) {
    if (count == 1) {
      return words.get(from).plain();
    }
    StringBuilder phrase = new StringBuilder();
    for (int i = from; i < from + count; i++) {
      if (words.get(i).isCharacters()) {
        return "";
      }
      phrase.append(phrase.isEmpty() ? "" : " ").append(words.get(i).plain());
    }
    return phrase.toString();
  }

  private boolean isForm(String phrase, int from, int count) {
    @Nullable LegalForm form = Words.form(phrase);
    if (form == null) {
      return false;
    }
    boolean isAtEnd = from + count == words.size() && from > 0;
    boolean isAtStart = from == 0 && count < words.size();
    boolean isShort = phrase.length() <= 3;
    if (kind == Kind.PERSON && !(isAtEnd && tokens.size() > 1)) {
      return false;
    }
    if (isShort && !isAtEnd && !isAtStart && !isBeforeForm(from + count)) {
      return false;
    }
    forms.add(form);
    for (int i = from; i < from + count; i++) {
      initials.append(Character.toUpperCase(words.get(i).plain().charAt(0)));
    }
    return true;
  }

  private boolean isBeforeForm(int from) {
    return (from < words.size() && Words.form(words.get(from).plain()) != null) || isForms(from);
  }

  private boolean isForms(int from) {
    return !forms.isEmpty() && from == words.size();
  }

  private boolean isSmall(String phrase, int from, int count) {
    Words.@Nullable Entry small = Words.small(phrase);
    if (small == null || (isInitial(phrase) && kind == Kind.PERSON)) {
      return false;
    }
    if (small.sort() == Sort.LABEL && (from > 0 || count == words.size())) {
      return false;
    }
    if (small.sort() == Sort.HONOR && kind != Kind.PERSON) {
      return false;
    }
    if (isInitial(phrase) && isNumeral(from)) {
      return false;
    }
    for (int i = from; i < from + count; i++) {
      String latin = Romanizer.latin(words.get(i).plain(), words.get(i).script());
      tokens.add(Token.of(latin, small.sort(), small.sort() == Sort.PARTICLE ? "" : "honor"));
    }
    return true;
  }

  private static boolean isInitial(String phrase) {
    return phrase.length() == 1;
  }

  private void meant(String phrase, Words.Entry entry) {
    String latin = Letters.strictly(phrase);
    String text = latin.isEmpty() ? entry.meaning().replace("-", "") : latin;
    tokens.add(Token.of(text, entry.sort(), entry.meaning()));
    char first = text.charAt(0);
    initials.append(
        entry.meaning().equals("group") || entry.meaning().equals("company")
            ? Character.toUpperCase(first)
            : first);
  }

  private void word(int at) {
    Splitter.Word word = words.get(at);
    Optional<String> number =
        kind == Kind.PERSON ? Optional.empty() : Numerals.of(word.plain(), isNumeral(at));
    if (number.isPresent()) {
      number(number.get());
      return;
    }
    String latin = Romanizer.latin(word.plain(), word.script());
    if (latin.isEmpty()) {
      return;
    }
    initials.append(latin.charAt(0));
    if (latin.length() == 1) {
      tokens.add(Token.of(latin, Sort.INITIAL, ""));
      return;
    }
    Token token = Token.of(SERVANT.matcher(latin).matches() ? "abd" : latin, Sort.NAME, "");
    tokens.add(Romanizer.isVowelless(word.script()) ? token.vowelless() : token);
  }

  /** Tens and ones in words are one number: {@code forty four}. */
  private void number(String number) {
    int last = tokens.size() - 1;
    if (last >= 0 && tokens.get(last).sort() == Sort.NUMBER && number.length() == 1) {
      String tens = tokens.get(last).text();
      if (tens.length() == 2 && tens.endsWith("0")) {
        tokens.set(last, Token.of(tens.charAt(0) + number, Sort.NUMBER, ""));
        return;
      }
    }
    tokens.add(Token.of(number, Sort.NUMBER, ""));
  }

  /** In capitals and in small letters the same; one letter, only where numbers stand. */
  private boolean isNumeral(int at) {
    Splitter.Word word = words.get(at);
    return kind != Kind.PERSON
        && word.script() == UnicodeScript.LATIN
        && !tokens.isEmpty()
        && ROMAN.matcher(word.plain()).matches()
        && (isAtEnd(at) || (word.plain().length() > 1 && !word.plain().equals(ELEVEN)));
  }

  private boolean isAtEnd(int at) {
    return at + 1 == words.size() || Words.form(words.get(at + 1).plain()) != null;
  }

  private int characters(int at) {
    Ideographs.read(words.get(at).plain(), kind, tokens, forms);
    return at + 1;
  }
}
