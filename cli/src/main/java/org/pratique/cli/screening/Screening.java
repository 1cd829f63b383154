package org.pratique.cli.screening;

import java.util.List;
import org.pratique.trade.screening.index.Hit;

/**
 * A name and what it hit.
 *
 * @param isReadable whether there was anything to compare; if not, no hit means nothing
 * @param hits the highest score first
 */
record Screening(String name, Boolean isReadable, List<Hit> hits) {
  /**
   * What was screened against.
   *
   * @param threshold the least score of a hit
   */
  record Setting(List<String> lists, int parties, double threshold) {}

  boolean isClear() {
    return isReadable && hits.isEmpty();
  }
}
