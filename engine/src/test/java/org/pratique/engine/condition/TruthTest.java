package org.pratique.engine.condition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kleene's tables, every cell written out. */
class TruthTest {
  @ParameterizedTest
  @CsvSource({
    "YES, YES, YES, YES", "YES, NO, NO, YES", "YES, UNKNOWN, UNKNOWN, YES",
    "NO, YES, NO, YES", "NO, NO, NO, NO", "NO, UNKNOWN, NO, UNKNOWN",
    "UNKNOWN, YES, UNKNOWN, YES", "UNKNOWN, NO, NO, UNKNOWN", "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN"
  })
  void andAndOr(Truth a, Truth b, Truth and, Truth or) {
    assertThat(a.and(b)).isEqualTo(and);
    assertThat(a.or(b)).isEqualTo(or);
    assertThat(a.and(b).not()).isEqualTo(a.not().or(b.not()));
  }

  @ParameterizedTest
  @CsvSource({"YES, NO, yes", "NO, YES, no", "UNKNOWN, UNKNOWN, unknown"})
  void notAndWord(Truth a, Truth not, String word) {
    assertThat(a.not()).isEqualTo(not);
    assertThat(a.word()).isEqualTo(word);
    assertThat(Truth.of(true)).isEqualTo(Truth.YES);
    assertThat(Truth.of(false)).isEqualTo(Truth.NO);
  }

  @ParameterizedTest
  @CsvSource({
    "EQ, false, true, false, NE", "NE, true, false, true, EQ", "LT, true, false, false, GE",
    "LE, true, true, false, GT", "GT, false, false, true, LE", "GE, false, true, true, LT"
  })
  void comparisons(
      Expr.Compare.Op op, boolean less, boolean equal, boolean more, Expr.Compare.Op negated) {
    assertThat(op.holds(-1)).isEqualTo(less);
    assertThat(op.holds(0)).isEqualTo(equal);
    assertThat(op.holds(1)).isEqualTo(more);
    assertThat(op.negated()).isEqualTo(negated);
  }
}
