package org.pratique.engine.movement.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "5, 5",
    "-5, -5",
    "+5, 5",
    "007, 7",
    "1.50, 1.5",
    ".5, 0.5",
    "5., 5",
    "26_900_000, 26900000",
    "1e3, 1000",
    "1E+3, 1000",
    "2.5e-3, 0.0025",
    "1e30, 1000000000000000000000000000000"
  })
  void numbersAreRead(String text, BigDecimal amount) {
    assertThat(Decimals.read(text))
        .isInstanceOfSatisfying(
            Decimals.Read.Number.class, n -> assertThat(n.amount()).isEqualByComparingTo(amount));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        ".",
        "e5",
        "1e",
        "1e+",
        "1e1.5",
        "1.2.3",
        "_1",
        "1_",
        "1__0",
        "1_.0",
        "NaN",
        ".nan",
        "inf",
        ".inf",
        "-.inf",
        "0x10",
        "1,000",
        "1.000,5",
        "5 GB",
        "１２",
        "1e31",
        "1e-31",
        "1e999999999999999999",
        "--1"
      })
  void everythingElseIsNone(String text) {
    assertThat(Decimals.read(text))
        .isInstanceOfSatisfying(Decimals.Read.Not.class, not -> assertThat(not.why()).isNotBlank());
  }

  @ParameterizedTest
  @ValueSource(ints = {41, 1_000_000})
  void longNumbersAreRefusedUnread(int length) {
    assertThat(Decimals.read("1".repeat(length)))
        .isEqualTo(new Decimals.Read.Not("has more than 40 characters; write a plain number"));
  }
}
