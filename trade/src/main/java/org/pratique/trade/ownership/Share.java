package org.pratique.trade.ownership;

import java.math.BigDecimal;
import java.util.Collection;

/**
 * A share of ownership in percent, as far as it is known: from the least it can be to the most.
 *
 * @param least percent, 0 to 100
 * @param most percent, {@code least} to 100
 */
public record Share(BigDecimal least, BigDecimal most) {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  public static final Share NONE = exact(BigDecimal.ZERO);
  public static final Share UNKNOWN = new Share(BigDecimal.ZERO, ALL);

  /**
   * @throws IllegalArgumentException when it is no interval within 0 to 100
   */
  public Share {
    if (least.signum() < 0 || least.compareTo(most) > 0 || most.compareTo(ALL) > 0) {
      throw new IllegalArgumentException("no share: " + least + " to " + most + " percent");
    }
  }

  public static Share exact(BigDecimal percent) {
    return new Share(percent, percent);
  }

  public static Share exact(double percent) {
    return exact(BigDecimal.valueOf(percent));
  }

  public boolean isExact() {
    return least.compareTo(most) == 0;
  }

  /** Of several owners together; never more than the whole. */
  public static Share sum(Collection<Share> shares) {
    BigDecimal least = BigDecimal.ZERO;
    BigDecimal most = BigDecimal.ZERO;
    for (Share share : shares) {
      least = least.add(share.least);
      most = most.add(share.most);
    }
    return new Share(least.min(ALL), most.min(ALL));
  }

  /** What both say; where they contradict each other, everything between them. */
  Share and(Share other) {
    BigDecimal low = least.max(other.least);
    BigDecimal high = most.min(other.most);
    return low.compareTo(high) <= 0
        ? new Share(low, high)
        : new Share(least.min(other.least), most.max(other.most));
  }

  boolean contradicts(Share other) {
    return least.compareTo(other.most) > 0 || other.least.compareTo(most) > 0;
  }

  /** What is left for others. */
  public Share rest() {
    return new Share(ALL.subtract(most), ALL.subtract(least));
  }

  /** `38.5 %`, `25 to 50 %`, `an unknown share`. */
  @Override
  public String toString() {
    if (equals(UNKNOWN)) {
      return "an unknown share";
    }
    return isExact() ? plain(least) + " %" : plain(least) + " to " + plain(most) + " %";
  }

  private static String plain(BigDecimal percent) {
    BigDecimal shown = percent.stripTrailingZeros();
    return (shown.scale() < 0 ? shown.setScale(0) : shown).toPlainString();
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof Share s && s.least.compareTo(least) == 0 && s.most.compareTo(most) == 0;
  }

  @Override
  public int hashCode() {
    return least.stripTrailingZeros().hashCode() * 31 + most.stripTrailingZeros().hashCode();
  }
}
