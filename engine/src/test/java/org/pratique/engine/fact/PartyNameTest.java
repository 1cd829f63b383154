package org.pratique.engine.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Example Cloud Inc.              | EXAMPLE CLOUD, INC
          Example Cloud Inc.              | Example Cloud Incorporated
          Example (Shenzhen) Co., Ltd.    | example shenzhen
          Example Sdn Bhd                 | EXAMPLE SDN. BHD.
          Ｅｘａｍｐｌｅ　ＧｍｂＨ          | Example GmbH
          Müller & Söhne GmbH & Co. KG    | Muller and Sohne
          The Example Company             | Example Co
          Société Générale S.A.           | SOCIETE GENERALE SA
          Straße AG                       | STRASSE AG
          PT Example Tbk                  | Example
          深圳示例科技有限公司              | 深圳示例科技
          株式会社サンプル                  | サンプル
          ㈱サンプル                       | サンプル
          O'Neill Example Ltd             | ONeill Example Limited
          A.B.C. Holdings                 | ABC Holdings
          """)
  void theSameCompanyHasOneKey(String one, String other) {
    assertThat(PartyName.normalize(one)).isEqualTo(PartyName.normalize(other)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Example Cloud Inc.   | Example Clouds Inc.
          Example Holdings     | Example Group
          Example One          | Example Two
          Пример ООО           | Примеры ООО
          が                   | か
          й                    | и
          """)
  void differentCompaniesHaveDifferentKeys(String one, String other) {
    assertThat(PartyName.normalize(one)).isNotEqualTo(PartyName.normalize(other));
  }

  @Test
  void aNameThatIsALegalFormIsKept() {
    assertThat(PartyName.normalize("AG")).isEqualTo("ag");
    assertThat(PartyName.normalize("The Company")).isEqualTo("the");
    assertThat(PartyName.normalize("有限公司")).isEqualTo("有限公司");
    assertThat(PartyName.normalize("...")).isEqualTo("...");
  }

  @Test
  void aKeyIsItsOwnKey() {
    for (String name :
        new String[] {
          "Müller & Söhne GmbH & Co. KG",
          "Example (Shenzhen) Co., Ltd.",
          "株式会社サンプル",
          "The Example Company"
        }) {
      String key = PartyName.normalize(name);
      assertThat(PartyName.normalize(key)).isEqualTo(key);
    }
  }

  @Test
  void aVeryLongNameIsComparedByItsBeginning() {
    assertThat(PartyName.normalize("Ü".repeat(1_000_000))).hasSizeLessThanOrEqualTo(10_000);
  }
}
