package org.pratique.trade.screening.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pratique.trade.screening.index.PartyIndex;
import org.pratique.trade.screening.index.Searcher;
import org.pratique.trade.screening.list.ListedParty;
import org.pratique.trade.screening.name.Kind;
import org.pratique.trade.screening.name.Legible;

/** Characters that may hide a Latin name are not cleared by silence. */
class UntoldTest {
  private static final Searcher SEARCHER =
      new Searcher(
          PartyIndex.of(
              List.of(
                  party("Hangzhou Hikvision Digital Technology Co., Ltd."),
                  party("Huawei Technologies Co., Ltd."),
                  party("Beijing Semiconductor Equipment Co., Ltd."),
                  party("Shanghai Semiconductor Materials Co., Ltd."),
                  party("Wuhan Semiconductor Works"))));

  private static ListedParty party(String name) {
    List<String> none = List.of();
    List<String> china = List.of("CN");
    return new ListedParty(
        name, "EL", name, none, Optional.of(Kind.COMPANY), china, none, none, none, "", "");
  }

  private static Legible legible(String text, Optional<Kind> kind) {
    Searcher.Query query = new Searcher.Query(text, kind, party -> true);
    return SEARCHER.legible(query, SEARCHER.hits(query, 0.5));
  }

  private static Legible legible(String text) {
    return legible(text, Optional.empty());
  }

  @Test
  void aCompanyInCharactersThatNothingLeadsToIsOpen() {
    for (String text :
        List.of("海康威视数字技术股份有限公司", "寒武纪", "旷视", "科大讯飞", "明光半导体有限公司", "ファーウェイ", "ヒズボラ")) {
      assertThat(legible(text)).as(text).isEqualTo(Legible.UNTOLD);
    }
    assertThat(Legible.UNTOLD.why()).contains("ask for the Latin name");
  }

  @Test
  void peopleAreToldByTheirCharactersAndSoAreOtherTradesAndScripts() {
    for (String text :
        List.of("李伟", "王建国", "佐藤 健", "青禾食品有限公司", "さくら製菓株式会社", "한마음 식품", "ООО Ромашка", "Miles")) {
      assertThat(legible(text)).as(text).isEqualTo(Legible.YES);
    }
    assertThat(legible("旷视", Optional.of(Kind.PERSON))).isEqualTo(Legible.YES);
  }

  @Test
  void aHitIsAnAnswer() {
    assertThat(legible("华为技术有限公司")).isEqualTo(Legible.YES);
  }
}
