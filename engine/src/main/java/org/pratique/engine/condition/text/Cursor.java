package org.pratique.engine.condition.text;

import java.util.List;

/** Where reading stands in the tokens of a line, and how deep. */
final class Cursor {
  /** Parentheses, `not` and quantifiers within one another. */
  static final int NESTING_MAX = 40;

  /** A line left for another, to come back to. */
  record Mark(List<Token> tokens, int at, int nesting) {}

  private List<Token> tokens = List.of();
  private int at;
  private int nesting;

  Mark mark() {
    return new Mark(tokens, at, nesting);
  }

  void back(Mark mark) {
    tokens = mark.tokens();
    at = mark.at();
    nesting = mark.nesting();
  }

  /** Turns to another line, as deep as the one left. */
  void open(String line) {
    at = 0;
    tokens = Lexer.cut(line);
  }

  /** Counts a level; a line that is refused need not count back. */
  void deeper(Token token) {
    if (++nesting > NESTING_MAX) {
      throw new Failure(
          token.column(), "the condition is nested deeper than %d levels".formatted(NESTING_MAX));
    }
  }

  void lessDeep() {
    nesting--;
  }

  Token peek() {
    return tokens.get(at);
  }

  Token next() {
    Token token = tokens.get(at);
    if (token.kind() != Token.Kind.END) {
      at++;
    }
    return token;
  }

  boolean take(String sign) {
    if (peek().kind() != Token.Kind.STRING && peek().is(sign)) {
      at++;
      return true;
    }
    return false;
  }

  /** Takes the words of a unit if they stand here. */
  boolean takeUnit(String... words) {
    for (int i = 0; i < words.length; i++) {
      if (at + i >= tokens.size() || !tokens.get(at + i).is(words[i])) {
        return false;
      }
    }
    at += words.length;
    return true;
  }

  /** The line's text from a column to where reading stands. */
  String written(int fromColumn) {
    StringBuilder text = new StringBuilder();
    for (Token token : tokens.subList(0, at)) {
      if (token.column() >= fromColumn) {
        text.append(token.text()).append(token.is(",") ? " " : "");
      }
    }
    return text.toString();
  }

  void expect(String sign) {
    if (!take(sign)) {
      Token token = peek();
      throw new Failure(
          token.column(),
          "`%s` was expected%s"
              .formatted(
                  sign,
                  token.kind() == Token.Kind.END
                      ? " at the end"
                      : " before `" + token.text() + "`"));
    }
  }

  /**
   * Whether the parenthesis ahead holds an amount: a sign of arithmetic or comparison follows its
   * end.
   */
  boolean arithmeticInParentheses() {
    int depth = 0;
    for (int i = at; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is("(")) {
        depth++;
      } else if (token.is(")") && --depth == 0) {
        Token after = tokens.get(i + 1);
        return List.of("+", "-", "*", "/", "=", "!=", "<", "<=", ">", ">=").contains(after.text())
            && after.kind() == Token.Kind.SIGN;
      }
    }
    return false;
  }
}
