package org.pratique.trade.screening.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pratique.trade.screening.list.ListedParty;
import org.pratique.trade.screening.name.Kind;
import org.pratique.trade.screening.score.Scorer;

/** Names of real entries, found by a part of them and in longer texts. */
class ContainmentTest {
  private static final List<ListedParty> PARTIES = new ArrayList<>();

  static {
    party("EL", "Huawei Technologies Co., Ltd. (Huawei)", "Shenzhen Huawei Technologies");
    party("CMIC", "HUAWEI TECHNOLOGIES CO., LTD.");
    party("EL", "HiSilicon Technologies Co., Ltd (HiSilicon)");
    party("EL", "Semiconductor Manufacturing International Corporation (SMIC)");
    party("CMIC", "Semiconductor Manufacturing International Corporation", "SMIC");
    party("EL", "SMIC Northern Integrated Circuit Manufacturing (Beijing) Co., Ltd.");
    party(
        "EL",
        "SMIC Advanced Technology R&D (Shanghai) Corporation",
        "Zhongxin Guoji Jicheng Dianlu Xinjishu Yanfa (Shanghai) Youxian Gongsi");
    party("EL", "National University of Defense Technology (NUDT)");
    party("EL", "Beijing University of Aeronautics and Astronautics (BUAA)", "Beihang University");
    party("EL", "Tianjin Phytium Information Technology", "Tianjin Feiteng Information Technology");
    party("EL", "Hangzhou Hikvision Digital Technology Co., Ltd.");
    party("SDN", "SUNRISE X TRADING CO LIMITED");
    party("SDN", "RASSVET, OAO");
    party("SDN", "MARTINEZ TRADING LLC");
    party("SDN", "YONG XIN");
    // Words are rare among many names only.
    for (int i = 0; i < 400; i++) {
      party("DPL", "Invented " + (char) ('a' + i % 26) + (char) ('a' + i / 26) + "berg Trading");
    }
    PARTIES.add(listed("SDN", "MARTINEZ, Juan Carlos", List.of(), Optional.of(Kind.PERSON)));
  }

  private static final Searcher SEARCHER = new Searcher(PartyIndex.of(PARTIES));

  private static void party(String list, String name, String... aliases) {
    PARTIES.add(listed(list, name, List.of(aliases), Optional.of(Kind.COMPANY)));
  }

  private static ListedParty listed(
      String list, String name, List<String> aliases, Optional<Kind> kind) {
    List<String> none = List.of();
    String id = "" + PARTIES.size();
    return new ListedParty(id, list, name, aliases, kind, none, none, none, none, "", "");
  }

  private static List<Hit> hits(String text) {
    return SEARCHER.hits(new Searcher.Query(text, Optional.empty(), party -> true), 0.5);
  }

  private static List<String> entries(String text) {
    return hits(text).stream().map(hit -> hit.party().source() + " " + hit.party().name()).toList();
  }

  @Test
  void aShortNameAndALongNameAreFoundWhereTheListPrintsThemAsOne() {
    assertThat(entries("SMIC"))
        .contains(
            "EL Semiconductor Manufacturing International Corporation (SMIC)",
            "CMIC Semiconductor Manufacturing International Corporation");
    assertThat(entries("National University of Defense Technology"))
        .containsExactly("EL National University of Defense Technology (NUDT)");
    assertThat(entries("NUDT"))
        .containsExactly("EL National University of Defense Technology (NUDT)");
    assertThat(hits("NUDT").getFirst().within()).startsWith("the list prints `NUDT` in brackets");
  }

  @Test
  void aRareWordOfAListedNameIsForReviewOnEveryListThatHasIt() {
    assertThat(entries("Huawei"))
        .contains(
            "EL Huawei Technologies Co., Ltd. (Huawei)", "CMIC HUAWEI TECHNOLOGIES CO., LTD.");
    assertThat(entries("Hikvision"))
        .containsExactly("EL Hangzhou Hikvision Digital Technology Co., Ltd.");
    Hit hit = hits("Hikvision").getFirst();
    assertThat(hit.score().value()).isLessThan(Scorer.THRESHOLD);
    assertThat(hit.review()).contains("`hikvision`, a rare word");
    assertThat(entries("Huawei Shenzhen")).contains("EL Huawei Technologies Co., Ltd. (Huawei)");
  }

