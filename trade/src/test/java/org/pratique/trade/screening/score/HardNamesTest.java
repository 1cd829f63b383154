package org.pratique.trade.screening.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.pratique.trade.screening.name.Kind;
import org.pratique.trade.screening.name.NameReader;
import org.pratique.trade.screening.name.script.Table;

class HardNamesTest {
  private final Scorer scorer = new Scorer(Prior.PAIR);

  private double score(Kind kind, String one, String other) {
    return scorer.value(NameReader.read(one, kind), NameReader.read(other, kind));
  }

  @TestFactory
  Stream<DynamicTest> hardNamesAreToldApartOrTogether() {
    return Table.rows(HardNamesTest.class, "hard-names.tsv").stream()
        .map(row -> DynamicTest.dynamicTest(row.get(2) + " / " + row.get(3), () -> check(row)));
  }

  private void check(List<String> row) {
    Kind kind = Kind.valueOf(row.get(1));

    double there = score(kind, row.get(2), row.get(3));
    double back = score(kind, row.get(3), row.get(2));

    boolean isSame = row.get(0).equals("same");
    assertThat(there >= Scorer.THRESHOLD).as("score %.3f", there).isEqualTo(isSame);
    assertThat(back >= Scorer.THRESHOLD).as("the other way round %.3f", back).isEqualTo(isSame);
  }

  @Test
  void everyReasonIsASentenceAndTheyAddUpToTheScore() {
    Score score =
        scorer.explained(
            NameReader.read("Huawei Technologies France SASU", Kind.COMPANY),
            NameReader.read("华为技术有限公司", Kind.COMPANY));

    double sum = Weights.shipped().always(Kind.COMPANY, Prior.PAIR);
    for (Score.Reason reason : score.reasons()) {
      assertThat(reason.sentence()).matches("[a-z].* \\(\\d\\.\\d\\d\\)");
      sum += reason.points();
    }
    assertThat(score.value()).isBetween(0.0, 1.0);
    assertThat(1 / (1 + Math.exp(-sum))).isCloseTo(score.value(), within());
    assertThat(score.matches()).contains("technologies means 技术");
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(0.01);
  }

  @Test
  void everyFeatureWeighsSomethingAndHasASentence() {
    Weights weights = Weights.shipped();

    for (int i = 0; i < Feature.ALL.size(); i++) {
      assertThat(Feature.ALL.get(i).sentence()).isNotBlank();
      int feature = i;
      assertThat(Prior.values())
          .as(Feature.ALL.get(i).id() + " weighs something")
          .anyMatch(prior ->
              weights.of(feature, Kind.PERSON, prior) != 0
                  || weights.of(feature, Kind.COMPANY, prior) != 0);
    }
    assertThat(Feature.ALL).extracting(Feature::id).doesNotHaveDuplicates();
  }

  @Test
  void whatCannotBeTriedInAListDoesNotCountThere() {
    Scorer inList = new Scorer(Prior.LIST);

    double pair = score(Kind.COMPANY, "Qwertel Technology Co., Ltd.", "旷视科技有限公司");
    double list =
        inList.value(
            NameReader.read("Qwertel Technology Co., Ltd.", Kind.COMPANY),
            NameReader.read("旷视科技有限公司", Kind.COMPANY));

    assertThat(list).isLessThan(pair).isLessThan(Scorer.THRESHOLD);
  }
}
