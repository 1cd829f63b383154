package org.pratique.engine.condition.text;

import java.util.ArrayList;
import java.util.List;
import org.pratique.engine.condition.EccnSet;
import org.pratique.engine.condition.Expr;
import org.pratique.engine.condition.Expr.Compare.Op;
import org.pratique.engine.condition.FactPath;
import org.pratique.engine.condition.Quantity;
import org.pratique.engine.condition.Truth;
import org.pratique.engine.fact.CountrySet;
import org.pratique.engine.fact.EntityKind;
import org.pratique.engine.fact.FactSpec;
import org.pratique.engine.fact.NameList;
import org.pratique.engine.fact.Value;

/** Type rules of comparisons, memberships and plain facts. */
final class Comparisons {
  private Comparisons() {}

  static Expr compare(
      Op op, Operand left, Token leftStart, Operand right, Token rightStart, Parser parser) {
    if (left instanceof Operand.Fact fact && !amount(fact.path().spec())) {
      return equality(op, fact.path(), right, leftStart, rightStart, parser);
    }
    if (right instanceof Operand.Fact fact && !amount(fact.path().spec())) {
      return equality(op, fact.path(), left, rightStart, leftStart, parser);
    }
    Quantity a = Arithmetic.quantity(left, leftStart, parser);
    Quantity b = Arithmetic.quantity(right, rightStart, parser);
    if (b instanceof Quantity.Unlimited unlimited) {
      return new Expr.Compare(op, a, unlimited);
    }
    if (a instanceof Quantity.Unlimited) {
      throw new Failure(
          leftStart.column(), "a cap that may be `none` stands on the right: `total <= cap`");
    }
    if (!a.unit().equals(b.unit())) {
      throw new Failure(
          rightStart.column(),
          "%s is compared with %s; give both the same unit"
              .formatted(Arithmetic.unitWord(a), Arithmetic.unitWord(b)));
    }
    return new Expr.Compare(op, a, b);
  }

  private static boolean amount(FactSpec spec) {
    return switch (spec.type()) {
      case INTEGER, DECIMAL, DATE -> true;
      case BOOLEAN, TEXT, COUNTRY, COUNTRIES, ECCN, ECCNS, ENUM, SET -> false;
    };
  }

  private static Expr equality(
      Op op, FactPath path, Operand other, Token start, Token otherStart, Parser parser) {
    if (op != Op.EQ && op != Op.NE) {
      throw new Failure(
          start.column(), "`%s` has no order; compare with `=` or `!=`".formatted(path.word()));
    }
    Expr same =
        switch (other) {
          case Operand.Fact f -> sameType(path, f.path(), otherStart);
          case Operand.Literal l -> new Expr.Is(path, constant(path.spec(), l.token(), parser));
          case Operand.Condition c
              when c.expr() instanceof Expr.Constant constant
                  && path.spec().type() == FactSpec.Type.BOOLEAN ->
              new Expr.Is(path, Value.Bool.of(constant.truth() == Truth.YES));
          case Operand.Condition c -> throw wrongType(path, otherStart);
          case Operand.Amount a -> throw wrongType(path, otherStart);
        };
    return op == Op.EQ ? same : new Expr.Not(same);
  }

  private static Expr sameType(FactPath left, FactPath right, Token rightStart) {
    if (left.spec().type() != right.spec().type()) {
      throw wrongType(left, rightStart);
    }
    return new Expr.Same(left, right);
  }

  private static Failure wrongType(FactPath path, Token other) {
    return new Failure(
        other.column(),
        "`%s` cannot be compared with `%s`: it is a %s"
            .formatted(path.word(), other.text(), typeWord(path.spec())));
  }

  private static String typeWord(FactSpec spec) {
    return spec.type().name().toLowerCase(java.util.Locale.ROOT);
  }

  private static Value constant(FactSpec spec, Token token, Parser parser) {
    return switch (spec.type()) {
      case ENUM -> symbol(spec, token);
      case TEXT -> new Value.Text(token.text());
      case COUNTRY -> Value.Country.of(parser.countries(List.of(token)).codes().getFirst());
      case ECCN ->
          throw new Failure(
              token.column(),
              "an ECCN is compared with `in {%s}`: a paragraph contains its subparagraphs"
                  .formatted(token.text()));
      case BOOLEAN, INTEGER, DECIMAL, DATE, COUNTRIES, ECCNS, SET ->
          throw new Failure(
              token.column(), "`%s` is no %s".formatted(token.text(), typeWord(spec)));
    };
  }

  private static Value symbol(FactSpec spec, Token token) {
    if (!spec.values().isEmpty() && !spec.values().contains(token.text())) {
      throw new Failure(
          token.column(),
          "`%s` is not one of %s".formatted(token.text(), String.join(", ", spec.values())));
    }
    return new Value.Symbol(token.text());
  }

  /** `X includes member`, or `X includes SET`: some member of X is in the set. */
  static Expr includes(Operand left, Token start, Cursor cursor, Parser parser) {
    if (!(left instanceof Operand.Fact(FactPath path))) {
      throw new Failure(start.column(), SETS_INCLUDE);
    }
    Token first = cursor.peek();
    boolean braces = cursor.take("{");
    List<Token> members = braces ? members(cursor) : List.of(cursor.next());
    Meaning meaning = braces ? null : parser.meaning(first.text()).orElse(null);
    return switch (path.spec().type()) {
      case SET -> {
        List<Expr> any =
            members.stream()
                .<Expr>map(m -> new Expr.Includes(path, symbol(path.spec(), m)))
                .toList();
        yield any.size() == 1 ? any.getFirst() : new Expr.Or(any);
      }
      case COUNTRIES ->
          meaning instanceof Meaning.Countries(CountrySet set)
              ? new Expr.IncludesCountry(path, set, parser.wordOf(first.text()))
              : new Expr.IncludesCountry(path, parser.countries(members), written(members));
      case ECCNS ->
          new Expr.IncludesEccn(
              path,
              meaning instanceof Meaning.Eccns(EccnSet set)
                  ? set
                  : new EccnSet(
                      written(members), members.stream().map(Comparisons::paragraph).toList()));
      case BOOLEAN, INTEGER, DECIMAL, TEXT, DATE, COUNTRY, ECCN, ENUM ->
          throw new Failure(start.column(), SETS_INCLUDE);
    };
  }

