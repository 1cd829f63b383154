package org.pratique.trade.ownership;

import java.util.List;

/**
 * What would settle an open finding (red flag 29 of supplement no. 3 to part 732).
 *
 * @param owner id; empty: owners nobody has named
 * @param owned id
 * @param settledBy what answer would settle it, in words
 * @param documents where to find the answer
 */
public record Question(
    String owner, String owned, String ask, String settledBy, List<String> documents) {
  static final List<String> DOCUMENTS =
      List.of(
          "the shareholder register or share certificates of the company owned",
          "an extract of the company register with shareholdings, dated",
          "the latest audited annual report of either company",
          "a certified ownership chart of the consignee, down from the ultimate parent");
}
