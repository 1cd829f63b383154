package org.pratique.cli.screening;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.pratique.cli.ask.CountryNames;
import org.pratique.engine.law.source.PackFiles;
import org.pratique.law.PackFile;
import org.pratique.trade.screening.index.Hit;
import org.pratique.trade.screening.list.ListedParty;

/** Countries of entries, which lists write as codes, names and headings, in one way: as codes. */
public final class Lands {
  private static final Map<String, String> CODES = new ConcurrentHashMap<>();

  /** The tables, read when the first name is asked for. */
  private static final class Tables {
    private static final CountryNames NAMES =
        new CountryNames(PackFile.load().data(PackFiles.COUNTRIES));
  }

  private Lands() {}

  /** Of the entry and its copies, each once; what no table knows stays as printed. */
  public static List<String> of(Hit hit) {
    Set<String> codes = new LinkedHashSet<>();
    for (ListedParty party : hit.entries()) {
      party.countries().forEach(country -> codes.add(code(country)));
    }
    return List.copyOf(codes);
  }

  /** Whether a code of two letters is a country's. */
  static boolean isCode(String code) {
    return PackFile.load().countries().contains(code.toUpperCase(Locale.ROOT));
  }

  private static String code(String printed) {
    boolean isCode = printed.length() == 2;
    return isCode ? printed : CODES.computeIfAbsent(printed, Lands::named);
  }

  /** {@code CHINA, PEOPLE'S REPUBLIC OF} is found by what stands before the comma. */
  private static String named(String printed) {
    int comma = printed.indexOf(',');
    String first = comma < 0 ? printed : printed.substring(0, comma);
    return Tables.NAMES.code(printed).or(() -> Tables.NAMES.code(first)).orElse(printed);
  }
}
