package org.pratique.engine.movement.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.fact.CountrySet;
import org.pratique.engine.problem.Near;

/**
 * The country codes that a movement may use, with their names for a reader who wrote a name
 * instead.
 */
public final class Countries {
  /** Letters of the longest codes. */
  private static final int CODE_MAX = 3;

  /** The first character that is no Latin letter. */
  private static final int LATIN_END = 0x250;

  private final CountrySet codes;
  private final String table;

  /** Codes by folded name, once someone asks. */
  private volatile @Nullable Map<String, String> names;

  private Countries(CountrySet codes, String table) {
    this.codes = codes;
    this.table = table;
  }

  /**
   * From a table whose first columns are the two-letter code, the three-letter code and names
   * (`countries.csv`); a code may have further rows with further names.
   */
  public static Countries read(String csv) {
    List<String> codes = new ArrayList<>();
    for (int at = csv.indexOf('\n') + 1;
        at > 0 && at + 2 < csv.length();
        at = csv.indexOf('\n', at) + 1) {
      String code = csv.substring(at, at + 2);
      if (CountrySet.isCode(code) && csv.charAt(at + 2) == ',') {
        codes.add(code);
      }
    }
    return new Countries(CountrySet.of(codes), csv);
  }

  /** Codes alone; names are the ones the JDK knows. */
  public static Countries of(Set<String> codes) {
    StringBuilder table = new StringBuilder("alpha2,alpha3,name_en\n");
    for (String code : codes.stream().sorted().toList()) {
      String name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH).replace("\"", "");
      table.append(code).append(",,\"").append(name).append("\"\n");
    }
    return new Countries(CountrySet.of(codes), table.toString());
  }

  public boolean has(String code) {
    return codes.contains(code);
  }

  /**
   * The code of a code, or of what is exactly a name or a three-letter code; empty for anything
   * else. Short words are only taken in capitals: `no`, `per` and `can` are words before they are
   * countries.
   */
  public Optional<String> code(String given) {
    if (has(given)) {
      return Optional.of(given);
    }
    boolean word = given.length() <= CODE_MAX && isPlain(given);
    return word && !given.equals(given.toUpperCase(Locale.ROOT))
        ? Optional.empty()
        : Optional.ofNullable(byName().get(fold(given)));
  }

  /**
   * What a reader may have meant: `MY` for `my`, `MYS` or `Malaysia`; empty when nothing is near.
   */
  public List<String> meant(String given) {
    Optional<String> exact = exact(given);
    if (exact.isPresent() || given.strip().toUpperCase(Locale.ROOT).length() <= CODE_MAX) {
      return exact.stream().toList();
    }
    Map<String, String> byName = byName();
    return Near.matches(fold(given), byName.keySet()).stream().map(byName::get).distinct().toList();
  }

  /** What to write instead of what is no country, as the end of a sentence. */
  public String help(String given) {
    List<String> meant = meant(given);
    return switch (meant.size()) {
      case 0 ->
          "; write the two-letter code of ISO 3166-1, such as `MY`, or the name, such as `Malaysia`;"
              + " of a region within a country, the country, and the region under `region`";
      case 1 -> "; write the code `" + meant.getFirst() + "`";
      default ->
          "; write the code, "
              + String.join(" or ", meant.stream().map(m -> "`" + m + "`").toList());
    };
  }

  /**
   * The countries that a name is that of: one of the code, or of exactly this name, or else all in
   * whose names its words are found; nothing is guessed from what is only near.
   */
  public List<String> named(String given) {
    Optional<String> exact = exact(given);
    String name = fold(given);
    if (exact.isPresent() || name.length() < 2 || (name.length() <= CODE_MAX && isPlain(name))) {
      return exact.stream().toList();
    }
    return byName().entrySet().stream()
        .filter(entry -> isWithin(entry.getKey(), name))
        .map(Map.Entry::getValue)
        .distinct()
        .toList();
  }

  /** The code of a code or of a name, in letters of any size. */
  private Optional<String> exact(String given) {
    String upper = given.strip().toUpperCase(Locale.ROOT);
    return has(upper) ? Optional.of(upper) : Optional.ofNullable(byName().get(fold(given)));
  }

  /** The first name of a code; the code itself where the table has none. */
  public String name(String code) {
    for (List<String> row : Csv.records(table)) {
      if (row.getFirst().equals(code) && row.size() > 2 && !row.get(2).isBlank()) {
        return row.get(2);
      }
    }
    return code;
  }

  /** Whole words of letters with spaces; of other scripts, any part. */
  private static boolean isWithin(String whole, String part) {
    return isPlain(part) ? (" " + whole + " ").contains(" " + part + " ") : whole.contains(part);
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c < LATIN_END);
  }

  private Map<String, String> byName() {
    Map<String, String> known = names;
    if (known == null) {
      known = readNames();
      names = known;
    }
    return known;
  }

  private Map<String, String> readNames() {
    Map<String, String> byName = new LinkedHashMap<>();
    for (List<String> row : Csv.records(table)) {
      for (String name : row.subList(1, row.size())) {
        if (has(row.getFirst()) && !name.isBlank()) {
          byName.putIfAbsent(fold(name), row.getFirst());
        }
      }
    }
    return byName;
  }

  private static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace(" & ", " and ").replace('’', '\'');
  }
}
