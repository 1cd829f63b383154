package org.pratique.engine.law;

import java.util.Locale;

/**
 * How the text is taken: as codified, as enforced (best reading), or as the announcement of
 * 2025-05-13 was naively read.
 */
public enum Posture {
  CODIFIED,
  ENFORCED,
  ANNOUNCED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
