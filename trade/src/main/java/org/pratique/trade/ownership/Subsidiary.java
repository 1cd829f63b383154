package org.pratique.trade.ownership;

import java.math.BigDecimal;
import org.pratique.engine.condition.Truth;

/**
 * What makes one company another's.
 *
 * @param percent the share that is asked for
 * @param bar whether exactly so much is enough
 * @param control whether control does it without the share
 */
public record Subsidiary(BigDecimal percent, Bar bar, Control control) {
  /** Whether exactly so much is enough. */
  public enum Bar {
    MORE_THAN,
    AT_LEAST
  }

  /** Whether control without the share is enough. */
  public enum Control {
    COUNTS,
    DOES_NOT_COUNT
  }

  private static final BigDecimal HALF = BigDecimal.valueOf(50);

  /** More than half, or control: as parents are told in accounts. */
  public static final Subsidiary MAJORITY = new Subsidiary(HALF, Bar.MORE_THAN, Control.COUNTS);

  /** So much or more. */
  public static Subsidiary atLeast(BigDecimal percent, Control control) {
    return new Subsidiary(percent, Bar.AT_LEAST, control);
  }

  /**
   * As this, but no two can have the same company: the way up asks for more than half whatever the
   * way down asks for.
   */
  Subsidiary upward() {
    return percent.compareTo(HALF) > 0 ? this : new Subsidiary(HALF, Bar.MORE_THAN, control);
  }

  boolean isMetBy(BigDecimal share) {
    int compared = share.compareTo(percent);
    return bar == Bar.MORE_THAN ? compared > 0 : compared >= 0;
  }

  /** By a holding, alone. */
  Truth of(Graph.Holding holding) {
    if ((control == Control.COUNTS && holding.controls()) || isMetBy(holding.share().least())) {
      return Truth.YES;
    }
    boolean perhaps =
        isMetBy(holding.share().most()) || (control == Control.COUNTS && holding.affiliated());
    return perhaps ? Truth.UNKNOWN : Truth.NO;
  }

  /** `more than 50 %, or control`. */
  public String words() {
    String share = Share.exact(percent).toString();
    String asked = bar == Bar.MORE_THAN ? "more than " + share : share + " or more";
    return control == Control.COUNTS ? asked + ", or control" : asked + "; control does not count";
  }
}
