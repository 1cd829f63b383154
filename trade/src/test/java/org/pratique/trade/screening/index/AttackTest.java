package org.pratique.trade.screening.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pratique.trade.screening.list.ListedParty;
import org.pratique.trade.screening.name.Kind;
import org.pratique.trade.screening.name.Legible;

/** Who wants to pass under another name writes it so that people read it and programs do not. */
class AttackTest {
  /** A hang, not a slow machine. */
  private static final Duration HANG = Duration.ofSeconds(60);

  /** What took 45 seconds takes a hundredth of one. */
  private static final Duration AT_ONCE = Duration.ofSeconds(5);

  private static final Searcher SEARCHER =
      new Searcher(
          PartyIndex.of(
              List.of(
                  party("1", "Huawei Technologies Co., Ltd.", "9123456789"),
                  party("2", "Semiconductor Manufacturing International Corporation", ""),
                  party("3", "ChangXin Memory Technologies, Inc.", ""),
                  party("4", "Yangtze Memory Technologies Co., Ltd.", ""),
                  party("5", "Hangzhou Hikvision Digital Technology Co., Ltd.", ""))));

  private static ListedParty party(String id, String name, String identifier) {
    List<String> none = List.of();
    List<String> identifiers = identifier.isEmpty() ? none : List.of(identifier);
    List<String> countries = List.of("CN");
    return new ListedParty(
        id,
        "EL",
        name,
        none,
        Optional.of(Kind.COMPANY),
        countries,
        none,
        identifiers,
        none,
        "",
        "");
  }

  private static List<String> ids(String text) {
    return SEARCHER.hits(new Searcher.Query(text, Optional.empty(), p -> true), 0.5).stream()
        .map(hit -> hit.party().id())
        .toList();
  }

  @Test
  void lettersThatLookAlikeAreReadAsWhatTheyLookLike() {
    assertThat(ids("Нuаwei Technologies Co., Ltd.")).contains("1");
    assertThat(ids("Huаwеі Tеchnоlоgіеs")).contains("1");
    assertThat(ids("Ηuαwei Technologies")).contains("1");
    assertThat(ids("Ｈｕａｗｅｉ　Ｔｅｃｈｎｏｌｏｇｉｅｓ")).contains("1");
    assertThat(ids("𝓗𝓾𝓪𝔀𝓮𝓲 𝓣𝓮𝓬𝓱𝓷𝓸𝓵𝓸𝓰𝓲𝓮𝓼")).contains("1");
    assertThat(ids("Huaw3i Techn0logies")).contains("1");
  }

  @Test
  void charactersThatShowNothingHideNothing() {
    assertThat(ids("Hua\u200Bwei\u200D Tech\uFEFFnologies")).contains("1");
    assertThat(ids("\u202EHuawei\u202C Technologies")).contains("1");
    assertThat(ids("Hu\u0000awei Technologies")).doesNotContain("2");
    assertThat(ids("Hua\u00ADwei\u2060 Technologies")).contains("1");
    assertThat(ids("H\u0301\u0302\u0303\u0304ua\u0330\u0331wei Technologies")).contains("1");
  }

  @Test
  void lettersOfOtherAlphabetsThatLookLatinAreReadAsTheyLook() {
    assertThat(ids("HUAWEl TECHNOLOGlES")).as("a small l for an I").contains("1");
    assertThat(ids("\uA4E7uawei Technologies")).as("a Lisu H").contains("1");
    assertThat(ids("\u13BBuawei Technologies")).as("a Cherokee H").contains("1");
    assertThat(Legible.of("Huawei\u0E01 Mills")).as("a Thai letter").isEqualTo(Legible.YES);
  }

  @Test
  void aNameThatIsTurnedAroundIsFoundAsShownAndNeverClear() {
    assertThat(ids("\u202EseigolonhceT iewauH")).contains("1");
    assertThat(ids("\u202Eiewa\u202CuH")).as("turned in part").isEmpty();
    for (String text : List.of("\u202EseliM", "\u202DMiles", "Prоsfеd Жilovа", "Ωmegaλtd")) {
      assertThat(Legible.of(text)).as(text).isEqualTo(Legible.MASKED);
    }
    assertThat(Legible.of("ООО Miles")).isEqualTo(Legible.YES);
    assertThat(Legible.of("Samsung전자")).isEqualTo(Legible.YES);
  }

