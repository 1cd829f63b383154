package org.pratique.trade.screening.name.script;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Spellings of Chinese syllables: from Pinyin to Wade-Giles, from Jyutping to those of Hong Kong.
 */
final class Chinese {
  /** Pinyin and Wade-Giles, longest first; apostrophes are left out, as people do. */
  private static final List<Map.Entry<String, String>> INITIALS =
      List.of(
          Map.entry("zh", "ch"),
          Map.entry("ch", "ch"),
          Map.entry("sh", "sh"),
          Map.entry("b", "p"),
          Map.entry("d", "t"),
          Map.entry("g", "k"),
          Map.entry("j", "ch"),
          Map.entry("q", "ch"),
          Map.entry("x", "hs"),
          Map.entry("z", "ts"),
          Map.entry("c", "ts"),
          Map.entry("r", "j"));

  private static final Map<String, String> WHOLE =
      Map.ofEntries(
          Map.entry("si", "szu"),
          Map.entry("zi", "tzu"),
          Map.entry("ci", "tzu"),
          Map.entry("shi", "shih"),
          Map.entry("zhi", "chih"),
          Map.entry("chi", "chih"),
          Map.entry("ri", "jih"),
          Map.entry("ge", "ko"),
          Map.entry("ke", "ko"),
          Map.entry("he", "ho"),
          Map.entry("e", "o"),
          Map.entry("yi", "i"),
          Map.entry("you", "yu"),
          Map.entry("ye", "yeh"),
          Map.entry("yan", "yen"),
          Map.entry("yong", "yung"),
          Map.entry("er", "erh"),
          Map.entry("gui", "kuei"),
          Map.entry("kui", "kuei"));

  private Chinese() {}

  /** All spellings of a syllable in Pinyin without tones, {@code v} for ü; the usual one first. */
  static List<String> mandarin(String pinyin) {
    Set<String> spellings = new LinkedHashSet<>();
    if (pinyin.endsWith("v")) {
      String start = pinyin.substring(0, pinyin.length() - 1);
      spellings.add(start + "u");
      spellings.add(start + "yu");
      spellings.add(start + "ue");
    }
    spellings.add(pinyin);
    spellings.add(wadeGiles(pinyin));
    return new ArrayList<>(spellings);
  }

  private static String wadeGiles(String pinyin) {
    String whole = WHOLE.get(pinyin);
    if (whole != null) {
      return whole;
    }
    for (Map.Entry<String, String> initial : INITIALS) {
      if (pinyin.startsWith(initial.getKey())) {
        return initial.getValue() + wadeGilesFinal(pinyin.substring(initial.getKey().length()));
      }
    }
    return wadeGilesFinal(pinyin);
  }

  private static String wadeGilesFinal(String pinyin) {
    if (pinyin.endsWith("ong")) {
      return pinyin.substring(0, pinyin.length() - 3) + "ung";
    }
    if (pinyin.endsWith("ian")) {
      return pinyin.substring(0, pinyin.length() - 3) + "ien";
    }
    return pinyin.endsWith("ie") || pinyin.endsWith("ue") ? pinyin + "h" : pinyin;
  }

  /** Spellings used in Hong Kong of a syllable in Jyutping. */
  static List<String> cantonese(String jyutping) {
    String syllable =
        jyutping.replace("eoi", "ui").replace("oe", "eu").replace("eo", "u").replace("aa", "a");
    syllable = syllable.replace("yu", "u").replace("gw", "kw");
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(jyutping);
    for (String initial : initials(syllable)) {
      String rest = syllable.substring(letters(syllable));
      spellings.add(initial + rest);
      spellings.add(initial + rest.replace("eu", "eo"));
      spellings.add(initial + rest.replace("u", "oo"));
      spellings.add(initial + (rest.equals("i") || rest.equals("ei") ? "ee" : rest));
      spellings.add(initial + (rest.equals("a") ? "ar" : rest));
      spellings.add(initial + (rest.equals("a") ? "ah" : rest));
      spellings.add(initial + (rest.equals("au") ? "ow" : rest));
      spellings.add(initial + (rest.equals("eung") ? "eong" : rest));
    }
    return new ArrayList<>(spellings);
  }

  private static int letters(String syllable) {
    char first = syllable.isEmpty() ? ' ' : syllable.charAt(0);
    return "zcjgdb".indexOf(first) >= 0 ? 1 : 0;
  }

  private static List<String> initials(String syllable) {
    return switch (syllable.isEmpty() ? ' ' : syllable.charAt(0)) {
      case 'z' -> List.of("ch", "ts", "j", "tz");
      case 'c' -> List.of("ch", "ts");
      case 'j' -> List.of("y", "");
      case 'g' -> List.of("k", "g");
      case 'd' -> List.of("t", "d");
      case 'b' -> List.of("p", "b");
      default -> List.of("");
    };
  }
}
