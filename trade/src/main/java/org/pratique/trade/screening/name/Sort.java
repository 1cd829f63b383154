package org.pratique.trade.screening.name;

/**
 * What a word of a name is there for.
 *
 * @see Words
 */
public enum Sort {
  NAME(1.0),
  PLACE(0.55),
  TRADE(0.5),
  INSTITUTION(0.5),
  COMMON(0.3),
  SERIES(0.4),
  NUMBER(0.4),
  INITIAL(0.25),
  PARTICLE(0.08),
  HONOR(0.1),
  LABEL(0.02);

  private final float weightMax;

  Sort(double weightMax) {
    this.weightMax = (float) weightMax;
  }

  /** What the rarest word of this sort weighs, from 0 to 1. */
  public float weightMax() {
    return weightMax;
  }

  /** Says what the party does or is, not what it is called. */
  public boolean isDescription() {
    return this == TRADE || this == INSTITUTION || this == COMMON || this == SERIES;
  }

  /** Hardly part of the name. */
  public boolean isSmall() {
    return this == PARTICLE || this == HONOR || this == LABEL;
  }
}
