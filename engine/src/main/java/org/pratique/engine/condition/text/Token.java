package org.pratique.engine.condition.text;

/**
 * A piece of a condition line.
 *
 * @param column 0-based within the line
 */
record Token(Kind kind, String text, int column) {
  enum Kind {
    WORD,
    NUMBER,
    DATE,
    STRING,
    SIGN,
    END
  }

  boolean is(String sign) {
    return (kind == Kind.SIGN || kind == Kind.WORD) && text.equals(sign);
  }
}
