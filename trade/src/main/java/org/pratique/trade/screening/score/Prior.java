package org.pratique.trade.screening.score;

/** Where two names come from, and so how likely they were to be of one party to begin with. */
public enum Prior {
  /** Somebody put them side by side: what cannot be told apart may well be one party. */
  PAIR,

  /** One is a name out of a list of tens of thousands. */
  LIST
}
