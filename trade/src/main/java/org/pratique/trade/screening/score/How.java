package org.pratique.trade.screening.score;

/** Why two words were taken for the same. */
public enum How {
  EQUAL,
  SOUND,
  TYPO,
  MEANING,
  GIVEN_NAME,
  BRAND,
  CHARACTERS,
  INITIAL,
  ACRONYM,
  JOINED
}
