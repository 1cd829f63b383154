package org.pratique.engine.fact;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of parties as they are compared: the same company written in two ways has one key. */
public final class PartyName {
  /** Longer names are compared by their beginning; no company's name is as long. */
  private static final int LENGTH_MAX = 10_000;

  /** Legal forms as the last words of a name, dots removed; `and` as in `GmbH & Co. KG`. */
  private static final Set<String> LAST_WORDS =
      Set.of(
          "ab",
          "ag",
          "and",
          "ao",
          "as",
          "asa",
          "bhd",
          "bv",
          "co",
          "company",
          "corp",
          "corporation",
          "doo",
          "dmcc",
          "eood",
          "fze",
          "fzco",
          "fzllc",
          "gmbh",
          "inc",
          "incorporated",
          "jsc",
          "kft",
          "kg",
          "kk",
          "limited",
          "llc",
          "llp",
          "lp",
          "ltd",
          "ltda",
          "nv",
          "ojsc",
          "oy",
          "oyj",
          "ooo",
          "pbc",
          "pjsc",
          "plc",
          "private",
          "psc",
          "pt",
          "pte",
          "pty",
          "pvt",
          "qsc",
          "sa",
          "sab",
          "sae",
          "saoc",
          "saog",
          "sarl",
          "sas",
          "sdn",
          "se",
          "spa",
          "spzoo",
          "srl",
          "sro",
          "tbk",
          "wll",
          "zao",
          "公司",
          "有限公司",
          "有限责任公司",
          "股份有限公司",
          "集团有限公司",
          "株式会社",
          "有限会社",
          "株",
          "주식회사",
          "유한회사",
          "주",
          "ооо",
          "ао",
          "пао",
          "оао",
          "зао");

  /** Legal forms as the first word of a name. */
  private static final Set<String> FIRST_WORDS =
      Set.of(
          "the", "pt", "ooo", "pjsc", "株式会社", "株", "주식회사", "주", "ооо", "ао", "пао", "оао", "зао");

  /** Legal forms written without a blank before them, longest first. */
  private static final List<String> ENDINGS =
      List.of("股份有限公司", "有限责任公司", "有限公司", "公司", "株式会社", "有限会社", "주식회사", "유한회사");

  /** Legal forms written without a blank after them. */
  private static final List<String> BEGINNINGS = List.of("株式会社", "有限会社", "주식회사");

  private PartyName() {}

  /**
   * The key by which two names are compared: compatibility forms, case, Latin accents, punctuation
   * and legal forms do not count; every other word does.
   */
  public static String normalize(String name) {
    List<String> words =
        words(fold(name.length() > LENGTH_MAX ? name.substring(0, LENGTH_MAX) : name));
    int from = 0;
    int to = words.size();
    while (to - from > 1 && LAST_WORDS.contains(words.get(to - 1))) {
      to--;
    }
    while (to - from > 1 && FIRST_WORDS.contains(words.get(from))) {
      from++;
    }
    List<String> kept = new ArrayList<>(words.subList(from, to));
    if (kept.isEmpty()) {
      return name.strip();
    }
    kept.set(0, withoutBeginning(kept.getFirst()));
    kept.set(kept.size() - 1, withoutEnding(kept.getLast()));
    return String.join(" ", kept);
  }

  private static String withoutBeginning(String word) {
    for (String form : BEGINNINGS) {
      if (word.length() > form.length() && word.startsWith(form)) {
        return word.substring(form.length());
      }
    }
    return word;
  }

  private static String withoutEnding(String word) {
    if (ENDINGS.contains(word)) {
      return word;
    }
    for (String form : ENDINGS) {
      if (word.length() > form.length() && word.endsWith(form)) {
        return word.substring(0, word.length() - form.length());
      }
    }
    return word;
  }

  private static String fold(String name) {
    if (ascii(name)) {
      return name.toLowerCase(Locale.ROOT);
    }
    String compatible = Normalizer.normalize(name, Normalizer.Form.NFKC);
    // Up and down again, so that ß is ss and final sigma is sigma.
    String folded = compatible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
    return Normalizer.normalize(
        withoutLatinAccents(Normalizer.normalize(folded, Normalizer.Form.NFD)),
        Normalizer.Form.NFC);
  }

  private static boolean ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  /**
   * An accent on a Latin letter is often left out in filings; in other scripts a mark makes another
   * letter.
   */
  private static String withoutLatinAccents(String decomposed) {
    StringBuilder kept = new StringBuilder(decomposed.length());
    boolean latin = false;
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.getType(c) == Character.NON_SPACING_MARK) {
        if (!latin) {
          kept.append(c);
        }
        continue;
      }
      latin = c < 0x250 && Character.isLetter(c);
      kept.append(c);
    }
    return kept.toString();
  }

  /**
   * Words of letters and digits; dots and apostrophes vanish (`S.A.` is `sa`), `&` is a word, other
   * signs part words.
   */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)
          || Character.getType(c) == Character.NON_SPACING_MARK
          || Character.getType(c) == Character.COMBINING_SPACING_MARK) {
        word.appendCodePoint(c);
      } else if (c != '.' && c != '\'' && c != '’' && c != '`') {
        flush(word, words);
        if (c == '&') {
          words.add("and");
        }
      }
    }
    flush(word, words);
    return words;
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
