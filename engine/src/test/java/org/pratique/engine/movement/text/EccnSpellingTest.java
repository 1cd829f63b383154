package org.pratique.engine.movement.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EccnSpellingTest {
  @ParameterizedTest
  @CsvSource({
    "3A090, 3A090",
    "3A090.a, 3A090.a",
    "3a090.A, 3A090.a",
    "3A090a, 3A090.a",
    "' 4a003.Z.1.a ', 4A003.z.1.a",
    "5A002z10a, 5A002.z10a",
    "ear99, EAR99",
    "3A001.a.5.a, 3A001.a.5.a"
  })
  void paragraphsAreWrittenAsTheListWritesThem(String given, String paragraph) {
    assertThat(EccnSpelling.normalize(given)).isEqualTo(paragraph);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "3A",
        "3A09",
        "3F090",
        "AA090",
        "3A09O",
        "3A090.",
        "3A090..a",
        "3A0901",
        "3A090.a/b",
        "3A090 a",
        "EAR98",
        "3A090.ä",
        "3A090.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void everythingElseIsNoParagraph(String given) {
    assertThat(EccnSpelling.normalize(given)).isEmpty();
  }
}
