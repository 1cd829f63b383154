package org.pratique.trade.screening.name.script;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words in scripts other than Latin and Chinese to Latin letters. Cyrillic has its own table, as
 * lists write it; the rest is ICU's, loaded when a word needs it.
 */
public final class Romanizer {
  private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґўјљњћђџқғүұөһәңҳҷ";
  private static final String[] LATIN = {
    "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t",
    "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya", "e", "i", "yi", "ye",
    "g", "u", "j", "lj", "nj", "c", "dj", "dz", "k", "g", "u", "u", "o", "h", "a", "ng", "h", "j"
  };

  private static final String CYRILLIC_VOWELS = "аеиоуыэюяёіїєөүұә";

  private static final char KHMER_FIRST = '\u1780';
  private static final String[] KHMER = {
    "k", "kh", "k", "kh", "ng", "ch", "chh", "ch", "chh", "nh", "d", "th", "d", "th", "n", "t",
    "th", "t", "th", "n", "b", "ph", "p", "ph", "m", "y", "r", "l", "v", "sh", "s", "s", "h", "l"
  };

  private static final Map<UnicodeScript, String> ICU_RULES =
      Map.of(
          UnicodeScript.ARABIC, "Arabic-Latin",
          UnicodeScript.HEBREW, "Hebrew-Latin",
          UnicodeScript.GREEK, "Greek-Latin/UNGEGN",
          UnicodeScript.KATAKANA, "Katakana-Latin",
          UnicodeScript.HIRAGANA, "Hiragana-Latin",
          UnicodeScript.ARMENIAN, "Armenian-Latin/BGN");

  private Romanizer() {}

  /** ICU's transliterators; a class of its own, so that Latin names never load ICU. */
  private static final class Icu {
    private static final String ANY = "Any-Latin";
    private static final Map<UnicodeScript, Transliterator> LOADED =
        new EnumMap<>(UnicodeScript.class);

    private Icu() {}

    static synchronized String latin(String word, UnicodeScript script) {
      @Nullable Transliterator rules = LOADED.get(script);
      if (rules == null) {
        rules = loaded(ICU_RULES.getOrDefault(script, ANY));
        LOADED.put(script, rules);
      }
      return rules.transliterate(word);
    }

    private static Transliterator loaded(String id) {
      try {
        return Transliterator.getInstance(id + "; Latin-ASCII");
      } catch (IllegalArgumentException e) {
        return Transliterator.getInstance(ANY + "; Latin-ASCII");
      }
    }
  }

  /**
   * @param word in small letters
   * @return letters a to z and digits
   */
  public static String latin(String word, UnicodeScript script) {
    String latin =
        switch (script) {
          case LATIN, COMMON, INHERITED -> word;
          case CYRILLIC -> cyrillic(word);
          case KHMER -> khmer(word);
          default -> Icu.latin(word, script);
        };
    String letters = Letters.strictly(Letters.plain(latin));
    // A script that nothing romanizes is compared with itself.
    return letters.isEmpty() ? word : letters;
  }

  /** ICU has no rules for it. Consonants alone, of the United Nations' romanization. */
  private static String khmer(String word) {
    StringBuilder latin = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      int at = word.charAt(i) - KHMER_FIRST;
      latin.append(at >= 0 && at < KHMER.length ? KHMER[at] : "");
    }
    return latin.toString();
  }

  private static String cyrillic(String word) {
    StringBuilder latin = new StringBuilder(word.length() * 2);
    boolean isAcronym = word.chars().noneMatch(c -> CYRILLIC_VOWELS.indexOf(c) >= 0);
    for (int i = 0; i < word.length(); i++) {
      if (isAcronym && word.charAt(i) == 'ц') {
        latin.append('c');
        continue;
      }
      int at = CYRILLIC.indexOf(word.charAt(i));
      latin.append(at >= 0 ? LATIN[at] : String.valueOf(word.charAt(i)));
    }
    return latin.toString();
  }

  public static boolean isVowelless(UnicodeScript script) {
    return script == UnicodeScript.ARABIC
        || script == UnicodeScript.HEBREW
        || script == UnicodeScript.KHMER;
  }
}
