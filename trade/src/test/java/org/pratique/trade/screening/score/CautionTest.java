package org.pratique.trade.screening.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pratique.trade.screening.name.Kind;
import org.pratique.trade.screening.name.NameReader;

/** What only sounds alike must not block a short name. */
class CautionTest {
  private static final double BLOCK = 0.9;

  private final Scorer scorer = new Scorer(Prior.LIST);

  private double value(String one, String other, Kind kind) {
    return scorer.value(NameReader.read(one, kind), NameReader.read(other, kind));
  }

  @Test
  void shortNamesThatSoundAlikeDoNotBlock() {
    assertThat(value("Nestlé S.A.", "JSC NII Shtil", Kind.COMPANY)).isLessThan(BLOCK);
    assertThat(value("Siemens", "SIAM NICE COMPANY LTD.", Kind.COMPANY)).isLessThan(BLOCK);
    assertThat(value("BYD Company Limited", "BID", Kind.COMPANY)).isLessThan(BLOCK);
    assertThat(value("East Technology", "East Tech", Kind.COMPANY)).isLessThan(BLOCK);
    assertThat(value("Global Trading LLC", "Global Traders", Kind.COMPANY)).isLessThan(BLOCK);
  }

  @Test
  void charactersReadInSeveralLanguagesDoNotBlock() {
    assertThat(value("婷婷 王", "KIM, Chung Chong", Kind.PERSON)).isLessThan(BLOCK);
    assertThat(value("玉 战", "YU, Jin", Kind.PERSON)).isLessThan(BLOCK);
    assertThat(value("习近平", "XI, Jinping", Kind.PERSON)).isGreaterThan(BLOCK);
    assertThat(value("김정은", "KIM, Jong Un", Kind.PERSON)).isGreaterThan(BLOCK);
  }

  @Test
  void theReasonIsToldAndTheSumIsTheScore() {
    Score score =
        scorer.explained(
            NameReader.read("BYD Company Limited", Kind.COMPANY),
            NameReader.read("BID", Kind.COMPANY));

    assertThat(score.value()).isEqualTo(Caution.MOST);
    assertThat(score.reasons()).extracting(Score.Reason::sentence).contains(Caution.LIKE);
  }

  @Test
  void theSameWordsAndLongNamesStillBlock() {
    assertThat(value("Huawei", "HUAWEI", Kind.COMPANY)).isGreaterThan(BLOCK);
    assertThat(value("Хуавей Технолоджис", "Huawei Technologies", Kind.COMPANY)).isPositive();
    assertThat(value("Sergei Lavroff", "Sergey Lavrov", Kind.PERSON)).isGreaterThan(0.5);
    assertThat(
            value(
                "Semiconductor Manufacturing Intl Corp",
                "Semiconductor Manufacturing International Corporation",
                Kind.COMPANY))
        .isGreaterThan(BLOCK);
  }
}