  private static List<Token> members(Cursor cursor) {
    List<Token> members = new ArrayList<>();
    do {
      members.add(cursor.next());
    } while (cursor.take(","));
    cursor.expect("}");
    return members;
  }

  static Expr membership(Operand left, Token start, Cursor cursor, Parser parser) {
    if (!(left instanceof Operand.Fact fact)) {
      throw new Failure(start.column(), "only a fact can be `in` a set");
    }
    if (cursor.take("{")) {
      return inLiteral(fact.path(), members(cursor), parser);
    }
    Token name = cursor.next();
    return switch (parser.meaning(name.text()).orElse(null)) {
      case Meaning.Countries c -> inCountries(fact.path(), c.set(), name, parser);
      case Meaning.Eccns e -> inEccns(fact.path(), e.set(), name);
      case Meaning.Names n -> inNames(fact.path(), n.list(), name);
      case null -> throw parser.unknownName(name);
      case Meaning other ->
          throw new Failure(
              name.column(), "`%s` is %s, not a set".formatted(name.text(), other.noun()));
    };
  }

  private static Expr inLiteral(FactPath path, List<Token> members, Parser parser) {
    FactSpec spec = path.spec();
    return switch (spec.type()) {
      case COUNTRY, COUNTRIES ->
          new Expr.InCountries(path, parser.countries(members), written(members));
      case ECCN ->
          inEccns(
              path,
              new EccnSet(written(members), members.stream().map(Comparisons::paragraph).toList()),
              members.getFirst());
      case ENUM, TEXT ->
          new Expr.InValues(path, members.stream().map(m -> constant(spec, m, parser)).toList());
      case BOOLEAN, INTEGER, DECIMAL, DATE, ECCNS, SET ->
          throw new Failure(
              members.getFirst().column(),
              "`%s` is a %s and is in no such set".formatted(path.word(), typeWord(spec)));
    };
  }

  private static final String SETS_INCLUDE = "only a fact that is a set `includes` something";

  private static final java.util.regex.Pattern PARAGRAPH =
      java.util.regex.Pattern.compile("[0-9][A-E][0-9]{3}(\\.[a-z0-9]+)*|EAR99");

  private static String paragraph(Token token) {
    if (!PARAGRAPH.matcher(token.text()).matches()) {
      throw new Failure(token.column(), "`%s` is no ECCN paragraph".formatted(token.text()));
    }
    return token.text();
  }

  private static String written(List<Token> members) {
    return "{" + String.join(", ", members.stream().map(Token::text).toList()) + "}";
  }

  private static Expr inCountries(FactPath path, CountrySet set, Token name, Parser parser) {
    FactSpec.Type type = path.spec().type();
    if (type != FactSpec.Type.COUNTRY && type != FactSpec.Type.COUNTRIES) {
      throw new Failure(
          name.column(),
          "`%s` is a set of countries; `%s` is a %s"
              .formatted(name.text(), path.word(), typeWord(path.spec())));
    }
    return new Expr.InCountries(path, set, parser.wordOf(name.text()));
  }

  private static Expr inEccns(FactPath path, EccnSet set, Token name) {
    if (path.spec().type() != FactSpec.Type.ECCN) {
      throw new Failure(
          name.column(),
          "`%s` is a set of ECCN paragraphs; `%s` is a %s"
              .formatted(name.text(), path.word(), typeWord(path.spec())));
    }
    boolean own = path.entity().kind() == EntityKind.ITEM && path.spec().name().equals("eccn");
    return own ? new Expr.ItemIn(path.entity(), set) : new Expr.EccnFactIn(path, set);
  }

  /** A text among the names of a list, compared as names are. */
  private static Expr inNames(FactPath path, NameList list, Token name) {
    if (path.spec().type() != FactSpec.Type.TEXT) {
      throw new Failure(
          name.column(),
          "`%s` is a list of names; `%s` is a %s"
              .formatted(name.text(), path.word(), typeWord(path.spec())));
    }
    return new Expr.InValues(path, list.names().stream().<Value>map(Value.Text::new).toList());
  }

  /** An operand that stands alone. */
  static Expr condition(Operand operand, Token start) {
    return switch (operand) {
      case Operand.Condition c -> c.expr();
      case Operand.Fact f when f.path().spec().type() == FactSpec.Type.BOOLEAN ->
          new Expr.Is(f.path(), Value.Bool.YES);
      case Operand.Fact f ->
          throw new Failure(
              start.column(),
              "`%s` is a %s, not a condition; compare it with something"
                  .formatted(f.path().word(), typeWord(f.path().spec())));
      case Operand.Amount a ->
          throw new Failure(
              start.column(),
              "`%s` is an amount, not a condition; compare it with something"
                  .formatted(start.text()));
      case Operand.Literal l ->
          throw new Failure(
              l.token().column(), "`%s` is not known here".formatted(l.token().text()));
    };
  }
}
