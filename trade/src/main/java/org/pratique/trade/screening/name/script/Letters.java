package org.pratique.trade.screening.name.script;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is done to characters before words are looked at. */
public final class Letters {
  /** Letters that Unicode does not take apart into a base letter and marks. */
  private static final Map<Character, String> SPECIAL =
      Map.ofEntries(
          Map.entry('ß', "ss"),
          Map.entry('æ', "ae"),
          Map.entry('œ', "oe"),
          Map.entry('ø', "o"),
          Map.entry('đ', "d"),
          Map.entry('ð', "d"),
          Map.entry('þ', "th"),
          Map.entry('ł', "l"),
          Map.entry('ı', "i"),
          Map.entry('ħ', "h"),
          Map.entry('ŋ', "ng"),
          Map.entry('ə', "a"),
          Map.entry('ɓ', "b"),
          Map.entry('ɗ', "d"),
          Map.entry('ƙ', "k"));

  /** Cyrillic and Greek letters and the Latin ones they are taken for, in the same order. */
  private static final String LOOKALIKES = "аеорсухіјѕԁһӏќвмнткαοερντικυχзԛԝєη";

  private static final String LOOKED_LIKE = "aeopcyxijsdhlkbmhtkaoepvtikux3qwen";

  /** Greek capitals: small, some of them look like other letters. */
  private static final String CAPITALS = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";

  private static final String CAPITALS_LOOKED_LIKE = "ABEZHIKMNOPTYX";

  /** From here on letters run from right to left, whatever they are; from left to right. */
  private static final char TURNED = '\u202E';

  private static final char UNTURNED = '\u202D';
  private static final char TURN_END = '\u202C';

  /** Marks of Latin, Cyrillic, Hebrew and Arabic; what follows are vowels of other scripts. */
  private static final char LAST_MARK = 0x6ED;

  private static final Map<Character, Character> FACES = faces();

  private Letters() {}

  private static Map<Character, Character> faces() {
    Map<Character, Character> faces = new HashMap<>();
    for (int i = 0; i < LOOKALIKES.length(); i++) {
      faces.put(LOOKALIKES.charAt(i), LOOKED_LIKE.charAt(i));
    }
    return faces;
  }

  /**
   * Compatibility forms (full width, mathematical) made plain; characters that show nothing (zero
   * width, direction) gone; line breaks and other controls as blanks.
   */
  public static String clean(String raw) {
    return isPrintable(raw) ? Masks.off(raw) : cleaned(raw);
  }

  /** Nearly every name is, and is as clean as it can be. */
  private static boolean isPrintable(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static String cleaned(String raw) {
    String plain =
        Normalizer.isNormalized(raw, Normalizer.Form.NFKC)
            ? raw
            : Normalizer.normalize(raw, Normalizer.Form.NFKC);
    StringBuilder clean = new StringBuilder(plain.length());
    plain
        .codePoints()
        .forEach(c -> {
          switch (Character.getType(c)) {
            case Character.FORMAT -> {}
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> clean.append(' ');
            default -> clean.appendCodePoint(c);
          }
        });
    unmaskCapitals(clean);
    return Masks.off(clean.toString());
  }

  /**
   * What is shown of a text whose marks turn the direction of letters around; empty when it has no
   * such marks. Nobody needs them in a name.
   */
  public static Optional<String> displayed(String raw) {
    if (raw.indexOf(TURNED) < 0 && raw.indexOf(UNTURNED) < 0) {
      return Optional.empty();
    }
    StringBuilder shown = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); ) {
      int end = raw.indexOf(TURN_END, i);
      end = end < 0 ? raw.length() : end;
      int turned = raw.indexOf(TURNED, i);
      if (turned < 0 || turned > end) {
        shown.append(raw, i, end);
      } else {
        shown.append(raw, i, turned);
        shown.append(new StringBuilder(raw.substring(turned + 1, end)).reverse());
      }
      i = end + 1;
    }
    return Optional.of(shown.toString());
  }

  /** Greek capitals beside a Latin letter are the Latin capitals that they are taken for. */
  private static void unmaskCapitals(StringBuilder text) {
    for (int i = 0; i < text.length(); i++) {
      int at = text.charAt(i) < 0x370 ? -1 : CAPITALS.indexOf(text.charAt(i));
      if (at >= 0 && (isLatin(text, i - 1) || isLatin(text, i + 1))) {
        text.setCharAt(i, CAPITALS_LOOKED_LIKE.charAt(at));
      }
    }
  }

  private static boolean isLatin(StringBuilder text, int at) {
    return at >= 0
        && at < text.length()
        && Character.isLetter(text.charAt(at))
        && UnicodeScript.of(text.charAt(at)) == UnicodeScript.LATIN;
  }

  /** Small Latin letters without marks; other scripts are kept as they are. */
  public static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (isAscii(lower)) {
      return lower;
    }
    String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (c < 0x80) {
        plain.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK || c > LAST_MARK) {
        plain.append(SPECIAL.getOrDefault(c, String.valueOf(c)));
      }
    }
    // Hangul and kana were taken apart too; they go together again.
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }

  public static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Only the letters a to z and digits of a text. */
  public static String strictly(String text) {
    StringBuilder strict = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        strict.append(c);
      }
    }
    return strict.toString();
  }

  /**
   * A word of mixed alphabets with letters that look alike put into one, and digits between letters
   * read as the letters they stand for: {@code Pаypal} with a Cyrillic а, {@code Ig0r}.
   *
   * @param word in small letters
   */
  public static String unmasked(String word) {
    int latin = 0;
    int faces = 0;
    int digits = 0;
    int other = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (FACES.containsKey(c)) {
        faces++;
      } else if (c >= '0' && c <= '9') {
        digits++;
      } else if (UnicodeScript.of(c) == UnicodeScript.LATIN) {
        latin++;
      } else {
        other++;
      }
    }
    String text = latin > 0 && faces > 0 && other == 0 ? latin(word) : word;
    return digits > 0 && latin > 2 * digits ? withoutDigits(text) : text;
  }

  private static String latin(String word) {
    StringBuilder latin = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      latin.append((char) FACES.getOrDefault(c, c));
    }
    return latin.toString();
  }

  private static String withoutDigits(String word) {
    StringBuilder text = new StringBuilder(word);
    for (int i = 1; i < word.length() - 1; i++) {
      boolean inside =
          Character.isLetter(word.charAt(i - 1)) && Character.isLetter(word.charAt(i + 1));
      int at = "01345".indexOf(word.charAt(i));
      if (inside && at >= 0) {
        text.setCharAt(i, "oieas".charAt(at));
      }
    }
    return text.toString();
  }
}
