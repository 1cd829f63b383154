package org.pratique.trade.screening.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pratique.trade.screening.list.ListedParty;
import org.pratique.trade.screening.name.Kind;
import org.pratique.trade.screening.name.Legible;

class SearcherTest {
  private static final Searcher SEARCHER =
      new Searcher(
          PartyIndex.of(
              List.of(
                  party("1", "Semiconductor Manufacturing International Corporation", "SMIC"),
                  party("2", "Northern Star Trading FZE", "Setare Shomal"),
                  party("3", "Hangzhou Greenfield Digital Technology Co., Ltd."),
                  party("4", "KUZNETSOV, Andrei Petrovich"),
                  party("5", "China Electronics Technology Group Corporation", "CETC"),
                  party("6", "Inspur Group Co., Ltd."),
                  address("7", "Unit 1205, 12/F Sino Plaza, 255 Gloucester Road, Hong Kong"))));

  private static ListedParty party(String id, String name, String... aliases) {
    return listed(id, name, List.of(aliases), Optional.empty());
  }

  private static ListedParty address(String id, String address) {
    return listed(id, address, List.of(), Optional.of(Kind.ADDRESS));
  }

  private static ListedParty listed(
      String id, String name, List<String> aliases, Optional<Kind> kind) {
    List<String> none = List.of();
    return new ListedParty(id, "EL", name, aliases, kind, none, none, none, none, "", "");
  }

  private static List<String> ids(String text) {
    return SEARCHER.hits(new Searcher.Query(text, Optional.empty(), party -> true), 0.5).stream()
        .map(hit -> hit.party().id())
        .toList();
  }

  @Test
  void aPartyIsFoundByEveryWayToWriteIt() {
    assertThat(ids("SMIC")).containsExactly("1");
    assertThat(ids("Semiconductor Manufacturing Intl. Corp")).containsExactly("1");
    assertThat(ids("Setareh Shomal")).containsExactly("2");
    assertThat(ids("NorthernStar Trading")).containsExactly("2");
    assertThat(ids("Hangzou Greenfeld Digital Technology")).containsExactly("3");
    assertThat(ids("Андрей Петрович Кузнецов")).containsExactly("4");
    assertThat(ids("Andrey Kuznetsov")).containsExactly("4");
    assertThat(ids("中国电子科技集团有限公司")).contains("5");
    assertThat(ids("浪潮集團有限公司")).containsExactly("6");
  }

  @Test
  void anAddressIsFoundWithoutAName() {
    assertThat(ids("Unit 1205 12/F., Sino Plaza, 255 Gloucester Rd., Hong Kong"))
        .containsExactly("7");
    assertThat(ids("Unit 1207, 14/F Nathan Tower, 12 Nathan Road, Kowloon")).isEmpty();
  }

  @Test
  void othersAreNotHit() {
    for (String text :
        List.of("CEC", "Sandkayan", "Greenfield Bakery", "Ivan Kuznetsov", "BJUT", "A", "")) {
      assertThat(ids(text)).as(text).isEmpty();
    }
  }

  @Test
  void aNameThatCannotBeReadIsNotTakenForClear() {
    assertThat(Legible.of("...")).isEqualTo(Legible.NOTHING);
    assertThat(Legible.of("")).isEqualTo(Legible.NOTHING);
    assertThat(Legible.of("李伟")).isEqualTo(Legible.YES);
    assertThat(Legible.of("翔 藤")).isEqualTo(Legible.YES);
    assertThat(Legible.of("Li")).isEqualTo(Legible.YES);
  }

  @Test
  void oneLetterIsTooShortToCompare() {
    for (String text : List.of("a", "X", "华", "A B", "7")) {
      assertThat(Legible.of(text)).as(text).isEqualTo(Legible.TOO_SHORT);
      assertThat(ids(text)).as(text).isEmpty();
    }
    assertThat(Legible.TOO_SHORT.why()).contains("give the name in full");
  }

  @Test
  void aListedNameAtTheEndOfALongTextIsHit() {
    assertThat(ids("Alpha Beta Gamma Delta ".repeat(400) + "SMIC")).contains("1");
  }

  @Test
  void onlyPartiesThatAreWantedAreHit() {
    Searcher.Query query = new Searcher.Query("SMIC", Optional.empty(), party -> false);

    assertThat(SEARCHER.hits(query, 0)).isEmpty();
  }
}