  @Test
  void floodsEndInTime() {
    for (String flood :
        List.of(
            "Huawei " + "x".repeat(10_000),
            "Huawei Technologies " + "a\u0301".repeat(5_000),
            "a".repeat(10_000),
            "\u0301".repeat(10_000),
            "华".repeat(10_000),
            "A ".repeat(5_000),
            "\uD800".repeat(5_000),
            "\u202E".repeat(10_000),
            "ltd ".repeat(2_500),
            "0".repeat(10_000))) {
      assertTimeoutPreemptively(HANG, () -> ids(flood));
    }
    assertThat(ids("Huawei Technologies " + "and others ".repeat(800))).contains("1");
  }

  @Test
  void aWordTooLongForAnyNameIsNotComparedAndHidesNothing() {
    assertThat(Legible.of("A".repeat(10_000))).isEqualTo(Legible.TOO_LONG);
    assertThat(Legible.of("华".repeat(10_000))).isEqualTo(Legible.TOO_LONG);
    assertThat(ids("A".repeat(10_000))).isEmpty();
    assertTimeoutPreemptively(AT_ONCE, () -> ids("华".repeat(10_000)));
    assertTimeoutPreemptively(AT_ONCE, () -> ids("A".repeat(10_000)));
    assertThat(ids("Huawei Technologies " + "A".repeat(10_000))).contains("1");
  }

  @Test
  void nothingAndNextToNothingHitNothing() {
    for (String text :
        List.of("", " ", "A", "李", "1", ".", "\u200B", "\uD83D", "Ltd", "有限公司", "-")) {
      assertThat(ids(text)).as(text).isEmpty();
    }
  }

  @Test
  void shortNamesAndNewOnesAreNotTakenForListedOnes() {
    for (String text :
        List.of(
            "HBM",
            "Sandkayan",
            "Sandkayan Technologies Co., Ltd.",
            "SME",
            "Hui Wei Bakery",
            "Yangtze River Shipping Co., Ltd.",
            "Memory Technologies",
            "Digital Technology Co., Ltd.",
            "Semi Manufacturing")) {
      assertThat(ids(text)).as(text).isEmpty();
    }
    assertThat(ids("SMIC")).containsExactly("2");
    assertThat(ids("CXMT")).isEqualTo(ids("CXMT"));
    assertThat(ids("長江存儲科技有限責任公司")).contains("4");
  }

  private static List<Hit> hits(String name, String country, String address, String identifier) {
    Particulars particulars =
        new Particulars(
            country,
            address.isEmpty() ? List.of() : List.of(address),
            identifier.isEmpty() ? List.of() : List.of(identifier));
    return SEARCHER.hits(new Searcher.Query(name, Optional.empty(), p -> true), particulars, 0.5);
  }

  @Test
  void anIdentifierIsFoundUnderAnyNameAndExplained() {
    List<Hit> hits = hits("Blue Heron Trading", "", "", "9123-456-789");

    assertThat(hits).extracting(hit -> hit.party().id()).containsExactly("1");
    assertThat(hits.getFirst().score().reasons())
        .extracting(reason -> reason.sentence())
        .contains("the identifier 9123456789 is the same", "the names are not alike");
    assertThat(hits("Blue Heron Trading", "", "", "12345")).isEmpty();
  }

  @Test
  void anIdentifierIsFoundWhereANameStands() {
    assertThat(ids("9123456789")).containsExactly("1");
    assertThat(ids("reg. no. 9123-456-789")).containsExactly("1");
    assertThat(ids("9123456780")).isEmpty();
  }

  @Test
  void anotherCountryLowersAScoreAndHidesNoName() {
    double same = hits("Huawei Technologies", "CN", "", "").getFirst().score().value();
    double other = hits("Huawei Technologies", "AE", "", "").getFirst().score().value();

    assertThat(other).isLessThan(same).isGreaterThan(0.5);
  }
}
