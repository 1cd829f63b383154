package org.pratique.cli.whatif;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.pratique.cli.report.Lang;
import org.pratique.engine.fact.FactSpec.Ask;
import org.pratique.engine.whatif.Change;
import org.pratique.engine.whatif.Refusal;
import org.pratique.engine.whatif.WhatIf;

/** What a what-if says, in both languages. */
final class Phrases {
  static final Ask NOTHING_TO_CHANGE =
      new Ask(
          "It needs no individual license as it is; the duties below remain.",
          "现状无须个案许可证；仍须履行下列义务。");
  static final Ask NOTHING =
      new Ask(
          "Nothing that is in the exporter's hand, or to be had from others, reaches an outcome without an individual license.",
          "出口人能自行改变或可从他人取得的一切，均不能达到无须个案许可证的结果。");
  static final Ask NOTHING_FOUND =
      new Ask(
          "Nothing was found that reaches an outcome without an individual license; a limit stopped the search.",
          "未找到可达到无须个案许可证结果的改变；搜索因限额而停止。");
  static final Ask ONLY_ANOTHER =
      new Ask(
          "Of this transaction nothing in the exporter's hand can be changed to that end; only another transaction reaches it.",
          "就本交易而言，出口人所能改变的均无济于事；仅另一交易可达到该结果。");
  static final Ask ASKED =
      new Ask(
          "It hangs on what is not known. To be known first, or make it sure by a change below:",
          "结果取决于未知事实。应先查明下列事实，或采用下列可确保结果的改变：");
  static final Ask OTHER = new Ask("another transaction", "另一交易");
  static final Ask COST = new Ask("cost ", "成本 ");
  static final Ask HANGS = new Ask("for some answers only", "仅在某些答案下成立");
  static final Ask NOT_PROPOSED = new Ask("Not proposed", "不予建议");
  static final Ask YEARLY =
      new Ask(", if nothing else has been received in that year by then", "（以该年度届时未收到其他数量为条件）");
  static final Ask REST =
      new Ask(" more that no year of the plan takes: they need a license", " 件未列入任何年度：须有许可证");

  private static final int NAMED_MAX = 12;
  private static final int OTHERS_MAX = 60;

  private Phrases() {}

  static String change(Change change, Collection<String> countries, Lang lang) {
    String now = change.now().isEmpty() ? "" : " (" + change.now() + ")";
    String to = String.join(", ", change.to());
    Ask words =
        switch (change.kind()) {
          case WAIT -> new Ask("wait until " + to + now, "等到 " + to + now);
          case REDUCE ->
              new Ask(
                  "reduce " + change.path() + now + " to " + to,
                  "将 " + change.path() + now + " 减至 " + to);
          case LEAVE_OUT ->
              new Ask(
                  "leave out " + to + ", to go under a license of their own",
                  "剔除 " + to + "，另凭许可证运送");
          case DIRECT_ROUTE -> new Ask("go directly, not via" + now, "直运，不经" + now);
          case OBTAIN_ASSURANCE ->
              new Ask(
                  "obtain and put on file: " + change.path() + now + " " + to,
                  "取得并备案：" + change.path() + now + " " + to);
          case OBTAIN_STATUS ->
              new Ask(
                  "apply for and obtain: " + change.path() + now + ", " + to,
                  "申请并取得：" + change.path() + now + "，" + to);
          case OWN_SITE ->
              new Ask(
                  "use a site that the consignee, of the exporter's family, owns and operates"
                      + now,
                  "使用由出口人集团内收货人拥有并运营的场址" + now);
          case OWN_SITE_ELSEWHERE -> elsewhere(change, now, countries);
          case OTHER_CONSIGNEE -> other(change.to(), now, countries);
          case APPROVED_CONSIGNEE -> approved(change, now, countries);
          case OWN_CONSIGNEE ->
              new Ask(
                  "consignee and end user a company of the exporter's own corporate family, headquartered in "
                      + to
                      + now,
                  "收货人及最终用户改为出口人集团内公司，总部在 " + to + now);
        };
    return lang.of(words);
  }

