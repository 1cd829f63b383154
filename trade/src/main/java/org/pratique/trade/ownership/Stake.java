package org.pratique.trade.ownership;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What one party has in another, by one source.
 *
 * @param owner id
 * @param owned id
 * @param tie how they are tied
 * @param share of ownership; of control without ownership {@link Share#NONE}
 * @param from first day; empty: since ever, as far as the source says
 * @param until first day no longer; empty: still
 * @param source what says so, for a reader to find
 */
public record Stake(
    String owner,
    String owned,
    Tie tie,
    Share share,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    String source) {
  /** How owner and owned are tied. */
  public enum Tie {
    OWNS,
    /** Directs it: votes, board, consolidation in its accounts. */
    CONTROLS,
    OWNS_AND_CONTROLS,
    /** Is above all others, by the source, and through others: no stake of its own is known. */
    ULTIMATE,
    /** The source says they belong together, not how: any share, control or not. */
    AFFILIATED;

    public boolean controls() {
      return this == CONTROLS || this == OWNS_AND_CONTROLS || this == ULTIMATE;
    }
  }

  public boolean on(LocalDate day) {
    return from.map(first -> !day.isBefore(first)).orElse(true)
        && until.map(end -> day.isBefore(end)).orElse(true);
  }

  /** `from 2020-01-01`, `2020-01-01 until 2023-01-01`; empty when the source gives no day. */
  public String period() {
    String begin = from.map(day -> "from " + day).orElse("");
    String end = until.map(day -> "until " + day).orElse("");
    return (begin + " " + end).strip();
  }

  public static Stake owns(String owner, String owned, Share share, String source) {
    return new Stake(owner, owned, Tie.OWNS, share, Optional.empty(), Optional.empty(), source);
  }
}
