package org.pratique.trade.screening.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pratique.trade.screening.name.script.Letters;
import org.pratique.trade.screening.name.script.Shortened;
import org.pratique.trade.screening.name.script.Sounds;
import org.pratique.trade.screening.name.script.Table;

/** Words with a known meaning in any language, and legal forms. */
public final class Words {
  /** The longest entry, in words. */
  static final int WORDS_MAX = 8;

  /** The longest entry written without blanks, in characters. */
  static final int CHARACTERS_MAX = 10;

  /** The shortest stem that an ending may follow. */
  private static final int STEM_MIN = 3;

  /** More letters than an ending has begin another word, and so do more than the stem has. */
  private static final int ENDING_MAX = 6;

  private static final int MISSPELLED_LENGTH_MIN = 8;

  private static final int MISSPELLED_FIRST_MIN = 5;
  private static final String BY_SOUND = "~";

  record Entry(Sort sort, String meaning) {}

  private static final Map<String, Entry> MEANINGS = new HashMap<>();
  private static final Map<String, Entry> STEMS = new HashMap<>();
  private static final Map<String, Entry> SMALL = new HashMap<>();
  private static final Map<String, LegalForm> FORMS = new HashMap<>();
  private static final Map<String, LegalForm> FORMS_BY_SOUND = new HashMap<>();
  private static final Map<String, Float> NEAR = new HashMap<>();
  private static final Map<String, String> CONTRACTIONS = new HashMap<>();
  private static final Map<String, Set<Integer>> GIVEN_NAMES = new HashMap<>();

  static {
    for (List<String> row : Table.rows(Words.class, "words.tsv")) {
      Entry entry = new Entry(Sort.valueOf(sort(row.get(0))), row.get(1));
      for (String word : Table.words(row.get(2))) {
        if (word.endsWith("*")) {
          STEMS.putIfAbsent(folded(word.substring(0, word.length() - 1)), entry);
        } else {
          MEANINGS.putIfAbsent(folded(word), entry);
        }
      }
    }
    for (List<String> row : Table.rows(Words.class, "small-words.tsv")) {
      Entry entry = new Entry(Sort.valueOf(sort(row.get(0))), "");
      Table.words(row.get(1)).forEach(word -> SMALL.putIfAbsent(folded(word), entry));
    }
    for (List<String> row : Table.rows(Words.class, "legal-forms.tsv")) {
      for (String form : Table.words(row.get(2))) {
        FORMS.merge(
            folded(form), new LegalForm(row.get(0), Table.list(row.get(1))), LegalForm::orElse);
      }
    }
    for (Map.Entry<String, LegalForm> form : FORMS.entrySet()) {
      if (isLong(form.getKey())) {
        FORMS_BY_SOUND.putIfAbsent(Sounds.key(form.getKey()), form.getValue());
      }
    }
    for (List<String> row : Table.rows(Words.class, "near-meanings.tsv")) {
      NEAR.put(row.get(0) + " " + row.get(1), Float.valueOf(row.get(2)));
      NEAR.put(row.get(1) + " " + row.get(0), Float.valueOf(row.get(2)));
    }
    Table.rows(Words.class, "contractions.tsv")
        .forEach(row -> CONTRACTIONS.put(row.get(0), row.get(1)));
    List<List<String>> rows = Table.rows(Words.class, "given-names.tsv");
    for (int i = 0; i < rows.size(); i++) {
      for (String name : Table.words(rows.get(i).getFirst())) {
        GIVEN_NAMES.computeIfAbsent(name, n -> new HashSet<>()).add(i);
      }
    }
  }

  /** For the first word of each entry, the words of the longest entry that begins with it. */
  private static final Map<String, Integer> LONGEST = longest();

  /** Words of legal forms, which get a letter wrong as easily as a name does. */
  private static final Shortened FORM_WORDS = new Shortened(formWords());

  private static final Set<String> STEM_STARTS = new HashSet<>();

