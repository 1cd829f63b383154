package org.pratique.trade.screening.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.pratique.trade.screening.name.Brands;
import org.pratique.trade.screening.name.Kind;
import org.pratique.trade.screening.name.Name;
import org.pratique.trade.screening.name.NameReader;
import org.pratique.trade.screening.name.Sort;
import org.pratique.trade.screening.name.Token;
import org.pratique.trade.screening.name.script.Pinyin;

/**
 * Finds how Chinese companies call themselves abroad. Two names of one party that share all other
 * proper names, one with a brand and one with Pinyin in its place: {@code Beijing Sophgo}, {@code
 * Beijing Suanneng Technology}.
 */
public final class BrandFinder {
  private static final int BRAND_LENGTH_MIN = 3;
  private static final int BRAND_WORDS_MAX = 2;
  private static final int PINYIN_LENGTH_MIN = 4;
  private static final int SYLLABLES_APART_MAX = 3;

  private BrandFinder() {}

  /**
   * All of them, in alphabetical order.
   *
   * @param isChinese parties that may have a name in Pinyin
   */
  public static List<Brands.Pair> find(
      List<ListedParty> parties, Predicate<ListedParty> isChinese) {
    Map<String, TreeSet<String>> found = new TreeMap<>();
    for (ListedParty party : parties) {
      if (isChinese.test(party) && party.kind().filter(kind -> kind != Kind.COMPANY).isEmpty()) {
        pairs(party, found);
      }
    }
    List<Brands.Pair> pairs = new ArrayList<>();
    found.forEach((brand, spellings) ->
        spellings.forEach(spelling -> pairs.add(new Brands.Pair(brand, spelling))));
    return pairs;
  }

  private static void pairs(ListedParty party, Map<String, TreeSet<String>> found) {
    List<Name> names = new ArrayList<>();
    names.add(NameReader.read(party.name(), Kind.COMPANY));
    party.aliases().forEach(alias -> names.add(NameReader.read(alias, Kind.COMPANY)));
    for (Name one : names) {
      for (Name other : names) {
        List<String> branded = own(one, other);
        String brand = String.join("", branded);
        List<String> spelled = own(other, one);
        String spelling = String.join("", spelled);
        boolean isBrand =
            !branded.isEmpty()
                && branded.size() <= BRAND_WORDS_MAX
                && brand.length() >= BRAND_LENGTH_MIN
                && !Pinyin.isWord(brand);
        boolean isSpelling =
            !spelled.isEmpty()
                && spelled.size() <= SYLLABLES_APART_MAX
                && spelling.length() >= PINYIN_LENGTH_MIN
                && Pinyin.isWord(spelling);
        if (isBrand && isSpelling && isCompany(one, other)) {
          found.computeIfAbsent(brand, b -> new TreeSet<>()).add(spelling);
        }
      }
    }
  }

  /** Proper names of the one that the other lacks. */
  private static List<String> own(Name name, Name other) {
    List<String> own = new ArrayList<>();
    for (Token token : name.tokens()) {
      boolean isShared = other.tokens().stream().anyMatch(t -> t.text().equals(token.text()));
      if (token.sort() == Sort.NAME && !isShared) {
        own.add(token.text());
      }
    }
    return own;
  }

  /** They share what they do, so that what differs is what they are called. */
  private static Boolean isCompany(Name one, Name other) {
    return one.tokens().stream()
        .filter(token -> token.sort().isDescription() || token.sort() == Sort.PLACE)
        .anyMatch(
            token -> other.tokens().stream().anyMatch(t -> t.meaning().equals(token.meaning())));
  }
}
