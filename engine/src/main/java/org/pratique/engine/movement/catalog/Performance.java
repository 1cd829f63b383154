package org.pratique.engine.movement.catalog;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pratique.engine.fact.Numbers;

/**
 * The arithmetic of total processing performance (TPP) and performance density.
 *
 * @param bits bit length of the operation by number format
 * @param leftOut formats that are known and not counted
 */
public record Performance(Map<String, Integer> bits, Set<String> leftOut) {
  /**
   * A stated and a computed figure this close (1 %) are the same figure, rounded on a datasheet.
   */
  private static final BigDecimal ROUNDING = new BigDecimal("0.01");

  /** The highest TPP over the number formats, and how it came about. */
  public record Tpp(BigDecimal amount, String format, String arithmetic) {}

  /** Null when no format counts. */
  public @Nullable Tpp tpp(Map<String, BigDecimal> tops) {
    @Nullable Tpp best = null;
    for (Map.Entry<String, BigDecimal> rate : tops.entrySet()) {
      Integer length = bits.get(rate.getKey());
      if (length == null) {
        continue;
      }
      BigDecimal amount = rate.getValue().multiply(BigDecimal.valueOf(length));
      if (best == null || amount.compareTo(best.amount()) > 0) {
        best =
            new Tpp(
                amount,
                rate.getKey(),
                Numbers.plain(rate.getValue())
                    + " TOPS × "
                    + length
                    + " bits ("
                    + rate.getKey()
                    + ")");
      }
    }
    return best;
  }

  public static BigDecimal density(BigDecimal tpp, BigDecimal dieArea) {
    return tpp.divide(dieArea, MathContext.DECIMAL128);
  }

  public static String densityArithmetic(BigDecimal tpp, BigDecimal dieArea) {
    return Numbers.plain(tpp) + " TPP ÷ " + Numbers.plain(dieArea) + " mm²";
  }

  /** Whether the two are one figure but for rounding. */
  public static boolean agree(BigDecimal a, BigDecimal b) {
    return a.subtract(b).abs().compareTo(a.abs().max(b.abs()).multiply(ROUNDING)) <= 0;
  }
}
