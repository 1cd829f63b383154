package org.pratique.engine.condition.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a condition line into tokens. */
final class Lexer {
  /** A condition is one line that a person reads; longer ones are several. */
  static final int LENGTH_MAX = 4_000;

  private static final List<String> SIGNS =
      List.of(
          "<=", ">=", "!=", "==", "(", ")", "{", "}", ",", ":", "=", "<", ">", "+", "-", "*", "/");

  private final String line;
  private int at;

  private Lexer(String line) {
    this.line = line;
  }

  static List<Token> cut(String line) {
    if (line.length() > LENGTH_MAX) {
      throw new Failure(
          0,
          "the condition has more than %,d characters; define parts of it by name"
              .formatted(LENGTH_MAX));
    }
    return new Lexer(line).all();
  }

  private List<Token> all() {
    List<Token> tokens = new ArrayList<>();
    while (true) {
      while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
        at++;
      }
      if (at >= line.length()) {
        tokens.add(new Token(Token.Kind.END, "", line.length()));
        return tokens;
      }
      tokens.add(next());
    }
  }

  private Token next() {
    int start = at;
    char c = line.charAt(at);
    if (c == '"') {
      return string(start);
    }
    if (wordStart(c)) {
      return word(start);
    }
    for (String sign : SIGNS) {
      if (line.startsWith(sign, at)) {
        at += sign.length();
        return new Token(Token.Kind.SIGN, sign.equals("==") ? "=" : sign, start);
      }
    }
    throw new Failure(
        start,
        "`%s` is no part of a condition".formatted(Character.toString(line.codePointAt(at))));
  }

  private Token string(int start) {
    int end = line.indexOf('"', start + 1);
    if (end < 0) {
      throw new Failure(start, "the text in quotes does not end");
    }
    at = end + 1;
    return new Token(Token.Kind.STRING, line.substring(start + 1, end), start);
  }

  private Token word(int start) {
    while (at < line.length() && wordPart()) {
      at++;
    }
    String text = line.substring(start, at);
    if (isDate(text)) {
      return new Token(Token.Kind.DATE, text, start);
    }
    return new Token(isNumber(text) ? Token.Kind.NUMBER : Token.Kind.WORD, text, start);
  }

  /**
   * Inside a word: letters, digits, `_`; and between two of these `.`, `-`, and the colon of a
   * country group.
   */
  private boolean wordPart() {
    char c = line.charAt(at);
    if (wordStart(c)) {
      return true;
    }
    boolean inner = at + 1 < line.length() && wordStart(line.charAt(at + 1));
    if (c == '.' || c == '-') {
      return inner;
    }
    return c == ':' && inner && Character.isDigit(line.charAt(at + 1)) && groupLetter();
  }

  private boolean groupLetter() {
    char before = line.charAt(at - 1);
    boolean alone = at == 1 || !wordStart(line.charAt(at - 2));
    return alone && before >= 'A' && before <= 'E';
  }

  private static boolean wordStart(char c) {
    return c == '_' || c == '²' || (c < 128 ? Character.isLetterOrDigit(c) : Character.isLetter(c));
  }

  private static boolean isDate(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return false;
    }
    for (int i = 0; i < 10; i++) {
      if (i != 4 && i != 7 && !digit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNumber(String text) {
    int points = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.') {
        points++;
      } else if (c != '_' && !digit(c)) {
        return false;
      }
    }
    return points <= 1 && digit(text.charAt(0));
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
