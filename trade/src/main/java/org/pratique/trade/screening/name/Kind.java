package org.pratique.trade.screening.name;

/** What a name is of. Names of vessels and addresses are compared like names of companies. */
public enum Kind {
  PERSON,
  COMPANY,
  VESSEL,
  ADDRESS
}
