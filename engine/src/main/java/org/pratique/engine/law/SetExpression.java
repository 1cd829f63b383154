package org.pratique.engine.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pratique.engine.fact.CountrySet;
import org.pratique.engine.law.source.Term;

/**
 * A set of countries written as an expression: `(D:1 or D:4 or D:5) except (A:5 or A:6)`, `D:5 or
 * {MO}`, `… as of 2025-01-12`.
 */
final class SetExpression {
  private static final Pattern TOKEN = Pattern.compile("\\s*([(){},]|[^\\s(){},]+)");
  private static final Pattern AS_OF = Pattern.compile("^(.*\\S)\\s+as of (\\S+)\\s*$");
  private static final int NESTING_MAX = 20;

  /** Why the expression is refused. */
  static final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Fault(String message) {
      super(message, null, false, false);
    }

    String text() {
      return String.valueOf(getMessage());
    }
  }

  /** What a name or group is on the day. */
  interface Names {
    Optional<CountrySet> find(String name, LocalDate day);
  }

  private final List<String> tokens = new ArrayList<>();
  private final Function<String, CountrySet> names;
  private final Predicate<String> isCountry;
  private int at;
  private int nesting;

  private SetExpression(
      String text, Function<String, CountrySet> names, Predicate<String> isCountry) {
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.lookingAt()) {
      tokens.add(matcher.group(1));
      matcher.region(matcher.end(), text.length());
    }
    tokens.add("");
    this.names = names;
    this.isCountry = isCountry;
  }

  static CountrySet evaluate(String text, LocalDate day, Names names, Predicate<String> isCountry) {
    Matcher asOf = AS_OF.matcher(text);
    boolean frozen = asOf.matches();
    LocalDate then =
        frozen
            ? Term.parse(asOf.group(2))
                .orElseThrow(() -> new Fault("after `as of` stands a day such as 2025-01-12"))
            : day;
    String expression = frozen ? asOf.group(1) : text;
    Function<String, CountrySet> find =
        name ->
            names
                .find(name, then)
                .orElseThrow(() -> new Fault("`%s` is no set of countries".formatted(name)));
    SetExpression parser = new SetExpression(expression, find, isCountry);
    CountrySet set = parser.union();
    if (!parser.peek().isEmpty()) {
      throw new Fault(
          "`%s` was not expected; join sets with `or` or `except`".formatted(parser.peek()));
    }
    return set;
  }

  private CountrySet union() {
    if (++nesting > NESTING_MAX) {
      throw new Fault("the set is nested deeper than %d levels".formatted(NESTING_MAX));
    }
    CountrySet set = primary();
    while (peek().equals("or") || peek().equals("except")) {
      boolean or = next().equals("or");
      CountrySet right = primary();
      set = or ? set.or(right) : set.except(right);
    }
    nesting--;
    return set;
  }

  private CountrySet primary() {
    String token = next();
    switch (token) {
      case "(" -> {
        CountrySet inner = union();
        expect(")");
        return inner;
      }
      case "{" -> {
        List<String> codes = new ArrayList<>();
        do {
          String code = next();
          if (!CountrySet.isCode(code) || !isCountry.test(code)) {
            throw new Fault("`%s` is no country code".formatted(code));
          }
          codes.add(code);
        } while (peek().equals(",") && !next().isEmpty());
        expect("}");
        return CountrySet.of(codes);
      }
      case "" -> throw new Fault("the set is incomplete");
      default -> {
        return names.apply(token);
      }
    }
  }

  private void expect(String sign) {
    String token = next();
    if (!token.equals(sign)) {
      throw new Fault("`%s` is missing before `%s`".formatted(sign, token));
    }
  }

  private String peek() {
    return tokens.get(at);
  }

  private String next() {
    String token = tokens.get(at);
    if (!token.isEmpty()) {
      at++;
    }
    return token;
  }
}