  static {
    STEMS.keySet().forEach(stem -> STEM_STARTS.add(stem.substring(0, STEM_MIN)));
  }

  private Words() {}

  private static Map<String, Integer> longest() {
    Map<String, Integer> longest = new HashMap<>();
    for (Map<String, ?> entries : List.of(MEANINGS, SMALL, FORMS)) {
      for (String entry : entries.keySet()) {
        int blank = entry.indexOf(' ');
        if (blank > 0) {
          int count = (int) entry.chars().filter(c -> c == ' ').count() + 1;
          String first = entry.substring(0, blank);
          longest.merge(first, count, Math::max);
          if (first.length() >= MISSPELLED_FIRST_MIN && Letters.isAscii(first)) {
            longest.merge(BY_SOUND + Sounds.key(first), count, Math::max);
          }
        }
      }
    }
    return longest;
  }

  private static Set<String> formWords() {
    Set<String> words = new TreeSet<>();
    FORMS.keySet().forEach(form -> words.addAll(List.of(form.split(" ", -1))));
    return words;
  }

  /** A word that is a legal form's but for one letter, put right. */
  static String corrected(String word) {
    return MEANINGS.containsKey(word) ? word : FORM_WORDS.corrected(word);
  }

  /** How many words an entry may have that begins with this one. */
  static int longest(String first) {
    Integer longest = LONGEST.get(first);
    if (longest != null || first.length() < MISSPELLED_FIRST_MIN || !Letters.isAscii(first)) {
      return longest == null ? 1 : longest;
    }
    return LONGEST.getOrDefault(BY_SOUND + Sounds.key(first), 1);
  }

  private static String sort(String word) {
    return word.equals("limited-use") ? "COMMON" : word.toUpperCase(Locale.ROOT);
  }

  private static String folded(String word) {
    return Letters.plain(Letters.clean(word)).replace("'", "").replace("-", " ");
  }

  /** A word, or several with single blanks between them, of a company's name. */
  static @Nullable Entry meaning(String words) {
    Entry entry = MEANINGS.get(words);
    if (entry != null || words.indexOf(' ') >= 0) {
      return entry;
    }
    if (words.length() < STEM_MIN || !STEM_STARTS.contains(words.substring(0, STEM_MIN))) {
      return null;
    }
    for (int length = words.length(); length >= STEM_MIN; length--) {
      int ending = words.length() - length;
      Entry stem = STEMS.get(words.substring(0, length));
      if (stem != null && ending <= Math.clamp(length, STEM_MIN, ENDING_MAX)) {
        return stem;
      }
    }
    return null;
  }

  static @Nullable Entry small(String words) {
    return SMALL.get(words);
  }

  /** Long forms are known when they are misspelled, too. */
  private static boolean isLong(String form) {
    return form.length() >= MISSPELLED_LENGTH_MIN && Letters.isAscii(form);
  }

  static @Nullable LegalForm form(String words) {
    LegalForm form = FORMS.get(words);
    return form == null && isLong(words) ? FORMS_BY_SOUND.get(Sounds.key(words)) : form;
  }

  /** How near two different meanings are; 0 when they are not. */
  public static float nearness(String meaning, String other) {
    return NEAR.getOrDefault(meaning + " " + other, 0f);
  }

  /** Contracted words written out. */
  static String writtenOut(String characters) {
    String text = characters;
    for (Map.Entry<String, String> contraction : CONTRACTIONS.entrySet()) {
      text = text.replace(contraction.getKey(), contraction.getValue());
    }
    return text;
  }

  /** Whether both are forms of one given name: {@code Ted}, {@code Theodore}. */
  public static boolean areOneGivenName(String one, String other) {
    Set<Integer> ones = GIVEN_NAMES.get(one);
    Set<Integer> others = ones == null ? null : GIVEN_NAMES.get(other);
    return ones != null && others != null && ones.stream().anyMatch(others::contains);
  }
}
