package org.pratique.trade.screening.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pratique.trade.screening.list.ListedParty;
import org.pratique.trade.screening.name.Kind;

/** Translated and shortened names, by what they say. */
class ScriptsTest {
  private static final List<ListedParty> PARTIES = new ArrayList<>();

  static {
    party("SMIC", "Semiconductor Manufacturing International Corporation", Kind.COMPANY);
    party("HIT", "Harbin Institute of Technology", Kind.COMPANY);
    party("HEU", "Harbin Engineering University", Kind.COMPANY);
    party("CLOUD", "Huawei Cloud Computing Technology", Kind.COMPANY);
    party("HUAWEI", "Huawei Technologies Co., Ltd.", Kind.COMPANY);
    party("MAHAN", "MAHAN AIR", Kind.COMPANY);
    party("HIZB", "HIZBALLAH", Kind.COMPANY);
    party("CETC14", "China Electronics Technology Group 14th Research Institute", Kind.COMPANY);
    party("CETC38", "China Electronics Technology Group 38th Research Institute", Kind.COMPANY);
    party("YAK", "Joint Stock Company A.S. Yakovlev Design Bureau", Kind.COMPANY);
    party("BODOR", "LIMITED LIABILITY COMPANY BODOR", Kind.COMPANY);
    party("AIX", "AIX COMPANY LIMITED", Kind.COMPANY);
    party("MOKRAN", "MOKRAN LLC", Kind.COMPANY);
    party("PESKOV", "PESKOV, Dmitryi Sergeyevich", Kind.PERSON);
    party(
        "EASEY",
        "Room 1502, Easey Commercial Building, 253-261 Hennessy Road, Wan Chai, Hong Kong",
        Kind.ADDRESS);
    party(
        "HOKING",
        "Flat/RM 2309, 23/F, Ho King Commercial Centre, 2-16 Fa Yuen Street, Mong Kok, Kowloon, Hong Kong",
        Kind.ADDRESS);
    for (int i = 0; i < 400; i++) {
      String brand = "" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + "berg";
      party("F" + i, "Invented " + brand + " Trading", Kind.COMPANY);
    }
  }

  private static final Searcher SEARCHER = new Searcher(PartyIndex.of(PARTIES));

  private static void party(String id, String name, Kind kind) {
    List<String> none = List.of();
    PARTIES.add(
        new ListedParty(id, "EL", name, none, Optional.of(kind), none, none, none, none, "", ""));
  }

  private static List<String> ids(String text) {
    return SEARCHER.hits(new Searcher.Query(text, Optional.empty(), party -> true), 0.5).stream()
        .map(hit -> hit.party().id())
        .toList();
  }

  @Test
  void charactersAreFoundByWhatTheySay() {
    assertThat(ids("中芯国际集成电路制造有限公司")).contains("SMIC");
    assertThat(ids("哈尔滨工业大学")).contains("HIT").doesNotContain("HEU");
    assertThat(ids("华为云计算技术有限公司")).contains("CLOUD");
    assertThat(ids("中国电子科技集团公司第十四研究所")).contains("CETC14").doesNotContain("CETC38");
    assertThat(ids("青禾食品有限公司")).isEmpty();
  }

  @Test
  void loanWordsAndNamesWrittenApartAreFoundInOtherAlphabets() {
    assertThat(ids("ماهان ایر")).contains("MAHAN");
    assertThat(ids("حزب الله")).contains("HIZB");
    assertThat(ids("Хуавэй Технолоджис")).contains("HUAWEI");
  }

  @Test
  void aLetterWrongInAFormOrARareWordIsForReview() {
    assertThat(ids("Joint Stock Copany A.S. Yakovlev Design Bureau")).contains("YAK");
    assertThat(ids("LIMITED LIABIITY COMPANY BODOR")).contains("BODOR");
    assertThat(ids("AIX CMPANY LIMITED")).contains("AIX");
    assertThat(ids("MOKRANLLC")).contains("MOKRAN");
    assertThat(ids("Huawie")).contains("HUAWEI");
    assertThat(ids("Hwawei Technologies")).contains("HUAWEI");
    assertThat(ids("Hwawei Bakery")).isEmpty();
  }

  @Test
  void initialsAndASurnameAreForReview() {
    assertThat(ids("D. Peskov")).containsExactly("PESKOV");
    assertThat(ids("Peskov D.S.")).containsExactly("PESKOV");
    assertThat(ids("A. Peskov")).isEmpty();
  }

  @Test
  void shortenedAddressesAreFound() {
    assertThat(ids("Room 1502, Easey Commercial Bldg, 253-261 Hennessy Rd, Wanchai, HK"))
        .contains("EASEY");
    assertThat(ids("RM 2309 Ho King Comm. Ctr., 2-16 Fa Yuen St, Mongkok")).contains("HOKING");
    assertThat(ids("RM 2407 Ho King Comm. Ctr., 2-16 Fa Yuen St, Mongkok"))
        .doesNotContain("HOKING");
  }
}
