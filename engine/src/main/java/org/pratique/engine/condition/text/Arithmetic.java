package org.pratique.engine.condition.text;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pratique.engine.condition.FactPath;
import org.pratique.engine.condition.Quantity;

/** Sums, products, numbers with their units, and days. */
final class Arithmetic {
  private static final String DAYS = Quantity.DAYS;

  /** Each unit as the tokens it is cut into. */
  private static final List<String[]> UNIT_TOKENS =
      Quantity.UNITS.stream().map(Arithmetic::tokens).toList();

  private static final int DIGITS_MAX = 40;

  private final Operands operands;
  private final Parser parser;
  private final Cursor cursor;

  Arithmetic(Operands operands, Parser parser, Cursor cursor) {
    this.operands = operands;
    this.parser = parser;
    this.cursor = cursor;
  }

  private static String[] tokens(String unit) {
    List<String> tokens = new ArrayList<>();
    int start = 0;
    for (int slash = unit.indexOf('/'); slash >= 0; slash = unit.indexOf('/', start)) {
      tokens.add(unit.substring(start, slash));
      tokens.add("/");
      start = slash + 1;
    }
    tokens.add(unit.substring(start));
    return tokens.toArray(new String[0]);
  }

  Operand sum() {
    Token start = cursor.peek();
    Operand left = product();
    while (cursor.peek().is("+") || cursor.peek().is("-")) {
      Token sign = cursor.next();
      Quantity a = quantity(left, start, parser);
      Token rightStart = cursor.peek();
      Quantity b = quantity(product(), rightStart, parser);
      left = new Operand.Amount(new Quantity.Sum(a, b, sign.is("-"), sumUnit(a, b, sign)));
    }
    return left;
  }

  private static String sumUnit(Quantity a, Quantity b, Token sign) {
    if (a.unit().equals(Quantity.DATE) && b.unit().equals(DAYS)) {
      return Quantity.DATE;
    }
    if (a.unit().equals(Quantity.DATE) && b.unit().equals(Quantity.DATE) && sign.is("-")) {
      return DAYS;
    }
    if (!a.unit().equals(b.unit())) {
      throw new Failure(
          sign.column(), "`%s` of %s and %s".formatted(sign.text(), unitWord(a), unitWord(b)));
    }
    return a.unit();
  }

  static String unitWord(Quantity quantity) {
    return quantity.unit().isEmpty() ? "a count" : "`" + quantity.unit() + "`";
  }

  private Operand product() {
    Token start = cursor.peek();
    Operand left = operands.operand();
    while (cursor.peek().is("*") || cursor.peek().is("/")) {
      Token sign = cursor.next();
      Quantity a = quantity(left, start, parser);
      Token rightStart = cursor.peek();
      Quantity b = quantity(operands.operand(), rightStart, parser);
      left = new Operand.Amount(new Quantity.Product(a, b, sign.is("/"), productUnit(a, b, sign)));
    }
    return left;
  }

  private static String productUnit(Quantity a, Quantity b, Token sign) {
    if (b.unit().isEmpty()) {
      return a.unit();
    }
    if (sign.is("*") && a.unit().isEmpty()) {
      return b.unit();
    }
    if (sign.is("/") && a.unit().equals(b.unit())) {
      return "";
    }
    String unit = a.unit() + sign.text() + b.unit();
    if (!Quantity.UNITS.contains(unit)) {
      throw new Failure(sign.column(), "`%s` is no unit this language has".formatted(unit));
    }
    return unit;
  }

  /** The operand as an amount. */
  static Quantity quantity(Operand operand, Token start, Parser parser) {
    return switch (operand) {
      case Operand.Amount a -> a.quantity();
      case Operand.Fact f -> ofFact(f.path(), start);
      case Operand.Condition c ->
          throw new Failure(
              start.column(), "`%s` is a condition, not an amount".formatted(start.text()));
      case Operand.Literal l -> throw parser.unknownName(l.token());
    };
  }

  private static Quantity ofFact(FactPath path, Token start) {
    return switch (path.spec().type()) {
      case INTEGER, DECIMAL -> new Quantity.OfFact(path, path.spec().unit());
      case DATE -> new Quantity.OfFact(path, Quantity.DATE);
      default -> throw new Failure(start.column(), "`%s` is no amount".formatted(path.word()));
    };
  }

  Quantity number(Token token) {
    String digits = token.text().replace("_", "");
    if (digits.length() > DIGITS_MAX) {
      throw new Failure(token.column(), "the number has more than %d digits".formatted(DIGITS_MAX));
    }
    String unit = unit();
    return new Quantity.Constant(new BigDecimal(digits), unit, token.text());
  }

  /** The unit written after a number, taken token by token (`GB`, `/`, `s`). */
  private String unit() {
    if (cursor.peek().kind() != Token.Kind.WORD) {
      return "";
    }
    for (String[] tokens : UNIT_TOKENS) {
      if (cursor.takeUnit(tokens)) {
        return String.join("", tokens);
      }
    }
    return cursor.take("years") ? unsupportedYears() : "";
  }

  private String unsupportedYears() {
    throw new Failure(cursor.peek().column(), "years are not all of one length; give days");
  }

  static Quantity date(Token token) {
    try {
      return new Quantity.Constant(
          BigDecimal.valueOf(LocalDate.parse(token.text()).toEpochDay()),
          Quantity.DATE,
          token.text());
    } catch (DateTimeException e) {
      throw new Failure(token.column(), "`%s` is no day of the calendar".formatted(token.text()));
    }
  }
}
