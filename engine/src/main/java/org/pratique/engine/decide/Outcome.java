package org.pratique.engine.decide;

/**
 * Outcomes from best to worst; {@link #UNDETERMINED} stands apart and ranks by its best possible
 * outcome.
 */
public enum Outcome {
  NOT_SUBJECT,
  NO_LICENSE_REQUIRED,
  LICENSE_EXCEPTION,
  AUTHORIZED,
  LICENSE_REQUIRED,
  PROHIBITED,
  UNDETERMINED
}
