package org.pratique.engine.law;

/** License review policies, from most lenient to strictest. */
public enum Policy {
  PRESUMPTION_OF_APPROVAL,
  CASE_BY_CASE,
  PRESUMPTION_OF_DENIAL,
  POLICY_OF_DENIAL
}
