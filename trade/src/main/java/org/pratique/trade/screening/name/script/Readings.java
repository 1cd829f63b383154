package org.pratique.trade.screening.name.script;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** How Chinese characters and Hangul are read, in every language that writes with them. */
public final class Readings {
  /** Languages that are written in characters. */
  public enum Language {
    MANDARIN,
    CANTONESE,
    JAPANESE,
    KOREAN
  }

  private static final Pattern BLANK = Pattern.compile(" ");
  private static final int SIMPLIFIED = 1;
  private static final int MANDARIN = 2;
  private static final int CANTONESE = 3;
  private static final int JAPANESE = 4;
  private static final int KOREAN = 5;

  private static final Map<Character, List<String>> TABLE = table();

  /** Characters by the simplified form they share. */
  private static final Map<Character, List<Character>> TRADITIONAL = traditional();

  /** Filled as characters are met; there are sixteen thousand at most. */
  private static final Map<Character, Map<Language, List<String>>> MET = new ConcurrentHashMap<>();

  private Readings() {}

  private static Map<Character, List<String>> table() {
    Map<Character, List<String>> table = new HashMap<>();
    for (List<String> row : Table.rows("han.tsv")) {
      table.put(row.getFirst().charAt(0), row);
    }
    return table;
  }

  private static Map<Character, List<Character>> traditional() {
    Map<Character, List<Character>> traditional = new HashMap<>();
    for (char c : TABLE.keySet()) {
      char simplified = simplified(c);
      if (simplified != c) {
        traditional.computeIfAbsent(simplified, s -> new ArrayList<>()).add(c);
      }
    }
    return traditional;
  }

  private static List<String> cell(char c, int column) {
    List<String> row = TABLE.getOrDefault(c, List.of());
    return row.size() <= column || row.get(column).isEmpty()
        ? List.of()
        : List.of(BLANK.split(row.get(column)));
  }

  /** Every syllable of Pinyin that some character has. */
  static void eachPinyin(Consumer<String> syllable) {
    TABLE.keySet().forEach(c -> cell(c, MANDARIN).forEach(syllable));
  }

  public static char simplified(char c) {
    List<String> simplified = cell(c, SIMPLIFIED);
    return simplified.isEmpty() ? c : simplified.getFirst().charAt(0);
  }

  public static String simplified(String text) {
    StringBuilder simplified = new StringBuilder(text.length());
    text.chars().forEach(c -> simplified.append(simplified((char) c)));
    return simplified.toString();
  }

  /** The usual reading: Pinyin without tones, or Revised Romanization. */
  public static String usual(char c) {
    List<String> all = all(c);
    return all.isEmpty() ? "" : all.getFirst();
  }

  /** The usual reading of all; a character that nobody knows stands for itself. */
  public static String usual(String characters) {
    StringBuilder usual = new StringBuilder();
    for (char c : characters.toCharArray()) {
      String reading = usual(c);
      usual.append(reading.isEmpty() ? String.valueOf(c) : reading);
    }
    return usual.toString();
  }

  /** Every reading in letters a to z, the usual one first. */
  static List<String> all(char c) {
    Set<String> all = new LinkedHashSet<>();
    for (Language language : Language.values()) {
      all.addAll(in(language, c));
    }
    return List.copyOf(all);
  }

  /** The readings in one language. */
  public static List<String> in(Language language, char c) {
    return MET.computeIfAbsent(c, Readings::find).getOrDefault(language, List.of());
  }

  private static Map<Language, List<String>> find(char c) {
    Map<Language, List<String>> readings = new EnumMap<>(Language.class);
    if (Korean.isSyllable(c)) {
      readings.put(Language.KOREAN, Korean.spellings(c));
      return readings;
    }
    for (Language language : Language.values()) {
      Set<String> own = new LinkedHashSet<>(own(language, c));
      // A simplified character may be read as its traditional form is elsewhere.
      TRADITIONAL.getOrDefault(c, List.of()).forEach(form -> own.addAll(own(language, form)));
      own.remove("");
      readings.put(language, List.copyOf(own));
    }
    return readings;
  }

  private static Set<String> own(Language language, char c) {
    Set<String> readings = new LinkedHashSet<>();
    switch (language) {
      case MANDARIN -> cell(c, MANDARIN).forEach(r -> readings.addAll(Chinese.mandarin(r)));
      case CANTONESE -> cell(c, CANTONESE).forEach(r -> readings.addAll(Chinese.cantonese(r)));
      case JAPANESE -> cell(c, JAPANESE).forEach(r -> readings.addAll(japanese(r)));
      case KOREAN -> cell(c, KOREAN).forEach(r -> readings.addAll(Korean.spellings(r.charAt(0))));
    }
    return readings;
  }

  /** Long vowels short too, stems of words, and the first sound voiced as it is in compounds. */
  private static List<String> japanese(String reading) {
    List<String> spellings = new ArrayList<>(List.of(reading));
    String brief = reading.replace("ou", "o").replace("uu", "u");
    spellings.add(brief);
    if (brief.length() > 3 && brief.endsWith("i")) {
      spellings.add(brief.substring(0, brief.length() - 1));
    }
    for (String spelling : List.copyOf(spellings)) {
      String voiced =
          switch (spelling.charAt(0)) {
            case 'k' -> "g" + spelling.substring(1);
            case 's' ->
                spelling.startsWith("sh")
                    ? "j" + spelling.substring(2)
                    : "z" + spelling.substring(1);
            case 't' ->
                spelling.startsWith("ts")
                    ? "z" + spelling.substring(2)
                    : "d" + spelling.substring(1);
            case 'h' -> "b" + spelling.substring(1);
            default -> spelling;
          };
      spellings.add(voiced);
    }
    return spellings;
  }
}
