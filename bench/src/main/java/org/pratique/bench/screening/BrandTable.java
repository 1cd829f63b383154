package org.pratique.bench.screening;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.pratique.trade.screening.list.BrandFinder;
import org.pratique.trade.screening.list.ListedParty;
import org.pratique.trade.screening.name.Brands;

/**
 * Prints the rows of {@code brands.tsv} from the lists of a folder. Run: `java -cp …
 * org.pratique.bench.screening.BrandTable LISTS_DIR`.
 */
public final class BrandTable {
  private static final List<String> CHINESE = List.of("CN", "HK", "TW", "MO", "CHINA", "HONG KONG");

  private BrandTable() {}

  public static void main(String[] args) throws IOException {
    List<ListedParty> parties = Lists.read(Path.of(args[0]));
    for (Brands.Pair pair : BrandFinder.find(parties, BrandTable::isChinese)) {
      System.out.println(pair.brand() + "\t" + pair.spelling());
    }
  }

  private static boolean isChinese(ListedParty party) {
    return party.countries().stream()
        .anyMatch(country -> CHINESE.stream().anyMatch(country::startsWith));
  }
}
