package org.pratique.cli.report;

import java.util.Map;
import org.pratique.engine.fact.FactSpec.Ask;

/** What a question is about, in words: the party or the item. */
public final class Parties {
  private static final Map<String, Ask> ROLES =
      Map.ofEntries(
          Map.entry("exporter", new Ask("exporter", "出口人")),
          Map.entry("purchaser", new Ask("purchaser", "买方")),
          Map.entry("intermediateConsignee", new Ask("intermediate consignee", "中间收货人")),
          Map.entry("ultimateConsignee", new Ask("ultimate consignee", "最终收货人")),
          Map.entry("endUser", new Ask("end user", "最终用户")),
          Map.entry("forwarder", new Ask("forwarder", "货运代理")),
          Map.entry("reexporter", new Ask("reexporter", "再出口人")),
          Map.entry("transferor", new Ask("transferor", "转让人")),
          Map.entry("applicant", new Ask("applicant", "申请人")),
          Map.entry("manufacturer", new Ask("manufacturer", "制造商")),
          Map.entry("owner", new Ask("owner of the site", "场址所有人")),
          Map.entry("operator", new Ask("operator of the site", "场址运营人")),
          Map.entry("items", new Ask("item", "物项")),
          Map.entry("authorizations", new Ask("authorization", "授权")));

  private Parties() {}

  /** `ultimate consignee`, `item 2`; empty for the movement itself. */
  public static String of(String subject, Lang lang) {
    String[] words = subject.split("\\.", -1);
    String name = "";
    for (String word : words) {
      Ask role = ROLES.get(word);
      if (role != null) {
        name = lang.of(role);
      } else if (!name.isEmpty() && !word.equals("0") && word.matches("\\d{1,4}")) {
        name += " " + (Integer.parseInt(word) + 1);
      }
    }
    return name;
  }
}
