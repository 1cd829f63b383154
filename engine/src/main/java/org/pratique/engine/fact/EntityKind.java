package org.pratique.engine.fact;

/** What facts are about. */
public enum EntityKind {
  MOVEMENT("movement"),
  END_USE("endUse"),
  ITEM("item"),
  PARTY("party"),
  SITE("site"),
  LEDGER("ledger"),
  AUTHORIZATION("authorization");

  private final String word;

  EntityKind(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
