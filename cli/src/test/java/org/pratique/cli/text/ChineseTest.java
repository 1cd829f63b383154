package org.pratique.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pratique.cli.Run;

/** What the program writes is Chinese where that is asked for; the law stays as published. */
class ChineseTest {
  private static final List<String> ENGLISH =
      List.of(
          "required",
          "met by",
          "not by",
          "fails",
          "review ",
          "presumption",
          "enough",
          "Not examined",
          "rule set",
          "outcome",
          "before 20",
          "with the shipment",
          "This is not",
          "an export",
          "worldwide",
          "is in ",
          "is not in");

  private static void assertChinese(String page) {
    List<String> english =
        page.lines().filter(line -> ENGLISH.stream().anyMatch(line::contains)).toList();
    assertThat(english).isEmpty();
  }

  @Test
  void aDeterminationIsWrittenInChinese() {
    Run run =
        Run.of(
            "determine",
            Run.example("shenzhen-4090"),
            "--rules",
            "ear,ear:codified",
            "--lang",
            "zh");

    assertChinese(run.out());
    assertThat(run.out()).contains("许可例外 (LICENSE_EXCEPTION) NAC", "克服", "出口或再出口");
    assertThat(run.tooWide()).isEmpty();
  }

  @Test
  void aComparisonIsWrittenInChinese() {
    Run run = Run.of("compare", Run.example("kuala-lumpur"), "--rules", "ear", "--lang", "zh");

    assertChinese(run.out());
    assertThat(run.out()).contains("须有许可证 (LICENSE_REQUIRED)，推定拒绝");
  }

  @Test
  void aProofIsWrittenInChinese() {
    Run run =
        Run.of(
            "explain",
            Run.example("brazil-1000-h100"),
            "--rules",
            "ear:codified",
            "--rule",
            "LPP",
            "--lang",
            "zh");

    assertThat(run.out()).contains("未超过最终收货人的年度限额", "既非D:5亦非澳门");
  }

  @Test
  void aDutyIsExplained() {
    String file = Run.example("brazil-1000-h100");
    Run due = Run.of("explain", file, "--rules", "ear:codified", "--rule", "LPP.notice");
    Run other = Run.of("explain", file, "--rules", "ear:codified", "--rule", "AIA.certification");

    assertThat(due.exit()).isZero();
    assertThat(due.out()).contains("do ", "under", "LPP", "3,200,000");
    assertThat(other.exit()).isZero();
    assertThat(other.out()).contains("not owed", "AIA");
  }
}
