package org.pratique.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pratique.cli.Golden;
import org.pratique.cli.text.Ink;
import org.pratique.cli.text.Page;
import org.pratique.cli.text.Width;

class ReportTest {
  @Test
  void oneRuleSetIsPrintedWithItsReasons() {
    Golden.check(
        "sample-one.txt", report(Samples.oneRuleSet(), Ink.PLAIN, Lang.EN, Report.Detail.WHY));
  }

  @Test
  void severalRuleSetsShareWhatTheyHaveInCommon() {
    String report = report(Samples.threeRuleSets(), Ink.PLAIN, Lang.EN, Report.Detail.RESULT);

    Golden.check("sample-three.txt", report);
    assertThat(report.split("embargoes and sanctions", -1)).hasSize(2);
  }

  @Test
  void everyLineFitsInBothLanguages() {
    for (Lang lang : Lang.values()) {
      String report = report(Samples.threeRuleSets(), Ink.PLAIN, lang, Report.Detail.WHY);
      assertThat(report.lines()).allMatch(line -> Width.of(line) <= Page.WIDTH);
    }
  }

  @Test
  void colorChangesNothingButColor() {
    String plain = report(Samples.threeRuleSets(), Ink.PLAIN, Lang.ZH, Report.Detail.WHY);
    String colored = report(Samples.threeRuleSets(), Ink.ANSI, Lang.ZH, Report.Detail.WHY);

    assertThat(colored).contains("\u001B[");
    assertThat(colored.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(plain);
  }

  private static String report(Decided decided, Ink ink, Lang lang, Report.Detail detail) {
    return Report.of(decided, ink, lang, detail);
  }
}