  private static Ask elsewhere(Change change, String now, Collection<String> countries) {
    Ask where = choice(change.to(), countries);
    return new Ask(
        "a site of the exporter's own family elsewhere: to" + now + " " + where.en(),
        "集团自有场址设于他处：to" + now + " " + where.zh());
  }

  private static Ask other(List<String> homes, String now, Collection<String> countries) {
    Ask where = choice(homes, countries);
    return new Ask(
        "another ultimate consignee, who is the end user, headquartered and ultimately parented in "
            + where.en()
            + now,
        "另一最终收货人（兼最终用户），总部及最终母公司在" + where.zh() + now);
  }

  private static Ask approved(Change change, String now, Collection<String> countries) {
    Ask other = other(change.to().subList(1, change.to().size()), now, countries);
    String by = change.to().getFirst();
    return new Ask(other.en() + ", approved in " + by, other.zh() + "，且列入" + by);
  }

  private static Ask choice(List<String> good, Collection<String> all) {
    if (good.size() <= NAMED_MAX) {
      return new Ask(String.join(" or ", good), String.join("、", good));
    }
    List<String> bad = new ArrayList<>(all.stream().sorted().toList());
    bad.removeAll(good);
    if (bad.size() <= OTHERS_MAX) {
      String but = String.join(", ", bad);
      return bad.isEmpty()
          ? new Ask("any country", "任何国家")
          : new Ask("any but " + but, "除 " + but + " 以外");
    }
    String some = String.join(", ", good.subList(0, NAMED_MAX));
    return new Ask(
        good.size() + " of " + all.size() + " countries, such as " + some,
        all.size() + "国中的" + good.size() + "国，如 " + some);
  }

  static String refusal(Refusal refusal, Lang lang) {
    String facts = String.join(", ", refusal.facts());
    Ask words =
        switch (refusal.kind()) {
          case SPLIT_AMONG_AFFILIATES ->
              new Ask(
                  "dividing " + facts + " among companies of one family",
                  "将 " + facts + " 分给同一集团的多家公司");
          case DETOUR ->
              new Ask(
                  "another destination, with consignee and end user where they are: " + facts,
                  "改变目的地而收货人和最终用户不变：" + facts);
          case STATEMENT -> new Ask("stating otherwise " + facts, "另行陈述 " + facts);
        };
    return lang.of(words);
  }

  static String left(WhatIf.Left left, Lang lang) {
    String n = "%,d".formatted(left.count());
    Ask words =
        switch (left.limit()) {
          case TOO_MANY_CHANGES ->
              new Ask(n + " sets of more than four changes were not tried", n + " 组四项以上的改变未予尝试");
          case SETS_UNTRIED -> new Ask(n + " sets of changes were not tried", n + " 组改变未予尝试");
          case TOO_OPEN ->
              new Ask(
                  n + " changed movements have too many open facts to be sure",
                  n + " 个改变后的移动未知事实过多，无法确定");
          case LATER_DAYS -> new Ask(n + " later days were not tried", n + " 个更晚的日期未予尝试");
          case ITEMS -> new Ask(n + " items were not tried one by one", n + " 个物项未逐一尝试");
          case LEVERS ->
              new Ask(n + " things that could be changed were not tried", n + " 个可改变事项未予尝试");
          case PROPOSALS -> new Ask(n + " more proposals were found", "另找到 " + n + " 个建议");
        };
    return lang.of(words);
  }

  static String examined(WhatIf.Examined examined, Lang lang) {
    return lang.of(
        new Ask(
            "%,d changed movements read; %,d things that could be otherwise and matter"
                .formatted(examined.movementsRead(), examined.levers()),
            "读取了 %,d 个改变后的移动；%,d 个可改变且相关的事项"
                .formatted(examined.movementsRead(), examined.levers())));
  }
}
