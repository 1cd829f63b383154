package org.pratique.engine.condition.text;

/** A refusal of the line being read. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  final int column;

  Failure(int column, String message) {
    super(message, null, false, false);
    this.column = column;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