  @Test
  void aListedNameInALongerTextIsForReview() {
    String huawei = "EL Huawei Technologies Co., Ltd. (Huawei)";
    for (String text :
        List.of(
            "Attn Mr Li Huawei Technologies Co Ltd",
            "Huawei Technologies Co Ltd c/o DHL Logistics Shenzhen",
            "<script>alert(1)</script> Huawei Technologies")) {
      assertThat(entries(text)).as(text).contains(huawei);
    }
    assertThat(hits("Attn Mr Li Huawei Technologies Co Ltd").getFirst().review())
        .contains("the whole of the listed name, with the rare `huawei`, is in the text");
    assertThat(entries("Attn HiSilicon warehouse 3"))
        .containsExactly("EL HiSilicon Technologies Co., Ltd (HiSilicon)");
  }

  @Test
  void aListedNameWithoutARareWordAndAShortOneAreFoundInATextToo() {
    String smic = "EL Semiconductor Manufacturing International Corporation (SMIC)";
    for (String text :
        List.of(
            "Deliver to Semiconductor Manufacturing International Corporation gate 3",
            "Consignee: SMIC, attention purchasing",
            "shipment for smic fab",
            "Semiconductor Manufacturing International Europe GmbH")) {
      assertThat(entries(text)).as(text).contains(smic);
      assertThat(hits(text)).as(text).allMatch(hit -> hit.score().value() < 0.9);
    }
    assertThat(entries("-2+3+cmd|' /C calc'!A0 Huawei"))
        .contains("EL Huawei Technologies Co., Ltd. (Huawei)");
    assertThat(entries("Goods for Tianjin Phytium Information Technology"))
        .contains("EL Tianjin Phytium Information Technology");
    assertThat(entries("Pay to Juan Carlos Martinez, invoice 7"))
        .contains("SDN MARTINEZ, Juan Carlos");
  }

  @Test
  void aTextOfOtherWordsIsNoReview() {
    for (String text :
        List.of(
            "Maria Juan Carlos",
            "Smic Bakery",
            "Invoice 12 for international corporation services",
            "Goods for university of technology")) {
      assertThat(hits(text)).as(text).noneMatch(hit -> hit.review().contains("word for word"));
    }
  }

  @Test
  void otherScriptsAreFoundAsFarAsSoundAndTheListsOwnPinyinReach() {
    for (String text : List.of("Хуавей", "هواوي", "화웨이", "华为")) {
      assertThat(entries(text)).as(text).contains("EL Huawei Technologies Co., Ltd. (Huawei)");
    }
    assertThat(entries("天津飞腾")).containsExactly("EL Tianjin Phytium Information Technology");
    assertThat(entries("北航"))
        .containsExactly("EL Beijing University of Aeronautics and Astronautics (BUAA)");
    assertThat(entries("中芯国际"))
        .containsExactly("EL SMIC Advanced Technology R&D (Shanghai) Corporation");
  }

  @Test
  void commonWordsNamesOfPeopleAndOtherTradesAreNoReview() {
    for (String text :
        List.of(
            "Sunrise",
            "Martinez",
            "Ana Martinez",
            "Hikvision Bakery",
            "АО Рассвет Мебель",
            "International Technology",
            "University of Technology",
            "Shanghai Trading")) {
      assertThat(entries(text)).as(text).isEmpty();
    }
  }

  @Test
  void whereAListHasThePartyItsOthersWithAPartOfTheNameAreLeftOut() {
    assertThat(entries("SMIC"))
        .doesNotContain("EL SMIC Northern Integrated Circuit Manufacturing (Beijing) Co., Ltd.");
  }
}
