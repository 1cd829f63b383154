package org.pratique.trade.screening.name;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pratique.trade.screening.name.script.Readings;
import org.pratique.trade.screening.name.script.Romanizer;

/** A run of Chinese characters, kana or Hangul, written without blanks, to words. */
final class Ideographs {
  private static final Set<String> DOUBLE_SURNAMES =
      Set.of("欧阳", "司马", "上官", "诸葛", "司徒", "东方", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "长孙", "宇文", "端木");

  /** A person's whole name has no more characters. */
  private static final int PERSON_LENGTH_MAX = 4;

  private Ideographs() {}

  static void read(String text, Kind kind, List<Token> tokens, List<LegalForm> forms) {
    String run = kind == Kind.PERSON ? text : Words.writtenOut(text);
    StringBuilder rest = new StringBuilder();
    String simple = Readings.simplified(run);
    for (int i = 0; i < run.length(); ) {
      int length = kind == Kind.PERSON ? 0 : known(run, simple, i, rest, tokens, forms);
      if (length == 0) {
        rest.append(simple.charAt(i));
        length = 1;
      }
      i += length;
    }
    flush(rest, kind, tokens);
  }

  /** The length of the longest known word here, which is added; 0 for none. */
  private static int known(
      String run,
      String simple,
      int at,
      StringBuilder rest,
      List<Token> tokens,
      List<LegalForm> forms) {
    Words.@Nullable Entry small = Words.small(run.substring(at, at + 1));
    if (small != null && at > 0 && at < run.length() - 1) {
      flush(rest, Kind.COMPANY, tokens);
      return 1;
    }
    String number = Numerals.ordinal(simple, at);
    if (!number.isEmpty()) {
      flush(rest, Kind.COMPANY, tokens);
      tokens.add(Token.of(String.valueOf(Numerals.chinese(number)), Sort.NUMBER, ""));
      return number.length() + 1;
    }
    for (int length = Math.min(run.length() - at, Words.CHARACTERS_MAX); length > 0; length--) {
      String plain = simple.substring(at, at + length);
      String given = run.substring(at, at + length);
      @Nullable LegalForm form = first(Words.form(given), Words.form(plain));
      Words.@Nullable Entry entry = first(Words.meaning(given), Words.meaning(plain));
      if (form != null) {
        flush(rest, Kind.COMPANY, tokens);
        forms.add(form);
        return length;
      }
      if (entry != null) {
        flush(rest, Kind.COMPANY, tokens);
        Token token = Token.of(entry.meaning().replace("-", ""), entry.sort(), entry.meaning());
        tokens.add(token.written(plain));
        return length;
      }
    }
    return 0;
  }

  private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
    return one != null ? one : other;
  }

  private static void flush(StringBuilder rest, Kind kind, List<Token> tokens) {
    String run = rest.toString();
    rest.setLength(0);
    int from = 0;
    for (int i = 1; i <= run.length(); i++) {
      if (i == run.length() || isKana(run.charAt(i)) != isKana(run.charAt(from))) {
        part(run.substring(from, i), kind, tokens);
        from = i;
      }
    }
  }

  private static boolean isKana(char c) {
    UnicodeScript script = UnicodeScript.of(c);
    return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA || c == 'ー';
  }

  private static void part(String run, Kind kind, List<Token> tokens) {
    if (isKana(run.charAt(0))) {
      String latin = Romanizer.latin(run, UnicodeScript.KATAKANA);
      if (!latin.isEmpty()) {
        tokens.add(Token.of(latin, Sort.NAME, ""));
      }
      return;
    }
    boolean isWhole = run.length() > 1 && run.length() <= PERSON_LENGTH_MAX;
    int surname = DOUBLE_SURNAMES.contains(run.substring(0, Math.min(2, run.length()))) ? 2 : 1;
    if (kind == Kind.PERSON && isWhole && run.length() > surname) {
      add(run.substring(0, surname), tokens);
      add(run.substring(surname), tokens);
      return;
    }
    add(run, tokens);
  }

  private static void add(String characters, List<Token> tokens) {
    String latin = Readings.usual(characters);
    if (!latin.isEmpty()) {
      tokens.add(Token.of(latin, Sort.NAME, "").written(characters));
    }
  }
}
